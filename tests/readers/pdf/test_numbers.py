"""Numbers at the right margin belong in front of their labels."""

from kg.pdfium import Glyphs, Page, Printed
from kg.readers.pdf.numbers import numbers_in_front
from kg.readers.pdf.rows import rows
from tests.readers.pdf.test_rows import piece


def texts(*pieces: Glyphs) -> list[str]:
    page = numbers_in_front(Printed((Page(600, 2000, pieces),))).pages[0]
    return [row.text for row in rows(page, 0)]


def asked(number: int, right: float = 560) -> list[Glyphs]:
    """A label of one line with its number at the right margin."""
    top = 40.0 * number
    text = f"{number}."
    return [piece("Name of it? *", 50, top), piece(text, right - 5 * len(text), top)]


MANY = [one for number in range(1, 21) for one in asked(number)]


def test_the_number_of_a_label_of_two_lines_comes_to_its_front() -> None:
    label = [piece("Is there a law on", 50, 840), piece("21.", 545, 840), piece("access? *", 50, 852)]
    assert texts(*MANY, *label)[-3:] == ["20. Name of it? *", "21. Is there a law on", "access? *"]


def test_a_number_without_a_gap_before_it_is_cut_off_its_label() -> None:
    long = piece("Is there a law" + " or a strategy" * 6 + " on it 21.", 0, 840)
    label = [piece(long.text, 560 - long.box[2], 840), piece("access? *", 560 - long.box[2], 852)]
    assert texts(*MANY, *label)[-2] == f"21. {long.text[:-4]}"


def test_numbers_on_the_last_lines_of_labels_stay() -> None:
    label = [piece("Is there a law on", 50, 840), piece("access? *", 50, 852), piece("21.", 545, 852)]
    below = [piece("Is there a", 50, 880), piece("22.", 545, 880), piece("rule?", 50, 892)]
    assert texts(*MANY, *label, *below)[-2:] == ["rule?", "22."]


def test_numbers_that_do_not_end_at_one_edge_stay() -> None:
    ragged = [one for number in range(1, 21) for one in asked(number, right=500 + 4 * number)]
    label = [piece("Is there a law on", 50, 840), piece("21.", 545, 840), piece("access? *", 50, 852)]
    assert texts(*ragged, *label)[-2:] == ["access? *", "21."]


def test_numbers_that_do_not_count_up_stay() -> None:
    label = [piece("Is there a law on", 50, 840), piece("5.", 550, 840), piece("access? *", 50, 852)]
    assert texts(*MANY, *label)[-2:] == ["access? *", "5."]
