"""The spreadsheet export of the form service, as an Excel workbook or as text."""

from kg.readers.sheet.reading import separated_drafts, workbook_drafts
from kg.readers.sheet.separated import holds_separated

__all__ = ["holds_separated", "separated_drafts", "workbook_drafts"]
