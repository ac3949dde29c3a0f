"""A practice for which there is a draft law alone is in preparation."""

from collections.abc import Callable

import pytest

from kg.interpret import interpret
from kg.values import Response
from kg.vocabulary.model import Model


def _found(respond: Callable[..., Response], model: Model, texts: dict[int, str], language: str) -> set[str]:
    said = interpret(respond(texts, language=language), model)
    return {one.value for one in said.findings if set(one.answers) & set(texts)}


@pytest.mark.parametrize(
    ("language", "number", "text", "value"),
    [
        ("en", 86, 'The Bank of Barges has submitted the draft "Decree on a regulatory sandbox for barges".',
         "in-preparation"),
        ("en", 86, "A regulatory sandbox is being planned; the draft Law on Sandboxes is before Parliament.",
         "in-preparation"),
        ("es", 86, 'El Banco ha presentado el proyecto de "Decreto sobre el espacio controlado de barcazas".',
         "in-preparation"),
        ("fr", 86, "La Banque a soumis le projet de décret sur le bac à sable réglementaire des phares.",
         "in-preparation"),
        ("en", 86, "The Harbour Sandbox has run since 2020. A draft Law on Sandboxes is before Parliament.",
         "yes"),
        ("en", 86, 'The Bank of Barges issued the "Decree on a regulatory sandbox for barges".', "yes"),
        ("en", 84, "Scenario planning was used in drafting the Barge Strategy 2030.", "yes"),
        ("en", 103, "The draft Barge Act was put on the portal, with all comments.", "yes"),
    ],
)  # fmt: skip
def test_a_draft_law_is_a_plan(  # noqa: PLR0917
    respond: Callable[..., Response], model: Model, language: str, number: int, text: str, value: str
) -> None:
    assert _found(respond, model, {number: text}, language) == {value}
