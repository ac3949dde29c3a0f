"""The named tables of a graph: findings, documents, portals and so on, ready for analysis."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kg.ask.naming import Names, unknown
from kg.errors import QueryError
from kg.publish.citing.note import Note, note_of
from kg.publish.tables.definition import TableDefinition, load_tables
from kg.publish.tables.findings import counted, findings, wide
from kg.publish.tables.frame import DataTable
from kg.publish.tables.gathering import Cells, gather, sort_rows
from kg.publish.tables.making import Row
from kg.publish.tables.scope import Scope, Wanted, scope
from kg.store.engine import GraphStore
from kg.store.view import GraphView
from kg.vocabulary.codes import load_codes

BY_GROUP = "findings_by_group"
"""The table whose rows are groups: to name a group does not narrow it."""

WIDE = "findings_wide"
"""The table with an item a column."""

_FINDINGS = ("findings", WIDE, BY_GROUP)
_FEW = 12
_CLOSED = "Items on closed questions alone: open ones, which ask for names or addresses, seldom show a no."


def table(
    store: GraphStore,
    name: str,
    ontology: Path,
    *,
    digest: str,
    wanted: Wanted | None = None,
    all_items: bool = False,
) -> DataTable:
    """A table of a graph by its name.

    Args:
        store: the loaded graph.
        name: a name that `load_tables` knows, such as `findings`.
        ontology: the folder with the model's data.
        digest: the graph's digest, for the note.
        wanted: which countries, groups and editions; all that are loaded by default.
        all_items: for findings, items on open questions too.

    Raises:
        QueryError: if there is no table, group or edition of that name.
        UnknownCountry: if no country goes by a name.
        ResourceError: if a file of the ontology folder is malformed.
    """
    asked = wanted or Wanted()
    named = _definition(name, ontology)
    narrowing = replace(asked, group=()) if named.name == BY_GROUP else asked
    chosen = scope(store, narrowing, ontology)
    request = _Request(store, ontology, chosen, asked.group, all_items)
    definition, rows = request.made(named)
    columns = tuple(column.name for column in definition.columns)
    cells = tuple(tuple(row[column] for column in columns) for row in rows)
    note = _note(store, digest, chosen)
    notes = tuple(_notes(chosen, named.name, note.banner, all_items=all_items))
    return DataTable(
        columns, cells, notes=notes, definition=definition, codes=load_codes(ontology), note=note
    )


def _note(store: GraphStore, digest: str, chosen: Scope) -> Note:
    """The note on the responses that count."""
    note, counting = note_of(GraphView(store.store), digest), {one.iri for one in chosen.responses}
    return replace(note, responses=tuple(one for one in note.responses if one.response in counting))


def _definition(name: str, ontology: Path) -> TableDefinition:
    known = load_tables(ontology)
    wanted = name.replace("-", "_").lower()
    wanted = "findings" if wanted == "findings_long" else wanted
    if wanted not in known:
        hint = unknown(name, "table", Names((one, one) for one in known))
        raise QueryError(f"{hint} There are: {', '.join(known)}.")
    return known[wanted]


@dataclass(frozen=True, slots=True)
class _Request:
    """What a table is made from."""

    store: GraphStore
    ontology: Path
    chosen: Scope
    groups: tuple[str, ...]
    all_items: bool

    def made(self, definition: TableDefinition) -> tuple[TableDefinition, list[Cells]]:
        """The rows, and the definition with the columns that depend on them."""
        if definition.name in _FINDINGS:
            return self._findings(definition)
        absent = self.chosen.absent if definition.name == "responses" else ()
        missing = (Row(None, iso3, edition, (), {}) for iso3, edition in absent)
        return definition, gather(self.store, definition, self.chosen, self.ontology, absent=missing)

    def _findings(self, definition: TableDefinition) -> tuple[TableDefinition, list[Cells]]:
        long = load_tables(self.ontology)["findings"]
        rows = findings(self.store, long, self.chosen, self.ontology, all_items=self.all_items)
        if definition.name == WIDE:
            return wide(rows, definition, load_codes(self.ontology))
        if definition.name == BY_GROUP:
            return definition, sort_rows(counted(rows, self.chosen, self.groups), definition.sort)
        return definition, rows


def _notes(chosen: Scope, name: str, banner: str, *, all_items: bool) -> Iterator[str]:
    if banner:
        yield banner
    absent = [f"{iso3} {edition}" for iso3, edition in chosen.absent]
    if absent:
        yield f"No response loaded, which is not a no: {_some(absent)}."
    if chosen.left_out:
        yield f"Invented responses are left out unless asked for: {_some(chosen.left_out)}."
    if not any(chosen.countries.values()):
        yield "No country fits all that was asked for: countries, region and group narrow each other."
    elif not chosen.responses:
        yield "No response that was asked for is loaded."
    if name.startswith("findings") and not all_items:
        yield _CLOSED


def _some(names: Iterable[str]) -> str:
    """Names, or a few of them and how many more."""
    listed = list(names)
    more = f" and {len(listed) - _FEW} more" if len(listed) > _FEW else ""
    return ", ".join(listed[:_FEW]) + more
