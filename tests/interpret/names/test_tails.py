"""Plans whose title ends in a year behind a dash, a colon or a comma: `Boat Plan - Horizon 2025`."""

import pytest

from tests.interpret.reading import names, stands_for

TITLES = [
    ("en", "The Digital Boat Plan - Horizon 2025 (DBP) is old.", "Digital Boat Plan - Horizon 2025", "DBP"),
    ("en", "The Digital Boat Plan – Towards 2030 (DBP)", "Digital Boat Plan – Towards 2030", "DBP"),
    ("en", "The Digital Boat Plan: 2021-2025 (DBP)", "Digital Boat Plan: 2021-2025", "DBP"),
    ("en", "The Digital Boat Plan: Vision 2030 (DBP)", "Digital Boat Plan: Vision 2030", "DBP"),
    ("en", "The Boat Plan (BP) - Horizon 2025", "Boat Plan (BP) - Horizon 2025", "BP"),
    ("fr", "Le Plan des Bateaux - Horizon 2025 (PB) est vieux.", "Plan des Bateaux - Horizon 2025", "PB"),
    ("fr", "La Stratégie des ports – Cap 2030 (SP)", "Stratégie des ports – Cap 2030", "SP"),
    ("fr", "La Stratégie des ports : Horizon 2030 (SP)", "Stratégie des ports : Horizon 2030", "SP"),
    ("fr", "La Stratégie des ports, horizon 2030 (SP)", "Stratégie des ports, horizon 2030", "SP"),
    ("fr", "La Stratégie des ports - période 2021-2025 (SP)", "Stratégie des ports - période 2021-2025",
     "SP"),
    ("es", "El Plan de Botes - Horizonte 2025 (PB) es viejo.", "Plan de Botes - Horizonte 2025", "PB"),
    ("es", "El Plan de Botes – Rumbo al 2030 (PB)", "Plan de Botes – Rumbo al 2030", "PB"),
    ("es", "El Plan de Botes - 2021-2025 (PB)", "Plan de Botes - 2021-2025", "PB"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "title", "acronym"), TITLES)
def test_the_year_behind_a_mark_belongs_to_the_title(
    language: str, text: str, title: str, acronym: str
) -> None:
    assert names(text, language) == {title: (acronym,)}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The Digital Boat Plan – by 2030 all boats are new.", {"Digital Boat Plan"}),
        ("en", "Digital Boat Plan - 2021", {"Digital Boat Plan"}),
        ("en", "The Digital Boat Plan - Vision 2030", {"Digital Boat Plan", "Vision 2030"}),
        ("en", "The Plan - horizon 2025 - is old.", set()),
        ("fr", "Le Plan des Bateaux – pour 2030 tout est neuf.", {"Plan des Bateaux"}),
        ("es", "El Plan de Botes – para 2030 todo es nuevo.", {"Plan de Botes"}),
    ],
)
def test_not_every_year_behind_a_mark_does(language: str, text: str, wanted: set[str]) -> None:
    assert set(names(text, language)) == wanted


NEXT = [
    ("en", "Boat Plan - Horizon 2025", "The Boat Plan 2026-2030 is being prepared.", "The Boat Plan helps."),
    ("fr", "Plan des Bateaux - Horizon 2025", "Le Plan des Bateaux 2026-2030 est en préparation.",
     "Le Plan des Bateaux aide."),
    ("es", "Plan de los Botes - Horizonte 2025", "El Plan de los Botes 2026-2030 está en preparación.",
     "El Plan de los Botes ayuda."),
    ("fr", "Plan des Bateaux 2021-2025", "Le Plan des Bateaux 2016-2020 a pris fin.",
     "Le Plan des Bateaux aide."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "running", "other", "short"), NEXT)
def test_a_short_name_is_that_of_the_plan_that_runs(
    language: str, running: str, other: str, short: str
) -> None:
    meant = stands_for({59: running, 65: short, 111: other}, 65, language)
    assert [running] in meant.values()


@pytest.mark.parametrize(
    ("language", "running", "other", "acronym"),
    [
        ("en", "Big Boat Plan - Horizon 2025", "The Big Boat Plan 2026-2030 is to come.", "BBP"),
        ("fr", "Plan Grands Bateaux - Horizon 2025", "Le Plan Grands Bateaux 2026-2030 viendra.", "PGB"),
        ("es", "Plan Grandes Botes - Horizonte 2025", "El Plan Grandes Botes 2026-2030 vendrá.", "PGB"),
    ],
)
def test_so_is_its_acronym(language: str, running: str, other: str, acronym: str) -> None:
    assert stands_for({59: running, 65: f"{acronym} ...", 111: other}, 65, language) == {acronym: [running]}
