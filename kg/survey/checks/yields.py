"""What questions yield: rules that exist, with options that they take."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from kg.survey.checks.references import named
from kg.survey.faults import Fault
from kg.survey.known import Known
from kg.survey.rows import Rows
from kg.vocabulary.yields import YieldRule

_Kind = str | tuple[str, ...]


def yields(rows: Rows, known: Known) -> Iterator[Fault]:
    """Whether each rule and each of its options is one, and what an option names is there."""
    questions = frozenset(named(rows))
    for asked in rows.questions:
        for at, entry in enumerate(asked.row.yields):
            line, number = rows.line(asked, "yields", at), asked.row.number
            if len(entry) != 1:
                message = f"yields: write one rule for each item, not {len(entry)}."
                yield Fault(line, "yields", message, number)
                continue
            ((name, options),) = entry.items()
            for told in _rule(known, questions, name, options or {}):
                yield Fault(line, "yields", f"yields: {told}.", number)


def _rule(
    known: Known, questions: frozenset[int | str], name: str, options: dict[str, object]
) -> Iterator[str]:
    rule = known.rules.get(name)
    if rule is None:
        yield f"there is no rule {name!r}{_near(name, known.rules)}"
        return
    for option, value in options.items():
        kind = rule.options.get(option)
        if kind is None:
            yield f"the rule {name} has no option {option!r}{_near(option, rule.options)}"
        else:
            yield from (f"{name}: {option}: {told}" for told in _value(known, questions, kind, value))
    yield from _missing(name, rule, options)


def _missing(name: str, rule: YieldRule, options: dict[str, object]) -> Iterator[str]:
    for option in rule.required:
        if option not in options:
            yield f"the rule {name} needs the option {option!r}"


def _value(known: Known, questions: frozenset[int | str], kind: _Kind, value: object) -> Iterator[str]:
    """What is wrong with the value of an option of that kind."""
    if isinstance(kind, tuple):
        if value not in kind:
            yield f"{value!r} is none of {', '.join(kind)}"
        return
    name, _, scheme = kind.partition(" ")
    if name in {"texts", "questions", "concepts"}:
        if not isinstance(value, list):
            yield "this has to be a list, in square brackets"
            return
        single = {"texts": "text", "questions": "question", "concepts": f"concept {scheme}"}[name]
        for one in value:
            yield from _single(known, questions, single, one)
    else:
        yield from _single(known, questions, kind, value)


def _single(known: Known, questions: frozenset[int | str], kind: str, value: object) -> Iterator[str]:
    name, _, scheme = kind.partition(" ")
    if name == "flag":
        if not isinstance(value, bool):
            yield "this has to be true or false"
    elif name == "question":
        if value not in questions:
            yield f"there is no question {value}"
    elif not isinstance(value, str):
        yield f"{value!r} is no text: put quotes around it"
    else:
        yield from _named(known, name, scheme, value)


def _named(known: Known, kind: str, scheme: str, value: str) -> Iterator[str]:
    """What is wrong with the name of something that the ontology has to hold."""
    fault = known.concept_fault(scheme, value) if kind == "concept" else None
    if fault:
        yield fault
    if kind == "scheme" and value not in known.schemes:
        yield f"there is no concept scheme {value!r}"
    if kind == "framework" and value not in known.reference.frameworks:
        yield f"reference/frameworks.yaml has no framework {value!r}"


def _near(name: str, names: Iterable[str]) -> str:
    """A name that may be meant."""
    near = get_close_matches(name, list(names), 1)
    return f": is {near[0]!r} meant?" if near else ""
