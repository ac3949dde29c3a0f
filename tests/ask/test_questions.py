from pathlib import Path

import pytest

from kg.ask import questions
from kg.ask.questions import read_question
from kg.errors import ResourceError

GOOD = """# id: bodies
# question: Which bodies are there?
# note: Planned ones too.
# param: country country "a country"
# param: region country-group "a region"
# param: sector concept:sector default=health "a sector"
# gather: sector

SELECT ?country ?body ?sector ?claim
WHERE {
  ?body egov:responsibleForSector ?sector .
}
ORDER BY ?country
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "competency"
    folder.mkdir()
    return folder / "bodies.rq"


def test_reads_the_header(file: Path) -> None:
    file.write_text(GOOD)
    question = read_question(file)
    assert (question.id, question.question) == ("bodies", "Which bodies are there?")
    assert (question.columns, question.gather) == (("country", "body", "sector"), ("sector",))
    assert question.notes == ("Planned ones too.",)
    country, region, sector = question.parameters
    assert (country.kind, country.default, country.help) == ("country", "any", "a country")
    assert (region.name, region.variable) == ("region", "country")
    assert (sector.kind, sector.of, sector.default) == ("concept", "sector", "health")


@pytest.mark.parametrize(
    ("good", "bad", "says"),
    [
        ("# id: bodies", "# id: body", "# id: bodies"),
        ("# question: Which bodies are there?\n", "", "# question"),
        ("# note:", "# remark:", "line 3"),
        ("country country", "country nation", "KIND"),
        ('"a sector"', "a sector", "KIND"),
        ("# gather: sector", "# gather: status", "?status"),
        ("?sector ?claim\n", "?sector\n", "?claim"),
        ("ORDER BY ?country\n", "", "ORDER BY"),
        ("sector concept:sector", "topic concept:sector", "?topic"),
    ],
)
def test_refuses_a_malformed_header(file: Path, good: str, bad: str, says: str) -> None:
    file.write_text(GOOD.replace(good, bad))
    with pytest.raises(ResourceError, match=r"bodies\.rq") as error:
        read_question(file)
    assert says in str(error.value)


def test_a_folder_without_questions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="competency"):
        questions(tmp_path)
