"""A page that looks like the print view of an online form with one response in it."""

import html
import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.vocabulary.questionnaire import Question, Questionnaire
from tests.readers.pdf.printing.markers import marker, sheet
from tests.readers.pdf.printing.style import Style

_SENTENCE = (
    "the ministry has a national portal for citizens and business which offers services under a law on data "
    "that parliament passed in spring and a strategy for digital inclusion co-ordinated by an inter-agency "
    "unit"
)
_WORDS = _SENTENCE.split()
_HEAD = (
    '<div class="top"><div>Respondent<br>&lt; 7 Anonymous &gt;</div>'
    "<div>12:05<br>Time to complete</div></div>"
)
_ADDRESS = re.compile(r"(https?://[^\s<>,;()]+)")


@dataclass(frozen=True)
class Choice:
    """What stands under a closed question: the options as printed and the places of the ticked ones."""

    options: tuple[str, ...]
    ticked: tuple[int, ...]


def choices(form: Questionnaire, style: Style, seed: int) -> dict[int, Choice]:
    """Ticks by lot; `Other` gives way to words of the respondent, ticked or not."""
    lot = random.Random(f"ticks {seed}")
    made: dict[int, Choice] = {}
    for question in form.questions:
        if question.options:
            options = tuple(option.text for option in question.options)
            if len(options) > 3:
                options = (*options[:-1], lot.choice(("15 years", "By the task force", "Other")))
            chosen = (
                [] if lot.random() < style.blank else lot.sample(range(len(options)), _count(question, lot))
            )
            made[question.number] = Choice(options, tuple(sorted(chosen)))
    return made


def _count(question: Question, lot: random.Random) -> int:
    return lot.choice((1, 2, 2, 3)) if question.type == "multi-choice" else 1


def answers(form: Questionnaire, seed: int, most: int = 90) -> dict[int, str]:
    """Words by lot under open questions, addresses among them."""
    lot = random.Random(f"words {seed}")
    made = {question.number: "" for question in form.questions if not question.options}
    for number in made:
        words = lot.choices(_WORDS, k=min(most, lot.choice((3, 12, 40, 90))))
        if lot.random() < 0.4:
            words.insert(
                len(words) // 2, f"https://www.portal.example/{'/'.join(lot.choices(_WORDS, k=7))}-page.html"
            )
        made[number] = " ".join(words).capitalize() + "."
    made |= {2: "Zz Qx-Example", 3: "Head", 5: "zz@portal.example"}
    made[1] = lot.choice(("Chad", "Kiribati", "Uruguay"))
    return made


def page(
    form: Questionnaire, style: Style, ticks: Mapping[int, Choice], texts: Mapping[int, str], first: str = ""
) -> str:
    """The page; `first` is a line above everything else."""
    sections = {section.code: section for section in form.sections}
    parts = [f"<p>{html.escape(first)}</p>"] if first else []
    parts.append(_HEAD)
    seen = ""
    for question in form.questions:
        if question.section != seen:
            section = sections[seen := question.section]
            parts.append(f"<h1>{html.escape(section.title)}</h1>")
            parts += [
                f'<p class="note">{html.escape(note)}</p>' for note in (section.intro, *section.notes) if note
            ]
        parts.append(_question(question, style, ticks.get(question.number), texts.get(question.number, "")))
    return (
        f"<!doctype html><title>Microsoft Forms</title><style>{_sheet(style)}{sheet(style)}</style>"
        + "\n".join(parts)
    )


def _question(question: Question, style: Style, choice: Choice | None, text: str) -> str:
    star = ' <span class="star">*</span>' if question.mandatory else ""
    label = html.escape(question.lead or question.text.removesuffix(" *")) + ("" if question.lead else star)
    below = f'<p class="note">{html.escape(question.text)}</p>' if question.lead else ""
    below += "".join(f'<p class="note">{html.escape(note)}</p>' for note in question.notes)
    if style.number_last:
        heading = f"<h2><div>{label} {question.number}.</div></h2>"
    else:
        heading = f'<h2><span class="number">{question.number}.</span> <div>{label}</div></h2>'
    body = _options(style, choice, question.type == "multi-choice") if choice else ""
    if text or not choice:
        body += f'<div class="answer">{_linked(text)}</div>'
    return f'<div class="question">{heading}{below}{body}</div>'


def _options(style: Style, choice: Choice, several: bool) -> str:
    rows: list[str] = []
    for at, option in enumerate(choice.options):
        parts: Sequence[str] = (
            marker(style, at in choice.ticked, several),
            f"<span>{html.escape(option)}</span>",
        )
        rows.append(f'<div class="option">{"".join(parts if style.side == "left" else parts[::-1])}</div>')
    return f'<div class="options">{"".join(rows)}</div>'


def _linked(text: str) -> str:
    parts = (html.escape(part) for part in _ADDRESS.split(text))
    return "".join(f'<a href="{part}">{part}</a>' if at % 2 else part for at, part in enumerate(parts))


def _sheet(style: Style) -> str:
    wide = "space-between" if style.side == "right" else "flex-start"
    return f"""
@page {{ size: {style.paper}; }}
body {{ font: {style.size}px/{style.line} "{style.font}"; color: {style.ink}; max-width: {style.width}px; }}
.top {{ display: flex; justify-content: space-between; }}
h1 {{ font-size: 1.3em; color: {style.theme}; margin: 1.2em 0 .4em; }}
h2 {{ font-size: 1.05em; margin: 1em 0 .3em; display: {"flex" if style.hanging else "block"}; }}
h2 div {{ display: {"block" if style.hanging else "inline"}; }}
.number {{ {"flex: none; width: 2.6em;" if style.hanging else ""} }}
.star {{ color: #a4262c; }}
.note {{ font-size: .8em; margin: .2em 0; }}
.question {{ margin-left: {style.inset}px; }}
.answer {{ {"border: 1px solid #c8c6c4; " if style.framed else ""}padding: 6px 8px; min-height: 1.2em;
  white-space: pre-wrap; overflow-wrap: anywhere; }}
.options {{ display: grid; grid-template-columns: repeat({style.columns}, 1fr); }}
.option {{ display: flex; align-items: center; gap: {style.gap}px; margin: .25em 0;
  justify-content: {wide}; }}
"""
