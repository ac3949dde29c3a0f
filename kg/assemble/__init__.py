"""Turns what was said and who is who into quads, in named graphs that share no triple."""

from kg.assemble.country import (
    AssembleInput,
    AssembleModel,
    CountryGraph,
    assemble,
    load_assemble_model,
)
from kg.assemble.coverage import CoverageRow, Outcome, counted_findings, coverage
from kg.assemble.reference import reference_quads

__all__ = [
    "AssembleInput",
    "AssembleModel",
    "CountryGraph",
    "CoverageRow",
    "Outcome",
    "assemble",
    "counted_findings",
    "coverage",
    "load_assemble_model",
    "reference_quads",
]
