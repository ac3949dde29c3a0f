"""What tables there are and what their columns hold: the values behind `ontology/tables/*.yaml`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import msgspec

from kg.errors import ResourceError
from kg.vocabulary.form import LONGEST_LABEL, LONGEST_VARIABLE
from kg.vocabulary.schemes import load_schemes
from kg.vocabulary.yaml_file import read_rows

Kind = Literal["text", "integer", "number", "flag"]
"""What a cell may be; a flag is true or false, and 1 or 0 in files that know no truth values."""

_SETS = "sets"
_NAME = re.compile(rf"[a-z][a-z0-9_]{{0,{LONGEST_VARIABLE - 1}}}")
_RESERVED = re.compile(r"if|in|int|long|byte|float|double|using|with|str[l0-9]+")


class _Column(msgspec.Struct, forbid_unknown_fields=True, rename={"meaning": "is"}):
    """A column, or by `use` a set of columns, as the file has it."""

    use: str = ""
    name: str = ""
    meaning: str = ""
    type: Kind = "text"
    codes: str = ""
    path: str = ""
    where: str = ""
    made: str = ""
    first: bool = False
    together: bool = False


class _Table(msgspec.Struct, forbid_unknown_fields=True):
    title: str
    row: str
    columns: list[_Column]
    about: list[str] = []
    rows: str = ""
    merge: list[str] = []
    sort: list[str] = []


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        name: a name for variables, of at most 32 characters.
        label: what it holds, in at most 80 characters.
        type: text, integer, number or flag.
        codes: the concept scheme whose codes it holds, or "".
        pattern: SPARQL that binds `?value` for a `?row`, or "".
        made: the name of a value that the program makes, or "".
        first: whether of several values only the first is shown.
        together: whether rows that are merged join their cells.
    """

    name: str
    label: str
    type: Kind = "text"
    codes: str = ""
    pattern: str = ""
    made: str = ""
    first: bool = False
    together: bool = False


@dataclass(frozen=True, slots=True)
class TableDefinition:
    """A table: what a row is, what to beware of, how rows are found, made one and ordered, its columns."""

    name: str
    title: str
    row: str
    columns: tuple[Column, ...]
    about: tuple[str, ...] = ()
    rows: str = ""
    merge: tuple[str, ...] = ()
    sort: tuple[str, ...] = ()

    def column(self, name: str) -> Column:
        """The column of that name; KeyError if there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


@cache
def load_tables(ontology: Path) -> Mapping[str, TableDefinition]:
    """All tables of an ontology folder, by name.

    Raises:
        ResourceError: if a file is missing or malformed; the message names file and column.

    Example:
        >>> from kg.resources import ontology_folder
        >>> load_tables(ontology_folder())["claims"].row
        'A statement that was derived from one answer'
    """
    folder = ontology / "tables"
    sets = {
        name: tuple(_columns(folder / "sets.yaml", rows, {}, ontology))
        for name, rows in read_rows(folder / f"{_SETS}.yaml", dict[str, list[_Column]]).items()
    }
    files = [file for file in sorted(folder.glob("*.yaml")) if file.stem != _SETS]
    return MappingProxyType({file.stem: _table(file, sets, ontology) for file in files})


def _table(file: Path, sets: Mapping[str, tuple[Column, ...]], ontology: Path) -> TableDefinition:
    table = read_rows(file, _Table)
    columns = tuple(_columns(file, table.columns, sets, ontology))
    names = [column.name for column in columns]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ResourceError(f"{file}: two columns are called {', '.join(twice)}.")
    unknown = sorted({*table.merge, *table.sort} - set(names))
    if unknown:
        raise ResourceError(f"{file}: merge or sort names {', '.join(unknown)}, which is no column.")
    return TableDefinition(
        file.stem,
        table.title,
        table.row,
        columns,
        tuple(table.about),
        table.rows,
        tuple(table.merge),
        tuple(table.sort),
    )


def _columns(
    file: Path, rows: list[_Column], sets: Mapping[str, tuple[Column, ...]], ontology: Path
) -> Iterator[Column]:
    for row in rows:
        if row.use:
            if row.use not in sets:
                raise ResourceError(f"{file}: use: there is no set {row.use!r} in sets.yaml.")
            yield from sets[row.use]
        else:
            yield _column(file, row, ontology)


def _column(file: Path, row: _Column, ontology: Path) -> Column:
    if not _NAME.fullmatch(row.name) or _RESERVED.fullmatch(row.name):
        raise ResourceError(
            f"{file}: {row.name!r} cannot name a column: it needs up to {LONGEST_VARIABLE} of a-z, 0-9, _, "
            "a letter first, and no word that Stata keeps for itself."
        )
    if not 0 < len(row.meaning) <= LONGEST_LABEL:
        raise ResourceError(f"{file}: {row.name}: `is` needs 1 to {LONGEST_LABEL} characters.")
    if row.codes and row.codes not in load_schemes(ontology):
        raise ResourceError(f"{file}: {row.name}: codes: there is no scheme {row.codes!r}.")
    if sum(map(bool, (row.path, row.where, row.made))) > 1:
        raise ResourceError(f"{file}: {row.name}: only one of path, where and made can hold.")
    pattern = row.where or (f"?row {row.path} ?value" if row.path else "")
    return Column(
        row.name, row.meaning, row.type, row.codes, pattern, row.made, row.first, together=row.together
    )
