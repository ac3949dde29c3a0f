"""Laws by number in answers that name portals: `The portal, set up by Decree No. 87/2017, is at …`."""

from collections.abc import Callable

import pytest

Said = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("number", "language", "text", "law"),
    [
        (
            7,
            "es",
            "El Portal (https://a.ar), creado por el Decreto N° 87/2017, es el portal del Plan de Faros.",
            "N° 87/2017",
        ),
        (
            31,
            "es",
            'Por Decisión Administrativa N° 432/2020 se creó la aplicación "FARO": https://a.ar/faro',
            "N° 432/2020",
        ),
        (11, "fr", "https://a.fr, institué par le décret n° 2018-5 du 5 mai 2018", "n° 2018-5"),
        (12, "en", "https://a.uk, set up under Act 843", "843"),
        (12, "en", "https://a.uk (National Barge Strategy, Barge Act)", ""),
    ],
)
def test_only_numbers_tell_laws(told: Said, number: int, language: str, text: str, law: str) -> None:
    said = told({number: text}, "documentNumber", "documentStatus", "page", language=language)
    assert {value for _, predicate, value in said if predicate == "documentNumber"} == (
        {law} if law else set()
    )
    assert len({name for name, *_ in said}) == bool(law)
    assert "page" not in {predicate for _, predicate, _ in said}
