from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.interpret.addresses import find_addresses
from kg.interpret.segments import clauses, entries
from kg.interpret.text import Span

PIECES = st.sampled_from(
    ["(1) ", "1. ", "a) ", "- ", "• ", "; ", "\n", ". ", "The Act", "Dr. Ann", "www.a.kh", "(see 2)", "<",
     "“", "”", " in force", "«", " – aligned with (1)", "é", "ប", "2021", "\u00a0", '"', "[", "]"]
)  # fmt: skip
LISTS = st.lists(PIECES, max_size=25).map("".join)


def listed(text: str) -> list[str]:
    return [span.of(text) for span, _ in entries(text, find_addresses(text))]


def sentences(text: str) -> list[str]:
    return [clause.span.of(text) for clause in clauses(text, find_addresses(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("- Law on A - Law on B", ["Law on A", "Law on B"]),
        ("• Law on A\n• Law on B", ["Law on A", "Law on B"]),
        ("1. Law on A 2. Law on B", ["Law on A", "Law on B"]),
        ("a) Law on A b) Law on B", ["Law on A", "Law on B"]),
        ("Law on A; Law on B", ["Law on A", "Law on B"]),
        ("Law on A\nLaw on B", ["Law on A", "Law on B"]),
        ("Law on A (B; C)", ["Law on A (B; C)"]),
        ("Public-private partnership", ["Public-private partnership"]),
        ("", []),
        (" - ; - ", []),
    ],
)
def test_entries_of_a_list(text: str, wanted: list[str]) -> None:
    assert listed(text) == wanted


def test_a_dash_parts_entries_only_where_the_text_opens_with_one() -> None:
    assert listed("Plan A - in force - Plan B") == ["Plan A - in force - Plan B"]


def test_a_number_that_refers_to_an_entry_begins_none() -> None:
    assert [mark for _, mark in entries("(1) Plan A (2) Plan B aligned with (1)", [])] == ["1", "2"]


def test_an_address_is_not_cut() -> None:
    text = "- https://a.kh/x;y=1 - www.b.kh"
    assert "https://a.kh/x;y=1" in listed(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It is old. It is in force.", ["It is old", "It is in force"]),
        ("Law No. 12 of 2020 is in force.", ["Law No. 12 of 2020 is in force"]),
        ("H.E. Dr. Ann leads it. She is new!", ["H.E. Dr. Ann leads it", "She is new!"]),
    ],
)
def test_sentences(text: str, wanted: list[str]) -> None:
    assert sentences(text) == wanted


def test_clauses_know_their_entry_and_its_number() -> None:
    text = "(1) Plan Alpha. It is new. (2) Plan Beta."
    assert [(c.entry, c.mark) for c in clauses(text, [])] == [(0, "1"), (0, "1"), (1, "2")]


@given(st.one_of(st.text(), LISTS))
def test_clauses_stand_in_order_and_in_the_text(text: str) -> None:
    found = clauses(text, [])
    assert all(0 <= clause.span.start < clause.span.end <= len(text) for clause in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert [clause.entry for clause in found] == sorted(clause.entry for clause in found)


@given(LISTS)
def test_every_clause_lies_in_its_entry(text: str) -> None:
    parts = [span for span, _ in entries(text, [])]
    assert all(parts[clause.entry].holds(clause.span) for clause in clauses(text, []))


@given(LISTS)
def test_no_word_is_lost(text: str) -> None:
    """Between the clauses stand list marks only: a printed number, a bullet, punctuation."""
    covered = [False] * len(text)
    for clause in clauses(text, []):
        covered[clause.span.start : clause.span.end] = [True] * (clause.span.end - clause.span.start)
    for word in ("The Act", "in force", "Dr. Ann"):
        at = text.find(word)
        while at >= 0:
            first = Span(at, at + len(word.split()[0].rstrip(".")))
            assert all(covered[first.start : first.end])
            at = text.find(word, at + 1)
