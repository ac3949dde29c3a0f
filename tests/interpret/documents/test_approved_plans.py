"""An order that approves a plan in the same breath is that plan, also where its number alone is told."""

from collections.abc import Callable

import pytest

_LONG = (
    "Developing lamps, buoys, beacons and the identification of ships and sailors to serve the whole of the "
    "harbours and the canals of the country in the period 2022-2025, with vision to 2030"
)
Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "order", "again", "plan"),
    [
        ("en", 'Decision No. 94/QD of 15 June 2021 of the Cabinet approving the "Barge Strategy 2021-2025"',
         "Decision No. 94/QD mentions blockchain.", "Barge Strategy 2021-2025"),
        ("en", "Government Resolution No. 12 of 3 May 2020 on approval of the Digital Barge Programme 2025",
         "Resolution No. 12 of 2020 covers blockchain.", "Digital Barge Programme 2025"),
        ("en", 'Decree No. 6/2022 promulgating the Scheme "Lights for all harbours in the period 2022-2025"',
         "Decree No. 6/2022 covers blockchain.", "Lights for all harbours in the period 2022-2025"),
        ("en", f'Decree No. 6/2022 approving the Scheme "{_LONG}"',
         "Decree No. 6/2022 covers blockchain.", _LONG),
        ("fr", "Arrêté n° 45 du 3 mai 2020 portant adoption du Plan national des phares 2025",
         "L'arrêté n° 45 mentionne la blockchain.", "Plan national des phares 2025"),
        ("es", "Decreto Supremo N° 45-2020 que aprueba el Plan Nacional de Barcazas 2025",
         "El Decreto N° 45-2020 menciona blockchain.", "Plan Nacional de Barcazas 2025"),
    ],
)  # fmt: skip
def test_the_order_is_the_plan(told: Told, language: str, order: str, again: str, plan: str) -> None:
    found = told({59: order, 77: again}, "documentType", "referencesTechnology", language=language)
    assert (plan, "referencesTechnology", "blockchain") in found
    assert {one[0] for one in found} == {plan}
    assert not {one[2] for one in found} & {"regulation", "decree"}


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("en", "Decree No. 12 of 3 May 2020 on the approval of the Rules for Barges"),
        ("en", "Decree No. 12 of 3 May 2020 amending the Barge Programme 2025"),
        ("fr", "Arrêté n° 45 du 3 mai 2020 portant approbation du règlement des phares"),
        ("es", "Decreto N° 45-2020 que aprueba el Reglamento de Barcazas"),
    ],
)
def test_an_order_that_approves_rules_stays_one(told: Told, language: str, order: str) -> None:
    kinds = {one[2] for one in told({41: order}, "documentType", language=language)}
    assert kinds <= {"regulation", "decree"}


def test_an_order_of_that_number_and_another_year_is_another(told: Told) -> None:
    texts = {59: "Resolution No. 12 of 3 May 2020 approving the Barge Strategy 2025",
             73: "Resolution No. 12 of 2016 states the once-only principle."}  # fmt: skip
    found = told(texts, "referencesPrinciple")
    assert found == {("Resolution No. 12 of 2016", "referencesPrinciple", "once-only")}
