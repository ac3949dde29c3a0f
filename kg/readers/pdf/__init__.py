"""Reads responses printed as PDF."""

from kg.readers.pdf.reading import pdf_lines, read_pdf

__all__ = ["pdf_lines", "read_pdf"]
