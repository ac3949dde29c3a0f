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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Covered in Boat Strategy 2025.", {"Boat Strategy 2025"}),
        ("Yes. Highlighted by Boat Strategy 2025", {"Boat Strategy 2025"}),
        ("Yes, Found in Boat Strategy 2025", {"Boat Strategy 2025"}),
        ("The Skills in Boats Strategy 2025", {"Skills in Boats Strategy 2025"}),
        ("It is the United in Boats Strategy 2025", {"United in Boats Strategy 2025"}),
    ],
)
def test_a_participle_in_front_is_no_part_of_a_name(text: str, wanted: set[str]) -> None:
    assert set(names(text, number=65)) == wanted
