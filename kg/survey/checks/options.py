"""The sets of options and the questions that use them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.survey.faults import Fault, warning
from kg.survey.known import Known
from kg.survey.rows import Rows
from kg.vocabulary.form import Option, squeeze

_CLOSED = frozenset({"yes-no", "yes-no-other", "single-choice", "multi-choice"})
_OTHER = "yes-no-other"


def options(rows: Rows, known: Known) -> Iterator[Fault]:
    """Whether closed questions have their options, and each option is a concept with labels."""
    for name, chosen in rows.sets.items():
        yield from _set(rows, known, name, chosen)
    used = {asked.row.options for asked in rows.questions}
    for name in sorted(rows.sets.keys() - used):
        yield warning(rows.tree.line("option_sets", name), "options-unused", f"no question uses {name}.")
    for asked in rows.questions:
        row = asked.row
        line = rows.line(asked, "options")
        if row.options is not None and row.options not in rows.sets:
            yield Fault(line, "options", f"option_sets holds no {row.options!r}.", row.number)
        elif row.type in _CLOSED and row.options is None:
            yield Fault(line, "options", f"a question of type {row.type} needs options.", row.number)
        elif row.type not in _CLOSED and row.options is not None:
            yield Fault(line, "options", f"a question of type {row.type} has no options.", row.number)
        elif row.type.startswith("yes-no") and row.options is not None:
            missing = {"yes", "no"} - {option.code for option in rows.sets[row.options]}
            if missing:
                told = " and ".join(sorted(missing))
                yield Fault(line, "options", f"the options of a {row.type} question lack {told}.", row.number)
        if row.type == _OTHER and row.options in rows.sets and not _offers_other(rows.sets[row.options]):
            message = f"the options of a {_OTHER} question lack one with other: true."
            yield Fault(line, "options", message, row.number)


def _offers_other(chosen: Sequence[Option]) -> bool:
    return any(option.other for option in chosen)


def _set(rows: Rows, known: Known, name: str, chosen: Sequence[Option]) -> Iterator[Fault]:
    codes = Counter(option.code for option in chosen)
    printed = Counter(squeeze(option.text).casefold() for option in chosen)
    for at, option in enumerate(chosen):
        line = rows.tree.line("option_sets", name, at)
        if codes[option.code] > 1:
            yield Fault(
                line, "option-twice", f"{name}: {codes[option.code]} options have the code {option.code!r}."
            )
        if printed[squeeze(option.text).casefold()] > 1:
            message = f"{name}: two options are printed {option.text!r}: they cannot be told apart."
            yield Fault(line, "option-twice", message)
        scheme, _, code = option.concept.partition("/")
        fault = known.concept_fault(scheme, code)
        if fault:
            yield Fault(line, "concept", f"{name}: option {option.code!r}: {fault}.")
