import pytest

from kg.interpret.text.known import known_acronyms, known_things
from kg.resources import ontology_folder


def codes(text: str) -> list[str]:
    return [code for _, _, code in known_things(text, ontology_folder())]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("with the UN and the US", ["un", "USA"]),
        ("un plan, us, it", []),
        ("US$ 5 million", []),
        ("Georgia and South Georgia", ["GEO"]),
        ("New Mexico, Mexico and South Sudan", ["MEX", "SSD"]),
        ("made in china", []),
        ("la Corée du Sud et la Côte d’Ivoire", ["KOR", "CIV"]),
        ("Guinée-Bissau, Guinée équatoriale", ["GNB", "GNQ"]),
        ("Corea del Sur, EE.UU. y Países Bajos", ["KOR", "USA", "NLD"]),
        ("ITU, UIT, UNDP, PNUD", ["itu", "itu", "undp", "undp"]),
        ("the Republic of Korea", ["KOR"]),
        ("Niger and Nigeria", ["NER", "NGA"]),
    ],
)
def test_what_is_known_of_the_world(text: str, wanted: list[str]) -> None:
    assert codes(text) == wanted


def test_the_longest_name_at_a_place_counts_alone() -> None:
    text = "Papua New Guinea"
    assert [span.of(text) for span, _, _ in known_things(text, ontology_folder())] == [text]


def test_acronyms_of_the_world_are_no_countrys_own() -> None:
    acronyms = known_acronyms(ontology_folder())
    assert {"UN", "ITU", "AI"} <= acronyms
    assert "Ministry" not in acronyms
