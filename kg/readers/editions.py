"""Tells the edition of a response by the texts of its questions, never by the file's name."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.errors import NotAResponse, UnknownEdition
from kg.readers.document import Line
from kg.readers.finding import find
from kg.readers.heading import Heading, State
from kg.readers.numbering import numbered, numbers_behind
from kg.readers.unknown import asks
from kg.vocabulary.questionnaire import Questionnaire, official

_FEWEST = 3
_LEAD = 1.05
_QUESTIONS_OF_ANOTHER_FORM = 5


@dataclass(frozen=True, slots=True)
class Recognised:
    """The edition's form and the headings of its questions in the document."""

    form: Questionnaire
    headings: tuple[Heading, ...]

    @property
    def matched(self) -> int:
        """How many questions stand there as the form has them."""
        return sum(heading.state in (State.FOUND, State.UNNUMBERED) for heading in self.headings)


def recognise(
    lines: Sequence[Line],
    forms: Mapping[str, Questionnaire],
    edition: str | None,
    name: str,
    *,
    fixture: bool = False,
) -> Recognised:
    """The edition whose questions a document holds.

    An edition is recognised if at least three of its questions are found, if these are most of the numbered
    lines that go up through the document, and if no other edition comes near.

    Args:
        lines: the document's lines, without the headers and footers of pages.
        forms: the known editions.
        edition: the edition to read it as, instead of recognising one.
        name: the file's name, for messages.
        fixture: whether the document calls itself invented.

    Raises:
        UnknownEdition: if it is a questionnaire, but of no edition for certain.
        NotAResponse: if it is none.
    """
    chosen = candidates(forms, edition, fixture=fixture)
    scored = sorted((Recognised(form, find(lines, form)) for form in chosen), key=lambda one: -one.matched)
    best = scored[0]
    if sum(one.state is State.REPEATED for one in best.headings) * 2 > best.matched > _FEWEST:
        raise NotAResponse(f"{name} holds more than one response: give one file for each.")
    if edition is not None and best.matched:
        return best
    rising = _rising(lines)
    if best.matched >= _FEWEST and best.matched * 2 >= rising:
        _refuse_tie(scored, name)
        return best
    raise _unrecognised(lines, best, edition, name)


def candidates(
    forms: Mapping[str, Questionnaire], edition: str | None, *, fixture: bool
) -> list[Questionnaire]:
    """The editions that a source may be of: the one asked for, or all, in order.

    An invented edition is never taken for that of a real response unless it is asked for.

    Raises:
        UnknownEdition: if the edition asked for is not described.
    """
    if edition is None:
        known = forms if fixture else official(forms)
        return [known[key] for key in sorted(known)]
    if edition not in forms:
        raise UnknownEdition(f"Edition {edition!r} is not described. Known: {', '.join(sorted(forms))}.")
    return [forms[edition]]


def _rising(lines: Sequence[Line]) -> int:
    """The length of the longest run of lines whose numbers go up, in front of the text or behind it."""
    front = (number[0] for line in lines if (number := numbered(line)) and _closed(line.text[: number[1]]))
    behind = (number.number for line in lines for number in numbers_behind(line) if number.marked)
    return max(longest_run(front), longest_run(behind))


def _closed(text: str) -> bool:
    """Whether a mark stands behind a number."""
    return text.rstrip()[-1:] in {".", ")", ":"}


def longest_run(numbers: Iterable[int]) -> int:
    """The length of the longest subsequence that goes up.

    Example:
        >>> longest_run([1, 2, 9, 3, 1, 4])
        4
    """
    tails: list[int] = []
    for number in numbers:
        at = bisect_left(tails, number)
        tails[at : at + 1] = [number]
    return len(tails)


def _refuse_tie(scored: Sequence[Recognised], name: str) -> None:
    if len(scored) > 1 and scored[0].matched < scored[1].matched * _LEAD:
        editions = f"{scored[0].form.edition} and {scored[1].form.edition}"
        raise UnknownEdition(f"{name} fits the editions {editions} equally well: name one with --edition.")


def _asks(line: Line) -> bool:
    """Whether a line looks like a question of some form."""
    if line.text.rstrip().endswith(" *") or any(asks(line.text[: one.start]) for one in numbers_behind(line)):
        return True
    return numbered(line) is not None and line.text.rstrip(" *:").endswith("?")


def _unrecognised(
    lines: Sequence[Line], best: Recognised, edition: str | None, name: str
) -> UnknownEdition | NotAResponse:
    asked = sum(map(_asks, lines))
    if edition is None and max(asked, len(best.headings)) >= _QUESTIONS_OF_ANOTHER_FORM:
        return UnknownEdition(
            f"{name} holds a questionnaire, but only {best.matched} of its questions are those of edition "
            f"{best.form.edition}, the nearest one. Describe its edition in ontology/questionnaires/ "
            f"(kg questionnaire draft makes a first file), or name one with --edition."
        )
    return NotAResponse(
        f"{name} is no response: it holds {best.matched or 'none'} of the {len(best.form.questions)} "
        f"questions of edition {best.form.edition}. Give the printout of an answered questionnaire."
    )
