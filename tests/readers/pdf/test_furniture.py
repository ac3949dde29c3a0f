"""What most pages repeat at one height is no part of an answer."""

from collections.abc import Callable

from kg.pdfium import Page, Printed
from kg.readers.pdf.rows import rows
from kg.readers.pdf.setting import lines
from tests.readers.pdf.test_rows import piece


def kept(
    footer: Callable[[int], str], count: int = 6, top: Callable[[int], float] = lambda _: 770
) -> list[str]:
    """What is left of pages that print a line of their own and this footer, at this height."""
    pages = [
        Page(600, 800, (piece(f"Words {'abcdefgh'[at]}", 50, 100), piece(footer(at), 300, top(at))))
        for at in range(count)
    ]
    found = [row for at, page in enumerate(pages) for row in rows(page, at)]
    made, _ = lines(found, Printed(tuple(pages)))
    return [line.text for line in made if not line.text.startswith("Words") and not line.blank]


def test_a_lone_number_that_counts_the_pages_is_dropped() -> None:
    assert kept(lambda at: str(at + 1)) == []
    assert kept(lambda at: f"{at + 9}.") == []


def test_a_footer_with_a_path_the_page_count_and_the_date_is_dropped() -> None:
    assert kept(lambda at: f"file:///C:/a%20(2).html  {at + 1} / 6  23-Nov-26, 10:22 AM") == []


def test_the_first_pages_may_be_without_it() -> None:
    assert kept(lambda at: str(at + 1) if at > 1 else f"Title {'ab'[at]}") == ["Title a", "Title b"]


def test_numbers_that_do_not_count_the_pages_stay() -> None:
    found = ["12", "13", "15", "19", "20", "24"]
    assert kept(lambda at: found[at]) == found


def test_an_option_that_ends_every_page_stays() -> None:
    assert kept(lambda _: "No") == ["No"] * 6


def test_what_stands_at_another_height_on_each_page_stays() -> None:
    assert kept(lambda at: str(at + 1), top=lambda at: 715 + 7 * at) == ["1", "2", "3", "4", "5", "6"]


def test_two_pages_are_too_few_to_tell() -> None:
    assert kept(lambda at: f"{at + 1}.", count=2) == ["1.", "2."]
