"""What a title shows of the matter asked about."""

from collections.abc import Callable

import pytest

from kg.values import Finding

Judged = Callable[..., Finding]

PROCUREMENT = 47


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Regulations on the use of electronic means in public procurement procedures", "yes"),
        ("en", "Public Procurement (Online Submission) Regulations 2015", "yes"),
        ("en", "Public Procurement Act 2010", "partial"),
        ("fr", "loi relative à l'utilisation des moyens électroniques dans les marchés publics", "yes"),
        ("fr", "loi sur la dématérialisation de la commande publique", "yes"),
        ("fr", "loi sur les marchés publics", "partial"),
        ("es", "Reglamento sobre el uso de medios electrónicos en la contratación pública", "yes"),
        ("es", "Reglamento de contratación pública", "partial"),
    ],
)
def test_a_title_that_narrows_a_wider_matter(judged: Judged, language: str, text: str, value: str) -> None:
    assert judged(PROCUREMENT, text, language).value == value
