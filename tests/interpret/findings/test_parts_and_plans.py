"""Answers that open in part, what is only being studied, what a plan has among its promises."""

import pytest

from kg.interpret import interpret
from kg.vocabulary.model import Model
from tests.interpret.conftest import Respond, Told


@pytest.mark.parametrize(
    ("language", "number", "text", "item", "value"),
    [
        (
            "es",
            43,
            "De forma parcial. La Ley de Barcas regula el DNI.",
            "legal.digital_identity",
            "partial",
        ),
        ("es", 43, "Sí, parcialmente. La Ley de Barcas prevé el DNI.", "legal.digital_identity", "partial"),
        (
            "fr",
            43,
            "De manière partielle. La loi n° 5 couvre la CNI.",
            "legal.digital_identity",
            "partial",
        ),
        ("fr", 43, "Oui, en partie. La loi n° 5 couvre la CNI.", "legal.digital_identity", "partial"),
        (
            "en",
            43,
            "Yes, partially. The Barge Act covers identification.",
            "legal.digital_identity",
            "partial",
        ),
        ("en", 43, "Yes. The Barge Act covers identification.", "legal.digital_identity", "yes"),
        ("es", 86, "La OFV está estudiando la creación de un sandbox.", "strategy.sandbox", "in-preparation"),
        ("es", 86, "Se viene evaluando la posibilidad de un sandbox.", "strategy.sandbox", "in-preparation"),
        (
            "fr",
            86,
            "L'AP est en train d'étudier la création d'un bac à sable.",
            "strategy.sandbox",
            "in-preparation",
        ),
        ("en", 86, "The BA is exploring a regulatory sandbox.", "strategy.sandbox", "in-preparation"),
        ("en", 86, "The BA runs a regulatory sandbox.", "strategy.sandbox", "yes"),
    ],
)
def test_value(  # noqa: PLR0917 - an answer and what it says
    respond: Respond, model: Model, language: str, number: int, text: str, item: str, value: str
) -> None:
    said = interpret(respond({number: text}, language=language), model)
    assert {one.value for one in said.findings if one.item == f"{item}.exists"} == {value}


@pytest.mark.parametrize(
    ("language", "text", "plan"),
    [
        (
            "es",
            "La creación de una Política de Faros es un compromiso del IV Plan de Puertos 2018-2020.",
            "IV Plan de Puertos 2018-2020",
        ),
        (
            "fr",
            "L'élaboration d'une Politique des phares est un engagement du Plan des ports 2018-2020.",
            "Plan des ports 2018-2020",
        ),
        (
            "en",
            "The National Lighthouse Policy is a commitment under the Harbour Plan 2018-2020.",
            "Harbour Plan 2018-2020",
        ),
    ],
)
def test_a_plan_that_only_promises_a_policy_is_not_on_its_topic(
    told: Told, language: str, text: str, plan: str
) -> None:
    said = told({53: text}, language=language)
    assert any(name == plan and predicate == "egov:announces" for name, predicate, _ in said)
    assert plan not in {name for name, predicate, _ in said if predicate == "egov:coversTopic"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            "La Agenda Digital 2030, cuyas bases fueron aprobadas por el Decreto 9, se alinea con el Plan X.",
        ),
        (
            "es",
            "La Agenda Digital 2030, cuyas bases se aprobaron mediante Decreto 9, se alinea con el Plan X.",
        ),
        (
            "fr",
            "L'Agenda digital 2030, dont les bases sont fixées par le décret n° 9, est aligné sur le Plan X.",
        ),
        ("en", "The Digital Agenda 2030, approved by Decree No. 9, is aligned with the Plan X."),
    ],
)
def test_the_order_by_which_an_agenda_was_made_is_not_what_is_aligned(
    told: Told, language: str, text: str
) -> None:
    said = told({59: text.replace("Plan X", "Plan de Faros 2040")}, language=language)
    subjects = {name for name, predicate, _ in said if predicate == "egov:alignedWithDocument"}
    assert len(subjects) == 1
    assert subjects.pop().endswith("2030")
