"""Prints made on the spot by a real browser: looks by lot, and a real response beside its text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.readers import read
from kg.values import AnswerStatus, Response
from kg.vocabulary.questionnaire import Questionnaire
from tests.readers.pdf.conftest import program
from tests.readers.pdf.printing.page import Choice, answers, choices, page
from tests.readers.pdf.printing.press import Press, distilled, pressing
from tests.readers.pdf.printing.samples import Truth
from tests.readers.pdf.printing.style import MARKERS, Style, by_lot
from tests.readers.pdf.test_samples import differing, marks

KHM = Path(__file__).parents[3] / "examples" / "khm-2022.txt"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    with pressing(program("chromium", "chromium-browser", "google-chrome")) as running:
        yield running


@pytest.mark.parametrize("marker", MARKERS)
def test_no_look_makes_a_wrong_tick(
    marker: str, press: Press, form: Questionnaire, ontology: Path, tmp_path: Path
) -> None:
    style = by_lot(31, marker)
    truth = Truth(choices(form, style, 31), answers(form, 31, most=12))
    pdf = press.print(page(form, style, truth.ticks, truth.texts), style)
    path = tmp_path / "printed.pdf"
    path.write_bytes(pdf)
    found = marks(read(path, ontology), truth)
    assert found.wrong == ()
    assert len(found.illegible) <= 2


def test_a_print_that_ghostscript_wrote_anew(
    press: Press, form: Questionnaire, ontology: Path, tmp_path: Path
) -> None:
    program("gs")
    style = by_lot(32, "svg")
    truth = Truth(choices(form, style, 32), answers(form, 32, most=12))
    path = tmp_path / "distilled.pdf"
    path.write_bytes(distilled(press.print(page(form, style, truth.ticks, truth.texts), style)))
    response = read(path, ontology)
    assert marks(response, truth).wrong == ()
    assert differing(response, truth) == []


def _printed(form: Questionnaire, response: Response) -> tuple[dict[int, Choice], dict[int, str]]:
    """The options and words of a response, to print them; what was blanked stays as blocks."""
    ticks: dict[int, Choice] = {}
    texts: dict[int, str] = {}
    for question in form.questions:
        answer = response.answer(question.number)
        texts[question.number] = answer.text
        if question.options:
            listed = [option.text for option in question.options if not option.other or not answer.typed]
            ticks[question.number] = Choice((*listed, *filter(None, [answer.typed])), ())
    return ticks, texts


def test_a_response_reads_the_same_from_text_and_from_pdf(
    press: Press, form: Questionnaire, ontology: Path, tmp_path: Path
) -> None:
    written = read(KHM, ontology)
    ticks, texts = _printed(form, written)
    style = Style(marker="svg", size=13)
    path = tmp_path / "khm.pdf"
    path.write_bytes(press.print(page(form, style, ticks, texts), style))
    response = read(path, ontology)
    assert (response.country, response.edition) == (written.country, written.edition)
    for ours, theirs in zip(written.answers, response.answers, strict=True):
        if ours.status is not AnswerStatus.WITHHELD:
            assert theirs.text == ours.text, ours.number
            assert theirs.typed == ours.typed, ours.number
