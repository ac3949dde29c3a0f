"""What only introduces a name: `The strategy now in use is the Harbour Strategy`."""

import re

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.segments import Clause

_TITLED = frozenset({"strategy", "policy"})
# A few words of small letters that tell which one is meant, `is`, and an article.
_IS = re.compile(
    r"(?:\s+[a-zß-ÿ'’-]+){0,6}?\s+(?:is|are|remains|est|sont|reste|demeure|es|son|sigue\s+siendo)"
    r"(?:\s+(?:now|currently|therefore|still|called|entitled|actuellement|désormais|intitulée?|ahora|actualmente|denominada?))?"
    r"(?:\s+(?:the|la|le|el)|\s+l['’])?\s*[\"“«‘]?\s*"
)


def is_equated(passage: Passage, clause: Clause, name: Name) -> bool:
    """Whether a reference is the subject of a sentence whose predicate is the name that it stands for.

    Args:
        passage: the answer.
        clause: the sentence.
        name: a noun that points at something: it would else be looked for in what was said before.
    """
    if name.family != "document":
        return False
    behind = (o for of, o in passage.names if of is clause and o.span.start > name.span.start)
    other = next(behind, None)
    if other is None or other.pointing or other.negative or other.family != "document":
        return False
    alike = other.head.kind == name.head.kind or {other.head.kind, name.head.kind} <= _TITLED
    return alike and _IS.fullmatch(passage.text, name.span.end, other.span.start) is not None
