"""Answers that deny, and then point to another answer for something else."""

from collections.abc import Callable, Mapping

import pytest

from kg.interpret import interpret
from kg.values import Response
from kg.vocabulary.model import Model

LAWS = {37: "Boat Access Act 2001", 75: "Boat Strategy 2020", 9: "https://grs.gov.td", 31: "https://c.gov.td"}
ROWS = [
    ("en", 96, "None in particular; for the general channels see question 9.", "no"),
    ("en", 96, "None. See question 9.", "no"),
    ("en", 96, "No specific measures. See question 9.", "partial"),
    ("en", 55, "There is no law on this. Sectoral strategies are given under question 75.", "no"),
    ("en", 53, "No separate law. The rules are given under question 37.", "partial"),
    ("en", 53, "No. The provisions of the law are given under question 37.", "partial"),
    ("en", 33, "No. The systems mentioned under question 31 were paid for by the agencies.", "no"),
    ("fr", 96, "Aucun ; pour les canaux généraux, voir la question 9.", "no"),
    ("fr", 55, "Il n'existe pas de loi. Les stratégies sectorielles sont indiquées à la question 75.", "no"),
    ("fr", 33, "Non. Les systèmes mentionnés à la question 31 ont été payés par les agences.", "no"),
    ("es", 96, "Ninguna; para los canales generales, véase la pregunta 9.", "no"),
    ("es", 55, "No existe ley. Las estrategias sectoriales se indican en la pregunta 75.", "no"),
    ("es", 33, "No. Los sistemas mencionados en la pregunta 31 fueron pagados por las agencias.", "no"),
]


@pytest.mark.parametrize("row", ROWS)
def test_what_is_denied_is_not_answered_elsewhere(
    respond: Callable[..., Response], model: Model, row: tuple[str, int, str, str]
) -> None:
    language, number, text, wanted = row
    said = interpret(respond(LAWS | {number: text}, {}, language=language), model)
    gate = model.questionnaires["2022"].question(number).detail_for
    item = model.questionnaires["2022"].question(gate or number).key
    assert {finding.item: finding.value for finding in said.findings}[item] == wanted


def test_strategies_beside_a_denied_law_are_not_on_its_topic(
    respond: Callable[..., Response], model: Model
) -> None:
    texts: Mapping[int, str] = LAWS | {55: "There is no law. Strategies are given under question 75."}
    said = interpret(respond(texts, {}), model)
    assert not [claim for claim in said.claims if claim.answer == 55 and "opic" in claim.predicate]


def test_a_law_that_an_answer_rules_out_is_not_taken_over(
    respond: Callable[..., Response], model: Model
) -> None:
    own = "The Boat Act 2016 does not deal with this matter. A National Boat Data Policy is being drafted."
    said = interpret(respond({51: own, 53: "see 51"}, {}), model)
    laws = [c for c in said.claims if c.answer == 53 and c.predicate == "egov:regulatesTopic"]
    assert not laws


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The plan provides for one identity number of citizens. See also 43."),
        ("fr", "Le plan prévoit un identifiant unique du citoyen. Voir aussi 43."),
        ("es", "El plan prevé un identificador único del ciudadano. Véase también 43."),
    ],
)
def test_see_also_behind_a_sentence_adds_nothing_to_the_strategy(
    respond: Callable[..., Response], model: Model, language: str, text: str
) -> None:
    laws = {
        "en": "Barge Registration Act 2001",
        "fr": "Loi n° 5 sur les barges",
        "es": "Ley N° 5 de Barcazas",
    }
    said = interpret(respond({43: laws[language], 69: text}, {}, language=language), model)
    assert not [claim for claim in said.claims if claim.predicate == "egov:referencesTheme"]


@pytest.mark.parametrize(
    "row",
    [
        ("en", "Barge Data Protection Act 2001", "Quay Safety Act 2019. For personal data see 39.", True),
        (
            "fr",
            "Loi n° 5 sur les données des barges",
            "Loi n° 9 sur les quais. Pour les données voir 39.",
            True,
        ),
        ("es", "Ley N° 5 de Datos de Barcazas", "Ley N° 9 de Muelles. Para los datos véase 39.", True),
        ("en", "Barge Data Protection Act 2001", "Quay Safety Act 2019. See also question 39.", True),
        ("en", "Barge Security Act 2001", "Quay Safety Act 2019. For cybersecurity see 39.", False),
    ],
)
def test_another_matter_is_answered_elsewhere(
    respond: Callable[..., Response], model: Model, row: tuple[str, str, str, bool]
) -> None:
    language, law, text, only = row
    said = interpret(respond({39: law, 41: text}, {}, language=language), model)
    topics = [claim for claim in said.claims if claim.answer == 41 and "regulatesTopic" in claim.predicate]
    assert (len(topics) == 1) == only
