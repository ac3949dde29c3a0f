"""Documents on which work has begun: `The drafting of the Boat Plan has started`."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "text", "stage"),
    [
        ("en", "The drafting of the Boat Plan 2026-2030 has begun.", "being-drafted"),
        ("en", "Preparation of the Boat Plan 2026-2030 was launched in May 2021.", "being-drafted"),
        ("en", "The Ministry has started the formulation of the Boat Policy.", "being-drafted"),
        ("en", "The drafting of the Boat Plan began in 2015 and it was approved in 2017.", "adopted"),
        ("en", "The period of the Boat Plan 2021-2025 has begun.", "adopted"),
        ("fr", "L'élaboration du Plan des Bateaux 2026-2030 a commencé.", "being-drafted"),
        ("fr", "La rédaction de la Stratégie des Bateaux a été lancée en mai 2021.", "being-drafted"),
        ("fr", "Le Ministère a entamé l'élaboration de la Politique nationale des bateaux.", "being-drafted"),
        ("fr", "La révision du Plan National des Bateaux a commencé.", "under-revision"),
        ("fr", "La période du Plan des Bateaux 2021-2025 a commencé.", "adopted"),
        ("es", "Ha comenzado la elaboración del Plan de Botes 2026-2030.", "being-drafted"),
        ("es", "La redacción de la Estrategia de Botes fue iniciada en mayo de 2021.", "being-drafted"),
        ("es", "El Ministerio inició la formulación de la Política Nacional de Botes.", "being-drafted"),
    ],
)
def test_work_on_it_has_begun(told: Told, language: str, text: str, stage: str) -> None:
    assert {value for _, _, value in told({111: text}, "documentStatus", language=language)} == {stage}


@pytest.mark.parametrize(
    ("language", "text", "stage"),
    [
        ("fr", "La Stratégie des bateaux a été élaborée avec l'appui de la Banque mondiale.", "adopted"),
        ("fr", "La Stratégie des bateaux a été élaborée, mais n'est pas encore adoptée.", "drafted"),
        ("es", "La Estrategia de Botes fue elaborada con apoyo del Banco Mundial.", "adopted"),
        ("en", "A Boat Bill has been drafted with the assistance of experts.", "drafted"),
    ],
)
def test_how_it_was_made_is_no_stage(told: Told, language: str, text: str, stage: str) -> None:
    assert {value for _, _, value in told({59: text}, "documentStatus", language=language)} == {stage}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Boat Plan 2025, yes; the Fish Plan 2025, no."),
        ("fr", "Le Plan des bateaux 2025, oui ; le Plan des poissons 2025, non."),
        ("es", "El Plan de Botes 2025, sí; el Plan de Peces 2025, no."),
    ],
)
def test_a_plan_that_is_answered_by_no(told: Told, language: str, text: str) -> None:
    found = told({65: text}, "referencesTheme", language=language)
    assert {one[:14].strip() for one, _, _ in found} <= {"Boat Plan 2025", "Plan des batea", "Plan de Botes"}


def test_years_behind_the_bracket_of_a_name(told: Told) -> None:
    found = told({59: "The NBS (National Boat Strategy) 2021-2026 is new."}, "coversPeriod")
    assert {one for one, _, _ in found} == {"National Boat Strategy"}


def test_what_follows_an_acronym_alone_does_not_follow_its_neighbour(told: Told) -> None:
    found = told({59: "The Digital Strategy and the Open Government Plan build on the ABC II."},
                 "alignedWithDocument")  # fmt: skip
    assert not found
