"""Bills that the executive or one chamber approved: they are drafts until the legislature passed them."""

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span, words

_NEAR = 40
# "se encuentra", "il est": how many words may stand before what the next sentence says of the bill.
_LEAD = 2


def only_cleared(passage: Passage, clause: Span, name: Name, told: Found) -> bool:
    """Whether it is the cabinet that approved a bill: `approved by the Cabinet`, `the Cabinet approved`."""
    if not name.head.status or passage.has_cue("legislature", clause):
        return False
    behind = Span(told.span.start, min(clause.end, told.span.end + _NEAR))
    front = Span(max(clause.start, told.span.start - _NEAR), told.span.end)
    leads = name.span.start >= told.span.end
    return passage.has_cue("executive", front if leads else behind)


def in_other_house(passage: Passage, clause: Span, name: Name) -> Found | None:
    """What the next sentence says of a bill that one chamber passed: `...; se encuentra en el Senado`."""
    if not name.head.status or not passage.cues_of("status.submitted"):
        return None
    following = next((c.span for c in passage.clauses if c.span.start >= clause.end), None)
    cue = passage.cue("status.submitted", following) if following else None
    if following is None or cue is None:
        return None
    lead = len(words(passage.text, following.start, cue.span.start)) <= _LEAD
    other = any(following.holds(one.span) and one.family == "document" for _, one in _own(passage))
    return cue if lead and not other else None


def _own(passage: Passage) -> list[tuple[Clause, Name]]:
    """The names that stand for nothing said before."""
    return [(clause, one) for clause, one in passage.names if not (one.antecedent or one.pointing)]
