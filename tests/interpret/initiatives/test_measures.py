"""Which measures answers name, of what type, for whom, and by whom paid and run."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


def names(told: set[tuple[str, str, str]]) -> set[str]:
    return {name for name, predicate, value in told if (predicate, value) == ("a", "egov:InclusionMeasure")}


def values(told: set[tuple[str, str, str]], predicate: str) -> set[str]:
    return {value for name, said, value in told if said == predicate and name in names(told)}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Various programmes: SkillUp, Web Club and Family Net", {"SkillUp", "Web Club", "Family Net"}),
        ("en", "Aquila mobile app of the Coast Police Force, for women", {"Aquila mobile app"}),
        ("en", "911 mobile application for the deaf", {"911 mobile application for the deaf"}),
        ("en", "911 hotspots in villages", {"hotspots in villages"}),
        ("en", "ACME also runs Village Web Centres.", {"Village Web Centres"}),
        (
            "en",
            "Computer courses for older people and persons with disabilities in Village Centres",
            {"Computer courses for older people and persons with disabilities in Village Centres"},
        ),
        ("fr", "Académie de l'Eau de l'Agence Emploi Azur, en faveur des jeunes", {"Académie de l'Eau"}),
        ("es", "Bono de Desarrollo Azul: consulta en línea para mujeres", {"Bono de Desarrollo Azul"}),
        (
            "fr",
            "Oui, plusieurs programmes : - Espaces Azur - Caravanes numériques pour les femmes",
            {"Espaces Azur", "Caravanes numériques pour les femmes"},
        ),
        ("es", "Programas: Mujeres TIC y Abuelos en Red", {"Mujeres TIC", "Abuelos en Red"}),
        ("es", 'Plan Federal "Ana Faro": entrega de tabletas a estudiantes', {"Ana Faro"}),
        ("fr", "Plan régional « Anne Phare » : remise de tablettes aux élèves", {"Anne Phare"}),
        ("en", '"Click" courses under the Jobs, Skills and Growth Project', {'"Click" courses'}),
        ("en", "The State has opened 120 village kiosks across the land", {"village kiosks across the land"}),
        ("en", 'The "Law for Girls" courses', {'"Law for Girls" courses'}),
        ("fr", "Le Gouvernement a mis en place 50 bornes dans les villages", {"bornes dans les villages"}),
        ("fr", "Cours de codage dans le cadre du Plan Numérique 2025", {"Cours de codage"}),
        (
            "en",
            'The "First Click" training programme teaches older people.',
            {'"First Click" training programme'},
        ),
        (
            "en",
            "Free Wi-Fi hotspots in villages. Tablets for pupils.",
            {"Free Wi-Fi hotspots in villages", "Tablets for pupils"},
        ),
        (
            "en",
            "Yes, the Government provides internet kiosks in post offices",
            {"internet kiosks in post offices"},
        ),
        (
            "en",
            "- Coding courses for girls\n- Village kiosks",
            {"Coding courses for girls", "Village kiosks"},
        ),
        ("en", "Lake Broadband Project, under the Green Growth Programme", {"Lake Broadband Project"}),
        (
            "en",
            "Azure Programme trains girls, and the Village Academy teaches boys",
            {"Azure Programme", "Village Academy"},
        ),
        ("en", "ClickOn: lessons at home. Family Net: cheap tariffs.", {"ClickOn", "Family Net"}),
        ("fr", "Le programme Azur du Ministère de la Femme forme les filles", {"programme Azur"}),
        ("en", "SkillUp (young people); Senior Web Club (pensioners)", {"SkillUp", "Senior Web Club"}),
        ("en", '« Femmes connectées » / "Connected Women" programme', {"Femmes connectées"}),
        (
            "fr",
            "Le programme Azur, financé par la Banque mondiale, dessert les zones rurales",
            {"programme Azur"},
        ),
        ("fr", "« Mamies du Net » : formation des personnes âgées", {"Mamies du Net"}),
        (
            "fr",
            "Points d'accès gratuits dans les bibliothèques",
            {"Points d'accès gratuits dans les bibliothèques"},
        ),
        ("es", "Plan Cóndor: entrega de tabletas a niños", {"Plan Cóndor"}),
        (
            "es",
            "El Ministerio ofrece talleres de informática para mujeres",
            {"talleres de informática para mujeres"},
        ),
    ],
)
def test_names_of_measures(told: Told, language: str, text: str, expected: set[str]) -> None:
    assert names(told({98: text}, language=language)) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "None"),
        ("en", "n/a"),
        ("en", "There is no specific programme for women."),
        ("en", "The Digital Strategy 2021-2025 ensures it for both men and women"),
        ("en", "Services are available to everyone without distinction."),
        ("en", "See question 92"),
        ("en", "Various programmes"),
        ("en", "https://www.social.td"),
        ("fr", "Néant"),
        ("fr", "La Stratégie numérique 2020-2024 le prévoit"),
        ("es", "No existe un programa específico"),
        ("es", "La Ley de Inclusión lo garantiza"),
    ],
)
def test_what_names_no_measure(told: Told, language: str, text: str) -> None:
    assert names(told({94: text, 92: "Village kiosks"}, language=language)) == {"Village kiosks"}


@pytest.mark.parametrize(
    ("language", "text", "groups"),
    [
        ("en", "Computer courses for both men and women", set()),
        ("en", "Computer courses for women and the elderly", {"women", "older-people"}),
        ("en", "Computer courses by the Ministry of Women", set()),
        ("en", "Computer courses, not for migrants", set()),
        ("fr", "Cours d'informatique pour les femmes des zones rurales", {"women", "rural-residents"}),
        ("fr", "Cours d'informatique, hommes et femmes", set()),
        (
            "es",
            "Cursos para personas con discapacidad y adultos mayores",
            {"persons-with-disabilities", "older-people"},
        ),
        ("es", "Cursos para hombres y mujeres", set()),
    ],
)
def test_target_groups(told: Told, language: str, text: str, groups: set[str]) -> None:
    assert values(told({98: text}, language=language), "egov:hasTargetGroup") == groups


@pytest.mark.parametrize(
    ("number", "code"),
    [(92, "connectivity"), (94, "specific-e-service"), (96, "participation"), (98, "digital-literacy")],
)
def test_the_question_tells_the_type(told: Told, number: int, code: str) -> None:
    assert values(told({number: "Village kiosks"}), "egov:inclusionMeasureType") == {code}


def test_what_else_is_said_of_a_measure(told: Told) -> None:
    said = told(
        {
            92: "Lake Broadband Project, funded by the World Bank and run by the Ministry of Telecoms, "
            "under the Universal Service Act 2019 (https://lake.td)"
        }
    )
    lake = {(predicate, value) for name, predicate, value in said if name == "Lake Broadband Project"}
    assert lake == {
        ("a", "egov:InclusionMeasure"),
        ("egov:inclusionMeasureType", "connectivity"),
        ("egov:fundedBy", "world-bank"),
        ("egov:operatedBy", "Ministry of Telecoms"),
        ("egov:basedOnDocument", "Universal Service Act 2019"),
        ("foaf:page", "https://lake.td"),
    }


def test_a_measure_to_come_is_planned(told: Told) -> None:
    said = told({92: "Village kiosks are planned"})
    assert ("Village kiosks", "egov:implementationStatus", "planned") in said


def test_a_programme_named_as_a_document_before_is_no_measure(told: Told) -> None:
    said = told({59: "National Digital Programme", 98: "National Digital Programme"})
    assert names(said) == set()
