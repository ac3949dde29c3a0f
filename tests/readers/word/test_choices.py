"""Options that are chosen by how they look."""

from xml.etree.ElementTree import fromstring

import pytest

from kg.readers.word.choices import ticked_lines
from kg.readers.word.printed import PrintedForm
from kg.readers.word.runs import Piece, Words
from kg.readers.word.story import Shown
from tests.readers.word.conftest import NAMESPACES, r

FORM = PrintedForm({}, frozenset({"yes", "no", "other"}))
Line = list[tuple[str, set[str]]]


def ticks(*lines: Line) -> list[tuple[str, bool | None, bool]]:
    """Text, tick and doubt of each line that holds words."""
    shown = [Shown(tuple(Piece(text, frozenset(look)) for text, look in line), 1) for line in lines]
    found = ticked_lines([one for line in shown for one in (line, None)], FORM)
    return [(line.text, line.ticked, line.doubtful) for line in found if not line.blank]


def asked(*lines: Line) -> list[Line]:
    """The options of a question below its text."""
    return [[("Question", set())], *lines]


YES: list[Line] = asked([("Yes", {"highlight"}), (" / ", set()), ("No", set())])
NO: list[Line] = asked([("Yes", set())], [("No", {"highlight"})])


def test_a_sign_that_is_used_throughout() -> None:
    assert ticks(*YES, *NO, *YES)[1:3] == [("Yes", True, False), ("No", False, False)]
    assert ticks(*YES, *NO, *YES)[4:6] == [("Yes", False, False), ("No", True, False)]


@pytest.mark.parametrize(
    "lines", [[*YES, *NO], [*YES, *NO, *YES, *4 * asked([("Yes", set())], [("No", set())])]]
)
def test_a_sign_that_is_used_now_and_then_tells_nothing(lines: list[Line]) -> None:
    assert {tick for _, tick, _ in ticks(*lines)} == {None}


@pytest.mark.parametrize("sign", ["bold", "underline", "color"])
def test_what_may_be_the_forms_own_tells_nothing(sign: str) -> None:
    first = asked([("Yes", {sign})], [("No", set())])
    second = asked([("Yes", set())], [("No", {sign})])
    assert {tick for _, tick, _ in ticks(*9 * first)} == {None}
    assert {tick for _, tick, _ in ticks(*9 * first, *second)} == {None, True, False}


def test_what_is_struck_out_is_not_chosen() -> None:
    struck = asked([("Yes", {"strike"})], [("No", set())])
    assert ticks(*3 * struck)[1:3] == [("Yes", False, False), ("No", True, False)]


def test_all_options_alike_tell_nothing() -> None:
    bold = asked([("Yes", {"bold"})], [("No", {"bold"})])
    assert ticks(*3 * NO, *bold)[-2:] == [("Yes", None, False), ("No", None, False)]


def test_two_signs_that_disagree_are_doubtful() -> None:
    odd = asked([("Yes", {"highlight"})], [("No", {"bold"})])
    both = asked([("Yes", {"highlight", "bold"})], [("No", set())])
    assert ticks(*3 * both, *odd)[-2:] == [("Yes", None, True), ("No", None, True)]
    assert ticks(*3 * both, *odd)[1:3] == [("Yes", True, False), ("No", False, False)]


def test_ticked_boxes_come_first_and_empty_ones_are_in_the_way_of_nothing() -> None:
    boxes = asked([("☐ Yes", {"highlight"})], [("☐ No", set())])
    assert ticks(*3 * boxes)[1:3] == [("Yes", True, False), ("No", False, False)]
    marked = asked([("☒ Yes", set())], [("☐ No", {"bold"})])
    assert ticks(*3 * boxes, *marked)[1:3] == [("☐ Yes", None, False), ("☐ No", None, False)]


def test_half_of_a_word_is_not_marked() -> None:
    half = asked([("Y", {"bold"}), ("es", set())], [("No", set())])
    assert {tick for _, tick, _ in ticks(*3 * half)} == {None}


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("<w:b/>", {"bold"}),
        ('<w:b w:val="0"/>', set()),
        ('<w:highlight w:val="yellow"/><w:u w:val="none"/>', {"highlight"}),
        ('<w:shd w:fill="FFFF00"/>', {"highlight"}),
        ('<w:shd w:fill="auto"/><w:color w:val="000000"/>', set()),
        ('<w:color w:val="C00000"/><w:dstrike/>', {"color", "strike"}),
        ('<w:rStyle w:val="Strong"/>', {"bold"}),
    ],
)
def test_how_a_run_looks(properties: str, expected: set[str]) -> None:
    paragraph = fromstring(f"<w:p {NAMESPACES}>{r('Yes', properties)}</w:p>")
    words = Words({}, {"Strong": frozenset({"bold"})})
    assert [set(piece.emphasis) for piece in words.of(paragraph)] == [expected]
