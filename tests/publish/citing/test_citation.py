"""What is cited, and that the formats say it as their readers expect."""

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import Person
from pybtex.database.input.bibtex import Parser

import kg
from kg.errors import ExportError, QueryError
from kg.publish.citing.bibtex import bibtex_text
from kg.publish.citing.citation import UNKNOWN_ADDRESS, Citation, cite
from kg.publish.citing.entry import Entry
from kg.publish.citing.note import Note
from kg.publish.citing.responses import CitedResponse
from kg.publish.citing.rights import BANNER, DESIGNATIONS, RIGHTS, SURVEY
from kg.publish.citing.software import software
from tests.publish.citing.conftest import URL

# Of CSL-JSON 1.0.2 (citationstyles.org, csl-data.json) the part that is written here, and nothing beside it.
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "items": {"type": ["integer", "string"]},
            },
        }
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
_NAMES = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"literal": {"type": "string"}},
        "additionalProperties": False,
    },
}
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "type": {"enum": ["document", "dataset", "software"]},
            "id": {"type": "string"},
            "author": _NAMES,
            "issued": _DATE,
            "accessed": _DATE,
            **{name: {"type": "string"} for name in ("title", "publisher", "version", "URL", "note")},
        },
        "required": ["type", "id"],
        "additionalProperties": False,
    },
}


@pytest.fixture
def citation(cambodia: CitedResponse) -> Citation:
    return cite(Note((cambodia,), "0123456789abcdef"))


def parsed(text: str) -> Any:
    """The entries as pybtex reads them, by key."""
    return Parser().parse_stream(io.StringIO(text)).entries


def test_sources_come_first_then_the_dataset_then_the_software(citation: Citation) -> None:
    assert [(entry.kind, entry.key) for entry in citation.entries] == [
        ("document", "khm-2022"),
        ("dataset", "egovkg-graph-0123456789ab"),
        ("software", "egovkg-0.1.0"),
    ]


def test_a_text_names_address_day_digest_and_version(citation: Citation) -> None:
    source, dataset, program, note = citation.text.split("\n\n")
    assert source == (
        "Cambodia (2022). Response to the Member States Questionnaire for the United Nations E-Government "
        f"Survey 2022. United Nations Department of Economic and Social Affairs. {URL} "
        "(retrieved 2026-11-23). File khm_2022.txt, SHA-256 ab12."
    )
    assert "[Data set]. Derived from the responses with egovkg 0.1.0; n = 1 response of 1 country." in dataset
    assert "SHA-256 of the graph: 0123456789abcdef." in dataset
    assert "(version 0.1.0) [Computer software]." in program
    assert DESIGNATIONS in note
    assert RIGHTS in note
    assert str(citation) == citation.text


def test_without_an_address_the_survey_is_where_it_is_found(
    citation: Citation, cambodia: CitedResponse
) -> None:
    unknown = cite(Note((replace(cambodia, url="", retrieved=""),), "ab"))
    assert (unknown.entries[0].url, unknown.entries[0].accessed) == (SURVEY, "")
    assert UNKNOWN_ADDRESS in unknown.text
    assert UNKNOWN_ADDRESS not in citation.text


def test_the_dataset_has_the_year_of_its_latest_edition_and_a_key_to_sort_by(
    cambodia: CitedResponse,
) -> None:
    later = replace(cambodia, edition="2024")
    citation = cite(Note((cambodia, later), "0123456789abcdef"))
    dataset = parsed(citation.bibtex)["egovkg-graph-0123456789ab"]
    assert (dataset.fields["year"], dataset.fields["key"]) == ("2024", dataset.fields["title"].strip("{}"))
    assert "author" not in dataset.persons
    assert citation.csl[-2]["issued"] == {"date-parts": [[2024]]}
    assert "key" not in parsed(citation.bibtex)["khm-2022"].fields


def test_responses_without_an_address_share_an_entry(cambodia: CitedResponse) -> None:
    others = [
        replace(cambodia, country=code, country_name=name, url="", retrieved="")
        for code, name in (("FRA", "France"), ("CIV", "Côte d’Ivoire"))
    ]
    later = replace(cambodia, edition="2024", survey="United Nations E-Government Survey 2024")
    together = cite(Note((cambodia, *others, later), "ab")).entries
    assert [entry.key for entry in together[:3]] == ["msq-2022", "khm-2022", "khm-2024"]
    assert together[0].title.startswith("Responses of 2 Member States to the Member States Questionnaire")
    assert together[0].notes == ("Responses of Côte d’Ivoire, France.",)


def test_invented_responses_are_no_source(cambodia: CitedResponse) -> None:
    invented = cite(Note((replace(cambodia, fixture=True),), "ab"))
    assert [entry.kind for entry in invented.entries] == ["dataset", "software"]
    assert BANNER in invented.entries[0].notes
    assert invented.text.split("Note\n")[1].startswith(BANNER)
    assert URL not in invented.text


def test_a_question_is_cited_by_its_words_and_id(small_folder: Path) -> None:
    dataset = kg.load(small_folder).cite("strategies-by-technology").entries[1]
    assert dataset.key.endswith("-strategies-by-technology")
    assert (
        "Question: Which strategies reference which emerging technologies? "
        "(ready question strategies-by-technology of egovkg)." in dataset.notes
    )
    with pytest.raises(QueryError, match="Did you mean 'strategies-by-technology'"):
        kg.load(small_folder).cite("strategy-by-technology")


def test_nothing_to_cite_is_an_error(small_folder: Path) -> None:
    with pytest.raises(ExportError, match="no response is loaded"):
        kg.load(small_folder).cite(editions=["1999"])


def test_bibtex_is_read_back(citation: Citation) -> None:
    entries = parsed(citation.bibtex)
    source = entries["khm-2022"]
    assert source.persons["author"] == [Person(last="{Cambodia}")]
    assert source.fields["url"] == URL
    assert source.fields["urldate"] == "2026-11-23"
    assert source.fields["note"] == r"File khm\_2022.txt, SHA-256 ab12."
    assert (source.fields["year"], "year" in entries["egovkg-0.1.0"].fields) == ("2022", False)
    assert list(entries) == [entry.key for entry in citation.entries]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_no_text_breaks_out_of_its_field(text: str) -> None:
    entry = Entry("one", "document", text, (text,), notes=(text,), url=f"https://example.org/{text}")
    entries = parsed(bibtex_text([entry, Entry("two", "document", "Two")]))
    assert list(entries) == ["one", "two"]
    assert set(entries["one"].fields) <= {"title", "note", "url"}


def test_csl_json_is_what_processors_read(citation: Citation, cambodia: CitedResponse) -> None:
    jsonschema.validate(citation.csl, CSL)
    assert json.loads(citation.printed("csl-json")) == citation.csl
    source = citation.csl[0]
    assert source["accessed"] == {"date-parts": [[2026, 11, 23]]}
    assert source["author"] == [{"literal": "Cambodia"}]
    assert (source["type"], source["URL"]) == ("document", URL)


def test_the_software_is_cited_as_its_citation_file_says() -> None:
    text = (Path(kg.__file__).parents[1] / "CITATION.cff").read_text("utf-8")
    program = software(kg.__version__)
    assert f"version: {kg.__version__}\n" in text
    assert program.title in text
    assert all(f"name: {author}\n" in text for author in program.authors)
