"""What drafts are aligned with (`that draft is ...`), and acts that give further effect to a framework."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "A Digital Lighthouse Strategy is being drafted; that draft is aligned with Port Plan 2030.",
         ("Digital Lighthouse Strategy", "Port Plan 2030")),
        ("fr", "La Stratégie des ports est en cours. Ce texte est aligné sur le Plan national 2030.",
         ("Stratégie des ports", "Plan national 2030")),
        ("es", "La Estrategia Digital 2030 se redacta. Este borrador está alineado con Plan Nacional 2040.",
         ("Estrategia Digital 2030", "Plan Nacional 2040")),
    ],
)  # fmt: skip
def test_what_a_draft_is_aligned_with(told: Told, language: str, text: str, wanted: tuple[str, str]) -> None:
    first, second = wanted
    found = told({59: text}, "alignedWithDocument", language=language)
    assert found == {(first, "alignedWithDocument", second)}


@pytest.mark.parametrize(
    ("language", "text", "law"),
    [
        ("en", "The Barge Data Act 2018 gives further effect to the GDPR.", "Barge Data Act 2018"),
        ("en", "The Barge Data Act 2018 and the Port Act 2019, which implement the GDPR.", "Port Act 2019"),
        ("fr", "La loi n° 5 du 3 mai 2010 sur les phares donne plein effet au RGPD.",
         "loi n° 5 du 3 mai 2010 sur les phares"),
        ("es", "La Ley 5 de 2010 de Faros da pleno efecto al RGPD.", "Ley 5 de 2010 de Faros"),
    ],
)  # fmt: skip
def test_acts_that_give_effect(told: Told, language: str, text: str, law: str) -> None:
    assert (law, "implements", "gdpr") in told({39: text}, "implements", language=language)


def test_a_note_that_advises_is_a_guideline(told: Told) -> None:
    text = "Cloud computing is the subject of the Barge Cloud Advice Note."
    wanted = ("Barge Cloud Advice Note", "referencesTechnology", "cloud-computing")
    assert told({80: text}, "referencesTechnology") == {wanted}


def test_principles_named_together(told: Told) -> None:
    text = "Digital Harbour Strategy 2030, digital by default and mobile first principles."
    found = {code for _, _, code in told({71: text}, "referencesPrinciple")}
    assert found == {"digital-by-default", "mobile-first"}
