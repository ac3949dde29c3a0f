"""Loads the model's data from the ontology folder into plain frozen values."""
