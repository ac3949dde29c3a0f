"""The committed files, one for each manner of filling in, against what is true of them."""

import json
from pathlib import Path

import pytest

from kg.readers import read_file
from kg.values import Answer, Response
from tests.readers.word.filling import Filled, filled
from tests.readers.word.make import FILES
from tests.readers.word.manners import MANNERS

RESPONSES = Path(__file__).resolve().parents[2] / "data" / "responses"


def words(answer: Answer) -> str:
    return answer.text or answer.typed or ""


def check(response: Response, sample: str, ticks: dict[int, list[str]], ontology: Path) -> int:
    """The same texts as the sample's, and no tick that is wrong; how many ticks are told."""
    (true,) = read_file(RESPONSES / f"{sample}-2022.txt", ontology)
    assert (response.country, response.edition, response.source.fixture) == (true.country, "2022", True)
    assert [words(answer) for answer in response.answers] == [words(answer) for answer in true.answers]
    assert response.secrets == true.secrets
    told = [answer for answer in response.answers if answer.number in ticks and answer.selected is not None]
    assert {answer.number: answer.selected for answer in told} == {
        answer.number: tuple(ticks[answer.number]) for answer in told
    }
    return len(told)


@pytest.mark.parametrize("name", MANNERS)
def test_a_committed_file(name: str, ontology: Path) -> None:
    truth = json.loads((FILES / f"{name}.json").read_text("utf-8"))
    ticks = {int(number): chosen for number, chosen in truth["ticks"].items()}
    (response,) = read_file(FILES / f"{name}.docx", ontology)
    told = check(response, truth["response"], ticks, ontology)
    # Where all options of a question are marked alike, the look of them does not tell.
    assert told >= (0 if name == "now-and-then" else len(ticks) - 1)
    assert all(answer.position.paragraph for answer in response.answers)
    assert all(answer.position.line is None for answer in response.answers)


@pytest.mark.slow
@pytest.mark.unmeasured
@pytest.mark.parametrize("seed", [101, 202])
@pytest.mark.parametrize("name", MANNERS)
def test_other_ticks_and_another_response(name: str, seed: int, tmp_path: Path, ontology: Path) -> None:
    response: Filled = filled("can" if seed > 200 else "mar", seed)
    path = tmp_path / "made.docx"
    MANNERS[name][0](response).save(str(path))
    (found,) = read_file(path, ontology)
    ticks = {number: list(chosen) for number, chosen in response.ticks.items()}
    told = check(found, "can" if seed > 200 else "mar", ticks, ontology)
    assert told >= (0 if name == "now-and-then" else len(ticks) - 1)
