"""Every term and every concept that code, shapes, mappings and queries name is declared in the ontology."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.resources import ontology_folder
from kg.vocabulary.namespaces import PREFIXES, SCHEME_BASE
from kg.vocabulary.schemes import load_schemes

ROOT = Path(__file__).parents[2]
EGOV = PREFIXES["egov"]
SCHEMES = load_schemes(ontology_folder())

PLACES = [
    ("kg", "**/*.py"),
    ("shapes", "**/*.ttl"),
    ("ontology/questionnaires", "*.yaml"),
    ("ontology/lexicon", "*.yaml"),
    ("ontology/reference", "*.yaml"),
    ("ontology", "*.yaml"),
    ("ontology/competency", "*.rq"),
]
FILES = sorted(file for folder, pattern in PLACES for file in (ROOT / folder).glob(pattern))

_DECLARATION = re.compile(r"@?prefix\s+([\w-]+):\s*<([^>]+)>", re.IGNORECASE)
_IRI = re.compile(re.escape("https://w3id.org/egov-kg/") + r"(?:ontology#|scheme/)[\w/.-]*\w(?![\w{])")
_CALL = re.compile(r"""\b[cC]oncept(?:_iri)?\(\s*["']([\w-]+)["'],\s*["']([\w-]+)["']""")
_KEY = re.compile(rf"""["'\s:,\[]((?:{"|".join(SCHEMES)})/[a-z0-9][a-z0-9-]*)\b(?![/{{])""")


def named_iris(text: str) -> Iterator[str]:
    """The IRIs of our terms and concepts in a text, prefixed or whole, and concepts by scheme and code."""
    prefixes = {"egov": EGOV, **dict(_DECLARATION.findall(text))}
    ours = [p for p, iri in prefixes.items() if iri.startswith((EGOV, SCHEME_BASE))]
    for prefix, local in re.findall(
        rf"(?<![\w#-])({'|'.join(ours)}):([A-Za-z0-9][\w-]*(?:\\/[\w-]+)*)(?![\w{{])", text
    ):
        yield prefixes[prefix] + local.replace("\\", "")
    yield from _IRI.findall(text)
    for scheme, code in _CALL.findall(text):
        yield f"{SCHEME_BASE}{scheme}/{code}"
    for path in _KEY.findall(text):
        yield SCHEME_BASE + path


@pytest.fixture(scope="session")
def declared(classes: list[str], properties: list[str]) -> set[str]:
    """The IRIs of all terms, schemes and concepts."""
    concepts = {c.iri for scheme in SCHEMES.values() for c in scheme.concepts.values()}
    return {*classes, *properties, *concepts, *(SCHEME_BASE + code for code in SCHEMES)}


@pytest.mark.parametrize("file", FILES, ids=[str(file.relative_to(ROOT)) for file in FILES])
def test_all_names_are_declared(file: Path, declared: set[str]) -> None:
    assert sorted(set(named_iris(file.read_text("utf-8"))) - declared) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('predicate = "egov:url"', EGOV + "url"),
        ("PREFIX e: <https://w3id.org/egov-kg/ontology#> SELECT * { ?s e:url ?o }", EGOV + "url"),
        ("<https://w3id.org/egov-kg/ontology#url>", EGOV + "url"),
        ("?f egov:refItem/egov:questionKey ?key", EGOV + "refItem"),
        ("?f egov:refItem/egov:questionKey ?key", EGOV + "questionKey"),
        ("PREFIX p: <https://w3id.org/egov-kg/scheme/polarity/> ASK { ?c ?p p:negated }", "polarity/negated"),
        (r"@prefix s: <https://w3id.org/egov-kg/scheme/> . s:polarity\/negated", "polarity/negated"),
        ('concept_iri("polarity", "negated")', "polarity/negated"),
        ("concept: answer-option/yes", "answer-option/yes"),
    ],
)
def test_names_are_found_however_they_are_written(text: str, found: str) -> None:
    iri = found if found.startswith(EGOV) else SCHEME_BASE + found
    assert iri in set(named_iris(text))


def test_a_name_that_code_completes_is_left_alone() -> None:
    assert list(named_iris('f"egov:iso{digits}Code"')) == []
