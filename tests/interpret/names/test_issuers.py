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


@pytest.mark.parametrize(
    ("language", "text", "laws"),
    [
        (
            "en",
            'Republic Act No. 8, otherwise known as the "Barge Act of 2000", rules.',
            {"Republic Act No. 8"},
        ),
        ("es", "La Ley N° 8, conocida como Ley de Faros, está vigente.", {"Ley N° 8"}),
        ("fr", "La loi n° 78-17, dite loi Phares, est en vigueur.", {"loi n° 78-17"}),
        (
            "en",
            "S.I. No. 336 of 2011 (Lighthouse Regulations 2011)",
            {"S.I. No. 336 of 2011 (Lighthouse Regulations 2011)"},
        ),
        (
            "es",
            "La Ley N° 5 y sus decretos reglamentarios N° 414/009 y N° 64/020. Otras leyes de 2016.",
            {"Ley N° 5", "decreto reglamentario N° 414/009", "decreto N° 64/020"},
        ),
        (
            "fr",
            "Loi n° 2010/012 et ses décrets d'application n° 2012/1643/PM du 14 juin 2012 et n° 2013/0399/PM.",
            {
                "Loi n° 2010/012",
                "décret d'application n° 2012/1643/PM du 14 juin 2012",
                "décret n° 2013/0399/PM",
            },
        ),
    ],
)
def test_one_law_by_two_names_and_two_orders_by_one_noun(
    told: Told, language: str, text: str, laws: set[str]
) -> None:
    assert _of(told({41: text}, language=language), _LAW) == laws


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            'La Ley Nº 2051/2003 "De Barcas", modificada por Ley Nº 34. El Decreto Nº 29/2019 la reglamenta.',
        ),
        ("fr", "Loi n° 2016-26 sur les phares. Le décret n° 2019-1 en fixe les modalités d'application."),
        ("en", "The Barge Act No. 26 of 2016. Regulations No. 29 of 2019 implement it."),
    ],
)
def test_an_order_that_implements_the_law_of_the_sentence_before(
    told: Told, language: str, text: str
) -> None:
    said = told({41: text}, language=language)
    tied = [(name, value) for name, predicate, value in said if predicate == "egov:implements"]
    assert [("19" in name, "16" in value or "2051" in value) for name, value in tied] == [(True, True)]
