import re

from hypothesis import given
from hypothesis import strategies as st

from kg.interpret.text.matcher import PhraseMatcher

PHRASES = ("act", "an act", "in", "no", "no.", "e-act", "act 5", "é", "a")
PIECES = st.sampled_from(["act", "Act", "an", "in", "e-", "No", ".", " ", "\n", "_", "5", "é", "a"])


def expected(text: str) -> set[tuple[str, int]]:
    """The phrases that stand in a text with no letter or digit right beside a letter or digit of theirs."""
    plain = text.lower().replace("é", "e").replace("\n", " ")
    found = set()
    for phrase in (one.replace("é", "e") for one in PHRASES):
        for hit in re.finditer(f"(?={re.escape(phrase)})", plain):
            ends = (hit.start(), hit.start() + len(phrase))
            if not any(0 < at < len(plain) and plain[at - 1 : at + 1].isalnum() for at in ends):
                found.add((phrase, hit.start()))
    return found


@given(st.lists(PIECES, max_size=10).map("".join))
def test_all_phrases_at_the_ends_of_words_are_found(text: str) -> None:
    targets = {phrase.replace("é", "e"): [phrase.replace("é", "e")] for phrase in PHRASES}
    hits = PhraseMatcher(targets).find(text)
    assert {(hit.target, hit.span.start) for hit in hits} == expected(text)
    assert hits == sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, hit.target))


def test_a_phrase_without_a_word_is_found_where_no_first_word_of_another_stands() -> None:
    hits = PhraseMatcher({"->": ["arrow"], "in force": ["live"]}).find("a -> b")
    assert [(hit.target, hit.span.start) for hit in hits] == [("arrow", 2)]


def test_a_phrase_that_begins_with_a_mark_is_found_by_its_first_word() -> None:
    matcher = PhraseMatcher({"(eu)": ["mark"]}, overlapping=False)
    assert [hit.span.start for hit in matcher.find("Law (EU) 5")] == [4]
    assert matcher.find("Law (EEC) 5") == []
