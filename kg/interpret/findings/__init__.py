"""Findings: what a response says on each item that a question measures."""

from kg.interpret.findings.deciding import finding

__all__ = ["finding"]
