"""Behind a slash, a title of the same years and without a noun of its own is the same in another language."""

import pytest

from tests.interpret.reading import names, stands_for


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Plan Port des barges 2021-2025 / Barge Harbour 2021-2025", ("Barge Harbour 2021-2025",)),
        ("es", "Plan Nacional de Faros 2030 / Lights of Utopia 2030", ("Lights of Utopia 2030",)),
        ("en", "National Barge Plan 2021-2025 / Barges de demain 2021-2025", ("Barges de demain 2021-2025",)),
        ("en", "National Barge Plan 2021-2025 / Lights of Utopia 2030", ()),
    ],
)
def test_a_title_behind_a_slash(language: str, text: str, wanted: tuple[str, ...]) -> None:
    assert names(text, language, number=59)[text.partition(" / ")[0]] == wanted


def test_the_other_title_stands_for_it_later() -> None:
    other = "Barges de demain 2021-2025"
    texts = {59: f"National Barge Plan 2021-2025 / {other}", 65: other}
    assert stands_for(texts, 65) == {other: ["National Barge Plan 2021-2025"]}
