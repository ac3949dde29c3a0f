"""Writes tests/data/floors.yaml: the F1 below which no section of an annotated response may fall.

Run it (`make floors`) after a change that improves the scores; commit the file with the change.
"""

import math
from pathlib import Path

import yaml

from kg.evaluate import CountryScore, Evaluation

DATA = Path(__file__).resolve().parents[1] / "tests" / "data"
HEADER = """\
# The F1 of each section of each annotated response, rounded down: what was once found must go on being
# found. `make floors` writes this file from the present scores. Lower a floor by hand only with a reason.
"""


def floors(country: CountryScore) -> dict[str, float]:
    """The sections of one response with their F1, rounded down to two decimals."""
    return {score.section: math.floor(score.f1 * 100) / 100 for score in country.sections}


def write(evaluation: Evaluation) -> None:
    """Writes the floors of all evaluated responses."""
    table = {country.country: floors(country) for country in evaluation.countries}
    (DATA / "floors.yaml").write_text(HEADER + yaml.safe_dump(table, sort_keys=True), "utf-8")
