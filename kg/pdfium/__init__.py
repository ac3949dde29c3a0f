"""What is printed on the pages of a PDF, read by PDFium in a process of its own that cannot harm this one."""

from kg.pdfium.page import Control, Drawing, Glyphs, Link, Page, Picture, Printed, Region
from kg.pdfium.session import Session

__all__ = ["Control", "Drawing", "Glyphs", "Link", "Page", "Picture", "Printed", "Region", "Session"]
