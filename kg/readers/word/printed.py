"""What the questionnaires print, to tell a form's own words from an answer's in any layout."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from kg.readers.wording import LONG, letters, wordings
from kg.vocabulary.questionnaire import Questionnaire

_NUMBER = re.compile(r"\W*(?:q(?:uestion)?[\s.]*|no\.?\s*)?\d{1,3}\s*[.):\]–-]?(?!\w)\W*", re.IGNORECASE)
_ALIKE = 85.0


@dataclass(frozen=True)
class PrintedForm:
    """Questions and options of all editions by their letters and digits."""

    questions: frozenset[str]
    options: frozenset[str]

    def asks(self, text: str) -> bool:
        """Whether a cell holds a question, with or without its number.

        Example:
            >>> form = PrintedForm(frozenset({"countryname"}), frozenset({"yes", "no"}))
            >>> form.asks("1. Country name *"), form.asks("Country name"), form.asks("Chad")
            (True, True, False)
        """
        own = letters(_NUMBER.sub("", text, count=1) if _NUMBER.match(text) else text)
        if own in self.questions:
            return True
        if len(own) < LONG:
            return False
        alike = process.extractOne(own, self.questions, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return alike is not None or any(
            own.startswith(question) for question in self.questions if len(question) >= LONG
        )

    def offers(self, text: str) -> bool:
        """Whether a text is one of the options, whatever mark stands beside it."""
        return letters(text) in self.options


def printed_form(forms: Iterable[Questionnaire]) -> PrintedForm:
    """What some editions print."""
    questions = [question for form in forms for question in form.questions]
    return PrintedForm(
        frozenset(wording for question in questions for wording in wordings(question)),
        frozenset(letters(option.text) for question in questions for option in question.options),
    )


def number_of(text: str) -> str | None:
    """The number of a question that is all there is in a cell.

    Example:
        >>> number_of("Q37."), number_of(" 37 "), number_of("37 laws")
        ('37', '37', None)
    """
    return re.sub(r"\D", "", text) if _NUMBER.fullmatch(text) else None
