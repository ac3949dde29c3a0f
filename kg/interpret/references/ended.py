"""Documents that an answer names only as what is over: `It replaced the Plan 2016`, `the Plan has lapsed`."""

from kg.interpret.documents.scopes import listed, preceded, words_in
from kg.interpret.names.name import Name
from kg.interpret.passage import Passage
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span

_OVER = ("status.superseded", "status.expired", "status.repealed")
_COMING = ("status.being-drafted", "status.drafted", "status.planned", "status.submitted")
_CHANGING = ("amended_by", "repealed_by", "replaced_by")
# How many words may stand between a document and what is said of it.
_BEFORE, _BEHIND = 3, 4


def has_ended(passage: Passage, clause: Clause, name: Name) -> bool:
    """Whether the sentence says of a document that another took its place, or that its time is over."""
    if name.family != "document" or name.pointing or name.antecedent:
        return False
    return _is_replaced(passage, clause.span, name) or _is_over(passage, clause.span, name)


def is_coming(passage: Passage, clause: Clause, name: Name) -> bool:
    """Whether the sentence of a strategy that is not yet there says so, and speaks of no other document."""
    if name.head.kind != "strategy" or name.antecedent or not passage.cues_of("status"):
        return False
    others = (other for of, other in passage.names if of == clause and other.span != name.span)
    alone = not any(other.family == "document" for other in others)
    return alone and any(passage.has_cue(one, clause.span) for one in _COMING)


def only_changes(passage: Passage, name: Name) -> bool:
    """Whether a document is named as what changed or ended another one: `as amended by Act No. 5`."""
    clause = passage.clause_of(name.span)
    return clause is not None and any(preceded(passage, told, clause.span, name) for told in _CHANGING)


def _is_replaced(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether `replaced` stands right before it, and not of what is yet to come: `will replace the Plan`."""
    for cue in passage.cues_of("replaces"):
        gap = Span(cue.span.end, name.span.start)
        if clause.start <= cue.span.start and 0 <= gap.end - gap.start < 40:
            words = words_in(passage, gap)
            light = all(listed(passage, word, "names.articles", "names.dropped", "part_of") for word in words)
            coming = _is_future(passage, cue.span) or any(passage.has_cue(one, clause) for one in _COMING)
            if light and len(words) <= _BEFORE and not coming:
                return True
    return False


def _is_over(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether `has lapsed` or its like stands right behind it."""
    for prefix in _OVER:
        for cue in passage.cues_of(prefix):
            if name.span.end <= cue.span.start and cue.span.end <= clause.end:
                gap = words_in(passage, Span(name.span.end, cue.span.start))
                said = not any(listed(passage, word, "modals", "denials") for word in gap)
                if len(gap) <= _BEHIND and said and not _is_future(passage, cue.span):
                    return True
    return False


def _is_future(passage: Passage, verb: Span) -> bool:
    """Whether a verb speaks of what is to come."""
    before = words_in(passage, Span(max(0, verb.start - 24), verb.start))[-2:]
    return any(listed(passage, word, "modals", "futures") for word in (*before, *words_in(passage, verb)))
