import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.readers.document import Line, place
from kg.readers.pages import without_page_furniture
from kg.readers.printout import read_printout, split


@given(st.text(alphabet=st.sampled_from("ab 1.\n\r\f\v\u2028█"), max_size=80))
def test_every_line_stands_at_its_place(text: str) -> None:
    lines = list(split(text))
    assert all(text[line.start : line.end] == line.text for line in lines)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


def test_a_form_feed_begins_a_page() -> None:
    assert [line.page for line in split("a\fb\nc\f")] == [1, 2, 2, 3]


@pytest.mark.parametrize(
    ("first", "fixture"),
    [
        ("# fixture: made up", True),
        ("#Fixture", True),
        ("\n # fixture: later", True),
        ("fixture", False),
        ("# fix", False),
    ],
)
def test_only_a_first_line_marks_a_fixture(first: str, fixture: bool) -> None:
    document = read_printout(f"{first}\n1. Name\n".encode(), "x.txt")
    assert document.fixture is fixture
    assert any("fix" in line.text for line in document.lines) is not fixture


def test_a_fixture_mark_further_down_is_no_mark() -> None:
    assert not read_printout(b"1. Name\n# fixture: no", "x.txt").fixture


def test_place_covers_the_printed_words() -> None:
    text = "x\n  Chad, \n\n Mali \n"
    where = place(list(split(text))[1:])
    assert (where.line, text[where.start : where.end]) == (2, "Chad, \n\n Mali")


def _kept(*texts: str) -> list[str]:
    lines, _ = without_page_furniture([Line(text, at, 0) for at, text in enumerate(texts, 1)])
    return [line.text for line in lines]


def test_headers_and_footers_are_left_out() -> None:
    page = ["11/22/21, 3:45 PM  A form", "answer", "https://forms.office.com/x 1/3"]
    texts = [
        *page,
        *[text.replace("1/3", "2/3") for text in page],
        *[text.replace("1/3", "3/3") for text in page],
    ]
    assert _kept(*texts) == ["answer"] * 3


def test_running_heads_are_left_out_where_they_stand_at_page_ends_only() -> None:
    pages = [text for page in (1, 2, 3) for text in ("A form of 2022", f"answer {page}", f"Page {page} of 3")]
    assert _kept(*pages) == ["answer 1", "answer 2", "answer 3"]
    assert _kept(*pages, "more", "words", "here", "A form of 2022", "and more")[0] == "A form of 2022"


@pytest.mark.parametrize(
    "texts",
    [
        ["3/14", "of the budget"],
        ["1/3", "3/3", "2/3"],
        ["n/a", "x", "n/a", "y", "n/a"],
        ["5/2", "6/2"],
        ["https://forms.office.com/r/abc", "a survey"],
        ["10/06/2021 10:30", "adopted", "11/06/2021 10:30"],
    ],
)
def test_answers_that_only_look_like_page_furniture_stay(texts: list[str]) -> None:
    assert _kept(*texts) == texts
