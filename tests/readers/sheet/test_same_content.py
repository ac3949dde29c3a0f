"""Every annotated response gives the same answers as an export, ticks aside."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.readers import read
from kg.values import Answer, Response

from ..exports import Export, separated

Write = Callable[..., Path]

SAMPLES = sorted((Path(__file__).parents[2] / "data" / "responses").glob("*-2022.txt"))


def cells(response: Response) -> dict[int, object]:
    """What an export holds of a response whose marks were lost."""
    return {
        answer.number: ";".join((*(answer.selected or ()), answer.typed or answer.text))
        for answer in response.answers
    }


def words(answer: Answer) -> tuple[object, ...]:
    return answer.number, answer.text, answer.typed, answer.language


@pytest.mark.unmeasured
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_answers_are_the_same(sample: Path, export: Export, write: Write, ontology: Path) -> None:
    text = read(sample, ontology)
    sheet = read(write(separated(export(cells(text))), "x.csv"), ontology)
    assert sheet.country == text.country
    assert [words(one) for one in sheet.answers] == [words(one) for one in text.answers]
    legible = [one for one in text.answers if one.selected is not None]
    assert [sheet.answer(one.number).selected for one in legible] == [one.selected for one in legible]
