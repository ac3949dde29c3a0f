"""Editions of the questionnaire: their crosswalk, checks of a file, a first file for a new one."""

from kg.survey.crosswalk import Change, Crossing, crosswalk
from kg.survey.drafting import Drafted, draft
from kg.survey.faults import Fault, Severity
from kg.survey.lint import lint

__all__ = ["Change", "Crossing", "Drafted", "Fault", "Severity", "crosswalk", "draft", "lint"]
