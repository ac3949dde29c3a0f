"""Documents that another one only proposes: `The Plan for Utopia proposes that a strategy be developed`."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "plan", "proposed"),
    [
        (
            "en",
            "The Digital Plan for Utopia proposes that a national AI strategy be developed.",
            "Digital Plan for Utopia",
            "national AI strategy",
        ),
        (
            "en",
            "The Digital Plan 2030 calls for the development of a national AI strategy.",
            "Digital Plan 2030",
            "national AI strategy",
        ),
        (
            "fr",
            "Le Plan numérique 2030 propose d'élaborer une stratégie nationale d'intelligence artificielle.",
            "Plan numérique 2030",
            "stratégie nationale d'intelligence artificielle",
        ),
        (
            "es",
            "La Agenda Digital 2030 propone que se elabore una Estrategia Nacional de Datos.",
            "Agenda Digital 2030",
            "Estrategia Nacional de Datos",
        ),
    ],
)
def test_what_is_proposed_is_planned(told: Told, language: str, text: str, plan: str, proposed: str) -> None:
    found = told({75: text}, "documentStatus", language=language)
    assert found == {(plan, "documentStatus", "adopted"), (proposed, "documentStatus", "planned")}
