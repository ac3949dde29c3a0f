"""Reads Word files (ECMA-376): questions as paragraphs or rows of tables, ticks as people make them there."""

from kg.readers.word.reading import read_word

__all__ = ["read_word"]
