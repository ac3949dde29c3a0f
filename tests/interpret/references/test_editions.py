"""An acronym with years of its own names another plan than the one it stands for."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("language", "text", "other"),
    [
        ("en", "National Barge Plan (NBP) 2017-2021. The NBP 2022-2026 is being drafted.", "NBP 2022-2026"),
        ("fr", "Plan National des Barges (PNB) 2017-2021. Le PNB 2022-2026 est en cours.", "PNB 2022-2026"),
        ("es", "Plan Nacional de Barcazas (PNB) 2017-2021. El PNB 2022-2026 sigue.", "PNB 2022-2026"),
    ],
)
def test_other_years_tell_of_another_plan(language: str, text: str, other: str) -> None:
    assert other in names(text, language, number=59)


@pytest.mark.parametrize("behind", ["", " 2017-2021", " 2019"])
def test_the_same_years_or_none_do_not(behind: str) -> None:
    found = names(f"National Barge Plan (NBP) 2017-2021. The NBP{behind} is in force.", "en", number=59)
    assert not any(name.startswith("NBP 20") for name in found)
