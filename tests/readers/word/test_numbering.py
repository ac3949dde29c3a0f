from collections.abc import Callable
from xml.etree.ElementTree import fromstring

import pytest

from kg.readers.word.numbering import Numbering
from kg.values import AnswerStatus, Response
from tests.readers.word.conftest import NAMESPACES, p

ReadBody = Callable[..., Response]


def level(depth: int, form: str, pattern: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/>{more}</w:lvl>'
    )


def lists(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    family = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    return f"<w:numbering {NAMESPACES}>{family}{nums}</w:numbering>"


def item(text: str, number: str = "1", depth: int = 0) -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def numbers(numbering: str, *items: str, styles: str | None = None) -> list[str | None]:
    """What stands before each of some paragraphs."""
    counting = Numbering(fromstring(numbering), fromstring(styles) if styles else None)
    body = fromstring(f"<w:body {NAMESPACES}>{''.join(items)}</w:body>")
    return [counting.number(paragraph) for paragraph in body]


def test_levels_count_below_each_other() -> None:
    numbering = lists(
        level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2)"), level(2, "lowerLetter", "%3")
    )
    items = [
        item("a"),
        item("b", depth=1),
        item("c", depth=1),
        item("d", depth=2),
        item("e"),
        item("f", depth=1),
    ]
    assert numbers(numbering, *items) == ["I.", "I.1)", "I.2)", "a", "II.", "II.1)"]


@pytest.mark.parametrize(
    ("form", "pattern", "expected"),
    [
        ("decimalZero", "%1", ["01", "02"]),
        ("lowerRoman", "(%1)", ["(i)", "(ii)"]),
        ("upperLetter", "%1.", ["A.", "B."]),
        ("none", "", ["", ""]),
        ("bullet", "\uf0b7", ["•", "•"]),
        ("bullet", "-", ["-", "-"]),
        ("japaneseCounting", "%1", ["1", "2"]),
    ],
)
def test_forms_of_numbers(form: str, pattern: str, expected: list[str]) -> None:
    assert numbers(lists(level(0, form, pattern)), item("a"), item("b")) == expected


def test_a_box_as_a_bullet_is_no_mark() -> None:
    font = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'
    assert numbers(lists(level(0, "bullet", "\uf0a8", font)), item("a")) == ["•"]


def test_a_list_begins_anew_where_it_says_so_and_else_counts_on() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="36"/></w:lvlOverride>'
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="3"><w:abstractNumId w:val="0"/>{anew}</w:num>'
    )
    numbering = lists(level(0, "decimal", "%1."), nums=nums)
    items = [item("a"), item("b", "2"), item("c", "3"), item("d", "3"), p("no list"), item("e", "0")]
    assert numbers(numbering, *items) == ["1.", "2.", "36.", "37.", None, None]


def test_a_style_puts_its_paragraphs_in_a_list() -> None:
    base = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        f'<w:styles {NAMESPACES}><w:style w:styleId="Base" w:type="paragraph">{base}</w:style>'
        '<w:style w:styleId="Ask" w:type="paragraph"><w:basedOn w:val="Base"/></w:style></w:styles>'
    )
    numbering = lists(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2", '<w:pStyle w:val="Ask"/>'))
    ask, first = (p("a", properties=f'<w:pStyle w:val="{name}"/>') for name in ("Ask", "Base"))
    assert numbers(numbering, first, ask, ask, styles=styles) == ["1.", "1.1", "1.2"]


def test_a_loop_of_styles_ends() -> None:
    styles = f'<w:styles {NAMESPACES}><w:style w:styleId="A"><w:basedOn w:val="A"/></w:style></w:styles>'
    assert numbers(lists(), p("a", properties='<w:pStyle w:val="A"/>'), styles=styles) == [None]


PORTAL = (
    "What is the official e-government portal at the national level? If more than one exists, "
    "please list all. *"
)
QUESTIONS = [
    "Country name *",
    "Your name *",
    "Title *",
    "Organization *",
    "Email *",
    "Please select whichever applies *",
    PORTAL,
]


@pytest.mark.parametrize("deleted", [None, 3])
def test_numbers_that_do_not_fit_are_not_needed(read_body: ReadBody, deleted: int | None) -> None:
    """A form in which Word counts the questions, one of them deleted."""
    asked = [question for at, question in enumerate(QUESTIONS) if at != deleted]
    answers = {QUESTIONS[0]: p("Chad"), QUESTIONS[6]: p("www.a.td")}
    body = "".join(item(question) + answers.get(question, p("")) for question in asked)
    response = read_body(body, form="", numbering=lists(level(0, "decimal", "%1.")))
    assert response.answer(7).text == "www.a.td"
    assert (response.answer(4).status is AnswerStatus.QUESTION_ABSENT) == (deleted is not None)


def test_numbers_in_answers_are_words_of_theirs(read_body: ReadBody) -> None:
    two = lists(
        level(0, "decimal", "%1."),
        nums='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    )
    body = p(f"7. {QUESTIONS[6]}") + item("www.a.td", "2") + item("www.b.td", "2")
    assert read_body(body, numbering=two).answer(7).text == "1. www.a.td\n2. www.b.td"
