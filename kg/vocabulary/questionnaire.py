"""Loads every edition of the questionnaire from `ontology/questionnaires/*.yaml`."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from kg.errors import ResourceError
from kg.vocabulary.form import (
    VARIABLE,
    Condition,
    Furniture,
    Option,
    Question,
    Questionnaire,
    Section,
    Yield,
    squeeze,
)
from kg.vocabulary.questionnaire_file import QuestionnaireFile, QuestionRow, numbers_by_name, question_of
from kg.vocabulary.yaml_file import read_rows

__all__ = [
    "Condition",
    "Furniture",
    "Option",
    "Question",
    "Questionnaire",
    "Section",
    "Yield",
    "key_of_variable",
    "load_questionnaires",
    "official",
    "read_questionnaire",
    "squeeze",
]

_YEAR = re.compile(r"\d{4}\b")


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
    form = read_rows(path, QuestionnaireFile)
    _check_unique(path, form.rows)
    numbers = numbers_by_name(form.rows)
    questions = tuple(
        _question(path, row, section.code, form.option_sets, numbers)
        for section in form.sections
        for row in section.questions
    )
    by_number = {question.number: question for question in questions}
    for question in questions:
        _check_condition(path, question, by_number)
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
        year=_year(form),
        invented=form.invented,
    )


def key_of_variable(name: str, ontology: Path) -> str | None:
    """The key of the item that is called so in tables and in the codebook; None if none is.

    Example:
        >>> from kg.resources import ontology_folder
        >>> key_of_variable("q38_data_protection", ontology_folder())
        'legal.data_protection.exists'
    """
    wanted = name.strip().casefold()
    if not VARIABLE.fullmatch(wanted):
        return None
    forms = load_questionnaires(ontology).values()
    return next((one.key for form in forms for one in form.questions if one.short == wanted), None)


def official(forms: Mapping[str, Questionnaire]) -> dict[str, Questionnaire]:
    """The editions that were really asked, by edition: without those that are invented to show or to test."""
    return {edition: form for edition, form in forms.items() if not form.invented}


def _year(form: QuestionnaireFile) -> int | None:
    """The year that the file gives, or that the edition is named after."""
    found = _YEAR.match(form.year if form.year is not None else form.edition)
    return int(found[0]) if found else None


def _question(
    path: Path,
    row: QuestionRow,
    section: str,
    sets: Mapping[str, tuple[Option, ...]],
    numbers: Mapping[int | str, int],
) -> Question:
    try:
        return question_of(row, section, sets, numbers)
    except ValueError as error:
        raise ResourceError(f"{path}: question {row.number}: {error}.") from error


def _furniture(path: Path, form: QuestionnaireFile) -> Furniture:
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


def _check_unique(path: Path, rows: Sequence[QuestionRow]) -> None:
    """No number and no key is given twice."""
    for name, values in (("number", [str(row.number) for row in rows]), ("key", [row.key for row in rows])):
        for value in sorted(value for value, times in Counter(values).items() if times > 1):
            raise ResourceError(f"{path}: the {name} {value!r} is given to more than one question.")


def _check_condition(path: Path, question: Question, by_number: Mapping[int, Question]) -> None:
    """The question that this one depends on has the option it depends on."""
    condition = question.condition
    if condition is None:
        return
    asked = by_number[condition.question]
    if all(option.code != condition.option for option in asked.options):
        raise ResourceError(
            f"{path}: question {question.number}: condition: "
            f"no question {condition.question} with an option {condition.option!r}."
        )
