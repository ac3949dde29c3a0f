"""Bodies that communes keep together."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Le Syndicat intercommunal de gestion des phares (SIGP) y participe.", "SIGP"),
        ("en", "The Municipal Syndicate for Lighthouses (MSL) takes part.", "MSL"),
        ("es", "El Consorcio Municipal de Faros (CMF) participa.", "CMF"),
    ],
)
def test_a_body_of_several_communes(language: str, text: str, wanted: str) -> None:
    assert list(names(text, language, number=20).values()) == [(wanted,)]


def test_a_trade_union_is_none() -> None:
    assert names("Les syndicats et le syndicat des marins participent.", "fr", number=20) == {}
