"""Lists whose entries speak of each other by their marks, and acronyms that begin with a number."""

from collections.abc import Callable

import pytest

from tests.interpret.reading import names, stands_for

Told = Callable[..., set[tuple[str, str, str]]]

ALIGNED = "alignedWithDocument"


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "en",
            "(a) Digital Plan 2025\n(b) Port Plan 2030\n(c) Boat Plan 2040\n(a) is aligned with (b) and (c).",
            {("Digital Plan 2025", "Port Plan 2030"), ("Digital Plan 2025", "Boat Plan 2040")},
        ),
        (
            "fr",
            "(1) Plan numérique 2025\n(2) Plan national des ports 2030\n(1) est aligné sur (2).",
            {("Plan numérique 2025", "Plan national des ports 2030")},
        ),
        (
            "es",
            "(a) Agenda Digital 2025\n(b) Plan Nacional de Puertos 2030\n(a) está alineada con (b).",
            {("Agenda Digital 2025", "Plan Nacional de Puertos 2030")},
        ),
    ],
)
def test_entries_aligned_by_their_marks(
    told: Told, language: str, text: str, wanted: set[tuple[str, str]]
) -> None:
    found = told({59: text}, ALIGNED, language=language)
    assert found == {(one, ALIGNED, other) for one, other in wanted}


@pytest.mark.parametrize(
    ("language", "text", "acronym", "name"),
    [
        ("en", "Third National Boat Plan 2017-2021 (3NBP)", "3NBP", "Third National Boat Plan 2017-2021"),
        ("en", "Third Port Plan (3PP) 2017-2021", "3PP", "Third Port Plan (3PP) 2017-2021"),
        ("fr", "3e Plan national des ports 2021-2025 (3PNP)", "3PNP", "3e Plan national des ports 2021-2025"),
    ],
)  # fmt: skip
def test_an_acronym_with_a_number_in_front(language: str, text: str, acronym: str, name: str) -> None:
    assert stands_for({59: text, 61: f"{acronym}: 2030"}, 61, language) == {acronym: [name]}


@pytest.mark.parametrize("text", ["Harbour Act (2016/679)", "Harbour Act (843)", "Harbour Act (5/2010)"])
def test_a_number_in_brackets_stays_the_laws_own(text: str) -> None:
    assert list(names(text)) == [text]
