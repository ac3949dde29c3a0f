import pytest

from kg.interpret.references.acronyms import fits, is_acronym, is_of_words, of_a_part, spells


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("NDA", True), ("MoF", True), ("SS30", True), ("CamDX", True), ("R&D", True),
        ("Act", False), ("YouTube", False), ("IV", False), ("2030", False), ("two words", False),
    ],
)  # fmt: skip
def test_what_is_written_like_an_acronym(word: str, wanted: bool) -> None:
    assert is_acronym(word) is wanted


@pytest.mark.parametrize(
    ("acronym", "name", "wanted"),
    [
        ("MEF", "Ministry of Economy and Finance", True),
        ("MoF", "Ministry of Finance", True),
        ("MF", "Ministry of Economy and Finance", False),
    ],
)
def test_an_acronym_spells_all_initials(acronym: str, name: str, wanted: bool) -> None:
    assert spells(acronym, name) is wanted


@pytest.mark.parametrize(
    ("acronym", "name", "wanted"),
    [
        ("ANSSI", "Agence nationale de la sécurité des systèmes d'information", True),
        ("HARPO", "Harbour Police", True),
        ("PIX", "Central Bank", False),
        ("NB", "Harbour Bank", False),
    ],
)
def test_an_acronym_fits_letters_in_order(acronym: str, name: str, wanted: bool) -> None:
    assert fits(acronym, name) is wanted


@pytest.mark.parametrize(
    ("acronym", "name", "head", "wanted"),
    [
        ("OD", "Strategy on Open Data", "strategy", True),
        ("ODS", "Open Data Strategy", "strategy", False),
        ("DS", "Open Data Strategy", "strategy", False),
        ("CIE", "loi relative à la carte d'identité électronique", "loi", True),
    ],
)
def test_an_acronym_of_a_part_is_not_the_names(acronym: str, name: str, head: str, wanted: bool) -> None:
    assert of_a_part(acronym, name, head) is wanted


@pytest.mark.parametrize(
    ("acronym", "name", "wanted"),
    [
        ("ICT HSP", "ICT Harbour Strategic Plan", True),
        ("PS TIC", "Plan stratégique du secteur des TIC", True),
        ("PD GD", "Plan Director de Gobierno Digital", True),
        ("ICT XYZ", "ICT Harbour Strategic Plan", False),
        ("ICT Plan", "ICT Harbour Strategic Plan", False),
    ],
)
def test_two_acronyms_together_abbreviate_a_name(acronym: str, name: str, wanted: bool) -> None:
    assert is_of_words(acronym, name) is wanted
