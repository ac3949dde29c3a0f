"""What a question says about other questions and about indicators."""

from collections.abc import Iterator

from kg.survey.faults import Fault, warning
from kg.survey.known import Known
from kg.survey.rows import Asked, Rows


def references(rows: Rows, known: Known) -> Iterator[Fault]:
    """Whether conditions, details and indicators lead to something."""
    by_name = named(rows)
    for asked in rows.questions:
        yield from _condition(rows, asked, by_name)
        row = asked.row
        if row.detail_for is not None:
            line = rows.line(asked, "detail_for")
            gate = by_name.get(row.detail_for)
            if gate is None:
                yield Fault(
                    line, "detail-for", f"detail_for: there is no question {row.detail_for}.", row.number
                )
            elif gate is asked:
                yield Fault(line, "detail-for", "detail_for names the question itself.", row.number)
        for code in row.indicators:
            found = known.reference.goals.get(code)
            if found is None or found.kind != "indicator":
                message = f"indicators: reference/goals.yaml has no indicator {code!r}."
                yield Fault(rows.line(asked, "indicators"), "indicator", message, row.number)


def named(rows: Rows) -> dict[int | str, Asked]:
    """The questions by number and by key."""
    return {name: asked for asked in rows.questions for name in (asked.row.number, asked.row.key)}


def _condition(rows: Rows, asked: Asked, by_name: dict[int | str, Asked]) -> Iterator[Fault]:
    condition = asked.row.condition
    if condition is None:
        return
    line, number = rows.line(asked, "condition"), asked.row.number
    gate = by_name.get(condition.question)
    if gate is None:
        yield Fault(line, "condition", f"condition: there is no question {condition.question}.", number)
        return
    codes = [option.code for option in rows.sets.get(gate.row.options or "", ())]
    if condition.option not in codes:
        told = ", ".join(codes) or "none"
        message = (
            f"condition: question {gate.row.number} has no option {condition.option!r} (it has: {told})."
        )
        yield Fault(line, "condition", message, number)
    if gate.row.number >= number:
        message = f"condition: question {gate.row.number} does not stand before this one."
        yield warning(line, "condition", message, number)
