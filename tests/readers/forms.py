"""Prints a form with answers in the layouts that occur: numbers in front of the texts or behind them."""

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.vocabulary.questionnaire import Question, Questionnaire


@dataclass(frozen=True)
class Style:
    """How a form is printed; `number` holds `{n}`. A label is wrapped at `width` characters."""

    behind: bool = True
    number: str = "{n}."
    star: str = " *"
    bold: str = ""
    space: str = " "
    width: int = 0
    number_alone: bool = False
    blank_lines: bool = True


def printed(form: Questionnaire, answers: Mapping[int, str], style: Style = Style()) -> str:
    """The text of a printout: sections with their titles and notes, questions with notes, options, answer."""
    lines: list[str] = []
    sections = {section.code: section for section in form.sections}
    seen = ""
    for question in form.questions:
        if question.section != seen:
            seen = question.section
            section = sections[seen]
            lines += [line for line in (section.title, section.intro, *section.notes) if line]
        lines += _question(question, answers.get(question.number, ""), style)
    return ("\n\n" if style.blank_lines else "\n").join(lines) + "\n"


def _question(question: Question, answer: str, style: Style) -> Iterator[str]:
    if question.lead:
        yield question.lead
    mandatory = question.text.endswith(" *")
    label = question.text.removesuffix(" *") + (style.star if mandatory else "")
    yield _numbered(label, style.number.format(n=question.number), style)
    yield from question.notes
    yield from (option.text for option in question.options if not option.other)
    if answer:
        yield answer


def _numbered(label: str, number: str, style: Style) -> str:
    if not style.behind:
        return f"{style.bold}{number}{style.space}{label}{style.bold}"
    if style.number_alone:
        return f"{_wrapped(label, style)}\n{style.bold}{number}{style.bold}"
    return f"{style.bold}{_wrapped(label + style.space + number, style)}{style.bold}"


def _wrapped(label: str, style: Style) -> str:
    if not style.width:
        return label
    return "\n".join(textwrap.wrap(label, style.width, break_on_hyphens=False, break_long_words=False))
