"""Writes ontology/item-quality.yaml: how many findings of each item were right in annotated responses.

Run it (`make item-quality`) after responses were annotated or a rule of findings changed; commit the file.
The codebook prints it beside each item.
"""

from collections.abc import Iterable

import yaml

from kg.evaluate import Evaluation
from kg.evaluate.abstention import UNKNOWN, Value
from kg.evaluate.intervals import wilson
from kg.resources import ontology_folder

GROUPS = ("held-out", "seen")
HEADER = """\
# How many findings of each item were as annotated, by key: in held-out responses, which nobody who
# writes rules has seen, and in seen ones, for which the rules were written. `make item-quality` writes this
# file, and the codebook prints it. Only the held-out figures tell of responses to come; of so few, the
# interval is wide. Nearly all of these responses are invented: see docs/evaluation.md. An item that is not
# here was not measured.
#
# responses  n: annotated responses of the group
# right      findings as annotated
# abstained  left unknown though the annotation has a value; the rest is wrong
# low, high  95 % Wilson interval of right out of responses
"""


def measured(evaluation: Evaluation) -> dict[str, dict[str, dict[str, float]]]:
    """What the file says of each item that an annotation has a value for."""
    table: dict[str, dict[str, dict[str, float]]] = {}
    for group in GROUPS:
        by_item: dict[str, list[Value]] = {}
        for response in evaluation.of_group("rules", group):
            for value in response.values:
                by_item.setdefault(value.item, []).append(value)
        for item, values in by_item.items():
            table.setdefault(item, {})[group] = _row(values)
    return table


def _row(values: Iterable[Value]) -> dict[str, float]:
    every = list(values)
    right = sum(one.found == one.wanted for one in every)
    abstained = sum(one.found == UNKNOWN != one.wanted for one in every)
    interval = wilson(right, len(every))
    return {
        "responses": len(every),
        "right": right,
        "abstained": abstained,
        "low": round(interval.low, 2),
        "high": round(interval.high, 2),
    }


def write(evaluation: Evaluation) -> None:
    """Writes what was measured into the ontology folder."""
    text = HEADER + yaml.safe_dump(measured(evaluation), sort_keys=True)
    (ontology_folder() / "item-quality.yaml").write_text(text, "utf-8")
