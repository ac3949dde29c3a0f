"""Answers that give a part only, and laws that are revised so as to cover the matter."""

from collections.abc import Callable

import pytest

from kg.values import Finding

Judged = Callable[..., Finding]

RECOVERY, SIGNATURE, IDENTITY, OPEN_DATA, USAGE = 35, 45, 43, 53, 105


@pytest.mark.parametrize(
    ("number", "language", "text", "value"),
    [
        (OPEN_DATA, "en", "Partly. Open Data Act 2018", "partial"),
        (OPEN_DATA, "fr", "En partie. Loi n° 5 de 2018 sur les données ouvertes", "partial"),
        (OPEN_DATA, "es", "Parcialmente. Ley 5 de 2018 de Datos Abiertos", "partial"),
        (OPEN_DATA, "en", "Open Data Act 2018", "yes"),
        (IDENTITY, "en", "The Port Act is under review so as to cover digital identity.", "in-preparation"),
        (IDENTITY, "fr", "La loi sur les ports est en révision afin de régler l'identité numérique.",
         "in-preparation"),
        (IDENTITY, "es", "La Ley de Puertos está en revisión para incorporar la identidad digital.",
         "in-preparation"),
        (IDENTITY, "en", "The Digital Identity Act is under review so as to include passports.", "yes"),
        (SIGNATURE, "en", "The Port Act recognises electronic signatures if certain conditions are met.",
         "yes"),
        (SIGNATURE, "en", "The Harbour Act 2017 recognises certain electronic signatures.", "partial"),
        (RECOVERY, "en", "The Recovery Plan 2020-2023 helps, but there is no specific digital strategy.",
         "partial"),
        (RECOVERY, "es", "El Plan de Recuperación 2023 ayuda, pero no hay una estrategia específica.",
         "partial"),
        (RECOVERY, "en", "The Recovery Plan 2020-2023 includes ICT.", "yes"),
        (USAGE, "en", "Visits to www.a.td are counted. Figures of others are not collected.", "partial"),
        (USAGE, "fr", "On compte les visites de www.a.td. Les autres sites ne sont pas suivis.", "partial"),
        (USAGE, "es", "Se cuentan las visitas a www.a.td. Las de otros sitios no se miden.", "partial"),
        (USAGE, "en", "Visits to www.a.td and other sites are counted.", "yes"),
    ],
)  # fmt: skip
def test_a_part_is_no_whole(judged: Judged, number: int, language: str, text: str, value: str) -> None:
    assert judged(number, text, language).value == value
