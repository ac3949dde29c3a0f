"""Bills that the executive approved: they are drafts until the legislature has passed them."""

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span

_NEAR = 40


def only_cleared(passage: Passage, clause: Span, name: Name, told: Found) -> bool:
    """Whether it is the cabinet that approved a bill: `approved by the Cabinet`, `the Cabinet approved`."""
    if not name.head.status or passage.has_cue("legislature", clause):
        return False
    behind = Span(told.span.start, min(clause.end, told.span.end + _NEAR))
    front = Span(max(clause.start, told.span.start - _NEAR), told.span.end)
    leads = name.span.start >= told.span.end
    return passage.has_cue("executive", front if leads else behind)
