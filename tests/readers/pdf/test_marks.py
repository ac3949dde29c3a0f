"""Signs that know nothing of each other: where they differ, nothing is decided."""

from pathlib import Path

from msgspec.structs import replace

from kg.pdfium import Control, Page, Printed, Session
from kg.readers.draft import Request
from kg.readers.form import read_form
from kg.readers.pdf.reading import document
from kg.values import Answer, AnswerStatus
from tests.readers.pdf.printing.samples import load


def _turned(page: Page) -> Page:
    """The page with its first control turned round."""
    first, *others = page.controls
    return replace(page, controls=(Control(first.box, not first.on), *others))


def _read(name: str, ontology: Path, page: int) -> list[Answer]:
    """The closed answers of a sample, the first control of a page turned round."""
    path, truth = load(name)
    with Session(path.name) as session:
        printed = session.open(path.read_bytes())
        pages = list(printed.pages)
        pages[page] = _turned(pages[page])
        draft = read_form(document(Printed(tuple(pages)), session), Request(path.name, ontology))
    return [answer for answer in draft.answers if answer.number in truth.ticks]


def test_controls_that_contradict_what_is_seen_make_one_question_illegible(ontology: Path) -> None:
    answers = _read("native", ontology, 2)
    odd = [answer for answer in answers if answer.status is AnswerStatus.ILLEGIBLE]
    assert len(odd) == 1
    assert odd[0].selected is None
    assert odd[0].position.page == 3


def test_a_print_without_controls_needs_none(ontology: Path) -> None:
    path, _ = load("pictures")
    with Session(path.name) as session:
        assert not any(page.controls for page in session.open(path.read_bytes()).pages)
