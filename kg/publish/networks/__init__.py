"""Networks of a graph: to look at, to measure, to take elsewhere."""
