"""What stands beside a table: its columns, codes, source and rights, as CSV on the Web has it (W3C, 2015)."""

import json

from kg.publish.tables.definition import Column
from kg.publish.tables.frame import DataTable

_CONTEXT = "http://www.w3.org/ns/csvw"
_TYPES = {"text": "string", "integer": "integer", "number": "number", "flag": "integer"}


def metadata(table: DataTable, name: str) -> bytes:
    """The metadata document of the file `name`."""
    about = table.about()
    source = {"dc:source": about["source"], "dc:rights": about["rights"]} if "source" in about else {}
    document = {
        "@context": [_CONTEXT, {"@language": "en"}],
        "url": name,
        "dc:title": table.definition.title,
        "dc:description": f"{table.definition.row}.",
        **source,
        "notes": [about],
        "tableSchema": {"columns": [_column(table, column) for column in table.definition.columns]},
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def codes_of(table: DataTable, column: Column) -> list[tuple[str, str, str]]:
    """What the numbered values and missing values of a column mean: number or letter, code, label."""
    if table.codes is None:
        return []
    values = [(str(one.number), one.code, one.label) for one in table.codes.values.get(column.codes, ())]
    return values + [(f".{one.letter}", one.cell, one.label) for one in table.missing_codes(column.name)]


def _column(table: DataTable, column: Column) -> dict[str, object]:
    document: dict[str, object] = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.label,
        "datatype": _TYPES[column.type],
    }
    codes = codes_of(table, column)
    if column.codes:
        document["dc:conformsTo"] = f"https://w3id.org/egov-kg/scheme/{column.codes}"
    if codes:
        document["skos:note"] = [f"{number} {code}: {label}" for number, code, label in codes]
    return document
