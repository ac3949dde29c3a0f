"""Writes the draft of an edition's file: what is known, what is guessed, and what a person has to decide."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.readers.options import printed_options as printed_under
from kg.readers.wording import letters
from kg.survey.drafting.guessing import Guess
from kg.survey.drafting.headings import Printed
from kg.survey.drafting.matching import SAME, Match
from kg.vocabulary.form import Option, Question, Questionnaire, Yield
from kg.vocabulary.questionnaire_file import REFERENCES
from kg.vocabulary.yaml_file import in_quotes

_PLAIN = re.compile(r"[A-Za-z][\w.-]*")
_NOT_TEXT = frozenset({"yes", "no", "on", "off", "y", "n", "true", "false", "null", "none"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A question of the draft: what is printed, the known one it is taken for, what it is guessed to be."""

    printed: Printed
    match: Match | None
    guess: Guess
    section: str

    @property
    def key(self) -> str:
        """The known question's key, or one that asks for a name."""
        return self.match.question.key if self.match else f"todo.q{self.printed.number}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is written: entries, titles of sections by code, the editions that were compared."""

    edition: str | None
    entries: Sequence[Entry]
    sections: Mapping[str, str]
    nearest: Questionnaire
    known: Mapping[str, Questionnaire]
    lines: frozenset[str]


def written(sheet: Sheet) -> str:
    """The file's text."""
    return "\n".join((*_head(sheet), *_option_sets(sheet), *_furniture(sheet), *_sections(sheet))) + "\n"


def _head(sheet: Sheet) -> Iterator[str]:
    total = len(sheet.entries)
    same = sum(one.match is not None and one.match.likeness >= SAME for one in sheet.entries)
    alike = sum(one.match is not None for one in sheet.entries) - same
    new = total - same - alike
    yield f"# A draft, read off a printout of {total} questions: {same} stand in a known one word by word,"
    yield f"# {alike} are like a known question, {new} are new. Look at every TODO, then at all the rest:"
    yield "#   kg questionnaire lint FILE"
    yield ""
    yield f"edition: {quoted(sheet.edition or 'TODO')}"
    if sheet.edition is not None and not re.match(r"\d{4}\b", sheet.edition):
        yield 'year: "TODO"'
    yield 'title: "TODO: the title of the questionnaire"'
    yield f"series: {quoted(sheet.nearest.series)}"
    yield ""


def _option_sets(sheet: Sheet) -> Iterator[str]:
    """The sets of the known questions, and one for each new closed question."""
    yield "option_sets:"
    for name, options in sets_of(sheet).items():
        yield f"  {name}:"
        for option in options:
            other = ", other: true" if option.other else ""
            fields = (
                f"code: {quoted(option.code)}, text: {quoted(option.text)}, concept: {option.concept}{other}"
            )
            yield f"    - {{{fields}}}"
    yield ""


def sets_of(sheet: Sheet) -> dict[str, tuple[Option, ...]]:
    """The sets of options by name, each once."""
    sets: dict[str, tuple[Option, ...]] = {}
    for entry in sheet.entries:
        options = options_of(entry)
        if options and options not in sets.values():
            sets[_set_name(entry, sets)] = options
    return sets


def options_of(entry: Entry) -> tuple[Option, ...]:
    """The options of a question: those of the known one, or those that are printed."""
    if entry.match:
        return entry.match.question.options
    return tuple(_option(text) for text in entry.guess.options)


def _option(text: str) -> Option:
    code = "-".join(re.findall(r"[a-z0-9]+", text.casefold()))[:40].strip("-") or "todo"
    return Option(code, text, f"answer-option/{code}", other=code == "other")


def _set_name(entry: Entry, taken: Mapping[str, object]) -> str:
    plain = {"yes-no": "yes-no", "yes-no-other": "yes-no-other"}
    kind = entry.match.question.type if entry.match else entry.guess.type
    name = plain.get(kind, entry.key.replace(".", "-").replace("_", "-"))
    return name if name not in taken else f"{name}-{entry.printed.number}"


def _furniture(sheet: Sheet) -> Iterator[str]:
    """The known lines that answer nothing and are printed here too."""
    form = sheet.nearest
    headings = {section.title for section in form.sections} | set(sheet.sections.values())
    headings |= {line or "" for question in form.questions for line in (question.group, question.lead)}
    literals = sorted(line for line in form.furniture.literals - headings if letters(line) in sheet.lines)
    yield "furniture:"
    yield "  literals:" if literals else "  literals: []"
    yield from (f"    - {quoted(line)}" for line in literals)
    yield "  patterns:" if form.furniture.patterns else "  patterns: []"
    for pattern in form.furniture.patterns:
        yield "    - '{}'".format(pattern.pattern.replace("'", "''"))
    yield ""


def _sections(sheet: Sheet) -> Iterator[str]:
    yield "sections:"
    sets = {options: name for name, options in sets_of(sheet).items()}
    keys = {entry.key for entry in sheet.entries}
    above = ""
    for at, entry in enumerate(sheet.entries):
        if entry.section != above:
            above = entry.section
            yield f"  - code: {quoted(above)}"
            if sheet.sections.get(above):
                yield f"    title: {quoted(sheet.sections[above])}"
            yield "    questions:"
        gate = sheet.entries[at - 1] if at else None
        yield from (f"      {line}" for line in _question(entry, gate, sets, keys, sheet))


def _question(
    entry: Entry,
    gate: Entry | None,
    sets: Mapping[tuple[Option, ...], str],
    keys: set[str],
    sheet: Sheet,
) -> Iterator[str]:
    printed, match = entry.printed, entry.match
    yield from (f"# {line}" for line in _remarks(entry))
    yield f"- number: {printed.number}"
    yield f"  key: {entry.key}"
    known = match.question if match else None
    if known and known.short:
        yield f"  short: {known.short}"
    if known and known.label:
        yield f"  label: {quoted(known.label)}"
    if printed.lead or (known and known.lead):
        yield f"  lead: {quoted(printed.lead or (known.lead if known else '') or '')}"
    if known and known.group and letters(known.group) in sheet.lines:
        yield f"  group: {quoted(known.group)}"
    yield f"  text: {quoted(_bulleted(printed, known))}"
    notes = [note for note in known.notes if letters(note) in sheet.lines] if known else []
    if notes:
        yield f"  notes: [{', '.join(map(quoted, notes))}]"
    yield f"  type: {known.type if known else entry.guess.type}"
    if options_of(entry):
        yield f"  options: {sets[options_of(entry)]}"
    yield from _asked_if(entry, gate, keys, sheet)
    if known and known.indicators:
        yield f"  indicators: [{', '.join(map(quoted, known.indicators))}]"
    yield from _yields(entry, keys, sheet)


def _bulleted(printed: Printed, known: Question | None) -> str:
    """The text with the bullet that the known one has, which the label has lost."""
    bullet = "- " if known and known.text.startswith("- ") and not printed.text.startswith("- ") else ""
    return bullet + printed.text


def _remarks(entry: Entry) -> Iterator[str]:
    match = entry.match
    if match is None:
        yield "TODO: no known question is like this one: name its key, say what it yields (docs/mapping.md)."
        if entry.guess.type.startswith("yes-no"):
            yield "It is closed; a yes/no question yields a finding."
        return
    where = f"question {match.question.number} of {match.edition}"
    if match.likeness < SAME:
        yield f"TODO: {match.likeness:.0f} % like {where}: {squeezed(match.question.text)}"
        yield "Keep the key if it asks for the same matter."
    elif match.question.number != entry.printed.number:
        yield f"As {where}."
    if match.question.options and not printed_under(match.question, entry.printed.below).complete:
        yield f"TODO: not all options of {where} are printed here: compare them."


def squeezed(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def _asked_if(entry: Entry, gate: Entry | None, keys: set[str], sheet: Sheet) -> Iterator[str]:
    """The condition, and the question that this one details."""
    if entry.match is None:
        if entry.guess.details and gate is not None:
            yield f'  condition: {{question: {gate.key}, option: "yes"}}'
            yield f"  detail_for: {gate.key}"
        return
    form, question = sheet.known[entry.match.edition], entry.match.question
    if question.condition is not None:
        key = form.question(question.condition.question).key
        if key in keys:
            yield f"  condition: {{question: {key}, option: {quoted(question.condition.option)}}}"
    if question.detail_for is not None and form.question(question.detail_for).key in keys:
        yield f"  detail_for: {form.question(question.detail_for).key}"


def _yields(entry: Entry, keys: set[str], sheet: Sheet) -> Iterator[str]:
    """The rules of the known question, with the questions that they name under their keys."""
    rules = list(entry.match.question.yields) if entry.match else []
    if rules and entry.match:
        yield "  yields:"
        form = sheet.known[entry.match.edition]
        yield from (f"    - {_rule(rule, form, keys)}" for rule in rules)


def _rule(rule: Yield, form: Questionnaire, keys: set[str]) -> str:
    options = {}
    for name, value in rule.options.items():
        named = [form.question(number).key for number in value] if name in REFERENCES else value
        options[name] = [key for key in named if key in keys] if name in REFERENCES else named
    told = ", ".join(f"{name}: {quoted(value)}" for name, value in options.items())
    return f"{rule.rule}: {{{told}}}"


def quoted(value: object) -> str:
    """A value as YAML reads it back, on one line.

    Example:
        >>> [quoted(value) for value in ("no", "a.b", "Yes: or no", True, ["x", "on"])]
        ['"no"', 'a.b', '"Yes: or no"', 'true', '[x, "on"]']
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(quoted, value))}]"
    text = str(value)
    plain = _PLAIN.fullmatch(text) is not None and text.casefold() not in _NOT_TEXT
    return text if plain else in_quotes(text)
