"""The reading step: a file becomes a `Response`, with personal strings taken out of every answer."""

from kg.readers.batch import ReadResult, read_all
from kg.readers.formats import FORMATS, MAX_BYTES, Format
from kg.readers.reading import read, read_file

__all__ = ["FORMATS", "MAX_BYTES", "Format", "ReadResult", "read", "read_all", "read_file"]
