"""The items of a codebook: what each edition asks, and what is known of how it is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ResourceError
from kg.values.counts import FindingCount, count_findings
from kg.vocabulary.form import FINDING, Question, Questionnaire
from kg.vocabulary.item_quality import ItemQuality, load_item_quality
from kg.vocabulary.organizations import Goal
from kg.vocabulary.questionnaire import load_questionnaires, official
from kg.vocabulary.reference import load_reference


@dataclass(frozen=True, slots=True)
class Asking:
    """How one edition asks for an item."""

    form: Questionnaire
    question: Question

    @property
    def details(self) -> tuple[int, ...]:
        """The numbers of the questions whose answers are read where there is no mark."""
        return tuple(self._finding["details"])

    @property
    def judging(self) -> str:
        """The kind of judgement: a code of `by` in `ontology/yields.yaml`."""
        return str(self._finding["by"])

    @property
    def _finding(self) -> Mapping[str, Sequence[int]]:
        return next(one.options for one in self.question.yields if one.rule == FINDING)


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How many findings of a graph say what.

    Attributes:
        counts: the counts with their denominators.
        values: by code of the scheme `finding-value`, what is known.
        missing: by the letter of the missing code.
    """

    counts: FindingCount
    values: Mapping[str, int]
    missing: Mapping[str, int]


_NOTHING = Frequencies(count_findings(()), {}, {})


@dataclass(frozen=True, slots=True)
class CodebookItem:
    """A variable: an item on which responses are compared.

    Attributes:
        key: its name in every edition.
        variable: its name in tables, of at most 32 characters.
        askings: the editions that ask for it, the latest first.
        quality: how well it was read in annotated responses, by their group; empty if not measured.
        indicators: SDG indicators that ask the same.
        frequencies: what a graph holds, if one was given.
    """

    key: str
    variable: str
    askings: tuple[Asking, ...]
    quality: Mapping[str, ItemQuality]
    indicators: tuple[Goal, ...] = ()
    frequencies: Frequencies | None = None

    @property
    def latest(self) -> Asking:
        """The last edition that asks for it: its wording stands for the item."""
        return self.askings[0]


def editions_of(ontology: Path, edition: str | None) -> tuple[Questionnaire, ...]:
    """The editions of a codebook, the latest first: the one that is named, or all that were really asked.

    Raises:
        ResourceError: if there is no such edition.
    """
    forms = load_questionnaires(ontology)
    if edition is None:
        return tuple(sorted(official(forms).values(), key=_recent, reverse=True))
    if edition not in forms:
        raise ResourceError(f"There is no edition {edition!r}: there are {', '.join(sorted(forms))}.")
    return (forms[edition],)


def items_of(
    ontology: Path, forms: Sequence[Questionnaire], found: Mapping[str, Frequencies] | None = None
) -> tuple[CodebookItem, ...]:
    """All items of the editions, those of the first in its order, then those that only others ask for."""
    goals = load_reference(ontology).goals
    quality = load_item_quality(ontology)
    askings: dict[str, list[Asking]] = {}
    for form in forms:
        for question in form.questions:
            if question.finds:
                askings.setdefault(question.key, []).append(Asking(form, question))
    return tuple(
        CodebookItem(
            key,
            asked[0].question.variable,
            tuple(asked),
            quality.get(key, {}),
            tuple(goals[code] for code in asked[0].question.indicators if goals[code].certain),
            None if found is None else found.get(key, _NOTHING),
        )
        for key, asked in askings.items()
    )


def _recent(form: Questionnaire) -> tuple[int, str]:
    return (form.year or 0, form.edition)
