from pathlib import Path

import pytest

from kg.errors import ResourceError
from kg.vocabulary.schemes import Label, LabelKind, load_schemes

HEADER = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix s: <https://w3id.org/egov-kg/scheme/> .
@prefix c: <https://w3id.org/egov-kg/scheme/colour/> .
s:colour a skos:ConceptScheme ; skos:prefLabel "Colours"@en .
"""


def write(folder: Path, text: str, name: str = "colour") -> Path:
    """An ontology folder with one scheme file."""
    schemes = folder / "schemes"
    schemes.mkdir(exist_ok=True)
    (schemes / f"{name}.ttl").write_text(HEADER + text, encoding="utf-8")
    return folder


def test_a_concept_keeps_labels_links_and_order(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        """
        c:red a skos:Concept ; skos:prefLabel "red"@en, "rouge"@fr ; skos:altLabel "crimson"@en ;
            skos:hiddenLabel "rde"@en ; skos:notation "R" ; skos:definition "The colour of blood."@en .
        c:dark-red a skos:Concept ; skos:broader c:red ; skos:related c:brown .
        c:brown a skos:Concept .
        """,
    )
    colour = load_schemes(folder)["colour"]
    assert colour.title == "Colours"
    assert list(colour.concepts) == ["red", "dark-red", "brown"]
    red = colour.concepts["red"]
    assert red.labels == (
        Label("red", "en", LabelKind.PREF),
        Label("rouge", "fr", LabelKind.PREF),
        Label("crimson", "en", LabelKind.ALT),
        Label("rde", "en", LabelKind.HIDDEN),
    )
    assert (red.definition, red.notation) == ("The colour of blood.", "R")
    assert red.iri == "https://w3id.org/egov-kg/scheme/colour/red"
    assert colour.concepts["dark-red"].broader == ("red",)
    assert colour.concepts["dark-red"].related == ("brown",)


def test_a_name_falls_back_to_english_and_then_to_the_code(tmp_path: Path) -> None:
    folder = write(tmp_path, 'c:red a skos:Concept ; skos:prefLabel "red"@en . c:blue a skos:Concept .')
    concepts = load_schemes(folder)["colour"].concepts
    assert concepts["red"].name("es") == "red"
    assert concepts["blue"].name() == "blue"


def test_bad_turtle_is_reported_with_file_and_line(tmp_path: Path) -> None:
    folder = write(tmp_path, "c:red a skos:Concept\nc:blue a skos:Concept .")
    with pytest.raises(ResourceError, match=r"colour\.ttl, line 7: not valid Turtle"):
        load_schemes(folder)


def test_a_file_that_is_not_utf8_is_reported(tmp_path: Path) -> None:
    folder = write(tmp_path, "")
    (folder / "schemes" / "colour.ttl").write_bytes(HEADER.encode() + b'c:red skos:prefLabel "\xe9"@fr .')
    with pytest.raises(ResourceError, match=r"colour\.ttl"):
        load_schemes(folder)


def test_a_file_named_otherwise_than_its_scheme_is_reported(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="does not describe the scheme"):
        load_schemes(write(tmp_path, "", name="shade"))


def test_a_concept_of_another_scheme_is_reported(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="belongs in another file"):
        load_schemes(write(tmp_path, "s:sector\\/health a skos:Concept ."))


def test_a_folder_without_schemes_is_reported(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="holds no concept scheme"):
        load_schemes(tmp_path)
