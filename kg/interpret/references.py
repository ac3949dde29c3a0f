"""Reads every answer of a response, and follows what its words point to: "the Act", "as above"."""

from kg.interpret.passage import Passage, read_passage
from kg.values import Response
from kg.vocabulary.model import Model


def read_passages(response: Response, model: Model) -> dict[int, Passage]:
    """The passages of a response by the number of their question."""
    questionnaire = model.questionnaires[response.edition]
    return {
        answer.number: read_passage(answer, questionnaire.question(answer.number), model)
        for answer in response.answers
    }
