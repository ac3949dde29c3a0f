"""Tenders that are only electronic are no hedge, and a state that may not ask for data affirms."""

from collections.abc import Callable, Mapping

import pytest

from kg.interpret import interpret
from kg.values import Response
from kg.vocabulary.model import Model

ROWS = [
    ("en", 47, "Public Procurement Act 2015. All tenders are conducted only in electronic form.", "yes"),
    ("fr", 47, "Code des marchés publics. Les offres sont remises uniquement par voie électronique.", "yes"),
    (
        "es",
        47,
        "Ley de Compras Públicas. Las ofertas se presentan únicamente por medios electrónicos.",
        "yes",
    ),
    ("en", 73, "Boat Strategy 2025: state bodies have no right to demand known data.", "yes"),
    ("fr", 73, "Stratégie Barges 2025 : les services ne peuvent exiger des données connues.", "yes"),
    ("es", 73, "Estrategia Barcazas 2025: las entidades no pueden exigir datos ya conocidos.", "yes"),
]


@pytest.mark.parametrize("row", ROWS)
def test_what_sounds_like_a_hedge(
    respond: Callable[..., Response], model: Model, row: tuple[str, int, str, str]
) -> None:
    language, number, text, wanted = row
    texts: Mapping[int, str] = {number: text}
    said = interpret(respond(texts, {}, language=language), model)
    gate = model.questionnaires["2022"].question(number).detail_for
    item = model.questionnaires["2022"].question(gate or number).key
    assert {finding.item: finding.value for finding in said.findings}[item] == wanted
