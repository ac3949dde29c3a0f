"""Marks written in brackets belong to the words that they stand behind, if the form prints them so."""

from kg.readers.pdf.rows import Row
from kg.readers.pdf.written import with_marks_behind


def row(text: str, left: float, top: float) -> Row:
    lefts = tuple(left + 5 * at for at in range(len(text)))
    rights = tuple(edge + 5 for edge in lefts)
    return Row(text, 0, (left, top, rights[-1], top + 10), 10, lefts, rights)


ASKED = [row("I am authorized", 50, 100), row("and informed.", 50, 114), row("[x]", 280, 107)]
BESIDE = [row("A group of", 300, 100), row("agencies.", 300, 114), row("[ ]", 530, 107)]


def test_a_mark_between_two_options_goes_to_the_one_it_stands_behind() -> None:
    others = [row(f"{word} [x]", 50, 200 + 20 * at) for at, word in enumerate(("Yes", "No", "No"))]
    texts = [one.text for one in with_marks_behind([*ASKED, *BESIDE, *others])]
    assert texts[:4] == ["I am authorized", "and informed. [x]", "A group of", "agencies. [ ]"]


def test_where_marks_stand_before_words_or_nothing_tells_they_stay() -> None:
    before = [row(f"[x] {word}", 50, 200 + 20 * at) for at, word in enumerate(("Yes", "No", "No"))]
    assert with_marks_behind([*ASKED, *BESIDE, *before]) == [*ASKED, *BESIDE, *before]
    assert with_marks_behind([*ASKED, *BESIDE]) == [*ASKED, *BESIDE]


def test_marks_far_behind_their_words_go_to_them_too() -> None:
    wide = [
        one
        for at in range(3)
        for one in (
            row("Yes", 50, 200 + 20 * at),
            row("[x]", 280, 200 + 20 * at),
            row("No", 300, 200 + 20 * at),
            row("[ ]", 530, 200 + 20 * at),
        )
    ]
    assert [one.text for one in with_marks_behind(wide)] == ["Yes [x]", "No [ ]"] * 3
    turned = [one for one in wide if one.box[0] > 60 and one.box[0] < 500]
    assert with_marks_behind(turned) == turned
