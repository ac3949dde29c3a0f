"""What a page shows of where a paragraph goes on."""

from kg.pdfium import Link, Page, Printed
from kg.readers.joining import join
from kg.readers.pdf.rows import rows
from kg.readers.pdf.setting import lines
from tests.readers.pdf.test_rows import piece

# Five lines that reach the right margin tell where it is.
FULL = "word " * 19 + "words"


def joined(*texts: str, links: tuple[Link, ...] = ()) -> str:
    """The text of an answer printed below lines that fill the page."""
    pieces = [piece(FULL, 50, 100 + 12 * at) for at in range(5)]
    pieces += [piece(text, 50, 300 + 12 * at) for at, text in enumerate(texts)]
    page = Page(600, 800, tuple(pieces), links=links)
    made, _ = lines(rows(page, 0), Printed((page,)))
    return join([line for line in made if line.number > 5])


def test_a_line_that_ended_for_want_of_room_goes_on() -> None:
    assert joined(FULL, "Then more") == f"{FULL} Then more"


def test_a_line_that_ended_with_room_left_is_an_entry() -> None:
    assert joined("First entry", "Second entry") == "First entry\nSecond entry"


def test_an_address_over_two_lines_is_closed_up_by_its_link() -> None:
    head = "https://a.example/one.two"
    link = Link((50, 300, 50 + 5 * len(head), 310), "https://a.example/one.two.three/four")
    assert joined(head, ".three/four is it", links=(link,)) == "https://a.example/one.two.three/four is it"


def test_an_address_that_is_a_host_is_closed_up_though_the_browser_added_a_slash() -> None:
    head = "(https://www.mats"
    link = Link((50, 300, 50 + 5 * len(head), 310), "https://www.matsne.example/")
    assert joined(head, "ne.example).", links=(link,)) == "(https://www.matsne.example)."


def test_an_address_over_three_lines_is_closed_up_by_its_link() -> None:
    address = "https://a.example/one/two/three/four"
    areas = (Link((50, 300, 140, 310), address), Link((50, 312, 140, 322), address))
    assert joined(address[:13], address[13:26], f"{address[26:]} is it", links=areas) == f"{address} is it"


def test_a_hyphen_at_the_end_of_a_line_stays_and_closes_up() -> None:
    assert joined(f"{FULL[:-7]} data-", "once") == f"{FULL[:-7]} data-once"


def test_a_dash_at_the_end_of_a_line_follows_the_others() -> None:
    close = "-Health, -Education" + " of everybody" * 6 + ", -"
    wide = "- Health, - Education" + " of everybody" * 6 + " -"
    assert joined(close, "Environment").endswith(", -Environment")
    assert joined(wide, "Environment").endswith(" - Environment")


def test_the_star_of_a_mandatory_question_is_no_line() -> None:
    page = Page(600, 800, (piece("1. Country name?", 50, 100), piece("*", 50, 112), piece("Chad", 60, 140)))
    made, _ = lines(rows(page, 0), Printed((page,)))
    assert [line.text for line in made if not line.blank] == ["1. Country name? *", "Chad"]
