from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kg.interpret.text.spans import Span, trimmed, words


def test_spans_hold_and_meet_each_other() -> None:
    outer, inner, right = Span(0, 9), Span(2, 5), Span(5, 12)
    assert outer.holds(inner)
    assert outer.holds(outer)
    assert not outer.holds(right)
    assert outer.meets(right)
    assert not inner.meets(right)


def test_spans_sort_by_place() -> None:
    assert sorted([Span(3, 4), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(3, 4)]


def test_words_keep_inner_marks() -> None:
    text = "l’Agence (e-health), No. 12/2020"
    assert [word.of(text) for word in words(text)] == ["l’Agence", "e-health", "No", "12/2020"]


def test_words_between_two_offsets() -> None:
    text = "one two three"
    assert [word.of(text) for word in words(text, 4, 7)] == ["two"]


def test_a_span_of_nothing_but_marks_is_empty() -> None:
    span = trimmed(" – ; ", Span(0, 5))
    assert span.start == span.end


@given(st.text())
def test_words_stand_in_order_and_in_the_text(text: str) -> None:
    found = words(text)
    assert all(0 <= word.start < word.end <= len(text) for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(), st.integers(0, 40), st.integers(0, 40))
def test_trimming_only_shrinks(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert Span(start, end).holds(trimmed(text, Span(start, end)))
