"""The page is sound HTML, loads nothing, and can be reached by anchors."""

import re
from collections import Counter
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5rdf
import pytest

import kg
from kg.publish.codebook import Codebook, make_codebook
from kg.publish.markup import document, element
from kg.resources import ontology_folder

HTML = "{http://www.w3.org/1999/xhtml}"


def parsed(page: str) -> Element:
    """The page's tree; an error of the HTML standard's parser fails the test."""
    parser = html5rdf.HTMLParser(strict=True)
    root = parser.parse(page)
    assert isinstance(root, Element)
    return root


@pytest.fixture(scope="module")
def page(counted: Codebook) -> str:
    return counted.text("html")


@pytest.fixture(scope="module")
def tree(page: str) -> Element:
    return parsed(page)


def text_of(one: Element) -> str:
    return " ".join("".join(one.itertext()).split())


def test_names_are_there_once_and_links_lead_to_them(tree: Element, counted: Codebook) -> None:
    names = Counter(one.attrib["id"] for one in tree.iter() if "id" in one.attrib)
    assert [name for name, times in names.items() if times > 1] == []
    links = [one.attrib["href"] for one in tree.iter(f"{HTML}a")]
    assert all(link.startswith("#") for link in links), "nothing leads away"
    assert {link[1:] for link in links} <= names.keys()
    assert {item.variable for item in counted.items} <= names.keys()


def test_nothing_is_loaded_or_run(tree: Element, page: str) -> None:
    assert not {one.tag for one in tree.iter()} & {
        f"{HTML}{name}" for name in ("script", "img", "link", "iframe")
    }
    assert "url(" not in page
    assert "@import" not in page
    assert not [name for one in tree.iter() for name in one.attrib if name.startswith("on") or name == "src"]


def test_the_page_can_be_used_without_seeing_it(tree: Element) -> None:
    assert tree.attrib["lang"] == "en"
    tables = list(tree.iter(f"{HTML}table"))
    assert tables
    for one in tables:
        assert one.find(f"{HTML}caption") is not None
        assert all(head.attrib.get("scope") in {"col", "row"} for head in one.iter(f"{HTML}th"))
    levels = [int(one.tag[-1]) for one in tree.iter() if re.fullmatch(rf"{HTML}h[1-6]", one.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_an_item_tells_everything_that_is_known_of_it(tree: Element) -> None:
    (article,) = [one for one in tree.iter(f"{HTML}article") if one.attrib["id"] == "q48_expenditure"]
    text = text_of(article)
    for words in (
        "law or regulation on digitally publishing government expenditure",
        "legal.expenditure_publication.exists",
        "2022 as question 48 (mandatory)",
        "Yes · No",
        "Q49",
        "1 = yes, 2 = partial, 3 = in preparation, 4 = no",
        "unseen responses: ",
        "responses loaded: 1, asked: 1, known: 0; yes: at least 0, at most 1",
    ):
        assert words in text, words
    counts = [[text_of(cell) for cell in row] for row in article.iter(f"{HTML}tr")]
    assert [row[-1] for row in counts] == [".c marks lost and detail blank", "1"]


def test_an_item_that_was_not_measured_says_so(tree: Element) -> None:
    (article,) = [one for one in tree.iter(f"{HTML}article") if one.attrib["id"] == "q75_ai"]
    assert "not measured" in text_of(article)
    assert "question 74 is “Yes”" in text_of(article)


def test_source_size_and_disclaimer_stand_on_the_page(tree: Element) -> None:
    text = text_of(tree)
    for words in ("n = 1 response of 1 country", "not a score", "designations employed", "Apache-2.0"):
        assert words in text


def test_questions_are_marked_as_english_on_a_french_page() -> None:
    tree = parsed(kg.codebook(language="fr").text("html"))
    assert tree.attrib["lang"] == "fr"
    asked = [one for one in tree.iter(f"{HTML}p") if one.attrib.get("class") == "asked"]
    assert len(asked) == 52
    assert {one.attrib["lang"] for one in asked} == {"en"}


def test_an_invented_edition_is_bannered() -> None:
    tree = parsed(make_codebook(ontology_folder(), edition="example").text("html"))
    banners = [text_of(one) for one in tree.iter() if one.attrib.get("class") == "banner"]
    assert banners == ["INVENTED EDITION: nobody was ever asked these questions."]


def test_what_looks_like_markup_is_text() -> None:
    evil = "</p><script>alert('&')</script>"
    page = document(
        element("html", element("head", element("title", "x")), element("p", evil, title=f'"{evil}'))
    )
    root = parsed(page)
    assert not list(root.iter(f"{HTML}script"))
    (one,) = root.iter(f"{HTML}p")
    assert (one.text, one.attrib["title"]) == (evil, f'"{evil}')


def test_a_notebook_shows_the_page_in_a_frame(plain: Codebook) -> None:
    frame = plain._repr_html_()
    assert frame.startswith("<iframe")
    assert "srcdoc=" in frame
    assert frame.count("<") == 2
