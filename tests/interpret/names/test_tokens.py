"""The heads among the words of a clause."""

from kg.interpret.names.tokens import find_heads, tokenize
from kg.interpret.text.spans import Span
from kg.resources import ontology_folder
from kg.vocabulary.lexicon import load_lexicon


def test_every_head_of_the_lexicon_is_found_whole_however_long() -> None:
    lexicon = load_lexicon(ontology_folder())
    missed = []
    for head in lexicon.heads:
        text = head.title()
        tokens = tokenize(text, Span(0, len(text)), [])
        found = find_heads(tokens, lexicon)
        if [(one.first, one.last) for one in found] != [(0, len(tokens) - 1)]:
            missed.append(head)
    assert not missed


def test_a_head_tells_in_which_languages_it_may_be_read() -> None:
    lexicon = load_lexicon(ontology_folder())

    def told(text: str) -> list[tuple[bool, bool]]:
        return [(one.english, one.romance) for one in find_heads(tokenize(text, Span(0, 3), []), lexicon)]

    assert told("Act") == [(True, False)]
    assert told("Loi") == [(False, True)]
