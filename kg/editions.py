"""The Python API for editions of the questionnaire: list, compare, check and draft them."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import ResourceError
from kg.resources import PathLike, ontology_folder

if TYPE_CHECKING:
    from kg.ask import Table
    from kg.survey import Crossing, Drafted, Fault
    from kg.vocabulary.form import Question, Questionnaire

_COLUMNS = (
    "key",
    "change",
    "number_before",
    "number_after",
    "text_before",
    "text_after",
    "number_was",
    "options_before",
    "options_after",
)


def questionnaires(ontology: PathLike | None = None) -> "Mapping[str, Questionnaire]":
    """The editions that are described, by name, invented ones among them.

    Example:
        >>> {name: form.invented for name, form in questionnaires().items()}
        {'2022': False, 'example': True}
    """
    from kg.vocabulary.questionnaire import load_questionnaires

    return dict(sorted(load_questionnaires(ontology_folder(ontology)).items()))


def compare_questionnaires(
    before: PathLike, after: PathLike, *, ontology: PathLike | None = None
) -> "tuple[Crossing, ...]":
    """The crosswalk of two editions by key: what is the same, reworded, renumbered, new, dropped.

    Args:
        before: the name of an edition, or an edition's file.
        after: the same, for the later one.
        ontology: an edited copy of the ontology folder.

    Raises:
        ResourceError: if there is no such edition and no such file, or the file is malformed.

    Example:
        >>> crossings = compare_questionnaires("2022", "example")
        >>> [str(one.key) for one in crossings if "dropped" in one.changes][:2]
        ['covid.portal.exists', 'covid.portal.detail']
    """
    from kg.survey import crosswalk

    earlier, later = (find_questionnaire(name, ontology=ontology) for name in (before, after))
    return crosswalk(earlier, later)


def lint_questionnaire(path: PathLike, *, ontology: PathLike | None = None) -> "tuple[Fault, ...]":
    """What is wrong with an edition's file, in words and in order of lines; nothing if it is sound.

    Args:
        path: the file.
        ontology: the folder whose schemes, rules and reference data it refers to.

    Raises:
        UnreadableInput: if the file cannot be opened.
    """
    from kg.survey import lint

    file = Path(path)
    return lint(file, ontology_folder(ontology), _others(ontology, file))


def draft_questionnaire(
    path: PathLike, *, edition: str | None = None, ontology: PathLike | None = None
) -> "Drafted":
    """A first file for the edition of a printout, with a TODO wherever a person has to decide.

    Args:
        path: the printout, as text, PDF or Word file; filled or blank. Answers are not taken over.
        edition: what the new edition is to be called.
        ontology: the folder whose editions the questions are compared with.

    Raises:
        UnreadableInput: if the file cannot be read.
        NotAResponse: if it holds no numbered questions.
    """
    from kg.survey import draft
    from kg.vocabulary.questionnaire import official

    return draft(Path(path), official(questionnaires(ontology)), ontology_folder(ontology), edition)


def crosswalk_table(crossings: "tuple[Crossing, ...]") -> "Table":
    """A crosswalk as a table, with the sum of each change in its notes.

    `number_was` is the key that the later number stood for before, where that is another one; options are
    told where they changed.
    """
    from kg.ask import Table

    rows = tuple(_row(one) for one in crossings)
    return Table(_COLUMNS, rows, notes=(_sums(crossings),))


def _row(one: "Crossing") -> tuple[str | int | None, ...]:
    before, after = one.before, one.after
    return (
        one.key,
        "; ".join(one.changes),
        before.number if before else None,
        after.number if after else None,
        before.wording if before else None,
        after.wording if after else None,
        one.displaced.key if one.displaced else None,
        *(_options(question) if "options changed" in one.changes else None for question in (before, after)),
    )


def _options(question: "Question | None") -> str | None:
    texts = [option.text for option in question.options] if question else []
    return "; ".join(texts) or None


def _sums(crossings: "tuple[Crossing, ...]") -> str:
    from kg.survey import Change

    counts = {change: sum(change in one.changes for one in crossings) for change in Change}
    changed = len(crossings) - counts[Change.SAME]
    told = ", ".join(f"{count} {change}" for change, count in counts.items() if count)
    return f"{changed} of {len(crossings)} questions are changed: {told}."


def editions_table(forms: "Mapping[str, Questionnaire]") -> "Table":
    """The editions, a row each."""
    from kg.ask import Table

    rows = tuple(
        (form.edition, form.title, form.year, len(form.questions), form.invented) for form in forms.values()
    )
    return Table(("edition", "title", "year", "questions", "invented"), rows)


def questions_table(form: "Questionnaire") -> "Table":
    """The questions of an edition, a row each."""
    from kg.ask import Table

    columns = ("number", "key", "section", "type", "text", "options", "asked_if", "yields")
    return Table(columns, tuple(_question(one, form) for one in form.questions))


def _question(one: "Question", form: "Questionnaire") -> tuple[str | int | None, ...]:
    condition = one.condition
    asked_if = f"{form.question(condition.question).key} is {condition.option}" if condition else None
    return (
        one.number,
        one.key,
        one.section,
        one.type,
        one.wording,
        _options(one),
        asked_if,
        ", ".join(wanted.rule for wanted in one.yields) or None,
    )


def find_questionnaire(name: PathLike, *, ontology: PathLike | None = None) -> "Questionnaire":
    """The edition of that name, or of a file.

    Raises:
        ResourceError: if there is no such edition and no such file, or the file is malformed.
    """
    from kg.vocabulary.questionnaire import read_questionnaire

    known = questionnaires(ontology)
    if str(name) in known:
        return known[str(name)]
    if Path(name).is_file():
        return read_questionnaire(Path(name))
    raise ResourceError(
        f"{name} is no edition that is described ({', '.join(known)}), and there is no file of that name."
    )


def _others(ontology: PathLike | None, file: Path) -> "Mapping[str, Questionnaire]":
    """The editions of the other files: the file itself may be one that cannot be loaded."""
    from kg.vocabulary.questionnaire import official, read_questionnaire

    folder = ontology_folder(ontology) / "questionnaires"
    paths = [path for path in sorted(folder.glob("*.yaml")) if path.resolve() != file.resolve()]
    return official({form.edition: form for form in map(read_questionnaire, paths)})
