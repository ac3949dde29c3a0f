"""What the questionnaires print, to tell a form's own words from an answer's in any layout."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from kg.readers.wording import LONG, letters, wordings
from kg.vocabulary.questionnaire import Questionnaire

_NUMBER = re.compile(r"\W*(?:q(?:uestion)?[\s.]*|no\.?\s*)?\d{1,3}\s*[.):\]–-]?(?!\w)\W*", re.IGNORECASE)
_NUMBER_BEHIND = re.compile(r"\s\d{1,3}\s*\.?\s*$")
_ALIKE = 85.0


@dataclass(frozen=True)
class PrintedForm:
    """Questions of all editions by their letters and digits, each with those of its options."""

    questions: Mapping[str, frozenset[str]]
    options: frozenset[str]

    def question(self, text: str) -> str | None:
        """The question in a text, with its number in front, behind or without it; None if it holds none.

        Example:
            >>> form = PrintedForm({"countryname": frozenset()}, frozenset({"yes", "no"}))
            >>> [form.question(text) for text in ("1. Country name *", "Country name * 1.", "Chad")]
            ['countryname', 'countryname', None]
        """
        front, behind = _NUMBER.match(text), _NUMBER_BEHIND.search(text)
        own = letters(text[front.end() if front else 0 :])
        short = letters(text[: behind.start()]) if behind else own
        for known in (own, short):
            if known in self.questions:
                return known
        if len(own) < LONG:
            return None
        alike = process.extractOne(own, self.questions.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if alike is not None:
            return str(alike[0])
        begins = (
            question for question in self.questions if len(question) >= LONG and own.startswith(question)
        )
        return max(begins, key=len, default=None)

    def offers(self, text: str) -> bool:
        """Whether a text is one of the options, whatever mark stands beside it."""
        return letters(text) in self.options


def printed_form(forms: Iterable[Questionnaire]) -> PrintedForm:
    """What some editions print."""
    questions: dict[str, frozenset[str]] = {}
    for question in (question for form in forms for question in form.questions):
        options = frozenset(letters(option.text) for option in question.options)
        for wording in wordings(question):
            questions[wording] = questions.get(wording, frozenset()) | options
    return PrintedForm(questions, frozenset().union(*questions.values()))


def number_of(text: str) -> str | None:
    """The number of a question that is all there is in a cell.

    Example:
        >>> number_of("Q37."), number_of(" 37 "), number_of("37 laws")
        ('37', '37', None)
    """
    return re.sub(r"\D", "", text) if _NUMBER.fullmatch(text) else None
