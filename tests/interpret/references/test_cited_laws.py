"""Which law is meant: of the laws that a sentence cites, of a law and its regulation, of an order's title."""

import pytest

from tests.interpret.conftest import Told

_AMENDED = [
    (
        "es",
        (
            'Ley N° 25 de "Firma de Faros" (B.O. 14/12/2001), modificada por la Ley N° 27 y reglamentada por '
            "el Decreto N° 182/2019. Este último derogó el Decreto N° 26/2002. Texto de la ley: http://a.xy/i/n.htm"
        ),
        'Ley N° 25 de "Firma de Faros"',
        "Decreto N° 26/2002",
    ),
    (
        "fr",
        (
            "Loi n° 25 sur les phares, modifiée par la loi n° 27 et complétée par le décret n° 18-2019. "
            "Ce dernier a abrogé le décret n° 26-2002. Texte de la loi : http://a.xy/i/n.htm"
        ),
        "Loi n° 25 sur les phares",
        "décret n° 26-2002",
    ),
    (
        "en",
        (
            "Act No. 25 on Barges, amended by Act No. 27 and supplemented by Decree No. 18/2019. "
            "The latter repealed Decree No. 26/2002. Text of the Act: http://a.xy/i/n.htm"
        ),
        "Act No. 25 on Barges",
        "Decree No. 26/2002",
    ),
]


@pytest.mark.parametrize(("language", "text", "law", "ended"), _AMENDED)
def test_the_text_of_the_law_is_not_that_of_the_one_that_amended_it(
    told: Told, language: str, text: str, law: str, ended: str
) -> None:
    said = told({45: text}, language=language)
    assert {name for name, predicate, _ in said if predicate == "foaf:page"} == {law}
    assert {value for _, predicate, value in said if predicate == "egov:repeals"} == {ended}
    assert {name for name, _, value in said if value == "repealed"} == {ended}


@pytest.mark.parametrize(
    ("language", "laws", "again", "law"),
    [
        (
            "es",
            "Ley de Faros y Barcas\nReglamento de la Ley de Faros y Barcas",
            "La Ley de Faros (ver 37) obliga a publicar el gasto.",
            "Ley de Faros y Barcas",
        ),
        (
            "fr",
            "Loi sur les phares et les barques\nDécret d'application de la loi sur les phares et les barques",
            "La loi sur les phares (voir 37) oblige à publier les dépenses.",
            "Loi sur les phares et les barques",
        ),
    ],
)
def test_a_regulation_with_the_words_of_its_law_is_another_thing(
    told: Told, language: str, laws: str, again: str, law: str
) -> None:
    said = told({37: laws, 49: again}, language=language)
    assert {name for name, _, value in said if value == "expenditure-publication"} == {law}


@pytest.mark.parametrize(
    ("language", "order", "again"),
    [
        ("es", 'Decreto N° 7/2016, "Plan de Datos de Faros"', '"Plan de Datos de Faros" (véase 41)'),
        ("fr", "Arrêté n° 7-2016, « Plan de données des phares »", "Le Plan de données des phares"),
        ("en", 'Order No. 7 of 2016, "National Barge Data Policy"', "The National Barge Data Policy"),
    ],
)
def test_the_title_of_an_order_is_the_order(told: Told, language: str, order: str, again: str) -> None:
    said = told({41: order, 67: again}, language=language)
    assert {name for name, _, value in said if value == "data-governance"} == {order}


@pytest.mark.parametrize(
    ("language", "text", "plan"),
    [
        (
            "es",
            "El Plan Maestro de Faros sigue la Visión 2030.\nEnlace: https://a.xy/p/p.pdf (Plan Maestro)",
            "Plan Maestro de Faros",
        ),
        (
            "fr",
            "La Stratégie numérique est alignée sur le Plan 2030. https://a.xy/p/p.pdf (Stratégie)",
            "Stratégie numérique",
        ),
        (
            "en",
            "The Digital Strategy is aligned with the Vision 2030. https://a.xy/p/p.pdf (Strategy)",
            "Digital Strategy",
        ),
    ],
)
def test_a_noun_in_brackets_tells_what_an_address_leads_to(
    told: Told, language: str, text: str, plan: str
) -> None:
    said = told({59: text}, language=language)
    assert {name for name, predicate, _ in said if predicate == "foaf:page"} == {plan}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Está en borrador un Manual de Redes para las Barcas."),
        ("es", "Se encuentra en elaboración un Manual de Redes para las Barcas."),
        ("fr", "Est en cours d'élaboration un Guide des réseaux pour les phares."),
    ],
)
def test_the_stage_stands_before_the_document(told: Told, language: str, text: str) -> None:
    assert "being-drafted" in {value for *_, value in told({101: text}, language=language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La OF está preparando una Hoja de Ruta 5G, aún no publicada."),
        ("fr", "L'OF prépare une Feuille de route 5G, pas encore publiée."),
        ("en", "The BA is preparing a 5G Roadmap, not yet published."),
    ],
)
def test_what_is_not_yet_published_is_not_denied(told: Told, language: str, text: str) -> None:
    assert "5g" in {value for _, p, value in told({78: text}, language=language) if "Technology" in p}


@pytest.mark.parametrize(
    "text",
    [
        'Sigue los lineamientos de la "Agenda Digital para América Latina y el Caribe (eLAC2022)".',
        "Agenda Digital para América Latina y el Caribe (eLAC2022)",
    ],
)
def test_the_guidelines_of_a_known_framework_are_that_framework(told: Told, text: str) -> None:
    said = told({82: text}, language="es")
    assert {value for _, predicate, value in said if predicate == "egov:alignedWithFramework"} == {"elac"}
    assert not [name for name, _, value in said if value == "egov:Guideline"]
