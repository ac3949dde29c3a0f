"""Reads responses printed as PDF."""

from kg.readers.pdf.reading import read_pdf

__all__ = ["read_pdf"]
