"""Which of several plans of one name, told apart by their years, is meant where no years are given."""

import re
from collections.abc import Sequence

from kg.interpret.names.name import Antecedent, Name
from kg.interpret.names.tails import without_tail
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span
from kg.values import Response
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PERIOD = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–—/]\s*((?:19|20)\d\d|\d\d)(?!\d)")
_BEHIND = re.compile(rf"\s*(\(\s*)?{_PERIOD.pattern}(?(1)\s*\))")
_PLANS = frozenset({"strategy", "policy"})
_NEVER = 9999


def edition_year(response: Response) -> int:
    """The year of a response's questionnaire; of an edition without one, that in which it was completed.

    A year after all others if neither is told: then no plan runs, and none is yet to come.
    """
    for told in (response.edition, response.completed or ""):
        if told[:4].isdecimal():
            return int(told[:4])
    return _NEVER


def of_edition(known: Sequence[Antecedent], edition: int, lexicon: Lexicon) -> Antecedent | None:
    """The plan that runs in a year, of some that differ by their years alone; None if that leaves doubt.

    Args:
        known: the plans, in the order in which they are named.
        edition: the year of the questionnaire.
        lexicon: the cue words: those that lead to a year.
    """
    titles = {fold(without_tail(one.name.name, lexicon)) for one in known}
    if len(titles) > 1:
        return None
    running = [one for one in known if _runs(one.name.name, edition)]
    names = {fold(one.name.name) for one in running}
    return running[0] if len(names) == 1 else None


def _runs(name: str, year: int) -> bool:
    """Whether a name has years, none of which says that its plan is over or yet to begin."""
    period = _PERIOD.search(name)
    if period:
        start, end = period[1], period[2]
        return int(start) <= year <= int(start[: 4 - len(end)] + end)
    years = _YEAR.findall(name)
    return bool(years) and year <= int(years[-1])


def of_other_years(text: str, clause: Clause, span: Span, bearer: Antecedent) -> Name | None:
    """The plan of other years that an acronym with a period names: `BP 2026-2030` beside `Plan (BP) 2021`.

    Args:
        text: the answer.
        clause: the clause of the acronym.
        span: where the acronym stands.
        bearer: the plan that it stands for alone.
    """
    if bearer.name.head.kind not in _PLANS:
        return None
    years, own = _BEHIND.match(text, span.end, clause.span.end), _PERIOD.search(bearer.name.name)
    if not (years and own) or years.groups()[1:] == own.groups():
        return None
    whole = Span(span.start, years.end())
    return Name(whole, whole.of(text), bearer.name.head)
