"""Orders told with who gave them, and with a title behind: one document, and the body beside it."""

import pytest

from kg.interpret import interpret
from kg.vocabulary.model import Model
from tests.interpret.conftest import Respond, Told

_LAW, _BODY = "egov:LegalInstrument", "egov:PublicBody"


def _of(said: set[tuple[str, str, str]], cls: str) -> set[str]:
    return {name for name, predicate, value in said if predicate == "a" and value == cls}


@pytest.mark.parametrize(
    ("language", "text", "laws", "bodies"),
    [
        (
            "es",
            'Resolución N° 880/2019 de la Administración Nacional de Faros (ANF), "Reglamento de Barcas".',
            {
                'Resolución N° 880/2019 de la Administración Nacional de Faros (ANF), "Reglamento de Barcas"',
            },
            {"Administración Nacional de Faros"},
        ),
        (
            "es",
            'Resolución N° 9/2021 de la Secretaría de Asuntos Marinos, "Programa de Faros".',
            {'Resolución N° 9/2021 de la Secretaría de Asuntos Marinos, "Programa de Faros"'},
            {"Secretaría de Asuntos Marinos"},
        ),
        (
            "fr",
            "Décision n° 8/2019 de l'Autorité de Régulation des Phares (ARP), « Plan des phares ».",
            {"Décision n° 8/2019 de l'Autorité de Régulation des Phares (ARP), « Plan des phares »"},
            {"Autorité de Régulation des Phares"},
        ),
        (
            "en",
            'Order No. 88 of the Ministry of Barges (MOB), "Barge Data Regulation".',
            {'Order No. 88 of the Ministry of Barges (MOB), "Barge Data Regulation"'},
            {"Ministry of Barges"},
        ),
        (
            "es",
            "El Decreto No. 33-2020, Ley de Auxilio a las Barcas ante el COVID-19, rige.",
            {"Decreto No. 33-2020, Ley de Auxilio a las Barcas ante el COVID-19"},
            set(),
        ),
        (
            "en",
            "Decree No. 5 of 2020, COVID-19 Barge Act, is in force.",
            {"Decree No. 5 of 2020, COVID-19 Barge Act"},
            set(),
        ),
    ],
)
def test_order_with_issuer_and_title(
    told: Told, language: str, text: str, laws: set[str], bodies: set[str]
) -> None:
    said = told({55: text}, language=language)
    assert _of(said, _LAW) == laws
    assert _of(said, _BODY) == bodies


def test_a_council_in_the_title_of_a_recommendation_is_no_body_of_the_country(told: Told) -> None:
    text = 'Sigue los lineamientos de la "Recomendación del Consejo sobre Estrategias de Faros" de la OCDE.'
    assert _of(told({82: text}, language="es"), _BODY) == set()


@pytest.mark.parametrize(
    ("language", "code", "order"),
    [
        ("es", "Código de Faros", "Decreto No. 130-2017"),
        ("fr", "Code des phares", "décret n° 2017-13"),
        ("en", "Lighthouse Code", "Act No. 5 of 2001"),
    ],
)
def test_a_law_with_its_order_in_brackets_is_known_by_either(
    respond: Respond, model: Model, language: str, code: str, order: str
) -> None:
    said = interpret(respond({41: f"{code} ({order}), art. 3"}, language=language), model)
    laws = [mention for mention in said.mentions if mention.cls == _LAW]
    assert [(law.name, set(law.also)) for law in laws] == [(f"{code} ({order})", {code, order})]
