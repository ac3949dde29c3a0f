"""The interchange format: a response as JSON, so that other tools can feed egovkg and check what it reads."""

from kg.readers.interchange.parsing import looks_like_json
from kg.readers.interchange.reading import MEDIA_TYPE, read_interchange
from kg.readers.interchange.writing import document_of, json_line, json_text

__all__ = ["MEDIA_TYPE", "document_of", "json_line", "json_text", "looks_like_json", "read_interchange"]
