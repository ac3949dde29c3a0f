"""The tables of findings: a finding a row, an item a column, and counts by item and group."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.publish.tables.definition import Column, TableDefinition
from kg.publish.tables.frame import VALUES
from kg.publish.tables.gathering import Cells, gather, sort_rows
from kg.publish.tables.making import Row
from kg.publish.tables.scope import EVERYWHERE, Scope, group_code, members_of
from kg.store.engine import GraphStore
from kg.values.counts import count_findings
from kg.vocabulary.codes import Codes
from kg.vocabulary.form import shortened
from kg.vocabulary.groups import INCOME

ALL = "all"
"""The code of all countries among the groups that are counted."""

NOT = "not-"
"""What stands before the code of a group for the countries that are not in it."""


def findings(
    store: GraphStore, definition: TableDefinition, scope: Scope, ontology: Path, *, all_items: bool
) -> list[Cells]:
    """A row for each finding, and for each item of a wanted country whose response is not loaded.

    Items on open questions are left out unless `all_items`: their answers show a yes, seldom a no.
    """
    absent = (
        Row(None, iso3, edition, (), {}, item=question.key)
        for iso3, edition in scope.absent
        if edition in scope.forms
        for question in scope.forms[edition].questions
        if question.finds
    )
    rows = gather(store, definition, scope, ontology, absent=absent)
    return [row for row in rows if all_items or row["closed"] is not False]


def wide(
    rows: Iterable[Cells], definition: TableDefinition, codes: Codes
) -> tuple[TableDefinition, list[Cells]]:
    """The findings with a row for each response and a column for each item, named after it."""
    rows = list(rows)
    items = _items(rows)
    names = [column.name for column in definition.columns]
    made: dict[tuple[object, object], Cells] = {}
    for row in rows:
        first = {**{name: row[name] for name in names}, **dict.fromkeys(items)}
        cells = made.setdefault((row["iso3"], row["edition"]), first)
        missing = codes.why(row["value"], row["reason"])
        cells[str(row["short"])] = row["value"] if missing is None else missing.cell
    columns = tuple(Column(name, shortened(text), codes=VALUES) for name, text in items.items())
    whole = replace(definition, columns=(*definition.columns, *columns))
    return whole, sort_rows(made.values(), definition.sort)


def _items(rows: Iterable[Cells]) -> dict[str, str]:
    """The names of the items with what they are about, in order of their numbers in the latest edition."""
    latest: dict[str, Cells] = {}
    for row in sorted(rows, key=lambda row: str(row["edition"])):
        latest[str(row["short"])] = row
    ordered = sort_rows(latest.values(), ("question", "item"))
    return {str(row["short"]): str(row["label"] or row["item"]) for row in ordered}


@dataclass(frozen=True, slots=True)
class _Group:
    code: str
    name: str
    members: frozenset[str]


def counted(rows: Iterable[Cells], scope: Scope, names: Sequence[str]) -> list[Cells]:
    """Findings counted by edition, item and group: all countries, each group named, and those not in it.

    Without names: all countries, LDC, LLDC, SIDS, and each income group.

    Raises:
        QueryError: if there is no group of such a name.
    """
    by_item: dict[tuple[str, str], list[Cells]] = {}
    for row in rows:
        by_item.setdefault((str(row["edition"]), str(row["item"])), []).append(row)
    counts: list[Cells] = []
    for (edition, _), said in by_item.items():
        for group in _groups(scope, edition, names):
            counts.append(_count(edition, scope, group, said))
    return counts


def _groups(scope: Scope, edition: str, names: Collection[str]) -> Iterator[_Group]:
    day, wanted = scope.days[edition], scope.countries[edition]
    yield _Group(ALL, "all countries", wanted)
    listed = scope.groups.names()
    usual = [code for code in _usual(listed) if scope.groups.knows(code, day)]
    for code in [group_code(scope.groups, name) for name in names] or usual:
        members = members_of(scope.groups, code, day)
        yield _Group(code, listed[code][0], wanted & members)
        if names and code != EVERYWHERE:
            yield _Group(NOT + code, f"not in: {listed[code][0]}", wanted - members)


def _usual(listed: Mapping[str, object]) -> list[str]:
    return ["ldc", "lldc", "sids", *(code for code in listed if code.startswith(INCOME))]


def _count(edition: str, scope: Scope, group: _Group, said: Sequence[Cells]) -> Cells:
    own = [row for row in said if row["iso3"] in group.members and row["value"] is not None]
    count = count_findings((str(row["value"]), _text(row["reason"])) for row in own)
    first = said[0]
    return {
        "edition": edition,
        "group": group.code,
        "group_name": group.name,
        "groups_on": scope.days[edition],
        "members": len(group.members),
        "fixtures": sum(bool(row["fixture"]) for row in own),
        **{name: first[name] for name in ("item", "short", "label", "question")},
        **{name: getattr(count, name) for name in ("loaded", "asked", "known", "yes", "partial")},
        **{name: getattr(count, name) for name in ("in_preparation", "no", "not_applicable", "unknown")},
        "at_least": count.at_least,
        "at_most": count.at_most,
        "share_at_least": count.at_least / count.loaded if count.loaded else None,
        "share_at_most": count.at_most / count.loaded if count.loaded else None,
    }


def _text(cell: object) -> str | None:
    return None if cell is None else str(cell)
