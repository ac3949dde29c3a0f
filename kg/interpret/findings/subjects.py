"""Of what a denial is said: of a body that is not at work yet, of a strategy, and not of the law."""

import re

from kg.interpret.documents.scopes import listed, preceded, words_in
from kg.interpret.findings.judgement import Case, names_kind
from kg.interpret.findings.tone import denial_in, heard
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span

_ACRONYM = re.compile(r"(?<![\w-])[A-ZÀ-Þ]{3,}(?![\w-])")


def at_work(passage: Passage, span: Span) -> bool:
    """Whether a denial only says of a body, by its name or its acronym, that it is not at work yet."""
    cue = heard(passage, "findings.not_ready", span)
    if cue is None:
        return False
    front = Span(span.start, cue.span.start)
    named = any(name.family == "body" and front.holds(name.span) for _, name in passage.names)
    return named or _ACRONYM.search(passage.text, front.start, front.end) is not None


def of_no_law(case: Case, passage: Passage, span: Span) -> bool:
    """Whether a denial is said of a strategy or a policy, or of what is made under a law.

    Example: `The Plan is drafted, but not yet approved`, `its regulations are not yet published`.

    Args:
        case: gives the lexicon.
        passage: the answer.
        span: the part of it that denies.
    """
    denial = denial_in(case.lexicon, passage, span)
    clause = passage.clause_of(span)
    if (
        denial is None
        or clause is None
        or names_kind(case.lexicon, span.of(passage.text)[denial - span.start :], "law")
    ):
        return False
    if any(listed(passage, word, "other_subjects") for word in words_in(passage, Span(span.start, denial))):
        return True
    before = [name for name in _documents(passage, clause.span) if name.span.end <= denial]
    return bool(before) and all(name.head.kind in {"strategy", "policy"} for name in before)


def founds(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether a law is named only as that by which a body was set up: `the Board, founded by Order 5,`."""
    bodies = [other for _, other in passage.names if other.family == "body" and clause.holds(other.span)]
    before = any(body.span.end <= name.span.start for body in bodies)
    return before and preceded(passage, "established_by", clause, name)


def _documents(passage: Passage, clause: Span) -> list[Name]:
    """The documents that a clause names, references with them."""
    return [name for _, name in passage.names if name.family == "document" and clause.holds(name.span)]
