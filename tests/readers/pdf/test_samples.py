"""Prints in all the ways in which browsers mark options, read and compared with what was ticked."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.readers import read
from kg.values import Answer, AnswerStatus, Response
from kg.vocabulary.questionnaire import Questionnaire
from tests.readers.pdf.conftest import program
from tests.readers.pdf.printing.page import Choice
from tests.readers.pdf.printing.samples import SAMPLES, Truth, load

PRINTS = [sample.name for sample in SAMPLES if sample.name != "scan"]


@dataclass(frozen=True)
class Marks:
    """How many closed questions were read as ticked, how many otherwise, how many not at all."""

    right: int = 0
    wrong: tuple[int, ...] = ()
    illegible: tuple[int, ...] = ()


def marks(response: Response, truth: Truth) -> Marks:
    """Compares the ticks of all closed questions."""
    right, wrong, illegible = 0, [], []
    for number, choice in truth.ticks.items():
        answer = response.answer(number)
        if answer.selected is None:
            illegible.append(number)
        elif _selected(answer) == {choice.options[at] for at in choice.ticked}:
            right += 1
        else:
            wrong.append(number)
    return Marks(right, tuple(wrong), tuple(illegible))


def _selected(answer: Answer) -> set[str]:
    """The options as printed: what is typed stands in place of *Other*."""
    typed = answer.typed if answer.typed is not None else "Other"
    return {typed if text == "Other" else text for text in answer.selected or ()}


def differing(response: Response, truth: Truth) -> list[int]:
    """The open questions whose words were read otherwise; personal answers are blanked."""
    return [
        number
        for number, text in truth.texts.items()
        if response.answer(number).status is not AnswerStatus.WITHHELD
        and response.answer(number).text != text
    ]


@pytest.mark.parametrize("name", PRINTS)
def test_ticks_and_words_of_a_print(name: str, ontology: Path) -> None:
    path, truth = load(name)
    response = read(path, ontology)
    assert marks(response, truth) == Marks(right=len(truth.ticks))
    assert differing(response, truth) == []
    assert response.source.fixture
    assert response.form_number == "7"


@pytest.mark.slow
def test_a_scan_is_read_with_its_words_recognised(ontology: Path) -> None:
    program("tesseract")
    path, truth = load("scan")
    response = read(path, ontology)
    found = marks(response, truth)
    assert found.wrong == ()
    assert found.right >= 6
    assert response.source.recognised
    assert "words-recognised" in {notice.code for notice in response.notices}
    assert len(differing(response, truth)) < 5


def test_each_answer_keeps_its_page_and_box(ontology: Path, form: Questionnaire) -> None:
    path, truth = load("native")
    response = read(path, ontology)
    places = [answer.position for answer in response.answers]
    assert all(place.page and place.box and place.line is None for place in places)
    assert [place.page or 0 for place in places] == sorted(place.page or 0 for place in places)
    left, bottom, right, top = response.answer(1).position.box or (0, 0, 0, 0)
    assert 0 < left < right < 612
    assert 0 < bottom < top < 842
    assert isinstance(truth.ticks[14], Choice)
