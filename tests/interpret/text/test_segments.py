from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.interpret.text.addresses import find_addresses
from kg.interpret.text.segments import clauses, entries
from kg.interpret.text.spans import Span

PIECES = st.sampled_from(
    ["(1) ", "1. ", "a) ", "- ", "• ", "; ", "\n", ". ", "The Act", "Dr. Ann", "www.a.kh", "(see 2)", "<",
     "“", "”", " in force", "«", " – aligned with (1)", "é", "ប", "2021", "\u00a0", '"', "[", "]", "o ",
     "\t", "http:// www.b.kh", "1/ ", "No. ", "A. It"]
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
        ("\uf0b7 Law on A \uf0b7 Law on B", ["Law on A", "Law on B"]),
        ("o Law on A\no Law on B", ["Law on A", "Law on B"]),
        ("o bien la Ley", ["o bien la Ley"]),
        ("1)Law on A 2)Law on B", ["Law on A", "Law on B"]),
        ("1.Law on A 2.Law on B", ["Law on A", "Law on B"]),
        ("1- Ley A 2- Ley B", ["Ley A", "Ley B"]),
        ("1/ Loi A\n2/ Loi B", ["Loi A", "Loi B"]),
        ("i) Law on A ii) Law on B iii) Law on C", ["Law on A", "Law on B", "Law on C"]),
        ("10 - 2 - 3", ["10 - 2 - 3"]),
        ("i) portal\nii) forum: no\niii) vote", ["portal", "forum: no", "vote"]),
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


def test_cells_of_a_row_stay_together() -> None:
    text = "Name: Act A; Link: www.a.kh; Year: 2019; Name: Act B; Link: www.b.kh"
    found = entries(text, find_addresses(text), frozenset({"link", "year"}))
    assert [span.of(text) for span, _ in found] == [
        "Name: Act A; Link: www.a.kh; Year: 2019",
        "Name: Act B; Link: www.b.kh",
    ]


def test_an_address_is_not_cut() -> None:
    text = "- https://a.kh/x;y=1 - www.b.kh"
    assert "https://a.kh/x;y=1" in listed(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It is old. It is in force.", ["It is old", "It is in force"]),
        ("Law No. 12 of 2020 is in force.", ["Law No. 12 of 2020 is in force"]),
        ("H.E. Dr. Ann leads it. She is new!", ["H.E. Dr. Ann leads it", "She is new!"]),
        ("Plan A. It is new", ["Plan A", "It is new"]),
        ("No. The law does not", ["No", "The law does not"]),
        ("Mr. J. Smith leads it. He is new", ["Mr. J. Smith leads it", "He is new"]),
        ("Schools in St. Lucia", ["Schools in St. Lucia"]),
        ("Acts, plans, etc. The law", ["Acts, plans, etc", "The law"]),
        ("Laws, e.g. Act A", ["Laws, e.g. Act A"]),
        ("It is in force.The Act is new", ["It is in force", "The Act is new"]),
        ('The "Ports Act." It is new', ['The "Ports Act."', "It is new"]),
        ("Ports Act Chap. 22:05. It is old", ["Ports Act Chap. 22:05", "It is old"]),
        ("Loi n° 5, art. 3, al. 2. Elle est neuve", ["Loi n° 5, art. 3, al. 2", "Elle est neuve"]),
        ("M. Dupont la dirige. Elle est neuve", ["M. Dupont la dirige", "Elle est neuve"]),
        ("Ley núm. 5 y art. 7. La Ley es nueva", ["Ley núm. 5 y art. 7", "La Ley es nueva"]),
        ("Sr. Paz la dirige. Es nueva", ["Sr. Paz la dirige", "Es nueva"]),
        ("Act A\t2019\twww.a.kh", ["Act A", "2019", "www.a.kh"]),
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
def test_no_address_is_cut(text: str) -> None:
    addresses = find_addresses(text)
    for clause in clauses(text, addresses):
        for address in addresses:
            assert clause.span.holds(address) or not clause.span.meets(address)


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
