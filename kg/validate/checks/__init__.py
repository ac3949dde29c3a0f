"""All checks in code, in the order in which they run."""

from kg.validate.check import Check
from kg.validate.checks import assertion, completeness, dates, graphs, quotes

CHECKS: tuple[Check, ...] = (
    *quotes.CHECKS,
    *assertion.CHECKS,
    *graphs.CHECKS,
    *dates.CHECKS,
    *completeness.CHECKS,
)

__all__ = ["CHECKS"]
