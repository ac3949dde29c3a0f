"""How far what a sentence says of a document reaches: to the next name, past those joined by "and"."""

import re
from collections.abc import Mapping, Sequence

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage, once_per_passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span, letters
from kg.vocabulary.folding import fold

_BRACKET = re.compile(r"[\"”»’']?\s*[(\[]([^()\[\]]*)[)\]]")
_DATED = re.compile(r"\s+(?:in|by|en|d'ici|antes de|before)\s+(?:19|20)\d\d\b", re.I)
_PAUSES = re.compile(r"[.;:!?]")
_LIGHT = ("names.articles", "names.dropped", "names.pointing")


def words_in(passage: Passage, span: Span) -> list[Span]:
    """The spans of the words in a stretch of text, numbers apart."""
    return letters(passage.text, span)


def listed(passage: Passage, word: Span, *lists: str) -> bool:
    """Whether a word stands on one of the lists of the lexicon."""
    return (word.start, word.end) in passage.cues.places(*lists)


def covered(passage: Passage, word: Span, *lists: str) -> bool:
    """Whether a word stands on one of the lists, alone or as part of a phrase."""
    return any(
        start <= word.start and word.end <= end for name in lists for start, end in passage.cues.places(name)
    )


def words_before(passage: Passage, span: Span, *lists: str) -> list[Span]:
    """The words in a stretch of text, less those at its end that stand on one of the lists."""
    words = words_in(passage, span)
    while words and listed(passage, words[-1], *lists):
        words.pop()
    return words


def denied_before(passage: Passage, room: Span, cue: Found) -> bool:
    """Whether the words are denied: `is not approved`, `n'est pas encore alignée`."""
    words = words_before(passage, Span(room.start, cue.span.start), "auxiliaries", "status_adverbs")
    if not words or not listed(passage, words[-1], "denials"):
        return False
    # "No. 1 is aligned with ..." denies nothing.
    return not any(name.span.holds(words[-1]) for _, name in passage.names)


def only(passage: Passage, span: Span, *lists: str) -> bool:
    """Whether every word of a stretch of text stands on one of the lists, alone or as part of a phrase."""
    cues = [
        (start, end)
        for name in lists
        for start, end in passage.cues.places(name)
        if span.start <= start and end <= span.end
    ]
    return all(
        any(start <= word.start and word.end <= end for start, end in cues)
        for word in words_in(passage, span)
    )


def cues_in(passage: Passage, prefix: str, within: Span) -> list[Found]:
    """The cue words of a list, or of the lists below it, in a span; a longer phrase hides those inside it."""
    cues = passage.cues_of(prefix)
    if not cues:
        return []
    hits = [cue for cue in cues if within.holds(cue.span)]
    if len(hits) < 2:
        return hits
    return [cue for cue in hits if not any(o.span != cue.span and o.span.holds(cue.span) for o in hits)]


def bracket_behind(passage: Passage, name: Name) -> Span | None:
    """The inside of the brackets right behind a name."""
    found = _BRACKET.match(passage.text, name.span.end)
    return Span(found.start(1), found.end(1)) if found else None


def after_bracket(passage: Passage, name: Name) -> int:
    """Where the text goes on behind a name and its brackets."""
    bracket = bracket_behind(passage, name)
    return bracket.end + 1 if bracket else name.span.end


def names_of(passage: Passage, clause: Span) -> Sequence[Name]:
    """Everything in a clause with the head of a document, in order, whether it names something or refers."""
    return _documents(passage).get(clause, ())


@once_per_passage
def _documents(passage: Passage) -> Mapping[Span, Sequence[Name]]:
    """What stands in each clause with the head of a document, in order."""
    names: dict[Span, list[Name]] = {}
    for clause, name in sorted(passage.names, key=lambda pair: pair[1].span):
        if name.family == "document":
            names.setdefault(clause.span, []).append(name)
    return names


def next_name(passage: Passage, clause: Span, name: Name) -> Name | None:
    """The next document in the clause."""
    return next((o for o in names_of(passage, clause) if o.span.start >= name.span.end), None)


def previous_name(passage: Passage, clause: Span, name: Name) -> Name | None:
    """The document before in the clause."""
    listed_here = names_of(passage, clause)
    if len(listed_here) < 2 and name in listed_here:
        return None
    start = name.span.start
    return next((o for o in reversed(listed_here) if o.span.end <= start), None)


def joined(passage: Passage, first: Name, second: Name) -> bool:
    """Whether only "and" or a comma, an article and words such as "draft" stand between two names."""
    end = after_bracket(passage, first)
    gap = Span(end if end <= second.span.start else first.span.end, second.span.start)
    linked = "," in gap.of(passage.text) or any(
        listed(passage, word, "coordinators") for word in words_in(passage, gap)
    )
    return linked and not _PAUSES.search(gap.of(passage.text)) and only(passage, gap, "coordinators", *_LIGHT)


@once_per_passage
def window(passage: Passage, clause: Span, name: Name) -> Span:
    """The words behind a name, up to the next one, that the sentence says of it.

    A document by which this one was made does not end what is said: `approved by Decree 5, is ...`; nor does
    one that the name's own phrase ends in: `the regulations under the Act are ...`.
    """
    if enclosed(passage, clause, name):
        return Span(name.span.end, name.span.end)
    following = next_name(passage, clause, name)
    while following and (
        preceded(passage, "made_by", clause, following)
        or _attached(passage, name, following)
        or enclosed(passage, clause, following)
    ):
        following = next_name(passage, clause, following)
    if following and joined(passage, name, following):
        return window(passage, clause, following)
    end = following.span.start if following else max(clause.end, name.span.end)
    start = min(after_bracket(passage, name), end)
    return _before_contrast(passage, Span(start, end))


def enclosed(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether a name ends a relative clause about another one: `the Act, which repealed the Law, is ...`."""
    before = previous_name(passage, clause, name)
    end = max(after_bracket(passage, name), name.span.end)
    if before is None or not passage.text[end : clause.end].lstrip(" \"”»'’").startswith(","):
        return False
    gap = Span(before.span.end, name.span.start)
    opened = re.match(r"[\"”»'’]?(?:\s*\([^()]*\))?\s*,\s*", gap.of(passage.text))
    first = words_in(passage, Span(gap.start + opened.end(), gap.end))[:1] if opened else []
    apart = {cue.span.start for cue in passage.cues_of("alignment")}
    return bool(first) and (
        first[0].start in apart or listed(passage, first[0], "relatives", "relative_subjects")
    )


def _attached(passage: Passage, name: Name, following: Name) -> bool:
    """Whether only a preposition stands between two names: `the regulations under the Act`."""
    gap = Span(min(after_bracket(passage, name), following.span.start), following.span.start)
    words = _less_light(passage, gap)
    return len(words) == 1 and listed(passage, words[0], "prepositions") and "," not in gap.of(passage.text)


def _less_light(passage: Passage, span: Span) -> list[Span]:
    """The words in a stretch of text, less the light ones at its end that are no prepositions."""
    words = words_in(passage, span)
    while words and listed(passage, words[-1], *_LIGHT) and not listed(passage, words[-1], "prepositions"):
        words.pop()
    return words


def _before_contrast(passage: Passage, span: Span) -> Span:
    """The span up to `but the ...`: what follows is said of something else."""
    for cue in cues_in(passage, "contrast", span):
        after = words_in(passage, Span(cue.span.end, span.end))
        if after and listed(passage, after[0], "names.articles", "names.indefinite", "possessives"):
            return Span(span.start, cue.span.start)
    return span


def preceded(passage: Passage, prefix: str, clause: Span, name: Name) -> bool:
    """Whether words of a list stand right before a name, articles apart."""
    if not passage.cues_of(prefix):
        return False
    front = Span(clause.start, name.span.start)
    return any(
        all(listed(passage, word, *_LIGHT) for word in words_in(passage, Span(cue.span.end, front.end)))
        for cue in cues_in(passage, prefix, front)
    )


def has_before(passage: Passage, verb: Span) -> bool:
    """Whether `has` or its like stands right before a participle, which is then no passive: `a abrogé`."""
    front = words_in(passage, Span(max(0, verb.start - 20), verb.start))
    return bool(front) and listed(passage, front[-1], "having")


def chain_start(passage: Passage, clause: Span, name: Name) -> Name:
    """The first of the names that are joined up to this one."""
    before = previous_name(passage, clause, name)
    return chain_start(passage, clause, before) if before and joined(passage, before, name) else name


@once_per_passage
def governed(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether a preposition makes the name part of another phrase: `the regulations under the Act`.

    What is said of the making of a document is said of the document: `the drafting of the Act`.
    """
    first = chain_start(passage, clause, name)
    behind = words_in(passage, window(passage, clause, name))
    if first != name and behind and listed(passage, behind[0], "singular"):
        return False
    words = _less_light(passage, Span(clause.start, first.span.start))
    if not words or not listed(passage, words[-1], "prepositions"):
        return False
    return not (len(words) > 1 and listed(passage, words[-2], "making"))


def right_before(passage: Passage, prefix: str, clause: Span, name: Name) -> Found | None:
    """The cue word of a list right before a name, articles and `new` or `draft` apart."""
    if not passage.cues_of(prefix):
        return None
    for cue in reversed(cues_in(passage, prefix, Span(clause.start, name.span.start))):
        gap = Span(cue.span.end, name.span.start)
        dated = _DATED.match(passage.text, gap.start, gap.end)  # "will be presented in 2023 a X"
        gap = Span(dated.end(), gap.end) if dated else gap
        words = [w for w in words_in(passage, gap) if fold(w.of(passage.text)) not in name.before]
        light = all(listed(passage, word, *_LIGHT, "names.indefinite") for word in words)
        if light and not re.search(r"[.;,()]", gap.of(passage.text)):
            return cue
    return None
