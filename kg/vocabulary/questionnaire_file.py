"""The shape of `ontology/questionnaires/*.yaml`, and how its rows become questions."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from kg.vocabulary.form import Condition, Option, Question, Yield

_MARK_OF_OBLIGATION = "*"

REFERENCES = ("details", "settled_by")
"""Options of rules that name other questions."""


class ConditionRow(msgspec.Struct, forbid_unknown_fields=True):
    """The question, by number or key, and the code of its option."""

    question: int | str
    option: str


class QuestionRow(msgspec.Struct, forbid_unknown_fields=True):
    """A question as the file writes it: what can be derived from the rest is left out there.

    Other questions are named by number or by key.
    """

    number: int
    key: str
    text: str
    type: str
    short: str = ""
    label: str = ""
    mandatory: bool | None = None
    lead: str | None = None
    group: str | None = None
    notes: tuple[str, ...] = ()
    options: str | None = None
    condition: ConditionRow | None = None
    detail_for: int | str | None = None
    indicators: tuple[str, ...] = ()
    yields: tuple[dict[str, dict[str, Any] | None], ...] = ()


class SectionRow(msgspec.Struct, forbid_unknown_fields=True):
    """A section as the file writes it: its questions stand below it."""

    code: str
    questions: tuple[QuestionRow, ...]
    title: str = ""
    intro: str = ""
    notes: tuple[str, ...] = ()


class FurnitureRow(msgspec.Struct, forbid_unknown_fields=True):
    """The lines that answer nothing, apart from headings and notes, which the loader adds."""

    literals: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


class FieldworkRow(msgspec.Struct, forbid_unknown_fields=True):
    """The first and the last day, as ISO dates in quotes."""

    start: str
    end: str


class QuestionnaireFile(msgspec.Struct, forbid_unknown_fields=True):
    """A questionnaire file."""

    edition: str
    title: str
    series: str
    sections: tuple[SectionRow, ...]
    furniture: FurnitureRow
    option_sets: dict[str, tuple[Option, ...]]
    publisher: str = ""
    source: str = ""
    fieldwork: FieldworkRow | None = None
    year: str | None = None
    invented: bool = False

    @property
    def rows(self) -> tuple[QuestionRow, ...]:
        """All questions, in the order of the file."""
        return tuple(row for section in self.sections for row in section.questions)


def numbers_by_name(rows: Sequence[QuestionRow]) -> dict[int | str, int]:
    """The number of each question by its number and by its key."""
    return {name: row.number for row in rows for name in (row.number, row.key)}


def question_of(
    row: QuestionRow,
    section: str,
    sets: Mapping[str, tuple[Option, ...]],
    numbers: Mapping[int | str, int],
) -> Question:
    """A question with its options looked up and what its text tells made explicit.

    Raises:
        ValueError: if what it refers to is not there; the message says what.
    """
    if row.options is not None and row.options not in sets:
        raise ValueError(f"option_sets holds no {row.options!r}")
    marked = row.text.rstrip().endswith(_MARK_OF_OBLIGATION)
    return Question(
        number=row.number,
        key=row.key,
        section=section,
        text=row.text,
        type=row.type,
        mandatory=marked if row.mandatory is None else row.mandatory,
        lead=row.lead,
        group=row.group,
        notes=row.notes,
        options=sets[row.options] if row.options is not None else (),
        condition=_condition(row.condition, numbers),
        detail_for=None if row.detail_for is None else _number(row.detail_for, numbers, "detail_for"),
        indicators=row.indicators,
        yields=tuple(_yield(entry, numbers) for entry in row.yields),
        short=row.short,
        label=row.label,
    )


def _condition(row: ConditionRow | None, numbers: Mapping[int | str, int]) -> Condition | None:
    return Condition(_number(row.question, numbers, "condition"), row.option) if row else None


def _number(name: int | str, numbers: Mapping[int | str, int], field: str) -> int:
    if name not in numbers:
        raise ValueError(f"{field}: no question {name}")
    return numbers[name]


def _yield(entry: Mapping[str, dict[str, Any] | None], numbers: Mapping[int | str, int]) -> Yield:
    """A mapping of one key, the rule, to the rule's options."""
    if len(entry) != 1:
        raise ValueError(f"yields: write one rule for each item, not {len(entry)}")
    ((rule, given),) = entry.items()
    options = dict(given or {})
    for name in REFERENCES:
        if name in options:
            options[name] = [_number(one, numbers, f"yields: {rule}: {name}") for one in options[name]]
    return Yield(rule, options)
