"""CSL-JSON, which citation processors read: citeproc, Zotero, pandoc, R Markdown, Quarto."""

import json
from collections.abc import Iterable

from kg.publish.citing.entry import Entry


def csl_items(entries: Iterable[Entry]) -> list[dict[str, object]]:
    """The entries as items of CSL-JSON 1.0.2.

    Example:
        >>> csl_items([Entry("khm-2022", "document", "Response", ("Cambodia",), "2022")])[0]["issued"]
        {'date-parts': [[2022]]}
    """
    return [_item(entry) for entry in entries]


def csl_text(entries: Iterable[Entry]) -> str:
    """A file of CSL-JSON."""
    return json.dumps(csl_items(entries), ensure_ascii=False, indent=2) + "\n"


def _item(entry: Entry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.key,
        "type": entry.kind,
        "title": entry.title,
        "author": [{"literal": name} for name in entry.authors],
        "issued": _date(entry.year),
        "publisher": entry.publisher,
        "version": entry.version,
        "URL": entry.url,
        "accessed": _date(entry.accessed),
        "note": " ".join(entry.notes),
    }
    return {name: value for name, value in item.items() if value}


def _date(text: str) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[int(part) for part in text.split("-")]]} if text else None
