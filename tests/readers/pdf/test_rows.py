"""Pieces of a page become rows in reading order."""

from kg.pdfium import Drawing, Glyphs, Page
from kg.readers.pdf.rows import rows


def piece(text: str, left: float, top: float, size: float = 10.0) -> Glyphs:
    step = 5.0
    lefts = tuple(left + at * step for at in range(len(text)))
    box = (left, top, left + len(text) * step, top + size)
    return Glyphs(text, box, top + 0.8 * size, size, lefts, tuple(edge + step for edge in lefts))


def texts(*pieces: Glyphs, drawings: tuple[Drawing, ...] = ()) -> list[str]:
    return [row.text for row in rows(Page(600, 800, pieces, drawings), 0)]


def test_rows_come_by_place_and_not_in_the_order_of_drawing() -> None:
    assert texts(piece("below", 50, 200), piece("above", 50, 100)) == ["above", "below"]


def test_a_number_that_hangs_stays_with_its_question() -> None:
    assert texts(piece("12.", 20, 100), piece("Please provide", 55, 100)) == ["12. Please provide"]


def test_options_side_by_side_are_apart() -> None:
    assert texts(piece("Yes", 50, 100), piece("No", 200, 100)) == ["Yes", "No"]


def test_a_mark_between_two_options_parts_them() -> None:
    mark = Drawing("path", (68, 101, 76, 109), (0, 0, 0, 255))
    assert texts(piece("Yes", 50, 100), piece("No", 78, 100), drawings=(mark,)) == ["Yes", "No"]


def test_neighbours_of_two_lines_are_read_one_after_the_other() -> None:
    left = [piece("I am", 50, 100), piece("authorized", 50, 112), piece("below all", 50, 200)]
    right = [piece("A group", 300, 100), piece("of agencies", 300, 112), piece("lower", 50, 212)]
    assert texts(*left, *right) == ["I am", "authorized", "A group", "of agencies", "below all", "lower"]


def test_a_sign_far_from_its_words_is_no_row() -> None:
    assert texts(piece("Yes", 50, 100), piece("☒", 500, 100)) == ["Yes"]
