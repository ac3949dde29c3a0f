"""What several tests start from: a small built graph, and printouts made from the questionnaire itself."""

import json
import os
from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import settings

from kg.graph import build
from kg.resources import ontology_folder
from kg.store.folder import (
    REFERENCE,
    country_path,
    nquads,
    report_path,
    restricted_path,
    verify,
    write_folder,
)
from kg.store.manifest import CountryEntry, Manifest, SourceEntry
from kg.vocabulary.questionnaire import Question, Questionnaire, load_questionnaires
from tests.once import CAMBODIA, INVENTED, RESPONSES, Once, unmeasured

Print = Callable[..., str]

settings.register_profile("fuzz", max_examples=20_000, deadline=None, print_blob=True)

SMALL = Path(__file__).parent / "publish" / "small.trig"

COVERAGE = [
    {"edition": "2022", "number": 37, "key": "k37", "status": "blank", "outcome": "set-aside", "claims": 0,
     "findings": 0, "reasons": ["blank"]},
    {"edition": "2022", "number": 75, "key": "k75", "status": "text-given", "outcome": "mapped", "claims": 2,
     "findings": 1, "reasons": []},
]  # fmt: skip


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Coverage rests in tests that are marked as unmeasured."""
    if item.get_closest_marker("unmeasured") is None:
        return (yield)
    with unmeasured():
        return (yield)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Names of tests without bytes: an archive holds the time, and each process must find the same names."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture
def small_folder(tmp_path: Path) -> Path:
    """`publish/small.trig` as a graph folder: Cambodia, and an invented response of Estonia."""
    quads = list(ox.parse(path=SMALL, format=ox.RdfFormat.TRIG))
    files = {
        REFERENCE: part(quads, "/reference"),
        country_path("KHM"): part(quads, "KHM", without="/restricted/"),
        restricted_path("KHM"): part(quads, "/restricted/"),
        country_path("EST"): part(quads, "/EST"),
        report_path("KHM"): json.dumps({"coverage": COVERAGE}).encode(),
        report_path("EST"): b"{}",
    }
    countries = {
        "KHM": entry("khm-2022.txt", "KHM", fixture=False),
        "EST": entry("est-2022.txt", "EST", fixture=True),
    }
    folder = tmp_path / "graph"
    write_folder(folder, files, Manifest("0.1.0", "https://w3id.org/egov-kg/", {}, countries))
    return folder


def part(quads: list[ox.Quad], end: str, without: str = "no graph has this name") -> bytes:
    """The quads of the graphs whose name holds `end`, as N-Quads."""
    named = [(str(quad.graph_name), quad) for quad in quads]
    return nquads(quad for name, quad in named if end in name and without not in name)


def entry(name: str, country: str, *, fixture: bool) -> CountryEntry:
    """A manifest entry that lists the restricted file of the real response."""
    files = {} if fixture else {restricted_path(country): ""}
    return CountryEntry((SourceEntry("2022", name, "ab12", fixture),), {}, files)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """What is made once a run, however many processes share its tests."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    return Once(shared / "once")


@pytest.fixture(scope="session")
def cambodia(once: Once) -> Iterator[Path]:
    """The graph of Cambodia's response, checked against the shapes; tests change nothing in it."""
    folder = once.made("cambodia", lambda target: build(CAMBODIA, target))
    yield folder
    verify(folder)


@pytest.fixture(scope="session")
def three_countries(once: Once) -> Iterator[Path]:
    """The folder of a graph of Cambodia's response and of two invented ones, of Kenya and Uzbekistan."""
    files = [CAMBODIA, INVENTED / "ken-2022.txt", INVENTED / "uzb-2022.txt"]
    folder = once.made("three", lambda target: build(files, target, validate=False))
    yield folder
    verify(folder)


@pytest.fixture(scope="session")
def every_country(once: Once) -> Iterator[Path]:
    """The folder of a graph of all responses that come with the product."""
    folder = once.made("every", lambda target: build(RESPONSES, target, validate=False))
    yield folder
    verify(folder)


@pytest.fixture(scope="session")
def ontology() -> Path:
    return ontology_folder()


@pytest.fixture(scope="session")
def form(ontology: Path) -> Questionnaire:
    return load_questionnaires(ontology)["2022"]


def _question(question: Question, answer: str, options: bool) -> str:
    lines = [f"{question.number}. {question.lead or question.text}"]
    if question.lead:
        lines.append(question.text)
    lines += question.notes
    if options:
        lines += [option.text for option in question.options if not option.other]
    return "\n\n".join([*lines, answer]) + "\n"


@pytest.fixture(scope="session")
def printout(form: Questionnaire) -> Print:
    """A printout of all questions: `answers` by number, `without` some, with or without `options`."""

    def make(
        answers: Mapping[int, str] | None = None,
        *,
        country: str = "Chad",
        without: tuple[int, ...] = (),
        options: bool = True,
        header: str = "Respondent\n\n< 7 Anonymous >\n\n12:05\nTime to complete\n",
    ) -> str:
        given = {1: country, **(answers or {})}
        sections = {section.code: section for section in form.sections}
        parts = [header]
        seen = ""
        for question in form.questions:
            if question.section != seen:
                seen = question.section
                section = sections[seen]
                parts += [line + "\n" for line in (section.title, section.intro, *section.notes) if line]
            if question.number not in without:
                parts.append(_question(question, given.get(question.number, ""), options))
        return "\n".join(parts)

    return make
