"""Of which documents a sentence says that they are aligned with others, and what a pronoun behind means."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.interpret.documents.naming import Named
from kg.interpret.documents.relations import cited, subject_before
from kg.interpret.documents.scopes import (
    after_bracket,
    covered,
    cues_in,
    enclosed,
    joined,
    listed,
    only,
    words_before,
    words_in,
)
from kg.interpret.passage import Passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span

_FRONT = re.compile(r"\((\w{1,2})\)\W*$")
_VERBS = ("alignment", "implements", "amends", "repeals", "replaces")
_FRONTED = 2
_PAIR = 2


def subjects_of(passage: Passage, named: list[Named], clause: Span, cue: Found) -> list[Named]:
    """The documents before the words, joined ones together; else those of the sentence before."""
    before = [one for one in named if one.clause == clause and one.span.end <= cue.span.start]
    meant = _numbered(passage, named, clause, cue) or _both(passage, named, clause, cue)
    if meant:
        return meant
    nearest = subject_before(passage, named, clause, cue.span.start)
    if nearest:
        if enclosed(passage, clause, nearest.name):
            nearest = next((o for o in reversed(before) if o.span.end <= nearest.span.start), nearest)
        if shares_subject(passage, cue):
            nearest = _of_first_verb(passage, before, nearest)
        return [one for one in before if one is nearest or _leads_to(passage, before, one, nearest)]
    if before:
        gap = words_in(passage, Span(before[-1].span.end, cue.span.start))
        which = any(listed(passage, word, "relative_subjects") for word in gap[-2:])
        return before[-1:] if which else []
    fronted = _behind(passage, named, clause, cue)
    return fronted or _of_sentence_before(passage, named, clause, cue)


def _numbered(passage: Passage, named: list[Named], clause: Span, cue: Found) -> list[Named]:
    """`(1) is aligned with (2)`: the entry of that number."""
    words = words_before(passage, Span(clause.start, cue.span.start), "auxiliaries")
    end = next((w.start for w in words_in(passage, Span(clause.start, cue.span.end)) if w not in words), None)
    front = _FRONT.search(passage.text, clause.start, end if end is not None else cue.span.start)
    return [one for _, one in by_number(passage, named, front)] if front else []


def _both(passage: Passage, named: list[Named], clause: Span, cue: Found) -> list[Named]:
    """`and both are aligned with ...`: the only two documents that were named before."""
    words = words_before(passage, Span(clause.start, cue.span.start), "auxiliaries")
    if not words or not covered(passage, words[-1], "references.plural_pronouns"):
        return []
    before = {one.ref: one for one in named if one.span.end <= words[-1].start}
    return list(before.values()) if len(before) == _PAIR else []


def by_number(passage: Passage, named: list[Named], number: re.Match[str]) -> Iterator[tuple[Span, Named]]:
    """The document of the list's entry with that number, at the place of the number."""
    for one in named:
        mark = next((clause.mark for clause in passage.clauses if clause.span == one.clause), "")
        if mark and mark == number[1].lower():
            yield Span(number.start(), number.end()), one
            return


def shares_subject(passage: Passage, cue: Found) -> bool:
    """Whether the verb shares its subject with the one before: `replaced X and is aligned with Y`."""
    words = words_before(passage, Span(max(0, cue.span.start - 20), cue.span.start), "auxiliaries")
    return bool(words) and listed(passage, words[-1], "coordinators")


def _of_first_verb(passage: Passage, before: list[Named], nearest: Named) -> Named:
    """The subject of the verb of which the nearest document, or the row it ends, is the object."""
    free = [one for one in before if not cited(passage, one)]
    at = free.index(nearest) if nearest in free else 0
    while at > 0:
        one, other = free[at - 1], free[at]
        gap = Span(one.span.end, other.span.start)
        if any(cues_in(passage, verb, gap) for verb in _VERBS):
            return one
        rest = Span(min(after_bracket(passage, one.name), other.span.start), other.span.start)
        if not only(passage, rest, "coordinators", "names.articles", "prepositions"):
            break
        at -= 1
    return nearest


def _leads_to(passage: Passage, here: list[Named], one: Named, last: Named) -> bool:
    """Whether a chain of `and` and commas leads from one name to the last."""
    if one.span.start > last.span.start:
        return False
    chain = [other for other in here if one.span.start <= other.span.start <= last.span.start]
    return all(joined(passage, a.name, b.name) or _own(passage, a, b) for a, b in pairwise(chain))


def _own(passage: Passage, one: Named, other: Named) -> bool:
    """`the Strategy and its Plan`: both are aligned."""
    gap = Span(one.span.end, other.span.start)
    return coordinated(passage, gap) and only(passage, gap, "coordinators", "possessives")


def _behind(passage: Passage, named: list[Named], clause: Span, cue: Found) -> list[Named]:
    """`In line with the Plan, the Strategy promotes ...`: what follows the comma."""
    if len(words_in(passage, Span(clause.start, cue.span.start))) > _FRONTED:
        return []
    after = [one for one in named if one.clause == clause and one.span.start >= cue.span.end]
    for one, other in pairwise(after):
        gap = Span(one.span.end, other.span.start)
        if "," in gap.of(passage.text) and only(passage, gap, "names.articles"):
            return [other] if speaks(passage, other.span) else []
    return []


def _of_sentence_before(passage: Passage, named: list[Named], clause: Span, cue: Found) -> list[Named]:
    front = Span(clause.start, cue.span.start)
    if not only(passage, front, "auxiliaries", "references.pronouns", "coordinators"):
        return []
    before = [one for one in named if one.span.end <= clause.start and not cited(passage, one)]
    return before[-1:]


def coordinated(passage: Passage, gap: Span) -> bool:
    """Whether a stretch of text holds `and`."""
    return any(listed(passage, word, "coordinators") for word in words_in(passage, gap))


def speaks(passage: Passage, span: Span) -> bool:
    """Whether a verb follows right behind a name, whose subject the name is then."""
    clause = next((c.span for c in passage.clauses if c.span.holds(span)), span)
    behind = re.match(r"[\"”»'’]?\s*(?:\([^()]*\))?\s*", passage.text[span.end : clause.end])
    start = span.end + (behind.end() if behind else 0)
    words = words_in(passage, Span(start, clause.end))[:1]
    if not words or passage.text[start : words[0].start].strip():
        return False
    starts = {c.span.start for verb in (*_VERBS, "auxiliaries", "status") for c in passage.cues_of(verb)}
    return words[0].start in starts or listed(passage, words[0], "saying")


def pronoun_behind(
    passage: Passage, named: list[Named], clause: Span, cue: Found
) -> tuple[Span, Named] | None:
    """`the Plan sets goals, and the Strategy gives effect to it`: the pronoun and what it means."""
    words = words_in(passage, Span(cue.span.end, clause.end))[:1]
    if not words or not listed(passage, words[0], "object_pronouns"):
        return None
    subject = subject_before(passage, named, clause, cue.span.start)
    before = [one for one in named if subject and one.span.end <= subject.span.start]
    return (words[0], before[-1]) if before else None
