"""The strategy's title without its noun: `Digital Boats refers to 5G` of the Digital Boats Programme."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.passage import Passage
from kg.interpret.references.shortened import ABOUT_STRATEGY, Met, the_strategy
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_YEARS = re.compile(r"[\s,(]*(?:(?:19|20)\d\d)(?:\s*[-–/]\s*\d{2,4})?\)?$")
_VERSION = re.compile(r"[vV]?\d{1,2}\.\d")
_LEAD = re.compile(r"^(?:of|for|on|de|du|des|del|pour|para|the|la|le|el|l')\s+", re.I)
_MARKS = " \"“”«»'’"
_CAPITAL_BEHIND = re.compile(r"[\w-]|\s+[A-ZÀ-Þ]")
_CAPITAL_BEFORE = re.compile(r"(?:[\w-]|[A-ZÀ-Þ]\w*\s)$")
_NEAR = 24
_PLANS = frozenset({"strategy", "policy"})
_PLAIN = ("identity.qualifiers", "roles.national-e-government-strategy", "plan_adjectives")


def headless(
    passage: Passage, clause: Clause, met: Sequence[Met], taken: Sequence[Span], lexicon: Lexicon
) -> Iterator[Name]:
    """Where a clause names the strategy that the form asks about by the other words of its title.

    Args:
        passage: the answer; only those on what the strategy says are looked at.
        clause: the sentence or entry to look at.
        met: what was named so far.
        taken: the spans of the clause's other names.
        lexicon: the cue words.
    """
    question = passage.question
    if not question.key.startswith(ABOUT_STRATEGY):
        return
    near = [one for one in met if one.section == question.section and one.answer < question.number]
    strategy = (the_strategy(lexicon, near) or _first(near)) if near else None
    if strategy is None:
        return
    titles = (strategy.name.name, *strategy.name.also)
    noun = strategy.name.head.word
    said = [short for title in titles for short in _forms(title, noun, lexicon) if short]
    short = next((one for one in said if one in passage.text), "")
    at = passage.text.find(short, clause.span.start, clause.span.end) if short else -1
    if at < 0:
        return
    span = Span(at, at + len(short))
    before = passage.text[max(clause.span.start, at - _NEAR) : at]
    longer = _CAPITAL_BEHIND.match(passage.text, span.end) or _CAPITAL_BEFORE.search(before)
    if not longer and not any(map(span.meets, taken)):
        yield Name(span, short, strategy.name.head, antecedent=strategy)


def _first(near: Sequence[Met]) -> Antecedent | None:
    """The only plan that the first of some answers is on, and not what it goes by."""
    here = [one for one in near if one.answer == near[0].answer]
    others = {fold(one.thing.name.name) for one in here if one.guide or one.coming}
    plans = {fold(one.thing.name.name): one.thing for one in here if one.thing.name.head.kind in _PLANS}
    plans = {name: thing for name, thing in plans.items() if name not in others}
    return next(iter(plans.values())) if len(plans) == 1 else None


@lru_cache(maxsize=256)
def _forms(title: str, noun: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A title less its noun, and less the words of most plans behind that: `Boats 2.0`."""
    short = _short(title, noun)
    plain = lexicon.words(*_PLAIN)
    said = short.split()
    while said and fold(said[0]) in plain:
        said = said[1:]
    own = len(said) > 1 and said[0][:1].isupper()
    told = own and (fold(title).startswith(noun) or _VERSION.fullmatch(said[-1]))
    return (short, " ".join(said)) if told else (short,)


def branded(name: Name, met: Sequence[Met], lexicon: Lexicon) -> Antecedent | None:
    """The one plan of whose title a name has the noun and the name proper: `Plan Boats 2.0`.

    Args:
        name: the name of a plan; it has to end with the number of a version.
        met: what was named so far.
        lexicon: the cue words.
    """
    if name.antecedent or name.head.kind not in _PLANS or not _VERSION.fullmatch(name.name.split()[-1]):
        return None
    said = _forms(name.name, name.head.word, lexicon)[-1]
    plans = [one.thing for one in met if one.thing.name.head.kind in _PLANS]
    same = {
        thing.name.name: thing
        for thing in plans
        if said and said in _forms(thing.name.name, thing.name.head.word, lexicon)
    }
    return next(iter(same.values())) if len(same) == 1 else None


@lru_cache(maxsize=256)
def _short(title: str, noun: str) -> str:
    """The capitalised words of a title less its noun and years, two at least; else nothing."""
    plain = _YEARS.sub("", title)
    said, nouns = plain.split(), len(noun.split())
    if fold(" ".join(said[:nouns])) == noun:
        rest = _LEAD.sub("", " ".join(said[nouns:]), count=1)
    elif fold(" ".join(said[-nouns:])) == noun:
        rest = " ".join(said[:-nouns])
    else:
        # A title in quotation marks has no noun: it is shortened by its years.
        rest = "" if plain == title else plain
    rest = rest.strip(_MARKS)
    words = rest.split()
    return rest if len(words) > 1 and words[0][:1].isupper() and _ends(words[-1]) else ""


def _ends(word: str) -> bool:
    """Whether a title may end with a word: one with a capital, or the number of a version, `2.0`."""
    return word[:1].isupper() or _VERSION.fullmatch(word) is not None
