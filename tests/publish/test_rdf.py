"""RDF/XML: what XML cannot hold, and what its parsers would change."""

from xml.etree import ElementTree as ET

import pyoxigraph as ox

from kg.publish.description import Description
from kg.publish.rdf import REPLACED, rdf_text
from kg.publish.selection import Selection

SUBJECT, NOTE = ox.NamedNode("urn:answer"), ox.NamedNode("https://w3id.org/egov-kg/ontology#statedText")


def written(text: str, title: str = "A graph") -> bytes:
    description = Description(title, "https://w3id.org/egov-kg/", "ab12", 1, 1, (), Selection())
    quads = [ox.Quad(SUBJECT, NOTE, ox.Literal(text), SUBJECT)]
    return rdf_text(quads, description, ox.RdfFormat.RDF_XML)


def read(document: bytes) -> str:
    """The literal as a parser of XML gives it, and as Oxigraph does, which must agree."""
    (element,) = ET.fromstring(document).iter("{https://w3id.org/egov-kg/ontology#}statedText")
    (value,) = {q.object.value for q in ox.parse(document, format=ox.RdfFormat.RDF_XML)
                if q.subject == SUBJECT and isinstance(q.object, ox.Literal)}  # fmt: skip
    assert element.text == value
    return value


def test_line_ends_and_markup_come_back_as_they_were() -> None:
    text = " a < b & c\r\nd\re\tf ]]> "
    document = written(text)
    assert read(document) == text
    assert REPLACED not in document.decode()


def test_a_control_character_becomes_one_other_and_the_document_says_so() -> None:
    document = written("a\x0cb\x01c")
    assert read(document) == "a\ufffdb\ufffdc"
    assert REPLACED in document.decode()


def test_a_title_with_dashes_does_not_end_the_comment() -> None:
    assert read(written("a", title="A --- graph -->")) == "a"
