"""The note beside tables, figures and pages: what it says of which responses."""

import subprocess
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

import kg
from kg.publish.citing.digest import graph_digest
from kg.publish.citing.note import Note, note_of
from kg.publish.citing.responses import CitedResponse
from kg.publish.citing.rights import BANNER, DESIGNATIONS, SELF_REPORTED
from kg.publish.source import Source

KHM = CitedResponse(
    "https://w3id.org/egov-kg/id/response/2022/KHM",
    "KHM",
    "2022",
    "khm-2022.txt",
    "ab12",
    "unknown",
    None,
    False,
    "Cambodia",
    "United Nations E-Government Survey 2022",
)
SOURCE = (
    "Source: United Nations E-Government Survey 2022 (UN DESA), Member States Questionnaire, "
    "response of Cambodia, https://publicadministration.un.org/egovkb/"
)
EST = replace(KHM, country="EST", country_name="Estonia", consent="refused")
FIXTURE = replace(KHM, country="FRA", country_name="France", fixture=True)


def test_the_note_of_one_response() -> None:
    note = Note((replace(KHM, version="0.1.0"),), "0123456789abcdef")
    assert note.lines == (
        SOURCE,
        "n = 1 response of 1 country",
        "Graph: egovkg 0.1.0, SHA-256 0123456789abcdef",
        SELF_REPORTED,
        "Consent to publish is unknown: KHM 2022.",
        DESIGNATIONS,
    )
    assert note.brief[-1] == (
        "n = 1 response of 1 country; egovkg 0.1.0, graph 0123456789ab. "
        "Self-reported by the respondent; not a score."
    )


def test_editions_count_as_responses_and_not_as_countries() -> None:
    later = replace(KHM, edition="2024", survey="United Nations E-Government Survey 2024")
    note = Note((KHM, later), "ab")
    assert note.size == "n = 2 responses of 1 country"
    assert "Survey 2022; United Nations E-Government Survey 2024 (UN DESA)" in note.source
    assert note.title == "E-government knowledge graph: Cambodia, 2022, 2024"


def test_n_tells_how_many_are_invented() -> None:
    assert Note((KHM, FIXTURE), "ab").size == "n = 2 responses of 2 countries, 1 of them invented"
    assert Note((FIXTURE,), "ab").size == "n = 1 response of 1 country, all invented"


def test_the_version_is_that_which_built_the_graph() -> None:
    assert Note((replace(KHM, version="0.0.9"),), "ab").version == "0.0.9"
    assert (
        Note((replace(KHM, version="0.0.9"), replace(EST, version="0.1.0")), "ab").version == "0.0.9, 0.1.0"
    )
    assert Note((KHM,), "ab").version == kg.__version__


def test_consent_is_told_where_it_is_not_given() -> None:
    assert Note((KHM, EST), "ab").consent == (
        "Consent to publish is refused: EST 2022.",
        "Consent to publish is unknown: KHM 2022.",
    )
    assert Note((replace(KHM, consent="given"),), "ab").consent == ()


def test_invented_responses_come_first_and_are_no_source() -> None:
    alone = Note((FIXTURE,), "ab")
    assert alone.lines[0] == BANNER == alone.brief[0]
    assert alone.source == "Source: invented responses."
    mixed = Note((KHM, FIXTURE), "ab")
    assert mixed.lines[0].startswith("INVENTED DATA: some of the responses")
    assert "(FRA 2022)" in mixed.banner
    assert mixed.document()["invented"] == ["FRA 2022"]
    assert "France" not in mixed.source


def test_a_banner_stays_short_where_many_responses_are_invented() -> None:
    many = [replace(FIXTURE, country=f"A{letter}A") for letter in "ABCDEFGHIJKL"]
    assert "(AAA 2022, ABA 2022, " in Note((KHM, *many), "ab").banner
    assert ", AJA 2022 and 2 more)" in Note((KHM, *many), "ab").banner


def test_many_countries_are_counted() -> None:
    many = tuple(replace(KHM, country=f"AA{n}", country_name=f"Country {n}") for n in range(4))
    assert "responses of 4 countries," in Note(many, "ab").source


def test_a_graph_tells_its_responses(graph: Source, with_fixture: Source) -> None:
    assert [one.code for one in note_of(graph.view(), "ab").responses] == ["KHM 2022"]
    assert note_of(graph.view(), "ab").responses[0].country_name == "Cambodia"
    both = note_of(with_fixture.view(), "ab")
    assert [one.code for one in both.responses if one.fixture] == ["EST 2022"]
    assert note_of(with_fixture.view(), "ab", countries=["KHM"]).banner == ""
    assert note_of(with_fixture.view(), "ab", editions=["2024"]).source == "Source: no response loaded."


def test_the_digest_is_what_sha256sum_gives(tmp_path: Path) -> None:
    (tmp_path / "one.nq").write_bytes(b"<urn:a> <urn:b> <urn:c> .\n")
    assert graph_digest(tmp_path / "one.nq", ()) == sha256(b"<urn:a> <urn:b> <urn:c> .\n").hexdigest()


@pytest.mark.slow
def test_the_digest_of_a_folder_can_be_checked_by_hand(tmp_path: Path) -> None:
    graph = kg.build("examples/khm-2022.txt", tmp_path / "graph", validate=False)
    files = ["reference.nq", "countries/KHM.nq"]
    run = subprocess.run(["sha256sum", *files], cwd=graph.path, capture_output=True, check=True)
    assert graph._note().digest == sha256(run.stdout).hexdigest()
