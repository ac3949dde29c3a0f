import re
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.slugs import Slugs, address_slug, slug
from kg.resources import ontology_folder
from kg.vocabulary.lexicon import load_lexicon
from tests.resolve.conftest import LAW, STRATEGY, entities

LEXICON = load_lexicon(ontology_folder())


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Law on Electronic Commerce (2019)", "law-on-electronic-commerce"),
        ("A Draft Plan 2020-2025", "plan"),
        ("the proposed Data Act of 2021", "data-act"),
        ("Loi sur l'Économie Numérique", "loi-sur-economie-numerique"),
        ("Projet de loi sur la cybersécurité", "loi-sur-cybersecurite"),
        ("Anteproyecto de Ley de Datos", "ley-de-datos"),
        ("Закон о связи", "zakon-o-svyazi"),
        ("Act No. 5 of 2019", "act-no-5"),
        ("Loi n° 2008-12 du Tchad", "loi-no-2008-12-du-tchad"),
        ("Plan 2021-25", "plan"),
        ("The", "the"),
        ("Draft", "draft"),
        ("2021", "unnamed"),
        ("", "unnamed"),
    ],
)
def test_slugs(name: str, wanted: str) -> None:
    assert slug(name, LEXICON) == wanted


@pytest.mark.parametrize("url", ["https://www.a.kh/en/", "http://A.kh/en", "www.a.kh/en", "a.kh/en/"])
def test_one_portal_has_one_slug(url: str) -> None:
    assert address_slug(url) == "a.kh-en"


def test_an_address_keeps_its_fragment() -> None:
    assert address_slug("bid.a.kh/#search") == "bid.a.kh-search"


def test_a_long_name_is_cut_between_words() -> None:
    short = slug("law on " + "telecommunications " * 20, LEXICON)
    assert len(short) <= 120
    assert set(short.split("-")) == {"law", "on", "telecommunications"}


def test_a_slug_that_is_taken_gets_a_hash_of_content() -> None:
    slugs = Slugs()
    found = [slugs.unique("body", "unit", (told, "more")) for told in ("a", "b", "b", "b")]
    hashes = [sha256(told.encode()).hexdigest()[:8] for told in ("b", "b more")]
    assert found[:3] == ["unit", f"unit-{hashes[0]}", f"unit-{hashes[1]}"]


def test_things_of_different_kinds_may_share_a_slug() -> None:
    slugs = Slugs()
    assert slugs.unique("body", "x", ("a",)) == slugs.unique("document", "x", ("a",)) == "x"


def test_the_slug_of_a_second_thing_does_not_depend_on_how_many_there_are() -> None:
    last = "Digital Plan 2025-2030"
    few = entities(STRATEGY, "Digital Plan 2015-2020", last)
    many = entities(STRATEGY, "Digital Plan 2015-2020", "Digital Plan 2020-2025", last)
    assert few[-1].slug == many[-1].slug


def test_the_slug_is_that_of_the_first_mention() -> None:
    (entity,) = entities(LAW, "draft Data Act", "Data Protection and Data Act", "Data Act 2020")[:1]
    assert (entity.slug, entity.name) == ("data-act", "Data Act 2020")


@given(st.text())
def test_a_slug_may_stand_in_an_iri(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(name, LEXICON))
    assert re.fullmatch(r"[a-z0-9.-]+", address_slug(name))
