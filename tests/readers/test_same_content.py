"""The same response as text, PDF, spreadsheet, Word and JSON gives the same answers and the same things."""

from pathlib import Path

import pytest

import kg
from kg.values import Answer, AnswerStatus, Response
from tests.once import unmeasured
from tests.readers.same_content.forms import SAMPLE, SEED, write_all
from tests.readers.word.filling import filled

FORMS = ("pdf", "xlsx", "csv", "docx", "json")
MADE = ("pdf", "xlsx", "docx", "json")
PLACES = {"pdf": "page", "xlsx": "cell", "csv": "cell", "docx": "paragraph", "json": "line"}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return write_all(tmp_path_factory.mktemp("forms"))


@pytest.fixture(scope="module")
def responses(files: dict[str, Path]) -> dict[str, Response]:
    return {form: kg.read(path)[0] for form, path in files.items()}


@pytest.fixture(scope="module")
def things(files: dict[str, Path]) -> dict[str, set[str]]:
    """The IRIs of what stands in the facts, for each form."""
    found: dict[str, set[str]] = {}
    for form in ("txt", *MADE):
        with unmeasured():
            graph = kg.build(files[form], validate=False, include_fixtures=True)
        quads = (quad for quad in graph.store.store if "/graph/facts/" in str(quad.graph_name))
        found[form] = {str(quad.subject) for quad in quads}
    return found


def words(answer: Answer) -> tuple[str, str, str | None, str, AnswerStatus | None]:
    """What an answer says, ticks apart: the state of a closed question depends on them."""
    closed = answer.options or answer.selected is not None or answer.status is AnswerStatus.MARKS_LOST
    status = None if closed and not answer.typed else answer.status
    return answer.key, answer.text, answer.typed, answer.language, status


@pytest.mark.parametrize("form", FORMS)
def test_the_same_answers(responses: dict[str, Response], form: str) -> None:
    text, other = responses["txt"], responses[form]
    assert (other.country, other.edition, other.source.fixture) == (text.country, text.edition, True)
    assert list(map(words, other.answers)) == list(map(words, text.answers))
    assert [secret.text for secret in other.secrets] == [secret.text for secret in text.secrets]


@pytest.mark.parametrize("form", ["pdf", "xlsx", "csv", "docx"])
def test_the_same_ticks_where_a_form_shows_them(responses: dict[str, Response], form: str) -> None:
    ticks = filled(SAMPLE, SEED).ticks
    assert {number: responses[form].answer(number).selected for number in ticks} == dict(ticks)


@pytest.mark.parametrize("form", FORMS)
def test_every_answer_leads_to_its_place(responses: dict[str, Response], form: str) -> None:
    given = [answer for answer in responses[form].answers if answer.text or answer.typed]
    assert len(given) > 60
    assert all(getattr(answer.position, PLACES[form]) for answer in given)


@pytest.mark.slow
@pytest.mark.parametrize("form", MADE)
def test_the_same_things(things: dict[str, set[str]], form: str) -> None:
    assert len(things["txt"]) > 50
    assert things[form] == things["txt"]
