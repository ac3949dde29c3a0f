"""When a document was or will be adopted, and since when it is in force."""

from collections.abc import Iterator

from kg.interpret.documents.calendar import Date, dates_in
from kg.interpret.documents.naming import Named
from kg.interpret.documents.scopes import (
    bracket_behind,
    cues_in,
    governed,
    listed,
    only,
    right_before,
    window,
    words_in,
)
from kg.interpret.documents.stages import COMING
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span

_REACH = 60
_PROPERTIES = {"in_force_since": "egov:inForceSince", "adopted_on": "egov:adoptedOn"}
_CUES = frozenset({*_PROPERTIES, "expected"})


def state_dates(ledger: Ledger, passage: Passage, named: Named, stage: str) -> None:
    """Writes down the dates that the sentence gives for a document."""
    if not passage.cues.any_of(_CUES):
        return
    for room in _rooms(passage, named):
        if stage in COMING:
            _expected(ledger, passage, named, room)
        else:
            _past(ledger, passage, named, room)
    if stage not in COMING:
        _just_adopted(ledger, passage, named)


def _rooms(passage: Passage, named: Named) -> Iterator[Span]:
    bracket = bracket_behind(passage, named.name)
    if bracket:
        yield bracket
    if not governed(passage, named.clause, named.name):
        yield window(passage, named.clause, named.name)


def _past(ledger: Ledger, passage: Passage, named: Named, room: Span) -> None:
    taken: set[Span] = set()
    for kind, predicate in _PROPERTIES.items():
        for cue in cues_in(passage, kind, room):
            date = _date_behind(ledger, passage, cue, room)
            if date and date.span not in taken and not _of_another(passage, room, cue):
                taken.add(date.span)
                _write(ledger, passage, named, predicate, date)
                break


def _of_another(passage: Passage, room: Span, cue: Found) -> bool:
    """Whether the date is that of `its implementation`, `the regulations`, or is denied: `not adopted`."""
    between = words_in(passage, Span(room.start, cue.span.start))
    return any(listed(passage, word, "other_subjects", "names.negative") for word in between)


def _date_behind(ledger: Ledger, passage: Passage, cue: Found, room: Span) -> Date | None:
    """The first date behind the words, before another verb of this kind or the end of the sentence."""
    span = Span(cue.span.end, min(room.end, cue.span.end + _REACH))
    others = [
        other.span.start
        for kind in (*_PROPERTIES, "expected", "status")
        for other in cues_in(passage, kind, span)
    ]
    names = [name.span.start for _, name in passage.names if name.span.start >= cue.span.end]
    documents = [
        name.span.start
        for _, name in passage.names
        if name.family == "document" and name.span.start >= cue.span.end
    ]
    end = min([span.end, *others, *(documents if names else ())])
    found = dates_in(passage.text, Span(span.start, max(span.start, end)), ledger.model.lexicon.months)
    return found[0] if found else None


def _expected(ledger: Ledger, passage: Passage, named: Named, room: Span) -> None:
    for cue in cues_in(passage, "expected", room):
        found = dates_in(
            passage.text,
            Span(cue.span.end, min(room.end, cue.span.end + _REACH)),
            ledger.model.lexicon.months,
        )
        if found:
            quote = passage.quote(Span(named.span.start, found[0].span.end))
            ledger.claim(named.ref, "egov:expectedAdoption", found[0].only_year, (quote,), "document-date")
            return


def _just_adopted(ledger: Ledger, passage: Passage, named: Named) -> None:
    """`On 10 June 2021, the government adopted the Act`: the verb stands between the date and the name."""
    cue = right_before(passage, "adopted_on", named.clause, named.name)
    if not cue:
        _fronted(ledger, passage, named)
        return
    front = Span(max(named.clause.start, cue.span.start - _REACH), cue.span.start)
    found = dates_in(passage.text, front, ledger.model.lexicon.months)
    if found:
        _write(ledger, passage, named, "egov:adoptedOn", found[-1])


def _fronted(ledger: Ledger, passage: Passage, named: Named) -> None:
    """`Passed on 3 May 2019, the Act ...`: the sentence begins with the verb."""
    front = Span(named.clause.start, named.span.start)
    for kind, predicate in _PROPERTIES.items():
        for cue in cues_in(passage, kind, front)[:1]:
            found = dates_in(passage.text, Span(cue.span.end, front.end), ledger.model.lexicon.months)
            first = not words_in(passage, Span(front.start, cue.span.start))
            if first and found and only(passage, Span(found[0].span.end, front.end), "names.articles"):
                _write(ledger, passage, named, predicate, found[0])
                return


def _write(ledger: Ledger, passage: Passage, named: Named, predicate: str, date: Date) -> None:
    span = Span(min(named.span.start, date.span.start), max(named.span.end, date.span.end))
    ledger.claim(named.ref, predicate, date.value, (passage.quote(span),), "document-date")
