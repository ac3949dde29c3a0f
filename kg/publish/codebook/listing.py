"""A codebook as CSV: a row for each item and for each column of a table (RFC 4180, lines end in LF)."""

import csv as files
import io
from collections.abc import Iterable, Iterator, Mapping

from kg.publish.codebook.article import asked_if
from kg.publish.codebook.content import CodebookCode, CodebookContent
from kg.publish.codebook.items import CodebookItem
from kg.values.counts import COLUMNS as COUNTED
from kg.vocabulary.item_quality import HELD_OUT, SEEN

WIDE = "findings_wide"
"""The table in which each item is a column."""

SEPARATOR = "; "
"""What parts several values in one cell."""

COLUMNS = (
    "table",
    "variable",
    "key",
    "section",
    "label",
    "question",
    "number",
    "editions",
    "type",
    "mandatory",
    "options",
    "asked_if",
    "details",
    "judging",
    "codes",
    "missing_codes",
    *(f"held_out_{name}" for name in ("responses", "right", "abstained", "wrong", "low", "high")),
    *(f"seen_{name}" for name in ("responses", "right", "abstained", "wrong", "low", "high")),
    "sdg_indicator",
)
"""The columns of the listing; with a graph, those of `kg.values.counts` follow."""

_Row = Mapping[str, object]


def csv(codebook: CodebookContent) -> str:
    """The listing: items as columns of `findings_wide`, then the columns of all tables."""
    counted = COUNTED if codebook.note else ()
    out = io.StringIO()
    writer = files.DictWriter(out, (*COLUMNS, *counted), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(_item(item, codebook) for item in codebook.items)
    writer.writerows(_columns(codebook))
    return out.getvalue()


def _item(item: CodebookItem, codebook: CodebookContent) -> _Row:
    asking, question = item.latest, item.latest.question
    return {
        "table": WIDE,
        "variable": item.variable,
        "key": item.key,
        "section": asking.form.section(question.section).title,
        "label": question.variable_label,
        "question": question.wording,
        "number": question.number,
        "editions": SEPARATOR.join(f"{one.form.edition}: {one.question.number}" for one in item.askings),
        "type": question.type,
        "mandatory": int(question.mandatory),
        "options": SEPARATOR.join(one.text for one in question.options),
        "asked_if": asked_if(asking, codebook),
        "details": SEPARATOR.join(map(str, asking.details)),
        "judging": codebook.words.judging[asking.judging],
        "codes": _listed((coded(code), code.label) for code in codebook.values()),
        "missing_codes": _listed((f".{letter}", code.label) for letter, code in codebook.missing()),
        **_quality(item),
        "sdg_indicator": SEPARATOR.join(goal.code for goal in item.indicators),
        **_counts(item),
    }


def _quality(item: CodebookItem) -> _Row:
    return {
        f"{group.replace('-', '_')}_{name}": getattr(item.quality[group], name)
        for group in (HELD_OUT, SEEN)
        for name in ("responses", "right", "abstained", "wrong", "low", "high")
        if group in item.quality
    }


def _counts(item: CodebookItem) -> _Row:
    found = item.frequencies
    return dict(zip(COUNTED, found.counts.cells(), strict=True)) if found else {}


def _columns(codebook: CodebookContent) -> Iterator[_Row]:
    for table in codebook.tables:
        for column in table.columns:
            codes = ((coded(code), code.label) for code in codebook.column_codes(table, column))
            missing = ((f".{letter}", code.label) for letter, code in codebook.column_missing(table, column))
            yield {
                "table": table.name,
                "variable": column.name,
                "label": column.label,
                "type": column.type,
                "codes": _listed(codes),
                "missing_codes": _listed(missing),
            }


def coded(code: CodebookCode) -> str:
    """The number of a code, or the code itself where it has none."""
    return code.code if code.number is None else str(code.number)


def _listed(codes: Iterable[tuple[str, str]]) -> str:
    return SEPARATOR.join(f"{code}={label}" for code, label in codes)
