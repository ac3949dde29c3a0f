"""The reading step: a file becomes a `Response`, with personal strings taken out of every answer."""

from kg.readers.batch import Found, FoundAll, ReadResult, read_all, read_inputs
from kg.readers.formats import FORMATS, MAX_BYTES, Format
from kg.readers.inputs import Input, Inputs, expand
from kg.readers.reading import read, read_file

__all__ = [
    "FORMATS",
    "MAX_BYTES",
    "Format",
    "Found",
    "FoundAll",
    "Input",
    "Inputs",
    "ReadResult",
    "expand",
    "read",
    "read_all",
    "read_file",
    "read_inputs",
]
