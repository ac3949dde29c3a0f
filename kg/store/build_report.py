"""What a build recorded of a country: the file `reports/ISO3.json` of a graph folder, read back with care."""

from pathlib import Path
from typing import TypedDict

import msgspec

from kg.errors import GraphError
from kg.store.folder import report_path


class _AnswerRow(TypedDict):
    edition: str
    number: int
    key: str
    status: str
    outcome: str
    claims: int
    findings: int


class AnswerRow(_AnswerRow, total=False):
    """What became of one answer; see `kg.assemble`."""

    reasons: list[str]
    set_aside: list[str]
    repeated_with: list[int]


class PossibleMerge(TypedDict):
    """Two things that may be one, as paths, with the reason and how like they are, 0 to 1."""

    one: str
    other: str
    reason: str
    score: float


class DecisionRow(TypedDict):
    """The verdict on a person's decision, and what it is about."""

    target: str
    verdict: str


class BuildReport(TypedDict, total=False):
    """The parts that are read again; earlier versions wrote fewer."""

    validation: list[dict[str, object]] | None
    waived: list[dict[str, object]]
    coverage: list[AnswerRow]
    findings: dict[str, dict[str, int]]
    notices: list[dict[str, object]]
    possible_merges: list[PossibleMerge]
    decisions: list[DecisionRow]


def read_report(folder: Path, country: str) -> BuildReport:
    """What a build recorded for a country: validation, coverage, notices, doubtful merges and decisions.

    Args:
        folder: a graph folder.
        country: ISO 3166 alpha-3 code.

    Raises:
        GraphError: if the report is missing or damaged.
    """
    path = folder / report_path(country)
    try:
        return msgspec.json.decode(path.read_bytes(), type=BuildReport)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise GraphError(f"{path} is missing or damaged ({error}): build the graph again.") from error
