"""Whatever the words, a name stands where it says and none begins inside another of its kind."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.interpret.names.finding import find_names
from kg.interpret.text.addresses import find_addresses
from kg.interpret.text.segments import clauses
from kg.resources import ontology_folder
from kg.vocabulary.lexicon import load_lexicon

LEXICON = load_lexicon(ontology_folder())
PIECES = (
    "the", "a", "of", "on", "and", "&", ",", ";", ".", "(", ")", '"', "«", "»", "“", "”", "/", "-", "\n", ":",
    "Law", "Laws", "Act", "Bill", "Ministry", "Ministries", "Agency", "Bank", "Parliament",
    "Strategy", "plan",
    "Policy", "Utopia", "Digital", "records", "No.", "94-V", "2013", "2021-2025", "May", "21", "dated", "IT",
    "loi", "Loi", "n°", "2008-12", "du", "de", "la", "l'", "relative à", "portant création de", "Ministère",
    "Ley", "por la que se", "crea", "y", "el", "Dirección", "nacional", "https://x.example/a", "Min.", "5G",
    "promulgated by", "called", "to", "ensure", "IV", "phase", "État", "is", "not", "no", "without",
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(
    st.one_of(st.lists(st.sampled_from(PIECES), max_size=24).map(" ".join), st.text(max_size=80)),
    st.booleans(),
)
def test_names_stand_where_they_say(text: str, romance: bool) -> None:
    addresses = find_addresses(text)
    for clause in clauses(text, addresses):
        found = find_names(text, clause.span, addresses, LEXICON, romance)
        for name in found:
            assert clause.span.holds(name.span)
            assert name.name.strip() == name.name
            assert name.name
            assert name.name not in name.also
        for family in ("document", "body"):
            spans = [name.span for name in found if name.family == family]
            assert not any(one.meets(other) for one, other in pairwise(spans))
