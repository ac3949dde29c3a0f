"""Stages noted behind a name: `Data Act: draft`, but not `Regulations under the Act: draft`."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "Data Act 2019. Regulations under the Act: draft.", "in-force"),
        ("es", "Ley 5 de 2019 de Datos. Reglamentos bajo la Ley: borrador.", "in-force"),
        ("en", "Data Act 2019: draft.", "being-drafted"),
    ],
)
def test_what_is_noted_of_regulations_is_not_said_of_the_act(
    told: Told, language: str, text: str, status: str
) -> None:
    assert {stage for _, _, stage in told({39: text}, "documentStatus", language=language)} == {status}
