"""What an edition of the questionnaire asks: the plain values behind `ontology/questionnaires/*.yaml`."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

FINDING = "finding"
"""The rule of questions on which responses are compared."""

LONGEST_LABEL = 80
"""Characters that Stata takes for the label of a variable."""

LONGEST_VARIABLE = 32
"""Characters that the name of a variable may have in Stata, the narrowest of the programs in use."""

VARIABLE = re.compile(r"q[0-9]+_[a-z0-9_]+")
"""What the short name of a finding looks like: no word that Stata, R, SPSS or SQL keep for themselves."""


@dataclass(frozen=True, slots=True)
class Option:
    """A printed choice; `concept` is `SCHEME/CODE`, `other` that the respondent may type a text instead."""

    code: str
    text: str
    concept: str
    other: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """A question is asked only where `question` was answered with the option of that code."""

    question: int
    option: str


@dataclass(frozen=True, slots=True)
class Yield:
    """What an answer gives rise to: the name of a rule and the options the rule is run with."""

    rule: str
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form: `title` as printed ("" if the form prints none), `intro` printed right below it."""

    code: str
    title: str
    intro: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One numbered item of the form.

    `text` is as printed, with a mark of obligation such as ` *` if there is one; `wording` is the text for
    people. `lead` is the sentence printed on the line of the number where the question's own text follows
    below (2022: 8 to 12); `group` is a heading printed once above several questions that they need to be
    understood (2022: 21 to 29). `indicators` are codes of SDG indicators that the question is related to; it
    does not measure them. `short` names the question's finding in tables, `label` tells what it is
    about; see `variable` and `variable_label`.
    """

    number: int
    key: str
    section: str
    text: str
    type: str
    mandatory: bool = False
    lead: str | None = None
    group: str | None = None
    notes: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    condition: Condition | None = None
    detail_for: int | None = None
    indicators: tuple[str, ...] = ()
    yields: tuple[Yield, ...] = ()
    short: str = ""
    label: str = ""

    @property
    def variable_label(self) -> str:
        """What its finding is about in at most 80 characters: `label`, or else the question cut short."""
        return self.label or shortened(self.wording)

    @property
    def closed(self) -> bool:
        """Whether the form offers yes and no; an answer to an open question seldom shows a no."""
        return {"yes", "no"} <= {option.code for option in self.options}

    @property
    def finds(self) -> bool:
        """Whether responses are compared on this question: it yields a finding."""
        return any(wanted.rule == FINDING for wanted in self.yields)

    @property
    def variable(self) -> str:
        """The name of its finding as a variable: `short`, or one made from the key where that is not given.

        Example:
            >>> Question(36, "law.exists", "A", "Is there a law?", "yes-no", short="q36_law").variable
            'q36_law'
            >>> Question(36, "law.exists", "A", "Is there a law?", "yes-no").variable
            'law_exists'
        """
        if self.short:
            return self.short
        plain = re.sub(r"[^a-z0-9]+", "_", self.key.casefold()).strip("_")
        if len(plain) <= LONGEST_VARIABLE:
            return plain
        digest = hashlib.sha256(self.key.encode()).hexdigest()[:8]
        return f"{plain[: LONGEST_VARIABLE - 9]}_{digest}"

    @property
    def wording(self) -> str:
        """The question in full, without bullets and marks of obligation.

        Example:
            >>> Question(8, "a.b", "A", "- Health *", "url-list", lead="Please name links for:").wording
            'Please name links for: Health'
        """
        own = self.text.removeprefix("- ").removesuffix("*").rstrip()
        above = self.lead or self.group
        return f"{above.rstrip(':')}: {own}" if above else own

    def option(self, code: str) -> Option:
        """The option with that code; KeyError if the question has none."""
        for option in self.options:
            if option.code == code:
                return option
        raise KeyError(code)


@dataclass(frozen=True, slots=True)
class Furniture:
    """Printed lines that answer nothing: `literals` match in full, `patterns` as regular expressions."""

    literals: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]

    def covers(self, line: str) -> bool:
        """Whether the whole line, spaces at its ends and runs of them apart, is furniture.

        Example:
            >>> form = Furniture(frozenset({"Contact information"}), (re.compile("< [0-9]+ .+ >"),))
            >>> form.covers("  Contact  information"), form.covers("< 49 Anonymous >"), form.covers("Yes")
            (True, True, False)
        """
        squeezed = squeeze(line)
        return squeezed in self.literals or any(pattern.fullmatch(squeezed) for pattern in self.patterns)


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """An edition of the form: its sections, its questions in order of number, and its furniture.

    `fieldwork` holds the first and last day on which responses were taken, where publicly known; `year` is
    that of publication. An `invented` edition shows or tests something and was never asked.
    """

    edition: str
    title: str
    series: str
    sections: tuple[Section, ...]
    questions: tuple[Question, ...]
    furniture: Furniture
    publisher: str = ""
    source: str = ""
    fieldwork: tuple[str, str] | None = None
    year: int | None = None
    invented: bool = False

    def question(self, number: int) -> Question:
        """The question with that number; KeyError if the edition has none."""
        for question in self.questions:
            if question.number == number:
                return question
        raise KeyError(number)

    def by_key(self, key: str) -> Question:
        """The question with that key, which stays the same over editions; KeyError if there is none."""
        for question in self.questions:
            if question.key == key:
                return question
        raise KeyError(key)

    def section(self, code: str) -> Section:
        """The section with that code; KeyError if the edition has none."""
        for section in self.sections:
            if section.code == code:
                return section
        raise KeyError(code)


def squeeze(line: str) -> str:
    """The line with every run of white space, no-break spaces included, turned into one space.

    Example:
        >>> squeeze("  Time\u00a0to   complete ")
        'Time to complete'
    """
    return " ".join(line.split())


def shortened(text: str, longest: int = LONGEST_LABEL) -> str:
    """A text cut at a word where it is longer than labels of variables may be.

    Example:
        >>> shortened("Is there a law on digital identity?", 20)
        'Is there a law on…'
    """
    if len(text) <= longest:
        return text
    return f"{text[: longest - 1].rsplit(' ', 1)[0]}…"
