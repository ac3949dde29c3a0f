"""A first file for an edition that nobody has described: read off a printout, for a person to finish."""

from kg.survey.drafting.drafting import Drafted, draft

__all__ = ["Drafted", "draft"]
