"""How countries are found and reference files are read; the content is checked in tests/ontology."""

from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ResourceError
from kg.resources import ontology_folder
from kg.vocabulary.labels import name_key
from kg.vocabulary.reference import Membership, Reference, goal_iri, load_reference


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference(ontology_folder())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Cambodia", "KHM"),
        ("KINGDOM OF CAMBODIA", "KHM"),
        ("  The  Kingdom of\nCambodia ", "KHM"),
        ("Royal Government of Cambodia", "KHM"),
        ("Cambodia (Ministry of Posts and Telecommunications)", "KHM"),
        ("Republic of Korea", "KOR"),
        ("Korea, Republic of", "KOR"),
        ("Korea (Republic of)", "KOR"),
        ("South Korea", "KOR"),
        ("Corée du Sud", "KOR"),
        ("Democratic People's Republic of Korea", "PRK"),
        ("Korea (North)", "PRK"),
        ("Congo", "COG"),
        ("Republic of the Congo", "COG"),
        ("Democratic Republic of the Congo", "COD"),
        ("DR Congo", "COD"),
        ("Congo (DRC)", "COD"),
        ("Viet Nam", "VNM"),
        ("vietnam", "VNM"),
        ("Türkiye", "TUR"),
        ("TURKIYE", "TUR"),
        ("Turkey", "TUR"),
        ("Cote d'Ivoire", "CIV"),
        ("CÔTE D’IVOIRE", "CIV"),
        ("Ivory Coast", "CIV"),
        ("U.K.", "GBR"),
        ("USA", "USA"),
        ("Estados Unidos", "USA"),
        ("UAE", "ARE"),
        ("L'Estonie", "EST"),
        ("Gobierno del Perú", "PER"),
        ("Republic of Gambia", "GMB"),
        ("Republic of Ireland", "IRL"),
        ("Trinidad & Tobago", "TTO"),
        ("Guinea", "GIN"),
        ("Guinea Bissau", "GNB"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("KHM", "KHM"),
    ],
)
def test_a_country_is_found(reference: Reference, text: str, code: str) -> None:
    found = reference.find_country(text)
    assert found is not None
    assert found.iso3 == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "()",
        "Korea",
        "Corea",
        "Federal Republic of Korea",
        "Korea (some note)",
        "Congo (some note)",
        "Republic of China",
        "China (Taiwan)",
        "Sudan (South)",
        "Ireland (Northern)",
        "Cyprus (Northern)",
        "Camboddia",
        "Ministry of Health of Cambodia",
        "n/a",
    ],
)
def test_nothing_is_guessed(reference: Reference, text: str) -> None:
    assert reference.find_country(text) is None


@given(st.text())
def test_any_text_may_be_asked_for(text: str) -> None:
    reference = load_reference(ontology_folder())
    found = reference.find_country(text)
    assert found is None or name_key(text)
    assert len(reference.suggest_country(text)) <= 3


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Camboddia", "Cambodia"),
        ("Untied Kingdom", "United Kingdom of Great Britain and Northern Ireland"),
        ("Sudan (South)", "South Sudan"),
        ("Kirgistan", "Kyrgyzstan"),
    ],
)
def test_what_was_meant_is_suggested(reference: Reference, text: str, first: str) -> None:
    assert reference.suggest_country(text)[0] == first


def test_both_koreas_are_suggested(reference: Reference) -> None:
    assert set(reference.suggest_country("Korea")) == {
        "Democratic People's Republic of Korea",
        "Republic of Korea",
    }


def test_a_country_tells_where_it_lies_and_what_it_links_to(reference: Reference) -> None:
    country = reference.countries["KHM"]
    assert [reference.groups[code].name for code in country.areas] == ["South-eastern Asia", "Asia"]
    assert country.links == (
        "http://data.un.org/codes/sdg/geoArea/116",
        "http://publications.europa.eu/resource/authority/country/KHM",
        "http://www.wikidata.org/entity/Q424",
    )
    assert [(label.text, label.language) for label in country.labels] == [
        ("Cambodia", "en"),
        ("Cambodge", "fr"),
        ("Camboya", "es"),
    ]
    assert "Royaume du Cambodge" in country.names


@pytest.mark.parametrize(
    ("membership", "year", "holds"),
    [
        (Membership("ldc", "1985", "2020-12-04"), 1984, False),
        (Membership("ldc", "1985", "2020-12-04"), 1985, True),
        (Membership("ldc", "1985", "2020-12-04"), 2020, False),
        (Membership("ldc", "1991", None), 2022, True),
        (Membership("sids"), 1950, True),
    ],
)
def test_membership_has_a_time(membership: Membership, year: int, holds: bool) -> None:
    assert membership.holds_in(year) is holds


def test_iris_of_goals() -> None:
    assert goal_iri("16.10.2") == "http://metadata.un.org/sdg/C161002"
    assert goal_iri("4.4.1") == "http://metadata.un.org/sdg/C040401"
    assert goal_iri("5") == "http://metadata.un.org/sdg/5"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the reference data that may be spoilt."""
    copytree(ontology_folder() / "reference", tmp_path / "reference")
    return tmp_path


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("countries.csv", "KHM,KH,116", "khm,KH,116", "line .*: iso3: 'khm' does not look like one"),
        ("countries.csv", "KHM,KH,116", "LAO,KH,116", "line .*: iso3: 'LAO' is there already"),
        ("countries.csv", "116,member,035", "116,member,999", "line .*: area: '999' is no area"),
        ("countries.csv", "116,member", "116,membre", "line .*: status: 'membre'"),
        ("countries.csv", "1991/..", "1991-", "line .*: ldc: '1991-' is neither 'yes' nor like"),
        ("countries.csv", "Kampuchea", "Estonia", "'Estonia' names both Estonia and Cambodia"),
        ("countries.csv", "Kampuchea", "a,b,c,d,e,f,g,h,i,j,k", "more cells than columns"),
        ("countries.csv", "iso3,", "iso,", "the columns iso3 are missing"),
        ("groups.csv", "035,035,142", "035,035,143x", "035 lies within '143x', which is not there"),
        ("groups.csv", "035,035,142", "034,035,142", "no code may come twice"),
        ("organizations.yaml", "kind: network", "kind: club", "kind: 'club' is none of agency"),
        (
            "organizations.yaml",
            "part_of: undesa",
            "part_of: desa",
            "part_of: there is no organisation 'desa'",
        ),
        ("organizations.yaml", "  country: KOR\n", "", "country: every agency has one"),
        ("organizations.yaml", "- code: undp", "- code: un", "un: the code is given twice"),
        ("organizations.yaml", "acronyms: [UNDP", "akronyms: [UNDP", "unknown field `akronyms`"),
        ("frameworks.yaml", "issuer: uncitral", "issuer: uncitrall", "there is no organisation 'uncitrall'"),
        ("frameworks.yaml", "year: 2015", "year: twenty", "Expected `int"),
        ("goals.yaml", 'code: "2"', 'code: "1"', "1: the code is given twice"),
        ("goals.yaml", 'code: "2"', "code: 2", "Put quotes around the value"),
        ("goals.yaml", "en: No poverty, ", "", "1: name: the English name"),
        ("shared-names.csv", "name,", "nom,", "the columns name are missing"),
    ],
)
def test_a_mistake_is_named_with_file_and_place(copy: Path, file: str, old: str, new: str, said: str) -> None:
    path = copy / "reference" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ResourceError, match=rf"(?s){file}.*{said}"):
        load_reference(copy)


@pytest.mark.parametrize("file", ["countries.csv", "groups.csv", "shared-names.csv", "organizations.yaml"])
def test_a_missing_file_is_named(copy: Path, file: str) -> None:
    (copy / "reference" / file).unlink()
    with pytest.raises(ResourceError, match=rf"{file} cannot be read"):
        load_reference(copy)


def test_a_table_saved_in_another_encoding_is_named(copy: Path) -> None:
    path = copy / "reference" / "countries.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1252", errors="replace"))
    with pytest.raises(ResourceError, match="is not UTF-8"):
        load_reference(copy)


def test_leading_zeros_that_a_spreadsheet_dropped_are_put_back(copy: Path, reference: Reference) -> None:
    path = copy / "reference" / "countries.csv"
    text = path.read_text(encoding="utf-8")
    assert "AF,004,member,034" in text
    path.write_text(text.replace("AF,004,member,034", "AF,4,member,34"), encoding="utf-8")
    assert load_reference(copy).countries["AFG"] == reference.countries["AFG"]


def test_names_of_an_organization_are_in_all_its_languages(reference: Reference) -> None:
    names = reference.organizations["eclac"].names
    assert {"ECLAC", "CEPAL", "Comisión Económica para América Latina y el Caribe"} <= set(names)
