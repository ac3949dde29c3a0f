"""Tables in which people put questions, options and answers."""

from collections.abc import Callable

import pytest

from kg.values import AnswerStatus, Response
from tests.readers.word.conftest import p, r, row, table

ReadBody = Callable[..., Response]

PORTAL = (
    "What is the official e-government portal at the national level? If more than one exists, "
    "please list all. *"
)
CIO = (
    "Does your country have a Chief Information Officer (CIO) or equivalent to manage its national "
    "e-government strategies/programmes? *"
)
STRATEGY = "Is there a national e-government strategy or equivalent? *"
MARKED = row("56. " + STRATEGY, p("☐ Yes") + p("☒ No"))


@pytest.mark.parametrize(
    "cells",
    [
        ["7. " + PORTAL, "www.a.td"],
        ["7", PORTAL, "www.a.td"],
        ["Q7.", PORTAL, "", "www.a.td"],
        [p("7. " + PORTAL) + p("www.a.td")],
        ["7.", p(PORTAL) + p("www.a.td")],
        [PORTAL, "www.a.td"],
    ],
)
def test_where_number_question_and_answer_stand(read_body: ReadBody, cells: list[str]) -> None:
    response = read_body(table(row(*cells)))
    assert response.answer(7).text == "www.a.td"
    assert response.answer(7).position.paragraph


@pytest.mark.parametrize(
    "cells",
    [
        ["☒", "Yes", "☐", "No"],
        ["Yes", "☒", "No", "☐"],
        ["☒ Yes", "☐ No"],
        ["☒ Yes ☐ No"],
        [p("Yes [x]") + p("No [ ]")],
        [table(row("☒", "Yes"), row("☐", "No"))],
        [table(row("Yes", "☒"), row("No", "☐"))],
        [table(row("Yes", "X"), row("No", ""))],
        ["x", "Yes", "", "No"],
        ["Yes", "x", "No", "", ""],
    ],
)
def test_where_marks_stand(read_body: ReadBody, cells: list[str]) -> None:
    response = read_body(table(row("14. " + CIO, *cells), MARKED), end="")
    assert (response.answer(14).selected, response.answer(56).selected) == (("Yes",), ("No",))


@pytest.mark.parametrize("cells", [["Yes", "x", "No"], ["", "Yes", "x", "No", ""]])
def test_a_mark_between_two_options_is_not_guessed(read_body: ReadBody, cells: list[str]) -> None:
    response = read_body(table(row("14. " + CIO, *cells), MARKED), end="")
    assert (response.answer(14).selected, response.answer(14).status) == (None, AnswerStatus.ILLEGIBLE)


def test_options_in_a_row_below_their_question(read_body: ReadBody) -> None:
    response = read_body(table(row("14. " + CIO), row("☐ Yes", "☒ No"), MARKED), end="")
    assert response.answer(14).selected == ("No",)


def test_titles_of_columns_are_no_answers_and_options_there_are_ticked_below(read_body: ReadBody) -> None:
    title = row("No.", "Question", "Yes", "No", "Details", properties="<w:tblHeader/>")
    rows = [
        row("7", PORTAL, "", "", "www.a.td"),
        title,
        row("14", CIO, "", "x", ""),
        row("56", STRATEGY, "✓", "", ""),
    ]
    response = read_body(table(title, *rows), end="")
    assert response.answer(7).text == "www.a.td"
    assert (response.answer(14).selected, response.answer(56).selected) == (("No",), ("Yes",))


def test_a_table_in_an_answer_keeps_its_rows(read_body: ReadBody) -> None:
    inner = table(row("Taxes", "www.tax.td"), row("Visa", p("www.visa.td") + p("(English)")))
    response = read_body(table(row("7. " + PORTAL, p("See:") + inner)))
    assert response.answer(7).text == "See:\nTaxes\twww.tax.td\nVisa\nwww.visa.td\n(English)"


def test_merged_and_deleted_parts(read_body: ReadBody) -> None:
    upper = '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p("7. " + PORTAL) + "</w:tc>"
    lower = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("old words") + "</w:tc>"
    gone = row("deleted", properties="<w:del/>")
    response = read_body(table(row(upper, "www.a.td"), row(lower, "www.b.td"), gone))
    assert response.answer(7).text == "www.a.td\nwww.b.td"


def test_controls_around_cells_and_rows(read_body: ReadBody) -> None:
    cell = f"<w:sdt><w:sdtContent><w:tc>{p(r('www.a.td'))}</w:tc></w:sdtContent></w:sdt>"
    rows = f"<w:sdt><w:sdtContent><w:tr><w:tc>{p('7. ' + PORTAL)}</w:tc>{cell}</w:tr></w:sdtContent></w:sdt>"
    body = f"<w:sdt><w:sdtContent>{table(rows)}</w:sdtContent></w:sdt>"
    assert read_body(body).answer(7).text == "www.a.td"


def test_numbers_behind_the_questions(read_body: ReadBody) -> None:
    asked = (
        "Country name * 1.",
        "Your name * 2.",
        "Title * 3.",
        "Organization * 4.",
        "Email * 5.",
        f"{PORTAL} 7.",
    )
    given = ("Chad", "", "", "", "", "www.a.td")
    rows = [row(question, answer) for question, answer in zip(asked, given, strict=True)]
    assert read_body(table(*rows), form="", end=table(row("Email * 18.", ""))).answer(7).text == "www.a.td"
