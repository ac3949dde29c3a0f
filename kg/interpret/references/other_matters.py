"""Answers that deny, and then point elsewhere for something else: `No; for general channels see Q9`."""

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span, trimmed, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_FEWEST = 2
_LEGAL = "legal."
_STEM = 5
_FOR = frozenset({"for", "on", "regarding", "concerning", "pour", "concernant", "sur", "para", "sobre"})
_PLAIN = (
    "link_words", "prepositions", "names.articles", "names.connectors", "names.stops", "references.given",
    "references.see", "references.question_words", "references.within", "references.pronouns",
)  # fmt: skip


def of_other_matter(passage: Passage, clause: Clause, pointer: Span, lexicon: Lexicon) -> bool:
    """Whether what a pointer leads to is told to be something else than what the answer has just denied.

    Not where what is denied is only something of its own (`No separate law; the rules are given under 37`),
    nor where it points to a law or a draft.
    """
    first = passage.clauses[0]
    if clause.span.start <= first.span.start or not _denies(passage, first, lexicon):
        return False
    front = [fold(word.of(passage.text)) for word in words(passage.text, clause.span.start, pointer.start)]
    plain = lexicon.words(*_PLAIN)
    told = [word for word in front if word not in plain]
    lawful = any(head.kind == "law" for word in front for head in lexicon.heads.get(word, ()))
    return len(front) >= _FEWEST and bool(told) and not lawful


def is_on_matter_there(
    passage: Passage, clause: Clause, pointer: Span, meant: Passage, lexicon: Lexicon
) -> bool:
    """Whether a later sentence only tells where another matter is answered: `For personal data see 39`.

    The answer has named a law of its own before; the matter is that of the laws there, and not the
    question's own.

    Args:
        passage: the answer on one matter of the law.
        clause: the sentence that points elsewhere.
        pointer: the words that do so.
        meant: the answer that they lead to.
        lexicon: the cue words.
    """
    legal = passage.question.key.startswith(_LEGAL) and meant.question.key.startswith(_LEGAL)
    before = [n for of, n in passage.names if of.span.end <= clause.span.start and _is_named(n)]
    if not (legal and before) or any(of == clause for of, _ in passage.names):
        return False
    front = [fold(word.of(passage.text)) for word in words(passage.text, clause.span.start, pointer.start)]
    if not front or front[0] not in _FOR:
        return False
    told = {word[:_STEM] for word in front if word not in lexicon.words(*_PLAIN) and word not in _FOR}
    there = _stems(" ".join(name.name for _, name in meant.names))
    own = _stems(" ".join((passage.question.text, *(name.name for name in before))))
    return bool(told & there) and told.isdisjoint(own)


def _stems(text: str) -> set[str]:
    return {fold(word.of(text))[:_STEM] for word in words(text, 0, len(text))}


def _denies(passage: Passage, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause denies the whole matter, and announces nothing."""
    unplanned = [cue.span for cue in passage.cues_of("findings.unplanned")]
    coming = (cue.span for cue in passage.cues_of("findings.preparation") if clause.span.holds(cue.span))
    announced = any(not any(denied.holds(span) for denied in unplanned) for span in coming)
    if announced or passage.has_cue("findings.no_own", clause.span):
        return False
    if any(_is_named(name) for of, name in passage.names if of == clause):
        return False
    opening = words(passage.text, clause.span.start, clause.span.end)[:1]
    flat = bool(opening) and fold(opening[0].of(passage.text)) in lexicon.words("findings.denies_first")
    return flat or passage.has_cue("findings.negated", clause.span)


def _is_named(name: Name) -> bool:
    return name.family == "document" and not (name.pointing or name.negative)


def is_attribute(passage: Passage, clause: Clause, pointer: Span, lexicon: Lexicon) -> bool:
    """Whether a pointer only tells which thing is meant of which more is said.

    `The systems mentioned under question 31 were paid for by donors` is not as question 31.
    """
    front = words(passage.text, clause.span.start, pointer.start)
    behind = words(passage.text, min(pointer.end, clause.span.end), clause.span.end)
    if len(front) < _FEWEST or len(behind) < _FEWEST:
        return False
    told = trimmed(passage.text, Span(pointer.start, pointer.end))
    given = fold(words(passage.text, told.start, told.end)[0].of(passage.text))
    article = fold(front[0].of(passage.text)) in lexicon.words("names.articles")
    verb = fold(behind[0].of(passage.text)) in lexicon.words("names.stops")
    return article and verb and given in lexicon.words("references.given")
