"""Short names: what findings are called as variables in tables."""

from collections import Counter
from collections.abc import Iterator

from kg.survey.faults import Fault
from kg.survey.known import Known
from kg.survey.rows import Asked, Rows
from kg.vocabulary.form import FINDING, LONGEST_LABEL, LONGEST_VARIABLE, VARIABLE


def variables(rows: Rows, known: Known) -> Iterator[Fault]:
    """Whether each finding has a name that statistical software takes, and keeps it over editions."""
    times = Counter(asked.row.short for asked in rows.questions)
    elsewhere = _elsewhere(rows, known)
    for asked in rows.questions:
        short = asked.row.short
        line = rows.line(asked, "short")
        for told in _alone(asked):
            yield Fault(line, "short", told, asked.row.number)
        if short and times[short] > 1:
            message = f"{times[short]} questions have the short name {short!r}."
            yield Fault(line, "short-twice", message, asked.row.number)
        for key, edition in elsewhere.get(short, {}).items():
            if key != asked.row.key:
                message = f"{short!r} is the short name of {key} in {edition}: name this one otherwise."
                yield Fault(line, "short-taken", message, asked.row.number)
        kept = elsewhere.get(asked.row.key, {})
        if short and kept and short not in kept:
            before, edition = next(iter(kept.items()))
            message = f"{edition} calls {asked.row.key} {before!r}: a short name stays with the key."
            yield Fault(line, "short-differs", message, asked.row.number)


def _alone(asked: Asked) -> Iterator[str]:
    """What is wrong with a short name or label by itself."""
    row = asked.row
    if len(row.label) > LONGEST_LABEL:
        yield f"the label is longer than {LONGEST_LABEL} characters, Stata's limit: {row.label!r}."
    if not row.short:
        if any(FINDING in entry for entry in row.yields):
            yield f"it yields a finding and has no short name: write one, such as short: q{row.number}_word."
        return
    if not VARIABLE.fullmatch(row.short):
        yield (
            f"the short name {row.short!r} has to be q, a number, and words in plain small letters, "
            "parted by underscores, as in q36_ati."
        )
    if len(row.short) > LONGEST_VARIABLE:
        yield f"the short name {row.short!r} is longer than {LONGEST_VARIABLE} characters, Stata's limit."


def _elsewhere(rows: Rows, known: Known) -> dict[str, dict[str, str]]:
    """By short name the keys that have it in other editions, and by key the short names, with an edition."""
    own = rows.head.edition if rows.head else None
    found: dict[str, dict[str, str]] = {}
    for edition in sorted(known.others):
        for question in known.others[edition].questions if edition != own else ():
            if question.short:
                found.setdefault(question.short, {}).setdefault(question.key, edition)
                found.setdefault(question.key, {}).setdefault(question.short, edition)
    return found
