"""Reads responses printed as PDF; what that takes is imported when a PDF comes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.readers.document import Document
    from kg.readers.draft import Draft, Request

__all__ = ["pdf_lines", "read_pdf"]


def read_pdf(data: bytes, request: "Request") -> Iterator["Draft"]:
    """The response in a PDF: see `kg.readers.pdf.reading.read_pdf`."""
    from kg.readers.pdf import reading  # noqa: PLC0415 - heavy

    return reading.read_pdf(data, request)


def pdf_lines(data: bytes, name: str) -> "Document":
    """The words of a PDF as lines: see `kg.readers.pdf.reading.pdf_lines`."""
    from kg.readers.pdf import reading  # noqa: PLC0415 - heavy

    return reading.pdf_lines(data, name)
