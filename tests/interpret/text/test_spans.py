import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.interpret.text.spans import Span, Taken, letters, words

WORD = re.compile(r"[^\W_]+(?:['’./&+-][^\W_]+)*")
LETTERS = re.compile(r"[^\W\d_]+")
PIECES = st.sampled_from(["Act", "l'", "e-", "No. 5", " ", "\n", ",", "é", "a.kh/x", "_", "5G", "’", "&"])
TEXTS = st.lists(PIECES, max_size=12).map("".join)
OFFSETS = st.integers(0, 40)


@given(TEXTS, OFFSETS, OFFSETS)
def test_words_of_a_part_are_those_that_are_found_in_it_alone(text: str, start: int, end: int) -> None:
    start, end = min(start, len(text)), min(end, len(text))
    assert words(text, start, end) == [Span(*m.span()) for m in WORD.finditer(text, start, end)]
    if start <= end:
        found = [Span(*m.span()) for m in LETTERS.finditer(text, start, end)]
        assert letters(text, Span(start, end)) == found


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [(0, 8, ["e-commer"]), (2, 10, ["commerce"]), (4, 13, ["mmerce", "Ac"]), (5, 5, [])],
)
def test_a_word_that_an_offset_cuts_is_cut(start: int, end: int, printed: list[str]) -> None:
    text = "e-commerce Act"
    assert [word.of(text) for word in words(text, start, end)] == printed


def test_words_handed_out_may_be_changed_by_the_one_who_asked() -> None:
    words("the Act of 2021").pop()
    assert len(words("the Act of 2021")) == 4


SPANS = st.lists(st.tuples(OFFSETS, OFFSETS).map(lambda ends: Span(min(ends), max(ends))), max_size=8)


@given(SPANS, SPANS, SPANS)
def test_taken_spans_are_met_as_if_each_was_asked(
    first: list[Span], later: list[Span], asked: list[Span]
) -> None:
    taken = Taken(first)
    for span in later:
        taken.add(span)
    for one in asked:
        assert taken.meets(one) == any(one.meets(other) for other in [*first, *later])
