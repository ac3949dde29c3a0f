"""Loads every edition of the questionnaire from `ontology/questionnaires/*.yaml`."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from kg.errors import ResourceError
from kg.vocabulary.form import (
    Condition,
    Furniture,
    Option,
    Question,
    Questionnaire,
    Section,
    Yield,
    squeeze,
)
from kg.vocabulary.yaml_file import read_rows

__all__ = [
    "Condition",
    "Furniture",
    "Option",
    "Question",
    "Questionnaire",
    "Section",
    "Yield",
    "load_questionnaires",
    "read_questionnaire",
    "squeeze",
]

_MARK_OF_OBLIGATION = "*"


class _Question(msgspec.Struct, forbid_unknown_fields=True):
    """A question as the file writes it: what can be derived from the rest is left out there."""

    number: int
    key: str
    text: str
    type: str
    mandatory: bool | None = None
    lead: str | None = None
    group: str | None = None
    notes: tuple[str, ...] = ()
    options: str | None = None
    condition: Condition | None = None
    detail_for: int | None = None
    indicators: tuple[str, ...] = ()
    yields: tuple[dict[str, dict[str, Any] | None], ...] = ()


class _Section(msgspec.Struct, forbid_unknown_fields=True):
    """A section as the file writes it: its questions stand below it."""

    code: str
    questions: tuple[_Question, ...]
    title: str = ""
    intro: str = ""
    notes: tuple[str, ...] = ()


class _Furniture(msgspec.Struct, forbid_unknown_fields=True):
    """The lines that answer nothing, apart from headings and notes, which the loader adds."""

    literals: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


class _Fieldwork(msgspec.Struct, forbid_unknown_fields=True):
    """The first and the last day, as ISO dates in quotes."""

    start: str
    end: str


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """A questionnaire file."""

    edition: str
    title: str
    series: str
    sections: tuple[_Section, ...]
    furniture: _Furniture
    option_sets: dict[str, tuple[Option, ...]]
    publisher: str = ""
    source: str = ""
    fieldwork: _Fieldwork | None = None


@cache
def load_questionnaires(ontology: Path) -> dict[str, Questionnaire]:
    """Every edition that `questionnaires/*.yaml` of an ontology folder describes, by edition.

    Args:
        ontology: the folder that `kg.resources.ontology_folder` finds.

    Raises:
        ResourceError: if there is no such file, or one is malformed; the message names file and field.

    Example:
        >>> from kg.resources import ontology_folder
        >>> load_questionnaires(ontology_folder())["2022"].by_key("strategy.exists").number
        56
    """
    folder = ontology / "questionnaires"
    found: dict[str, Questionnaire] = {}
    for path in sorted(folder.glob("*.yaml")):
        questionnaire = read_questionnaire(path)
        if questionnaire.edition in found:
            raise ResourceError(
                f"{path}: edition {questionnaire.edition!r} is described by another file too."
            )
        found[questionnaire.edition] = questionnaire
    if not found:
        raise ResourceError(f"{folder} holds no questionnaire: add one YAML file for each edition.")
    return found


def read_questionnaire(path: Path) -> Questionnaire:
    """One edition's file.

    Raises:
        ResourceError: if the file is malformed, or a question refers to a question, an option or a set of
            options that is not there; the message names file and field.
    """
    form = read_rows(path, _File)
    questions = tuple(
        _question(path, row, section.code, form.option_sets)
        for section in form.sections
        for row in section.questions
    )
    _check(path, questions)
    return Questionnaire(
        edition=form.edition,
        title=form.title,
        series=form.series,
        publisher=form.publisher,
        source=form.source,
        fieldwork=(form.fieldwork.start, form.fieldwork.end) if form.fieldwork else None,
        sections=tuple(Section(row.code, row.title, row.intro, row.notes) for row in form.sections),
        questions=tuple(sorted(questions, key=lambda question: question.number)),
        furniture=_furniture(path, form),
    )


def _question(path: Path, row: _Question, section: str, sets: Mapping[str, tuple[Option, ...]]) -> Question:
    """A question with its options looked up and what its text tells made explicit."""
    if row.options is not None and row.options not in sets:
        raise ResourceError(f"{path}: question {row.number}: option_sets holds no {row.options!r}.")
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
        condition=row.condition,
        detail_for=row.detail_for,
        indicators=row.indicators,
        yields=tuple(_yield(path, row.number, entry) for entry in row.yields),
    )


def _yield(path: Path, number: int, entry: Mapping[str, dict[str, Any] | None]) -> Yield:
    """A mapping of one key, the rule, to the rule's options."""
    if len(entry) != 1:
        raise ResourceError(
            f"{path}: question {number}: yields: write one rule for each item, not {len(entry)}."
        )
    ((rule, options),) = entry.items()
    return Yield(rule, options or {})


def _furniture(path: Path, form: _File) -> Furniture:
    """The listed lines with the headings, introductions and notes of sections, groups' headings and leads."""
    headings: list[str] = []
    for section in form.sections:
        headings += [section.title, section.intro, *section.notes]
        headings += [line or "" for question in section.questions for line in (question.group, question.lead)]
    literals = frozenset(squeeze(line) for line in (*form.furniture.literals, *headings) if line)
    return Furniture(literals, tuple(_patterns(path, form.furniture.patterns)))


def _patterns(path: Path, sources: Iterable[str]) -> Iterator[re.Pattern[str]]:
    """The regular expressions, compiled."""
    for source in sources:
        try:
            yield re.compile(source)
        except re.error as error:
            raise ResourceError(
                f"{path}: furniture.patterns: {source!r} is no regular expression: {error}."
            ) from error


def _check(path: Path, questions: tuple[Question, ...]) -> None:
    """Numbers and keys are unique, and what a question refers to is there."""
    by_number = {question.number: question for question in questions}
    for name, values in (
        ("number", [str(question.number) for question in questions]),
        ("key", [question.key for question in questions]),
    ):
        for value in sorted(value for value, times in Counter(values).items() if times > 1):
            raise ResourceError(f"{path}: the {name} {value!r} is given to more than one question.")
    for question in questions:
        _check_references(path, question, by_number)


def _check_references(path: Path, question: Question, by_number: Mapping[int, Question]) -> None:
    """The question that this one details or depends on exists, and has the option it depends on."""
    if question.detail_for is not None and question.detail_for not in by_number:
        raise ResourceError(
            f"{path}: question {question.number}: detail_for: no question {question.detail_for}."
        )
    condition = question.condition
    if condition is None:
        return
    asked = by_number.get(condition.question)
    if asked is None or all(option.code != condition.option for option in asked.options):
        raise ResourceError(
            f"{path}: question {question.number}: condition: "
            f"no question {condition.question} with an option {condition.option!r}."
        )
