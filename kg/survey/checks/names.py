"""Numbers, keys, sections and types, and what stands at the top of the file."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from kg.survey.faults import Fault, warning
from kg.survey.known import Known
from kg.survey.rows import Rows

_KEY = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)+")
_YEAR = re.compile(r"\d{4}\b")
_COUNTRY, _TO_DO = "country-name", "TODO"


def names(rows: Rows, known: Known) -> Iterator[Fault]:
    """Whether everything has the name it needs, and no two things have the same."""
    yield from _twice(rows)
    yield from _order(rows)
    yield from _edition(rows)
    for asked in rows.questions:
        row = asked.row
        if not _KEY.fullmatch(row.key):
            message = (
                f"the key {row.key!r} has to be lower-case words with dots between, as in strategy.exists."
            )
            yield Fault(rows.line(asked, "key"), "key", message, row.number)
        fault = known.concept_fault("answer-type", row.type)
        if fault:
            yield Fault(rows.line(asked, "type"), "type", f"type: {fault}.", row.number)
    countries = [asked for asked in rows.questions if asked.row.type == _COUNTRY]
    if len(countries) != 1:
        told = "no question asks" if not countries else f"{len(countries)} questions ask"
        yield Fault(0, "country", f"{told} for the country's name (type {_COUNTRY}): one has to.")


def _twice(rows: Rows) -> Iterator[Fault]:
    numbers = Counter(asked.row.number for asked in rows.questions)
    keys = Counter(asked.row.key for asked in rows.questions)
    for asked in rows.questions:
        row = asked.row
        if row.number < 1:
            yield Fault(rows.line(asked, "number"), "number", "numbers count from 1.", row.number)
        if numbers[row.number] > 1:
            message = f"{numbers[row.number]} questions have the number {row.number}."
            yield Fault(rows.line(asked, "number"), "number-twice", message, row.number)
        if keys[row.key] > 1:
            message = f"{keys[row.key]} questions have the key {row.key!r}."
            yield Fault(rows.line(asked, "key"), "key-twice", message, row.number)
    codes = Counter(section.code for section, _ in rows.sections)
    for section, place in rows.sections:
        if codes[section.code] > 1:
            message = f"{codes[section.code]} sections have the code {section.code!r}."
            yield Fault(rows.tree.line(*place, "code"), "section-twice", message)


def _order(rows: Rows) -> Iterator[Fault]:
    """Numbers go up through the file, without gaps."""
    for above, below in pairwise(rows.questions):
        if below.row.number < above.row.number:
            message = f"it stands below question {above.row.number}: the reader expects numbers that go up."
            yield warning(rows.line(below, "number"), "order", message, below.row.number)
    numbers = {asked.row.number for asked in rows.questions}
    missing = sorted(set(range(1, max(numbers, default=0))) - numbers)
    if missing:
        told = ", ".join(map(str, missing[:10])) + (" ..." if len(missing) > 10 else "")
        yield warning(0, "gap", f"no question has the number {told}.")


def _edition(rows: Rows) -> Iterator[Fault]:
    head = rows.head
    if head is None:
        return
    if not head.invented and not _YEAR.match(head.year if head.year is not None else head.edition):
        message = f'the edition {head.edition!r} is not named after its year: write year: "2026".'
        yield Fault(rows.tree.line("edition"), "year", message)
    for name in ("edition", "title", "series"):
        if _TO_DO in getattr(head, name):
            yield Fault(rows.tree.line(name), "to-do", f"{name} is still to be written.")
    for pattern in head.furniture.patterns:
        try:
            compiled = re.compile(pattern)
        except re.error as error:
            line = rows.tree.line("furniture", "patterns")
            yield Fault(line, "pattern", f"furniture: {pattern!r} is no regular expression: {error}.")
            continue
        yield from _swallowed(rows, compiled)


def _swallowed(rows: Rows, pattern: re.Pattern[str]) -> Iterator[Fault]:
    """A pattern that covers an option would take answers away."""
    line = rows.tree.line("furniture", "patterns")
    options = (option.text for chosen in rows.sets.values() for option in chosen)
    for text in _once((*options, *(asked.row.text for asked in rows.questions))):
        if pattern.fullmatch(text):
            message = f"furniture: the pattern {pattern.pattern!r} covers {text!r} too, which would be lost."
            yield Fault(line, "pattern", message)


def _once(texts: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(texts)
