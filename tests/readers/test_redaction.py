from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.readers.lexicon import load_reading_lexicon
from kg.readers.redaction import name_pattern, redacted, withheld
from kg.vocabulary.questionnaire import Question

NAME = Question(2, "respondent.name", "profile", "Your name *", "person-name")


def _without(text: str, name: str, ontology: Path) -> str:
    pattern = name_pattern(name, {1: "Chad", 4: "Ministry of ICT"}, load_reading_lexicon(ontology))
    return redacted(9, text, pattern).text


@pytest.mark.parametrize(
    "address",
    [
        "ana.paz@gov.td",
        "ana @ gov.td",
        "ana [at] gov [dot] td",
        "ana(at)gov.td",
        "ana{arroba}gov.td",
        "ana%40gov.td",
        "ana＠gov.td",
        "José.Ñandú@minfi.gob.es",
        "a+b_c-d@x-y.co.uk",
    ],
)
def test_every_writing_of_an_address_is_blanked(address: str) -> None:
    done = redacted(9, f"write to {address}, please", None)
    assert done.text == f"write to {''.join('█' if not c.isspace() else c for c in address)}, please"
    assert [(secret.kind, secret.text) for secret in done.secrets] == [("email", address)]


@pytest.mark.parametrize(
    "text",
    [
        "https://medium.com/@gov.td/post",
        "Twitter @govtd",
        "@gov@mastodon.social",
        "open at 5.30",
        "data (at national level.)",
        "https://maps.td/@11.5,104.9",
        "an e-mail",
    ],
)
def test_what_is_no_address_stays(text: str) -> None:
    assert redacted(9, text, None).text == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Mr. José Ñandú", "jose nandu"),
        ("Mr. José Ñandú", "ÑANDÚ,  José"),
        ("Mr. José Ñandú", "Jose\u0301 N\u0303andu\u0301"),
        ("Mr. José Ñandú", "Dr Ñandú"),
        ("Mr. José Ñandú", "J. Ñandú"),
        ("ÑANDÚ, José", "José\nÑandú"),
        ("José Ñandú (Director)", "José Ñandú"),
        ("Prof. Dr. Ana María de la Cruz", "Ana Cruz"),
        ("Sukarnoputri", "SUKARNOPUTRI"),
        ("Ana Paz and José Ñandú", "José Ñandú"),
        ("Ana Paz; José Ñandú", "Ana Paz"),
        ("Señora Ana Paz", "Sra. Paz"),
        ("ធី ដា", "ធី ដា"),
    ],
)
def test_the_respondents_name_is_blanked_in_every_spelling(name: str, text: str, ontology: Path) -> None:
    assert set("".join(_without(text, name, ontology).split())) == {"█"}
    assert _without(f"({text})", name, ontology).endswith("█)")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ministry of ICT", "Ministry of ICT"),
        ("ICT Unit", "ICT Unit"),
        ("Tamm", "Tamm"),
        ("Chad", "Chad"),
        ("n/a", "n/a"),
        ("José Ñandú", "Joséphine Ñandúa"),
        ("José Ñandú", "San José"),
        ("Agent 47", "Agent 47"),
        ("Director of Planning", "Director of Planning"),
        ("Ana Paz / Deputy Director", "Deputy Director"),
        ("Ana Paz / Treasury", "Treasury"),
        ("", "text"),
        ("███ █████", "text"),
    ],
)
def test_words_that_are_no_persons_name_stay(name: str, text: str, ontology: Path) -> None:
    assert _without(text, name, ontology) == text


def test_a_name_beside_the_organization_is_blanked(ontology: Path) -> None:
    pattern = name_pattern("Ana Paz", {4: "Ana Paz, Treasury"}, load_reading_lexicon(ontology))
    assert redacted(4, "Ana Paz, Treasury", pattern).text == "███ ███, Treasury"


@given(st.text(max_size=60))
def test_blanking_keeps_the_length_and_the_spaces(text: str) -> None:
    blank = withheld(NAME, text).text
    assert len(blank) == len(text)
    assert all(
        before == after if before.isspace() else after == "█"
        for before, after in zip(text, blank, strict=True)
    )


@given(st.text(max_size=60))
def test_a_secret_is_what_stood_at_its_place(text: str) -> None:
    printed = f"{text} a@b.td"
    done = redacted(9, printed, None)
    assert len(done.text) == len(printed)
    assert all(printed[secret.start : secret.end] == secret.text for secret in done.secrets)
    assert any(secret.text.endswith("a@b.td") for secret in done.secrets)


def test_what_is_blanked_already_is_no_secret() -> None:
    assert withheld(NAME, "███ ██").secrets == ()
    assert redacted(9, "█████ and ██", None).secrets == ()


@given(st.text(alphabet=st.sampled_from("a@.b [](td)at %40＠-"), max_size=60))
def test_no_plain_address_survives(text: str) -> None:
    done = redacted(9, text, None)
    assert redacted(9, done.text, None).secrets == ()
    assert len(done.text) == len(text)


def test_a_secret_is_not_shown_by_its_repr() -> None:
    assert "gov.td" not in repr(redacted(9, "ana@gov.td", None))
