"""The doubtful things of a graph, as a queue that a person can edit and decide on."""
