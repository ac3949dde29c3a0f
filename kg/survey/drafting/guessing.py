"""Guesses what a question that no edition has is like, by its words and by what stands below it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from kg.readers.redaction import EMAIL
from kg.survey.drafting.headings import Printed
from kg.vocabulary.form import squeeze
from kg.vocabulary.yaml_file import read_rows

_WORD = re.compile(r"[\w-]+")
_MARK = re.compile(r"^\s*(?:[☒☑☐□○◯◉⦿●◎⚪🔘✓✔]|[\[(]\s*[xX ]?\s*[\])])\s*")
_EMPTY = re.compile(r"^\s*(?:[☐□○◯⚪]|[\[(]\s*[\])])")
_SECTION = re.compile(r"\W*(?:section\s+)?(?P<code>[A-Z])[.):]\s+(?P<title>[A-Z].{3,90})\W*")
_FEW = 8


@dataclass(frozen=True, slots=True)
class Guess:
    """The type of a question, the options of one that is closed, and whether it details the one above."""

    type: str
    options: tuple[str, ...] = ()
    details: bool = False


class QuestionWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`questions.yaml`: words of a label that tell what is asked for."""

    email: frozenset[str]
    detail: frozenset[str]
    bodies: frozenset[str]
    links: frozenset[str]


@cache
def load_question_words(ontology: Path) -> QuestionWords:
    """The words of an ontology folder.

    Raises:
        ResourceError: if the file is missing or malformed.
    """
    return read_rows(ontology / "lexicon" / "questions.yaml", QuestionWords)


def guess(one: Printed, above: "Guess | None", words: QuestionWords) -> Guess:
    """What a question is, most likely.

    Args:
        one: the question.
        above: what the question above is.
        words: what the words of its label tell.
    """
    options = printed_options(one)
    folded = [option.casefold() for option in options]
    if folded[:2] == ["yes", "no"]:
        return Guess("yes-no-other" if "other" in folded else "yes-no", options)
    if len(options) > 1:
        return Guess("single-choice", options)
    label = set(_WORD.findall(one.label.casefold()))
    if label & words.email:
        return Guess("email")
    if label & words.detail:
        gated = above is not None and above.type.startswith("yes-no")
        return Guess("link-and-detail", details=gated)
    if label & words.bodies:
        return Guess("organization-list")
    return Guess("url-list" if label & words.links else "free-text")


def printed_options(one: Printed) -> tuple[str, ...]:
    """The lines below a question that are options: yes and no, or lines with a mark in front.

    Answers may be lists with such signs too. Options are those of which one is left unmarked, and none of
    which holds an address.
    """
    texts = [squeeze(line.text) for line in one.below]
    marked = [(_MARK.sub("", text), _MARK.match(text) is not None) for text in texts]
    plain = [text.rstrip(".") for text, _ in marked]
    if [text.casefold() for text in plain[:2]] == ["yes", "no"]:
        third = [text for text in plain[2:3] if text.casefold() == "other"]
        return (*plain[:2], *third)
    own = tuple(dict.fromkeys(text for text, mark in marked if mark and text))
    offered = any(map(_EMPTY.match, texts)) and not any(map(EMAIL.search, own))
    return own if offered and 1 < len(own) <= _FEW else ()


def section_in(one: Printed) -> tuple[str, str] | None:
    """Code and title of the section whose heading stands at the end of what is below a question.

    Example:
        >>> from kg.readers.document import Line
        >>> section_in(Printed(6, "Which?", True, 0, (Line("B. Crises and Emergencies", 3, 4),)))
        ('B', 'B. Crises and Emergencies')
    """
    for line in one.below[-3:]:
        found = _SECTION.fullmatch(line.text.strip())
        if found:
            return found["code"], squeeze(line.text.strip(" #*_"))
    return None


def sections(questions: Sequence[Printed]) -> dict[int, tuple[str, str]]:
    """The sections that begin below a question, by its number: letters go up, so an answer's list is none."""
    found: dict[int, tuple[str, str]] = {}
    last = ""
    for one in questions:
        section = section_in(one)
        if section and section[0] > last and (not last or ord(section[0]) - ord(last) <= 2):
            found[one.number] = section
            last = section[0]
    return found
