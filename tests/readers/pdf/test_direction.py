"""Words from right to left come in the order of writing, whatever the order of drawing."""

from itertools import permutations

from kg.readers.pdf.direction import Placed, as_written

MIM, WAW, QAF, AIN = "\u0645", "\u0648", "\u0642", "\u0639"
WORD = MIM + WAW + QAF + AIN


def shown(text: str) -> list[Placed]:
    """Characters as they stand from left to right, ten points wide."""
    return [Placed(char, (10.0 * at,), (10.0 * at + 10,)) for at, char in enumerate(text)]


def written(characters: list[Placed]) -> str:
    return "".join(one.text for one in as_written(characters, 10))


def test_a_word_is_read_from_the_right_in_whatever_order_it_is_drawn() -> None:
    for drawn in permutations(shown(WORD[::-1])):
        assert written(list(drawn)) == WORD


def test_words_addresses_and_numbers_within_words_from_right_to_left() -> None:
    line = f"{WORD} a.example/x {WORD[:2]} 2021 (2.5)"
    assert written(shown(f"(2.5) 2021 {WORD[:2][::-1]} a.example/x {WORD[::-1]}")) == line


def test_words_from_right_to_left_within_others() -> None:
    line = f"The law ({WORD} {WORD[:2]}) of 2021."
    assert written(shown(f"The law ({WORD[:2][::-1]} {WORD[::-1]}) of 2021.")) == line


def test_brackets_that_a_program_mirrored_open_and_close() -> None:
    assert written(shown(f"The law ({WORD[::-1]}( here")) == f"The law ({WORD}) here"


def test_edges_stay_with_their_characters() -> None:
    units = as_written(shown(WORD[::-1]), 10)
    assert [edge for unit in units for edge in unit.lefts] == [30, 20, 10, 0]
