"""What only publishes a law is no other law: `Rules (S.L. 5), Legal Notice 7 of 2016`."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "Barge Regulations (S.L. 601.03), Legal Notice 352 of 2016, which apply to ports.", 1),
        ("en", "The Barge Systems Order (S.L. 460.35), published by Legal Notice 216 of 2018, applies.", 1),
        ("en", "The Port Security Rules, published as Statutory Instrument No. 16 of 2018, apply.", 1),
        ("en", "Barge Act (Cap. 12), Legal Notice 352 of 2016", 2),
        ("fr", "Règlement sur les phares, publié par l'arrêté n° 5 de 2018", 1),
        ("es", "Reglamento de Faros, publicado mediante Decreto N° 5 de 2018", 1),
    ],
)
def test_what_publishes_a_law(language: str, text: str, count: int) -> None:
    assert len(names(text, language, number=41)) == count
