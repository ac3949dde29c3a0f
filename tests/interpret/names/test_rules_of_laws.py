"""A decree and the rules of a law that it holds are one: `Decreto N° 8, Reglamento de la Ley N° 7`."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Decreto No. 81-2007, Reglamento de la Ley No. 621"),
        ("es", "Decreto 57-2011, Reglamento General de la Ley 729 de Faros"),
        ("fr", "Décret n° 2010-12, Règlement d'application de la loi n° 45"),
        ("en", "Decree No. 57-2011, Regulations of the Act No. 45"),
        ("en", "Decree No. 57-2011, Implementing Regulations of Law No. 45"),
    ],
)
def test_the_decree_holds_the_rules(language: str, text: str) -> None:
    found = names(text, language)
    assert list(found) == [text]
    assert set(text.split(", ")) <= set(found[text])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Decreto N° 5 de 2010, Reglamento N° 8 de la Ley de Faros"),
        ("es", "Decreto N° 5 de 2010, Reglamento N° 8"),
        ("en", "Decree No. 57-2011, Regulations No. 8 of 2012"),
    ],
)
def test_rules_with_a_number_are_others(language: str, text: str) -> None:
    assert len(names(text, language)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Royal Decree 3/2010, of 8 January, regulating the National Barge Framework in the field of lamps",
        "Order 12/2019, of 5 March, laying down the Quay Framework for harbours",
        "Decree No. 7/2012 prescribing the Barge Framework",
    ],
)
def test_the_framework_that_a_decree_lays_down_is_in_its_title(text: str) -> None:
    assert list(names(text)) == [text]
