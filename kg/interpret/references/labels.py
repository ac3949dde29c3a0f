"""The bare noun of a strategy as the label of what is said of it: `Master Plan: digital inclusion`."""

import re
from collections.abc import Iterator, Sequence

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.names.tokens import opening_words
from kg.interpret.passage import Passage
from kg.interpret.references.shortened import ABOUT_STRATEGY, Met, Shortened, only_like, the_strategy
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Head, Lexicon

_FRONT = re.compile(r"[A-ZÀ-Þ][^\W\d_]*(?: [^\W\d_]+){0,2}")
_MARK = re.compile(r"\s*(?:[:–—]|-\s)[\s\"“«]*")
_PARTED = re.compile(r"\s*[,(]?\s*")
_YES = re.compile(r"([^\W\d_]{2,11})\s*[,.:–—-]+\s*")
_WORD = re.compile(r"[^\W\d_]+")
_SURE = 3
# How far an address may stand behind a label, and the words that may stand between.
_NEAR = 60
_LEADING = ("link_words", "leads_to", "auxiliaries", "modals", "prepositions", "names.articles")


def labels(
    passage: Passage, clause: Clause, met: Sequence[Met], taken: Sequence[Span], lexicon: Lexicon
) -> Iterator[Name]:
    """The noun that a clause begins with, where a colon, a dash, `see` or nothing follows it.

    Args:
        passage: the answer.
        clause: the sentence or entry to look at.
        met: what was named so far.
        taken: the spans of the clause's other names.
        lexicon: the cue words.
    """
    found = _label(passage, clause.span, lexicon)
    if found is None or any(found[0].meets(span) for span in taken):
        return
    span, head = found
    mark = _MARK.match(passage.text, span.end, clause.span.end)
    if mark and any(mark.end() == other.start for other in taken):
        return
    name = Name(span, span.of(passage.text), head)
    thing = _meant(Shortened(passage, name, lexicon), met)
    if thing:
        yield Name(span, name.name, thing.name.head, antecedent=thing)


def _label(passage: Passage, clause: Span, lexicon: Lexicon) -> tuple[Span, Head] | None:
    """The longest noun of a strategy or policy at the front of a clause, if it is a label there."""
    text = passage.text
    opening = _YES.match(text, clause.start, clause.end)
    yes = opening is not None and fold(opening[1]) in lexicon.words("findings.affirmed")
    start = opening.end() if opening and yes else clause.start
    front = _FRONT.match(text, start, clause.end)
    printed = front[0].split(" ") if front else []
    if not printed or fold(printed[0]) not in opening_words(lexicon):
        return None
    for count in range(len(printed), 0, -1):
        said = " ".join(printed[:count])
        span = Span(start, start + len(said))
        for head in lexicon.heads.get(fold(said), ()):
            if head.kind in {"strategy", "policy"} and (
                _ends(text, span.end, clause.end, lexicon) or _is_to_be_found(passage, span.end, lexicon)
            ):
                return span, head
    return None


def _is_to_be_found(passage: Passage, at: int, lexicon: Lexicon) -> bool:
    """Whether a few words that lead to an address follow: `Plan is at https://…`, `Plan disponible sur …`."""
    address = next((one for one in passage.addresses if one.start > at), None)
    if address is None or address.start - at > _NEAR:
        return False
    return all(
        fold(word.of(passage.text)) in lexicon.words(*_LEADING) and not word.of(passage.text)[0].isupper()
        for word in words(passage.text, at, address.start)
    )


def _ends(text: str, at: int, end: int, lexicon: Lexicon) -> bool:
    """Whether nothing, a colon, a dash, a word such as `see`, a part of a text or a verb follows."""
    if at >= end or _MARK.match(text, at, end):
        return True
    parted = _PARTED.match(text, at, end)
    rest = fold(text[parted.end() if parted else at : end])
    if any(rest.startswith(f"{word} ") for word in lexicon.words("references.see")):
        return True
    first = _WORD.match(rest)
    word = first[0] if first else ""
    if parted and parted[0].strip():
        return word in lexicon.words("references.parts")
    return word in lexicon.words("saying") and word not in lexicon.words("auxiliaries", "having", "modals")


def _meant(asked: Shortened, met: Sequence[Met]) -> Antecedent | None:
    """The digital strategy where the form asks what it says, else the only thing of the section like it."""
    question = asked.passage.question
    near = [one for one in met if one.section == question.section and one.answer <= question.number]
    if question.key.startswith(ABOUT_STRATEGY):
        strategy = the_strategy(asked.lexicon, near, asked.likeness)
        if strategy:
            return strategy
    like = [one.thing for one in near if asked.likeness(one.thing) == _SURE]
    only = only_like(asked, like)
    return only[0] if only else None
