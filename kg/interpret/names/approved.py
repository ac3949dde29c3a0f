"""The plan that an order approves, named behind it: `Decision No. 5 approving the "Boat Plan"`."""

import re
from functools import lru_cache

from msgspec.structs import replace

from kg.interpret.names.expansion import Reach
from kg.interpret.names.name import Name, clean
from kg.interpret.names.wording import Wording
from kg.interpret.text.alternatives import alternatives
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Head, Lexicon

_PLANS = frozenset({"strategy", "policy", "guideline"})
_QUOTED = re.compile(r"[\"“„«][^\"”»]*[\"”»]$")
_BEHIND = re.compile(r"\s*[\"“«„]\s*([^\s\"”»“«][^\"”»“«\n]{3,260}?)\s*[\"”»]")
_LONGEST_NOUN = 3


def approved(words: Wording, reach: Reach, name: Name) -> Name:
    """The plan as the name of an order that approves it in the same breath; else the order itself.

    Args:
        words: the clause.
        reach: where the name ends; moved behind a title that a bare `the Scheme` stands before.
        name: the name of a document.
    """
    if not (reach.law and reach.numbered) or name.head.type == "law":
        return name
    found = _pattern(words.lexicon).search(fold(name.name))
    if not found:
        return name
    order, title = clean(name.name[: found.start()]), clean(_QUOTED.sub("", name.name[found.start(1) :]))
    if reach.title:
        return _as_plan(words, name, clean(reach.title.of(words.text)), order, title)
    if len(title.split()) > 1:
        return _as_plan(words, name, title, order, title)
    # Behind a bare noun the title may be as long as a sentence.
    quoted = _BEHIND.match(words.text, reach.offset, words.clause.end)
    if not quoted:
        return name
    reach.take(quoted.end())
    reach.title = Span(*quoted.span(1))
    span = replace(name.span, end=quoted.end())
    whole = replace(name, span=span, name=clean(span.of(words.text)))
    return _as_plan(words, whole, clean(quoted[1]), order, title)


def _as_plan(words: Wording, name: Name, title: str, order: str, noun: str) -> Name:
    """The name with the head of the plan, and with the order as another name."""
    head = _head_of(title, words.lexicon) or _of_noun(fold(noun), words.lexicon)
    # "Decree on the approval of the Rules" has that as its title: only a strategy is more than its order.
    plans = _PLANS if fold(name.name[len(order) :]).strip()[:3] != "on " else frozenset({"strategy"})
    if head is None or head.kind not in plans or not title[:1].isupper():
        return name
    also = dict.fromkeys((name.name, *name.also, order))
    return replace(name, name=title, head=head, also=tuple(one for one in also if one != title))


def _head_of(title: str, lexicon: Lexicon) -> Head | None:
    """The noun of a title; no part of it is a law's."""
    printed = fold(title).split()
    for at in range(len(printed)):
        for length in range(_LONGEST_NOUN, 0, -1):
            found = lexicon.heads.get(" ".join(printed[at : at + length]), ())
            document = next((head for head in found if head.family == "document"), None)
            if document:
                return document
    return None


def _of_noun(noun: str, lexicon: Lexicon) -> Head | None:
    """A scheme or a project that an order approves is a programme."""
    programme = lexicon.heads["programme"][0]
    return programme if noun in lexicon.words("project_nouns") else None


@lru_cache(maxsize=4)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    verbs = alternatives(lexicon.words("names.approves"))
    return re.compile(rf",?\s+(?:{verbs})\s+(?:(?:the|le|la|el|los|las|les)\s+|l['’])?(.+)$", re.DOTALL)
