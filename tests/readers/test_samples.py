"""The responses that come with the repository: every answer stands where and as it is printed."""

from collections import Counter
from pathlib import Path

import pytest

from kg.readers import read
from kg.values import AnswerStatus, Response

ROOT = Path(__file__).parents[2]
SAMPLES = {
    "KHM": ROOT / "examples" / "khm-2022.txt",
    "EST": ROOT / "tests" / "data" / "responses" / "est-2022.txt",
    "KIR": ROOT / "tests" / "data" / "responses" / "kir-2022.txt",
}


@pytest.fixture(scope="module")
def responses(ontology: Path) -> dict[str, Response]:
    return {country: read(path, ontology) for country, path in SAMPLES.items()}


@pytest.mark.parametrize("country", sorted(SAMPLES))
def test_all_questions_are_found_and_nothing_is_odd(country: str, responses: dict[str, Response]) -> None:
    response = responses[country]
    assert (response.country, response.edition, len(response.answers)) == (country, "2022", 112)
    assert [notice.code for notice in response.notices] == ["furniture-dropped"]
    assert response.source.fixture is (country != "KHM")
    assert (response.form_number, response.duration) == ("49", "PT176M37S")


@pytest.mark.parametrize(
    ("country", "counts"),
    [
        (
            "KHM",
            {
                "text-given": 58,
                "marks-lost": 40,
                "blank": 7,
                "withheld": 4,
                "other-typed": 2,
                "declared-not-applicable": 1,
            },
        ),
        (
            "EST",
            {"text-given": 60, "marks-lost": 42, "blank": 4, "withheld": 4, "declared-not-applicable": 2},
        ),
        (
            "KIR",
            {
                "text-given": 36,
                "marks-lost": 41,
                "blank": 27,
                "withheld": 3,
                "other-typed": 1,
                "declared-not-applicable": 4,
            },
        ),
    ],
)
def test_statuses(country: str, counts: dict[str, int], responses: dict[str, Response]) -> None:
    assert Counter(answer.status.value for answer in responses[country].answers) == counts


@pytest.mark.parametrize("country", sorted(SAMPLES))
def test_texts_are_the_words_between_their_offsets(country: str, responses: dict[str, Response]) -> None:
    source = SAMPLES[country].read_bytes().decode("utf-8")
    for answer in responses[country].answers:
        where = answer.position
        if answer.text and answer.status is not AnswerStatus.WITHHELD:
            assert "".join(source[where.start : where.end].split()) == "".join(answer.text.split())
            assert source.split("\n")[(where.line or 0) - 1].strip().startswith(answer.text.split()[0])


@pytest.mark.parametrize(
    ("country", "number", "text"),
    [
        ("KHM", 12, ""),
        ("KHM", 27, "Ministry of Justic, www.moj.gov.kh"),
        ("KHM", 15, "H.E Mao Neang"),
        ("KHM", 82, "United Nations, European Union and OECD"),
        ("KHM", 111, "n/a"),
        ("EST", 61, '"Estonia 2035" integrates the SDGs, in particular SDG 9 and SDG 16.'),
        ("EST", 111, "-"),
        ("EST", 20, None),
        ("KIR", 45, "Electronic Transactions Bill is with the Attorney General's Office"),
        ("KIR", 111, "Thank you"),
        ("KIR", 18, ""),
    ],
)
def test_some_texts(country: str, number: int, text: str | None, responses: dict[str, Response]) -> None:
    found = responses[country].answer(number).text
    assert found == text if text is not None else found.endswith("Municipalities (https://www.elvl.ee).")


def test_a_word_broken_at_a_page_end_is_closed_up(responses: dict[str, Response]) -> None:
    assert "three principles – data-once-only principle, interoperability" in responses["KHM"].answer(73).text


def test_typed_texts(responses: dict[str, Response]) -> None:
    assert responses["KHM"].answer(6).typed == "The answer above is by General Department of I"
    assert responses["KHM"].answer(57).typed == "15 Years"
    assert responses["KIR"].answer(57).typed == "2 years (interim)"
    assert responses["EST"].answer(57).options == ("Two-year", "Three-year", "Five-year", "Ten-year", "Other")


def test_personal_strings(responses: dict[str, Response]) -> None:
    assert responses["KHM"].secrets == ()
    assert [secret.kind for secret in responses["EST"].secrets] == ["name", "title", "email", "email"]
    assert responses["EST"].answer(15).text == "Luukas Kristjan Ilves"
    assert responses["KIR"].answer(18).status is AnswerStatus.BLANK
    for response in responses.values():
        assert not any("@" in answer.text for answer in response.answers)


def test_languages(responses: dict[str, Response]) -> None:
    for response in responses.values():
        assert {answer.language for answer in response.answers} == {"en", "und"}
