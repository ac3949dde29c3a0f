"""Validating: SHACL shapes and checks in code, one report for people, country by country."""

from kg.validate.country import validate_country
from kg.validate.report import FORMATS, render
from kg.validate.result import COLUMNS, Result, Severity, ValidationReport
from kg.validate.vocabulary import Vocabulary
from kg.validate.waivers import stale

__all__ = [
    "COLUMNS",
    "FORMATS",
    "Result",
    "Severity",
    "ValidationReport",
    "Vocabulary",
    "render",
    "stale",
    "validate_country",
]
