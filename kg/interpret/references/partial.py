"""Names cut down to a part: `el Plan Nacional`, `the Digital Strategy`, `the e-government strategy`."""

import re
from collections.abc import Iterator, Sequence

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.passage import Passage
from kg.interpret.references.shortened import (
    ABOUT_STRATEGY,
    Met,
    Shortened,
    is_titled,
    only_like,
    the_strategy,
)
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_NEXT = re.compile(r"\s*([^\W\d_]+['’]?)")


def is_partial(asked: Shortened) -> bool:
    """Whether a name may be a part of a longer one: of a strategy or policy, definite, without any number."""
    name = asked.name
    own = name.pointing or name.negative or name.antecedent or name.also
    if own or name.head.kind not in {"strategy", "policy"} or name.family != "document":
        return False
    indefinite = asked.determiner in asked.lexicon.words("names.indefinite")
    return asked.definite and not indefinite and asked.capital and not re.search(r"\d", name.name)


def longer_name(asked: Shortened, clause: Clause, met: Sequence[Met]) -> Antecedent | None:
    """What a partial name stands for: in answers on what the strategy says, the strategy that has its words.

    None if several things of the section have them, if one was named so itself, or if its own sentence names
    the thing in full: that tells the two apart.
    """
    question = asked.passage.question
    near = [one for one in met if one.section == question.section and one.answer <= question.number]
    beside = {one.thing for one in near if one.answer == question.number and one.at >= clause.span.start}
    near = [one for one in near if one.thing not in beside]
    if any(fold(one.thing.name.name) == fold(asked.name.name) for one in near):
        return None
    things = [one.thing for one in near]
    titled = [thing for thing in things if is_titled(thing, asked.name)]
    if titled and question.key.startswith(ABOUT_STRATEGY):
        return titled[0]
    strategy = the_strategy(asked.lexicon, near)
    about = question.key.startswith(ABOUT_STRATEGY)
    if asked.is_plain and about and strategy and asked.likeness(strategy) == 3:
        return strategy
    only = only_like(asked, [thing for thing in things if asked.likeness(thing) == 3])
    if asked.is_plain:
        return only[0] if only else None
    if not (about and only):
        return None
    begins = fold(only[0].name.name).startswith(f"{fold(asked.name.name)} ")
    return only[0] if begins or only[0] == strategy else None


def generic_strategy(
    passage: Passage, clause: Clause, met: Sequence[Met], taken: Sequence[Span], lexicon: Lexicon
) -> Iterator[Name]:
    """`the national e-government strategy`, as questions call it: the one that earlier answers name."""
    question = passage.question
    if not question.key.startswith(ABOUT_STRATEGY):
        return
    cues = [cue for cue in passage.cues_of("references.the_strategy") if clause.span.holds(cue.span)]
    section = [one for one in met if one.section == question.section] if cues else []
    strategy = the_strategy(lexicon, section)
    end = clause.span.start
    for cue in cues:
        free = cue.span.start >= end and not any(map(cue.span.meets, taken))
        if strategy and free and not _goes_on(passage, cue.span, lexicon):
            end = cue.span.end
            yield Name(cue.span, cue.span.of(passage.text), strategy.name.head, antecedent=strategy)


def _goes_on(passage: Passage, span: Span, lexicon: Lexicon) -> bool:
    """Whether the name goes on behind the phrase: `the national strategy on biodiversity`."""
    follows = _NEXT.match(passage.text, span.end)
    if not follows or passage.text[span.end : follows.start(1)].strip():
        return False
    word = fold(follows[1])
    small = lexicon.words("names.connectors") - lexicon.words("names.articles")
    return word in small or word in lexicon.heads or word.endswith("'") or follows[1][0].isupper()
