"""Drafts an edition's file from a printout."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import NotAResponse
from kg.readers.document import Line
from kg.readers.wording import letters
from kg.survey.drafting.guessing import Guess, QuestionWords, guess, load_question_words, sections
from kg.survey.drafting.headings import Printed, printed_questions
from kg.survey.drafting.matching import SAME, Match, matched
from kg.survey.drafting.source import printed_lines
from kg.survey.drafting.writing import Entry, Sheet, written
from kg.vocabulary.questionnaire import Questionnaire

_FEWEST = 3
_OVER_LINES = 4


@dataclass(frozen=True, slots=True)
class Drafted:
    """The text of a first file, and how many of its questions are known, like a known one, and new."""

    text: str
    known: int
    alike: int
    new: int


def draft(
    path: Path, known: Mapping[str, Questionnaire], ontology: Path, edition: str | None = None
) -> Drafted:
    """A first file for the edition of a printout, with a TODO wherever a person has to decide.

    Args:
        path: the printout, filled or blank; answers are not taken over.
        known: the editions to find keys in; real ones, or an invented one to try this out.
        ontology: the folder with the words by which the types of new questions are guessed.
        edition: the name of the new edition.

    Raises:
        UnreadableInput: if the file cannot be read.
        NotAResponse: if it holds no numbered questions.
    """
    lines = printed_lines(path, known.values())
    printed, above = printed_questions(lines)
    if len(printed) < _FEWEST:
        raise NotAResponse(
            f"{path.name} holds {len(printed) or 'no'} numbered questions: "
            f"give the printout of a questionnaire."
        )
    matches, nearest = matched(printed, known)
    entries = tuple(_entries(printed, matches, known[nearest], above, load_question_words(ontology)))
    titles = dict(sections(printed).values()) | _titles_above(above)
    sheet = Sheet(
        edition, entries, _known_titles(entries, titles, known), known[nearest], known, _printed_in(lines)
    )
    same = sum(one is not None and one.likeness >= SAME for one in matches)
    alike = sum(one is not None for one in matches) - same
    return Drafted(written(sheet), same, alike, len(matches) - same - alike)


def _entries(
    printed: Sequence[Printed],
    matches: Sequence[Match | None],
    nearest: Questionnaire,
    above: Sequence[Line],
    words: QuestionWords,
) -> Iterator[Entry]:
    """Each question with its section: the printed one, or while none is printed the known question's."""
    begins = sections(printed)
    section = next(iter(_titles_above(above)), None) or nearest.sections[0].code
    lettered, last = False, None
    for one, match in zip(printed, matches, strict=True):
        known = match.question.section if match else None
        if known is not None and not (lettered and len(known) == 1):
            section = known
        told = guess(one, last, words) if match is None else Guess(match.question.type)
        yield Entry(one, match, told, section)
        last = told
        if one.number in begins:
            section, lettered = begins[one.number][0], True


def _titles_above(above: Sequence[Line]) -> dict[str, str]:
    """A section that begins above the first question."""
    one = Printed(0, "", mandatory=False, first=0, below=tuple(line for line in above if not line.blank))
    found = sections([one]).get(0)
    return {found[0]: found[1]} if found else {}


def _known_titles(
    entries: Sequence[Entry], printed: Mapping[str, str], known: Mapping[str, Questionnaire]
) -> dict[str, str]:
    """The title of each section: as printed here, else as in the edition that its questions are of."""
    titles: dict[str, str] = {}
    for entry in entries:
        if entry.section in titles:
            continue
        codes = {one.code: one.title for one in known[entry.match.edition].sections} if entry.match else {}
        titles[entry.section] = printed.get(entry.section) or codes.get(entry.section, "")
    return titles


def _printed_in(lines: Sequence[Line]) -> frozenset[str]:
    """The letters of every line, and of a few lines in a row."""
    own = [letters(line.text) for line in lines if not line.blank]
    return frozenset(
        "".join(own[at : at + size]) for at in range(len(own)) for size in range(1, _OVER_LINES + 1)
    )
