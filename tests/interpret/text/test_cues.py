import pytest

from kg.interpret.text.cues import find_cues
from kg.resources import ontology_folder

TEXT = "The Act is in force; a new Act is being drafted."


def test_cues_are_told_by_list_and_by_the_lists_above_in_order_of_place() -> None:
    cues = find_cues(TEXT, ontology_folder())
    told = [(cue.target, cue.span.of(TEXT)) for cue in cues.of("status")]
    assert ("status.in-force", "in force") in told
    assert ("status.being-drafted", "being drafted") in told
    starts = [cue.span.start for cue in cues.of("status")]
    assert starts == sorted(starts)
    assert set(cues.of("status.in-force")) < set(cues.of("status"))


def test_places_are_those_of_the_very_list() -> None:
    cues = find_cues(TEXT, ontology_folder())
    start = TEXT.index("in force")
    assert (start, start + len("in force")) in cues.places("status.in-force")
    assert not cues.places("status")


@pytest.mark.parametrize("text", ["", " \n", "Xyzzy plugh"])
def test_a_text_without_cue_words_has_no_cues(text: str) -> None:
    cues = find_cues(text, ontology_folder())
    assert not cues.of("status")
    assert not cues.of("a list that no language has")


@pytest.mark.parametrize("name", ["names.stops", "identity.joints"])
def test_a_list_that_is_not_looked_for_cannot_be_asked_for(name: str) -> None:
    cues = find_cues(TEXT, ontology_folder())
    with pytest.raises(LookupError, match=name):
        cues.of(name)
    with pytest.raises(LookupError, match=name):
        cues.places(name)
    with pytest.raises(LookupError, match=name):
        cues.any_of(frozenset({name, "no such list"}))


def test_any_of_some_lists_may_be_asked_for_at_once() -> None:
    cues = find_cues(TEXT, ontology_folder())
    assert cues.any_of(frozenset({"status", "alignment"}))
    assert cues.any_of(frozenset({"status.in-force"}))
    assert not cues.any_of(frozenset({"alignment", "chaired"}))
