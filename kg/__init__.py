"""Turns governments' answers to the UN E-Government Survey into a graph with a quote behind every edge."""

__version__ = "0.1.0"
