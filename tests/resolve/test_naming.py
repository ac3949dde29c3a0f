import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.naming import content, portal_slug, slug, years

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Digital Strategies", "digital strategy"),
        ("Health Strategy 2020-2025", "Health Strategy"),
        ("Phase IV", "phase 4"),
        ("4th Plan", "Plan 4"),
        ("Système d’Éducation", "systeme d'education"),
    ],
)
def test_spellings_of_one_name_have_one_content(one: str, other: str) -> None:
    assert content(one, NONE) == content(other, NONE)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Health Act", "Wealth Act"), ("Phase III", "Phase IV"), ("Access Law", "Success Law")],
)
def test_different_names_have_different_content(one: str, other: str) -> None:
    assert content(one, NONE) != content(other, NONE)


def test_fillers_do_not_tell_names_apart() -> None:
    fillers = frozenset({"the", "of"})
    assert content("The Ministry of Health", fillers) == content("Ministry Health", fillers)


def test_a_name_of_nothing_but_fillers_keeps_its_words() -> None:
    assert content("The", frozenset({"the"})) == {"the"}


def test_years_of_a_name() -> None:
    assert years("Plan 2020–2025, No. 1234") == {"2020", "2025"}


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Loi Économie Numérique", "loi-economie-numerique"),
        ("A Draft Plan 2020-2025", "plan"),
        ("The", "the"),
        ("2021", "unnamed"),
        ("", "unnamed"),
    ],
)
def test_slugs(name: str, wanted: str) -> None:
    assert slug(name) == wanted


@pytest.mark.parametrize("url", ["https://www.a.kh/en/", "http://A.kh/en", "www.a.kh/en", "a.kh/en/"])
def test_one_portal_has_one_slug(url: str) -> None:
    assert portal_slug(url) == "a.kh-en"


def test_portals_of_one_host_are_told_apart_by_their_path() -> None:
    assert portal_slug("a.kh/en") != portal_slug("a.kh/fr")


@given(st.text())
def test_a_slug_may_stand_in_an_iri(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(name))
    assert re.fullmatch(r"[a-z0-9.-]*", portal_slug(name))


@given(st.text())
def test_content_does_not_depend_on_case(name: str) -> None:
    ascii_name = name.encode("ascii", "ignore").decode()
    assert content(ascii_name, NONE) == content(ascii_name.upper(), NONE)
