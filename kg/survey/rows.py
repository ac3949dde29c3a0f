"""The rows of an edition's file, as many of them as are well formed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import msgspec

from kg.survey.faults import Fault
from kg.survey.yaml_tree import Place, Tree
from kg.vocabulary.form import Option
from kg.vocabulary.questionnaire_file import QuestionnaireFile, QuestionRow, SectionRow
from kg.vocabulary.yaml_file import hint

_Row = TypeVar("_Row")
_UNKNOWN = re.compile(r"unknown field `([^`]+)`")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's row with its place in the file and the section it stands in."""

    row: QuestionRow
    place: Place
    section: str


@dataclass(slots=True)
class Rows:
    """What could be read of a file: questions, sections, sets of options, all that stands at the top.

    `head` is the file without sections and sets of options; None if it is malformed.
    """

    tree: Tree
    head: QuestionnaireFile | None = None
    sections: list[tuple[SectionRow, Place]] = field(default_factory=list)
    questions: list[Asked] = field(default_factory=list)
    sets: dict[str, tuple[Option, ...]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, asked: Asked, *path: str | int) -> int:
        """The line of a question, or of a part of it."""
        return self.tree.line(*asked.place, *path)


def rows_of(tree: Tree) -> Rows:
    """Reads each part by itself, so that one mistake does not hide the next."""
    rows = Rows(tree)
    content = tree.content
    if not isinstance(content, dict):
        rows.faults.append(Fault(0, "shape", "This is no questionnaire: the file holds no fields."))
        return rows
    _head(rows, content)
    _sets(rows, content.get("option_sets"))
    sections = content.get("sections")
    for at, section in enumerate(sections if isinstance(sections, list) else ()):
        _section(rows, section, ("sections", at))
    return rows


def _head(rows: Rows, content: Mapping[str, Any]) -> None:
    """The fields at the top, without the long parts, which are read one by one."""
    for name in ("sections", "option_sets"):
        if not content.get(name):
            rows.faults.append(Fault(0, "shape", f"{name} is missing or empty."))
    plain = {**content, "sections": [], "option_sets": {}}
    rows.head = _converted(rows, plain, QuestionnaireFile, ())


def _sets(rows: Rows, content: object) -> None:
    for name, options in content.items() if isinstance(content, dict) else ():
        read = _converted(rows, options, tuple[Option, ...], ("option_sets", str(name)))
        if read is not None:
            rows.sets[str(name)] = read


def _section(rows: Rows, content: object, place: Place) -> None:
    questions = content.get("questions") if isinstance(content, dict) else None
    plain = {**content, "questions": []} if isinstance(content, dict) else content
    section = _converted(rows, plain, SectionRow, place)
    if section is not None:
        rows.sections.append((section, place))
    for at, question in enumerate(questions if isinstance(questions, list) else ()):
        own = (*place, "questions", at)
        row = _converted(rows, question, QuestionRow, own)
        if row is not None:
            rows.questions.append(Asked(row, own, section.code if section else ""))


def _converted(rows: Rows, content: object, shape: type[_Row], place: Place) -> _Row | None:
    try:
        return msgspec.convert(content, shape)
    except msgspec.ValidationError as error:
        number = content.get("number") if isinstance(content, dict) else None
        message = f"{_plain(str(error))}.{hint(str(error))}"
        where = tuple(_path(str(error)))
        line = rows.tree.line(*place, *where)
        rows.faults.append(Fault(line, "shape", message, number if isinstance(number, int) else None))
        return None


def _path(message: str) -> Iterator[str]:
    """The field that a message of msgspec names, such as `$.text` or one that is unknown."""
    _, _, where = message.partition(" - at `$.")
    name = where.split("`")[0].split("[")[0].split(".")[0]
    if name:
        yield name
    unknown = _UNKNOWN.search(message)
    if unknown:
        yield unknown[1]


def _plain(message: str) -> str:
    """The message in words for people who do not know the shapes."""
    told, _, where = message.partition(" - at `$")
    place = where.rstrip("`").lstrip(".")
    told = told.replace("Object contains unknown field", "There is no field")
    told = told.replace("Object missing required field", "This field is missing:")
    for kind, words in (
        ("`str`", "a text"),
        ("`int`", "a number"),
        ("`object`", "fields"),
        ("`array`", "a list"),
    ):
        told = told.replace(kind, words)
    return f"{place}: {told}" if place else told
