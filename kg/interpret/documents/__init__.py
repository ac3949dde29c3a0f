"""What an answer says of the documents it names: stage, dates, address, topics, and what they refer to."""

from kg.interpret.documents.alignments import alignments
from kg.interpret.documents.international import international
from kg.interpret.documents.naming import real_names
from kg.interpret.documents.stages import stage_of
from kg.interpret.documents.stating import documents
from kg.interpret.documents.strategies import strategies, theme

__all__ = ["alignments", "documents", "international", "real_names", "stage_of", "strategies", "theme"]
