"""Measures a graph against gold annotations, section by section, as the reference scorer does."""

from kg.evaluate.evaluation import evaluate, evaluate_country
from kg.evaluate.gold import Gold, read_gold
from kg.evaluate.report import PARTS, Evaluation, report_tables
from kg.evaluate.results import CountryScore
from kg.evaluate.score import Score

__all__ = [
    "PARTS",
    "CountryScore",
    "Evaluation",
    "Gold",
    "Score",
    "evaluate",
    "evaluate_country",
    "read_gold",
    "report_tables",
]
