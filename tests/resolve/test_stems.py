import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.stems import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("strategies", "strategy"),
        ("technologies", "technologie"),
        ("comunicaciones", "comunicacion"),
        ("nationale", "national"),
        ("nationaux", "national"),
        ("reseaux", "reseau"),
        ("digitalisation", "digitalization"),
        ("labour", "labor"),
        ("combating", "combat"),
        ("4th", "iv"),
        ("4eme", "4"),
        ("007", "7"),
    ],
)
def test_endings_that_do_not_tell_names_apart(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("access", "acces"),
        ("health", "wealth"),
        ("iii", "iv"),
        ("state", "stat"),
        ("planning", "plan"),
        ("employment", "employ"),
    ],
)
def test_words_that_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text(alphabet="abcdeghinoprstuvxyz0123456789", min_size=1))
def test_a_stem_is_never_empty(word: str) -> None:
    assert stem(word)
