"""Orders told with words that point back to who gave them, and with a title behind: one document."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'Order No. 5/2021 of the same ministry, "Barge Data Regulation".'),
        ("en", 'Order No. 5/2021, issued by the said authority: "Barge Data Regulation".'),
        ("es", "Resolución No. 5/2021, del propio organismo: «Reglamento de Barcas»."),
        ("es", "Resolución No. 5/2021 de dicho ministerio, «Reglamento de Botes»."),
        ("fr", "Arrêté n° 5/2021, du même ministère : « Règlement des péniches »."),
        ("fr", "Arrêté n° 5/2021 de ladite autorité, « Règlement des phares »."),
    ],
)
def test_order_of_the_same_issuer(language: str, text: str) -> None:
    found = names(text, language)
    assert list(found) == [text.rstrip(".")]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", 'Order No. 5/2021 and the same decree, "Barge Data Regulation".', 2),
        ("es", "Resolución No. 5/2021 y el propio «Reglamento de Barcas».", 2),
    ],
)
def test_two_documents_stay_two(language: str, text: str, wanted: int) -> None:
    assert len(names(text, language)) == wanted
