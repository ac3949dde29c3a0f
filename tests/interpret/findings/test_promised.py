"""Answers that deny and then promise, that set something up, and denials that are said of no law."""

from collections.abc import Callable

import pytest

from kg.values import Finding

Judged = Callable[..., Finding]

ACCESS, CYBER, CONNECTIVITY, USAGE = 37, 41, 92, 105

NOT_YET = [
    ("en", "Not yet. The Boat Fund, not yet operational, will finance it.", "in-preparation"),
    ("en", "No. The Boat Fund is not yet operational.", "in-preparation"),
    ("en", "No. Such measures are not yet in place.", "no"),
    ("en", "Not yet.", "no"),
    (
        "fr",
        "Pas encore. Le Fonds des Bateaux, non encore opérationnel, financera le reste.",
        "in-preparation",
    ),
    ("fr", "Pas encore. Un programme couvrira les zones rurales.", "in-preparation"),
    ("fr", "Non, rien n'est en place pour ces groupes.", "no"),
    ("es", "Todavía no. El Fondo de Botes, aún no operativo, financiará la cobertura.", "in-preparation"),
    ("es", "Todavía no. Un programa cubrirá las zonas rurales.", "in-preparation"),
    ("es", "Aún no.", "no"),
]


@pytest.mark.parametrize(("language", "text", "value"), NOT_YET)
def test_what_is_promised_is_in_preparation(judged: Judged, language: str, text: str, value: str) -> None:
    assert judged(CONNECTIVITY, text, language).value == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The Boat Agency is setting up a dashboard of usage statistics.", "in-preparation"),
        ("en", "The Boat Agency is building a dashboard of usage statistics.", "in-preparation"),
        ("en", "The Boat Agency is building trust in its usage statistics.", "yes"),
        ("fr", "L'Agence des Bateaux est en train de mettre en place un tableau de bord.", "in-preparation"),
        ("fr", "L'Agence des Bateaux est en train de collecter les statistiques d'utilisation.", "yes"),
        ("es", "La Agencia de Botes está implementando un tablero de estadísticas de uso.", "in-preparation"),
    ],
)
def test_what_is_being_set_up(judged: Judged, language: str, text: str, value: str) -> None:
    assert judged(USAGE, text, language).value == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Cybersecurity Act 2020. The Boat Strategy is drafted, but not yet approved.", "yes"),
        ("en", "The Cybersecurity Act 2020 founds a Boat Agency. The Boat Agency is not yet operational.",
         "yes"),
        ("en", "Boat Act 2020. There is no specific law.", "partial"),
        ("fr", "Loi n° 5 relative à la cybersécurité. La Stratégie des Bateaux n'est pas encore adoptée.",
         "yes"),
        ("fr", ("Le Code des bateaux traite de la cybersécurité ; l'Agence des Bateaux n'est pas encore "
         "opérationnelle."), "yes"),
        ("fr", "Loi n° 5 relative aux bateaux. Il n'y a pas de loi spécifique.", "partial"),
        ("es", "Ley 5 de 2020 de Ciberseguridad. La Estrategia de Botes aún no ha sido aprobada.", "yes"),
    ],
)  # fmt: skip
def test_a_denial_that_is_said_of_no_law(judged: Judged, language: str, text: str, value: str) -> None:
    assert judged(CYBER, text, language).value == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Press Freedom Act 2019, only one chapter of which concerns access to information."),
        ("fr", ("L'Ordonnance-loi n° 5 sur la liberté de la presse, dont un chapitre seulement concerne "
         "l'accès à l'information.")),
        ("es", ("La Ley 5 de libertad de prensa, de la cual solo un capítulo trata del acceso a la "
         "información.")),
    ],
)  # fmt: skip
def test_one_chapter_is_a_part_whatever_the_title(judged: Judged, language: str, text: str) -> None:
    assert judged(ACCESS, text, language).value == "partial"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The plan adopts the once-only principle."),
        ("fr", "Le plan retient le principe : une seule fois."),
        ("es", "El plan adopta el principio de una sola vez."),
    ],
)
def test_once_only_is_no_hedge(judged: Judged, language: str, text: str) -> None:
    assert judged(73, text, language).value == "yes"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The Boat Board, established by Order No. 5/2022, is drafting an access to information bill.",
         "in-preparation"),
        ("fr", ("Le Comité des Bateaux, institué par l'Arrêté n° 5/2022, élabore un projet de loi sur "
         "l'accès à l'information."), "in-preparation"),
        ("es", ("El Comité de Botes, instituido por la Resolución N° 5/2022, elabora un proyecto de ley de "
         "acceso a la información."), "in-preparation"),
        ("en", "There is no access to information law.", "no"),
        ("en", "Access to Information Decree No. 5, but its implementing orders are not yet published.",
         "yes"),
        ("fr", ("Décret n° 5 sur l'accès à l'information, mais ses arrêtés d'application ne sont pas encore "
         "publiés."), "yes"),
    ],
)  # fmt: skip
def test_what_a_law_is_named_for(judged: Judged, language: str, text: str, value: str) -> None:
    assert judged(ACCESS, text, language).value == value


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Not yet (planned)", "in-preparation"),
        ("en", "No (envisaged)", "in-preparation"),
        ("fr", "Pas encore (prévu)", "in-preparation"),
        ("fr", "Pas encore prévu", "no"),
        ("es", "Todavía no (previsto).", "in-preparation"),
        ("es", "No (ninguna)", "no"),
    ],
)
def test_a_bracket_promises(judged: Judged, language: str, text: str, wanted: str) -> None:
    assert judged(90, text, language).value == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "- Boat Data Policy: no\n- Boat Roadmap (in draft): yes", "in-preparation"),
        ("en", "- Boat Data Policy: yes\n- Boat Roadmap (in draft): yes", "yes"),
        ("en", "- Boat Data Policy: no\n- Boat Roadmap: no", "no"),
        (
            "fr",
            "- Politique des bateaux : non\n- Feuille de route des phares (en projet) : oui",
            "in-preparation",
        ),
        ("es", "- Política de Barcas: no\n- Hoja de Ruta de Faros (borrador): sí", "in-preparation"),
    ],
)
def test_each_entry_answers(judged: Judged, language: str, text: str, wanted: str) -> None:
    assert judged(67, text, language).value == wanted


def test_the_number_column_of_a_table_denies_nothing(judged: Judged) -> None:
    text = "No.\tName\tAddress\n1\tBoat portal\thttps://covid.gov.td"
    assert judged(31, text).value == "yes"
