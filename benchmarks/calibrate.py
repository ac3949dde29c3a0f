"""Writes ontology/calibration.yaml: how often the claims of each rule were right in held-out responses.

Run it (`make calibration`) after responses were added to tests/data/annotated.yaml as held-out, or after a
rule changed; commit the file. A rule gets a measured confidence only if enough of its claims were judged, as
ontology/confidence.yaml says. It is the lower end of the Wilson interval, as the claims of one response hang
together.
"""

from collections import defaultdict

import yaml

from kg.evaluate import Evaluation
from kg.evaluate.calibration import Cell, cells
from kg.resources import ontology_folder

HEADER = """\
# How often the claims of each rule were right in annotated responses that nobody who writes rules had seen,
# and of how many countries those are. `make calibration` writes this file. A rule without `confidence` was
# judged too seldom (see confidence.yaml): its claims keep the weight of rules.yaml; people see a band.
"""


def measured(evaluation: Evaluation) -> dict[str, dict[str, float]]:
    """What the file says of each rule of which a claim was judged."""
    held_out = evaluation.of_group("rules", "held-out")
    countries: defaultdict[str, set[str]] = defaultdict(set)
    for response in held_out:
        for one in response.judged:
            countries[one.claim.rule].add(response.country)
    judged = cells((one for response in held_out for one in response.judged), lambda claim: claim.rule)
    return {cell.name: _row(cell, len(countries[cell.name]), evaluation) for cell in judged}


def _row(cell: Cell, countries: int, evaluation: Evaluation) -> dict[str, float]:
    row: dict[str, float] = {"judged": cell.judged, "right": cell.right, "countries": countries}
    if cell.judged >= evaluation.bands.claims and countries >= evaluation.bands.countries:
        row["confidence"] = round(cell.interval.low, 2)
    return row


def write(evaluation: Evaluation) -> None:
    """Writes what was measured into the ontology folder."""
    text = HEADER + yaml.safe_dump(measured(evaluation), sort_keys=True)
    (ontology_folder() / "calibration.yaml").write_text(text, "utf-8")
