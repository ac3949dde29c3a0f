"""Findings: what a response says on each item that a question measures."""

from kg.interpret.findings.deciding import finding
from kg.interpret.findings.judgement import leaves_open

__all__ = ["finding", "leaves_open"]
