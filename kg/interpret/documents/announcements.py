"""Documents that another document plans to create."""

from kg.interpret.documents.naming import Named, alike
from kg.interpret.documents.scopes import cues_in, only
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span


def state_announcements(ledger: Ledger, passage: Passage, named: list[Named]) -> set[Named]:
    """`The creation of X is one of the actions in Y`: Y announces X.

    Returns:
        the announcing documents: the answer is not about them.
    """
    announcing = set()
    for one in named:
        cue = passage.cue("announces", one.clause)
        if not cue or one.span.start < cue.span.start:
            continue
        for other in named:
            if (
                other.clause == one.clause
                and other.span.end <= cue.span.start
                and not alike(ledger, other.ref, one.ref)
            ):
                quote = passage.quote(Span(other.span.start, one.span.end))
                ledger.claim(one.ref, "egov:announces", other.ref, (quote,), "announcement")
                announcing.add(one)
    return announcing | _announcers(ledger, passage, named)


def _announcers(ledger: Ledger, passage: Passage, named: list[Named]) -> set[Named]:
    """`The Programme announced a Bill`: one document right before the verb, the other right behind."""
    announcing: set[Named] = set()
    if not passage.cues_of("announcing"):
        return announcing
    for one in named:
        for other in named:
            room = Span(one.span.end, max(one.span.end, other.span.start))
            cues = cues_in(passage, "announcing", room) if one.clause == other.clause else []
            light = cues and all(
                only(passage, gap, "having", "names.articles", "names.indefinite")
                for gap in (Span(room.start, cues[0].span.start), Span(cues[0].span.end, room.end))
            )
            if light and not alike(ledger, other.ref, one.ref):
                quote = passage.quote(Span(one.span.start, other.span.end))
                ledger.claim(one.ref, "egov:announces", other.ref, (quote,), "announcement")
                announcing.add(one)
    return announcing
