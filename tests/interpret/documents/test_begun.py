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
