"""A body that no noun tells, behind `state-owned` and its like."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]

OWNED = [
    ("en", "The state-owned Utopia Fibre Networks (UFN), www.u.example, acts.", "Utopia Fibre Networks"),
    ("fr", "L'opérateur public Utopie Fibre Réseaux (UFR) relie les écoles.", "Utopie Fibre Réseaux"),
    ("es", "El operador público Utopía Fibra Redes (UFR) conecta escuelas.", "Utopía Fibra Redes"),
    ("en", "State-owned Boats are used at sea.", ""),
]


@pytest.mark.parametrize(("language", "text", "name"), OWNED)
def test_what_the_state_owns(told: Told, language: str, text: str, name: str) -> None:
    found = told({92: text}, language=language)
    assert {body for body, said, cls in found if (said, cls) == ("a", "egov:PublicBody")} == {name} - {""}
