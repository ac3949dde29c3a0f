"""`Some` before a count tells how many there are, not that they are a part."""

from collections.abc import Callable

import pytest

from kg.values import Finding

Judged = Callable[..., Finding]
ACCESS = 92


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Some 300 kiosks give free access to residents of rural areas.", "yes"),
        ("en", "Some two hundred kiosks give free access to residents of rural areas.", "yes"),
        ("en", "Some kiosks give free access to residents of rural areas.", "partial"),
        ("fr", "Quelques centaines de bornes sont ouvertes aux personnes âgées.", "yes"),
        ("fr", "Quelques bornes sont ouvertes aux personnes âgées.", "partial"),
        ("es", "Algunos cientos de quioscos están abiertos a las personas mayores.", "yes"),
        ("es", "Algunos quioscos están abiertos a las personas mayores.", "partial"),
    ],
)
def test_a_count_is_no_part(judged: Judged, language: str, text: str, value: str) -> None:
    assert judged(ACCESS, text, language).value == value
