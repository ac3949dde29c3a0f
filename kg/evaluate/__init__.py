"""Measures a graph against gold annotations, section by section, as the reference scorer does."""

from kg.evaluate.evaluation import evaluate, evaluate_country
from kg.evaluate.gold import Gold, read_gold
from kg.evaluate.score import CountryScore, Evaluation, Score

__all__ = ["CountryScore", "Evaluation", "Gold", "Score", "evaluate", "evaluate_country", "read_gold"]
