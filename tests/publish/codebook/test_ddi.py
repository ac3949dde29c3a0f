"""The DDI document: its structure always, the schema of the DDI Alliance where it is at hand."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from kg.publish.codebook import Codebook

DDI = "{ddi:codebook:2_5}"
SCHEMA = os.environ.get("EGOVKG_DDI_SCHEMA", "")
NCNAME = re.compile(r"[A-Za-z_][\w.-]*")

# The order in which the schema wants the parts of each element that we write.
ORDER = {
    "codeBook": "docDscr stdyDscr fileDscr dataDscr",
    "docDscr": "citation",
    "stdyDscr": "citation stdyInfo dataAccs",
    "citation": "titlStmt rspStmt prodStmt distStmt serStmt verStmt biblCit holdings",
    "titlStmt": "titl",
    "rspStmt": "AuthEnty",
    "prodStmt": "software",
    "serStmt": "serName",
    "verStmt": "version",
    "stdyInfo": "subject abstract sumDscr",
    "sumDscr": "anlyUnit universe dataKind",
    "dataAccs": "useStmt",
    "useStmt": "conditions disclaimer",
    "fileDscr": "fileTxt",
    "fileTxt": "fileName fileCont",
    "dataDscr": "varGrp var",
    "varGrp": "labl",
    "var": "labl qstn invalrng universe sumStat txt catgry codInstr concept varFormat notes",
    "qstn": "preQTxt qstnLit postQTxt",
    "invalrng": "item",
    "catgry": "catValu labl txt catStat",
}


@pytest.fixture(scope="module")
def tree(counted: Codebook) -> Element:
    root: Element = fromstring(counted.text("xml"))
    return root


def variables(tree: Element) -> Iterator[Element]:
    yield from tree.iter(f"{DDI}var")


def test_elements_stand_in_the_order_of_the_schema(tree: Element) -> None:
    for one in tree.iter():
        name = one.tag.removeprefix(DDI)
        order = ORDER.get(name, "").split()
        places = [order.index(part.tag.removeprefix(DDI)) for part in one]
        assert places == sorted(places), name


def test_identifiers_are_unique_names_and_references_lead_somewhere(tree: Element) -> None:
    names = [one.attrib["ID"] for one in tree.iter() if "ID" in one.attrib]
    assert len(names) == len(set(names))
    assert all(NCNAME.fullmatch(name) for name in names)
    referred = [one.attrib[name] for one in tree.iter() for name in ("var", "files") if name in one.attrib]
    assert {name for names_ in referred for name in names_.split()} <= set(names)


def test_a_variable_holds_question_codes_missing_codes_and_counts(tree: Element, counted: Codebook) -> None:
    (ati,) = [one for one in variables(tree) if one.attrib["name"] == "q36_ati"]
    assert ati.findtext(f"{DDI}qstn/{DDI}qstnLit") == counted.item("q36_ati").latest.question.text
    categories = {one.findtext(f"{DDI}catValu"): one for one in ati.findall(f"{DDI}catgry")}
    labels = {value: one.findtext(f"{DDI}labl") for value, one in categories.items()}
    assert {value: label for value, label in labels.items() if value and not value.startswith(".")} == {
        str(code.number): code.label for code in counted.values()
    }
    missing = {value for value, one in categories.items() if one.attrib.get("missing") == "Y"}
    assert missing == {f".{letter}" for letter, _ in counted.missing()}
    assert missing == {one.attrib["VALUE"] for one in ati.iter(f"{DDI}item")}
    assert categories["3"].findtext(f"{DDI}catStat") == "1"
    assert ati.findtext(f"{DDI}sumStat") == "1"


def test_every_item_and_column_is_a_variable(tree: Element, counted: Codebook) -> None:
    written = [(one.attrib["files"].removeprefix("F."), one.attrib["name"]) for one in variables(tree)]
    columns = [(table.name, column.name) for table in counted.tables for column in table.columns]
    assert written == [*(("findings_wide", item.variable) for item in counted.items), *columns]


def test_labels_are_no_longer_than_statistical_software_takes(tree: Element) -> None:
    labels = [one.findtext(f"{DDI}labl") or "" for one in variables(tree)]
    assert all(0 < len(label) <= 80 for label in labels)


@pytest.mark.skipif(not Path(SCHEMA).is_file(), reason="EGOVKG_DDI_SCHEMA names no codebook.xsd of DDI 2.5")
@pytest.mark.parametrize("name", ["plain", "counted"])
def test_the_document_is_valid(name: str, request: pytest.FixtureRequest) -> None:
    from lxml import etree

    book = request.getfixturevalue(name)
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    schema.assertValid(etree.fromstring(book.text("xml").encode()))
