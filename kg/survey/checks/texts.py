"""Whether the reader can tell the questions apart by what is printed."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from kg.survey.faults import Fault, warning
from kg.survey.known import Known
from kg.survey.rows import Asked, Rows
from kg.vocabulary.form import squeeze

_TO_DO = "TODO"
_OPEN = frozenset({"link-and-detail", "free-text"})


def texts(rows: Rows, known: Known) -> Iterator[Fault]:  # noqa: ARG001 - all checks are called alike
    """Texts that are missing, not yet written, or the same where nothing else tells questions apart."""
    for asked in rows.questions:
        row = asked.row
        if not any(map(str.isalnum, row.text)):
            yield Fault(rows.line(asked, "text"), "text", "the text is empty.", row.number)
        for name, value in (("text", row.text), ("key", row.key)):
            if _TO_DO in value or _TO_DO.lower() in value.split("."):
                yield Fault(
                    rows.line(asked, name), "to-do", f"the {name} is still to be written.", row.number
                )
    yield from _neighbours(rows)
    yield from _shared(rows)


def _neighbours(rows: Rows) -> Iterator[Fault]:
    """Two questions in a row with one text: only the number tells them apart, and exports print none."""
    for above, below in pairwise(rows.questions):
        if _printed(above) == _printed(below):
            message = (
                f"it has the text of question {above.row.number} right above it: they cannot be told apart "
                "where a file shows no numbers. Say in `lead` or `group` what stands between them."
            )
            yield Fault(rows.line(below, "text"), "text-shared", message, below.row.number)


def _shared(rows: Rows) -> Iterator[Fault]:
    """The same text is usual for details ("Please provide link and detail."), and odd for all else."""
    groups: dict[tuple[str, ...], list[Asked]] = defaultdict(list)
    for asked in rows.questions:
        groups[_printed(asked)].append(asked)
    for group in groups.values():
        first, *others = group
        for asked in others:
            if asked.row.type not in _OPEN or asked.row.detail_for is None:
                message = (
                    f"question {first.row.number} has the same text: an answer may be taken for the other's. "
                    "If the form prints a heading above them, give it as `group`."
                )
                yield warning(rows.line(asked, "text"), "text-shared", message, asked.row.number)


def _printed(asked: Asked) -> tuple[str, ...]:
    row = asked.row
    return tuple(squeeze(part or "").casefold().strip(" *") for part in (row.group, row.lead, row.text))
