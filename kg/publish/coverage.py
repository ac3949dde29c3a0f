"""The coverage report: every answer is mapped, set aside with a reason, or queued."""

import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from kg.ask.table import Cell, Table
from kg.errors import GraphError
from kg.store.folder import countries as countries_of
from kg.store.folder import report_path

COLUMNS = ("country", "edition", "number", "key", "status", "outcome", "claims", "findings", "reasons")

SEPARATOR = "; "
"""What parts several reasons in one cell."""


def coverage(folder: Path, countries: Collection[str] | None = None) -> Table:
    """A row for each answer of a built graph, in order of country, edition and question.

    Args:
        folder: a graph folder.
        countries: ISO 3166 alpha-3 codes; None means all.

    Raises:
        GraphError: if it is no graph folder, a report is missing or damaged, or a country is not in it.
    """
    present = countries_of(folder)
    unknown = sorted(set(countries or ()) - set(present))
    if unknown:
        raise GraphError(f"{folder} holds no {', '.join(unknown)}, but {', '.join(present) or 'no country'}.")
    chosen = [country for country in present if countries is None or country in countries]
    return Table(COLUMNS, tuple(row for country in chosen for row in _rows(folder, country)))


def read_report(folder: Path, country: str) -> dict[str, Any]:
    """What a build recorded for a country: validation, coverage and notices.

    Raises:
        GraphError: if the report is missing or damaged.
    """
    path = folder / report_path(country)
    try:
        report = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise GraphError(f"{path} is missing or damaged: build the graph again.") from error
    if not isinstance(report, dict):
        raise GraphError(f"{path} is damaged: build the graph again.")
    return report


def _rows(folder: Path, country: str) -> Iterator[tuple[Cell, ...]]:
    for answer in read_report(folder, country).get("coverage", []):
        row = {**answer, "country": country, "reasons": SEPARATOR.join(answer.get("reasons", []))}
        yield tuple(row.get(column) for column in COLUMNS)
