import pytest

from kg.interpret.text.whole import Whole

NOTHING = frozenset({"no", "non", "none", "n/a"})


@pytest.mark.parametrize("text", ["No", " no. ", "None!", "N/A", "– non –"])
def test_a_whole_text_is_compared_without_the_marks_at_its_ends(text: str) -> None:
    assert Whole(text).is_one_of(NOTHING)
    assert Whole(text).is_made_of(NOTHING)


@pytest.mark.parametrize("text", ["Non / No", "No; none", "No (none)", "No\nNon", "no | non"])
def test_the_pieces_of_a_text_are_compared_one_by_one(text: str) -> None:
    assert Whole(text).is_made_of(NOTHING)


@pytest.mark.parametrize("text", ["No law", "No / the Act", "The Act (none)", "", "Nonesuch " * 40])
def test_a_text_that_says_more_is_none_of_the_phrases(text: str) -> None:
    assert not Whole(text).is_one_of(NOTHING)
    assert not Whole(text).is_made_of(NOTHING)


def test_long_phrases_are_found_too() -> None:
    phrase = "there is nothing of the kind " * 9
    assert Whole(f"{phrase}.").is_made_of(frozenset({phrase.strip()}))
