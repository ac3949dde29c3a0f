"""Marks that a source shows beside its lines are put to the options."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kg.readers.document import Choice, Document
from kg.readers.draft import Request
from kg.readers.form import read_form
from kg.readers.printout import split
from kg.values import Answer, AnswerStatus
from tests.conftest import Print


def answer(
    printout: Print, ontology: Path, number: int, ticks: Sequence[bool | None], typed: str = ""
) -> Answer:
    """The answer to a closed question whose printed options have these marks, all others the first ticked."""

    def marks(choices: Sequence[Choice]) -> Mapping[int, bool | None]:
        found: dict[int, bool | None] = {}
        for choice in choices:
            own = ticks if choice.question == number else (True,) + (False,) * 9
            found |= {lines[0].number: tick for lines, tick in zip(choice.options, own, strict=False)}
        return found

    lines = tuple(split(printout({number: typed})))
    draft = read_form(Document("text/plain", lines, marks=marks), Request("chad.pdf", ontology))
    return next(one for one in draft.answers if one.number == number)


def test_the_ticked_option_is_selected(printout: Print, ontology: Path) -> None:
    assert answer(printout, ontology, 14, [False, True]).selected == ("No",)
    assert answer(printout, ontology, 14, [False, False]).selected == ()


@pytest.mark.parametrize("ticks", [[True, True], [True, None], [None, False]])
def test_marks_that_contradict_themselves_are_illegible(
    printout: Print, ontology: Path, ticks: list[bool | None]
) -> None:
    found = answer(printout, ontology, 14, ticks)
    assert (found.selected, found.status) == (None, AnswerStatus.ILLEGIBLE)


def test_a_question_of_several_ticks_needs_all_its_marks(printout: Print, ontology: Path) -> None:
    whole = answer(printout, ontology, 6, [True, False, True, False])
    assert len(whole.selected or ()) == 2
    assert answer(printout, ontology, 6, [True, False, True]).status is AnswerStatus.ILLEGIBLE


@pytest.mark.parametrize(
    ("ticks", "selected"),
    [
        ([False, False, False, False, True], ("Other",)),
        ([False, True, False, False, False], ("Three-year",)),
        ([False, True, False, False], ("Three-year",)),
        ([False, False, False, False], None),
        ([False, True, False, False, True], None),
    ],
)
def test_words_in_place_of_other_count_as_their_mark_says(
    printout: Print, ontology: Path, ticks: list[bool | None], selected: tuple[str, ...] | None
) -> None:
    found = answer(printout, ontology, 57, ticks, "15 years")
    assert found.typed == "15 years"
    assert found.selected == selected


def test_a_line_in_a_box_has_no_line_number_of_its_own(printout: Print, ontology: Path) -> None:
    lines = tuple(
        replace(line, box=(50.0, 700.0 - line.number, 200.0, 710.0 - line.number), page=2)
        for line in split(printout({37: "A law\nof two lines"}))
    )
    draft = read_form(Document("application/pdf", lines), Request("chad.pdf", ontology))
    place = next(one.position for one in draft.answers if one.number == 37)
    assert (place.line, place.page) == (None, 2)
    left, bottom, right, top = place.box or (0, 0, 0, 0)
    assert (left, right, round(top - bottom)) == (50, 200, 11)
