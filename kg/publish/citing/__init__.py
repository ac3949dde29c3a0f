"""How a graph is cited, and what stands beside everything that is shown from it."""
