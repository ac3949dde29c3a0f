"""The rules that derive statements from answers, in words: the values behind `ontology/rules.yaml`."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import msgspec

from kg.errors import ResourceError
from kg.vocabulary.yaml_file import read_rows


class _Row(msgspec.Struct, forbid_unknown_fields=True):
    """A rule as the file writes it, below its code."""

    label: str
    definition: str
    basis: str = "stated-text"
    confidence: float = 0.8


class _Measured(msgspec.Struct, forbid_unknown_fields=True):
    """What `make calibration` writes of a rule."""

    judged: int
    right: int
    countries: int
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Measurement:
    """How many claims of a rule were judged in held-out responses, and how many of them were right.

    `confidence` is the figure that may be told of the rule's claims, from 0 to 1.
    """

    judged: int
    right: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A way in which statements are derived: `code` is what claims and questionnaires call it.

    `basis` is a code of the scheme `claim-basis`; `confidence` is from 0 to 1: it tells which of two
    statements outweighs the other. `measured` is what the graph tells in its place, if enough was measured.
    """

    code: str
    label: str
    definition: str
    basis: str = "stated-text"
    confidence: float = 0.8
    measured: Measurement | None = None

    def told(self, confidence: float) -> float:
        """The confidence that the graph tells of a claim which weighs that much.

        A claim that weighs less than its rule, because its answer was repeated, is told to be less sure by
        as much.

        Example:
            >>> Rule("mention", "", "", confidence=0.8).told(0.72)
            0.72
            >>> Rule("mention", "", "", confidence=0.8, measured=Measurement(40, 38, 0.84)).told(0.4)
            0.42
        """
        if self.measured is None:
            return confidence
        return round(min(1.0, self.measured.confidence * confidence / self.confidence), 4)


@cache
def load_rules(ontology: Path) -> Mapping[str, Rule]:
    """The rules that `rules.yaml` of an ontology folder describes, by code, measured by `calibration.yaml`.

    Raises:
        ResourceError: if a file is missing or malformed; the message names file and field.

    Example:
        >>> from kg.resources import ontology_folder
        >>> load_rules(ontology_folder())["mention"].label
        'Mention'
    """
    rows = read_rows(ontology / "rules.yaml", dict[str, _Row])
    measured = _measurements(ontology / "calibration.yaml", rows.keys())
    return MappingProxyType(
        {
            code: Rule(code, row.label, row.definition, row.basis, row.confidence, measured.get(code))
            for code, row in rows.items()
        }
    )


def _measurements(path: Path, rules: Set[str]) -> dict[str, Measurement]:
    """Measured rules; an ontology folder without the file has none."""
    if not path.exists():
        return {}
    rows = read_rows(path, dict[str, _Measured])
    unknown = sorted(rows.keys() - rules)
    if unknown:
        raise ResourceError(f"{path}: no rule of rules.yaml is called {', '.join(unknown)}.")
    return {
        code: Measurement(row.judged, row.right, row.confidence)
        for code, row in rows.items()
        if row.confidence is not None
    }
