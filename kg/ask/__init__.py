"""Asks a graph: a library of competency questions, and free SPARQL that stays on this machine."""

from kg.ask.answering import ask, find_question, show_query
from kg.ask.query import Outcome, query
from kg.ask.questions import CompetencyQuestion, Parameter, questions
from kg.ask.table import Cell, Table

__all__ = [
    "Cell",
    "CompetencyQuestion",
    "Outcome",
    "Parameter",
    "Table",
    "ask",
    "find_question",
    "query",
    "questions",
    "show_query",
]
