"""Names told by the acronym in brackets behind them."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It is in the Open Access and Licensing framework (OALF).", {"Open Access and Licensing framework"}),
        ("It is in the Smart Boats programme (SBP).", {"Smart Boats programme"}),
        ("It is in the New Boat Programme (NBP).", {"New Boat Programme"}),
        ("It is in the New Boat Programme (BP).", {"Boat Programme"}),
        ("Members use the Boat Industry standard (ISO).", set()),
        ("It is in the Open Access and Licensing framework.", set()),
    ],
)
def test_names_with_an_acronym_behind(text: str, wanted: set[str]) -> None:
    assert set(names(text)) == wanted
