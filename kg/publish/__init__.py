"""Writes a graph for others: files in the usual formats, a network, explanations, tables about the model."""
