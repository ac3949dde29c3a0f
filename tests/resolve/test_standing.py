"""A new act that is being drafted is not the act of that name that is in force."""

from collections.abc import Mapping

import pytest

from kg.interpret import interpret
from kg.resolve import resolve
from kg.values import Answer, AnswerStatus, Response, Source
from kg.vocabulary.model import Model


def _documents(model: Model, texts: Mapping[int, str], language: str) -> int:
    """How many documents a response with these answers names."""
    keys = {question.number: question.key for question in model.questionnaires["2022"].questions}
    answers = tuple(
        Answer(number, keys[number], text, status=AnswerStatus.TEXT_GIVEN, language=language)
        for number, text in texts.items()
    )
    said = interpret(Response("TCD", "2022", Source("small.txt", "ab12"), answers), model)
    return sum(entity.kind == "document" for entity in resolve([said], model).entities)


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "The Barge Act is in force.", "A new Barge Act is being drafted."),
        ("en", "The Barge Act 2008 is in force.", "A new draft Barge Act has been submitted to Parliament."),
        (
            "fr",
            "La loi sur les barges est en vigueur.",
            "Une nouvelle loi sur les barges est en préparation.",
        ),
        ("es", "La Ley de Barcazas está vigente.", "Se encuentra en elaboración la nueva Ley de Barcazas."),
    ],
)
def test_the_new_act_and_the_act_in_force_are_two(
    model: Model, language: str, first: str, second: str
) -> None:
    assert _documents(model, {37: first, 39: second}, language) == 2
    assert _documents(model, {37: second, 39: first}, language) == 2
    assert _documents(model, {37: f"{first} {second}"}, language) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A new Barge Act is being drafted.", "Barge Act (draft)"),
        ("A new Barge Act is being drafted.", "Barge Act"),
        ("A new Barge Act is in force.", "The Barge Act is in force."),
        ("The Barge Act is being drafted.", "The Barge Act is in force."),
    ],
)
def test_else_stages_part_nothing(model: Model, first: str, second: str) -> None:
    assert _documents(model, {37: first, 39: second}, "en") == 1


def test_an_act_of_a_year_is_there_beside_its_successor(model: Model) -> None:
    assert _documents(model, {37: "Barge Act 2008. A new Barge Act is being drafted."}, "en") == 2
