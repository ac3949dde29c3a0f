import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.vocabulary.folding import fold


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Éducation", "education"),
        ("l’État", "l'etat"),
        ("e‑Health", "e-health"),
        ("Ñandú", "nandu"),
        ("İ", "i"),
    ],
)
def test_case_accents_and_typed_marks_are_folded(text: str, wanted: str) -> None:
    assert fold(text) == wanted


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_each_character_is_folded_for_itself(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)
