"""Documents that another document plans to create."""

from kg.interpret.documents.naming import Named, alike
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
    return announcing
