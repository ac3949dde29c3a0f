"""Documents of which it is said that work on them has begun: `The drafting of the Boat Plan has started`."""

from kg.interpret.documents.scopes import cues_in, preceded, window
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span


def drafting_begun(passage: Passage, clause: Span, name: Name) -> Found | None:
    """The verb that says that the making or the revision of a document has begun, on either side of its name.

    Args:
        passage: the answer.
        clause: the sentence that names it.
        name: the document.
    """
    if not passage.cues_of("begun"):
        return None
    if not any(preceded(passage, making, clause, name) for making in ("drafting_of", "revising")):
        return None
    behind = cues_in(passage, "begun", window(passage, clause, name))
    before = cues_in(passage, "begun", Span(clause.start, name.span.start))
    return next(iter([*behind, *before]), None)
