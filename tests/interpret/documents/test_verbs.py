"""Verbs that only an accent parts from nouns, and titles behind words that only add: `outre`, `besides`."""

from collections.abc import Callable

import pytest

from tests.interpret.reading import names

Told = Callable[..., set[tuple[str, str, str]]]
PLAN = "Plan National du Numérique, plus connu sous le nom de « Péniche Numérique 2020 »."


@pytest.mark.parametrize(
    "text",
    ["Péniche Numérique 2020 traite de l'identité numérique.",
     "L'un des axes de Péniche Numérique 2020 traite de l'identité numérique."],
)  # fmt: skip
def test_what_a_plan_treats_of_is_no_treaty(told: Told, text: str) -> None:
    wanted = {("Plan National du Numérique", "referencesTheme", "digital-identity")}
    assert told({59: PLAN, 69: text}, "referencesTheme", language="fr") == wanted


@pytest.mark.parametrize("text", ["Traité sur les Péniches de 2010", "Le Traité sur les Péniches de 2010"])
def test_a_treaty_is_one(text: str) -> None:
    assert any("raité sur les Péniches" in name for name in names(text, "fr"))


@pytest.mark.parametrize(
    ("language", "text", "plan"),
    [
        ("fr", "Outre Péniche Numérique 2020, il y a la Stratégie des phares.", "Stratégie des phares"),
        ("en", "Besides Digital Barge 2020, there is the Lighthouse Strategy.", "Lighthouse Strategy"),
        ("es", "Además de Barcaza Digital 2020, existe la Estrategia de Faros.", "Estrategia de Faros"),
    ],
)
def test_words_that_add_belong_to_no_title(told: Told, language: str, text: str, plan: str) -> None:
    stages = told({88: text}, "documentType", language=language)
    assert plan in {one for one, _, _ in stages}
    assert not any(one.startswith(("Outre", "Besides", "Además")) for one, _, _ in stages)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Le Sénat et le Parlement votent les lois.", "Parlement"),
        ("L'Office des phares et la Primature diffusent l'information.", "Primature"),
        ("Le Secrétariat permanent des phares est là.", "Secrétariat permanent des phares"),
    ],
)
def test_a_verb_with_its_object_belongs_to_no_body(text: str, body: str) -> None:
    assert body in names(text, "fr")
