"""The codebook: every item, code, rule and column, as a page, a table or a DDI document."""

from kg.publish.codebook.codebook import FORMATS, Codebook
from kg.publish.codebook.content import CodebookCode
from kg.publish.codebook.items import Asking, CodebookItem, Frequencies
from kg.publish.codebook.making import make_codebook

__all__ = ["FORMATS", "Asking", "Codebook", "CodebookCode", "CodebookItem", "Frequencies", "make_codebook"]
