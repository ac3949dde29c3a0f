"""What shortened names and pronouns stand for: "the Act", "the above policy framework", "it", "(1)"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.passage import Passage
from kg.interpret.references.beside_names import is_short_form
from kg.interpret.references.ended import has_ended, is_coming
from kg.interpret.references.entries import numbered_entries
from kg.interpret.references.equated import is_equated
from kg.interpret.references.headless import branded, headless
from kg.interpret.references.initialled import of_initials
from kg.interpret.references.labels import labels
from kg.interpret.references.listed import is_compared, mark_of, opening_noun, place_of
from kg.interpret.references.matters import is_aside, only_last
from kg.interpret.references.partial import generic_strategy, is_partial, longer_name
from kg.interpret.references.pointers import answer_named
from kg.interpret.references.pronouns import Talk, pronouns
from kg.interpret.references.shortened import (
    ABOUT_STRATEGY,
    Met,
    Shortened,
    elided,
    meant_by,
    only_fuller,
    only_like,
    the_strategy,
)
from kg.interpret.references.strategy_parts import strategy_part
from kg.interpret.references.successors import successors
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_MARK = re.compile(r"\((?P<mark>\d{1,2}|[a-z])\)|(?<![\w(/.,-])(?P<closed>\d{1,2})\)(?!\w)")
_BEFORE_MARK = re.compile(
    r"\b(?:with|to|of|and|by|from|in|see|under|both|avec|sur|du|de|au|aux|et|con|a|al|del|y|en)\s*$", re.I
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NOTE = re.compile(r"\([^()]*\)")
_AND = frozenset(
    {
        "",
        "and",
        "and the",
        "and its",
        "et",
        "et la",
        "et le",
        "y",
        "y la",
        "y el",
        "as well as",
        "ainsi que",
        "&",
    }
)
_STALE = 2


@dataclass
class Follower:
    """Reads the answers of a response in order and remembers what they name."""

    lexicon: Lexicon
    known: Mapping[int, Passage] = field(default_factory=dict)
    met: list[Met] = field(default_factory=list)
    ended: set[Antecedent] = field(default_factory=set)
    usual: dict[tuple[str, str], Antecedent] = field(default_factory=dict)
    # Laws by the titles that they were given in quotation marks or in brackets.
    titles: dict[str, Antecedent] = field(default_factory=dict)
    # What stands, and of which answer and of how many things it was asked.
    _stand: list[Met] = field(default_factory=list, init=False)
    _asked: tuple[int, int, int] = field(default=(0, 0, 0), init=False)

    def follow(self, passage: Passage) -> Passage:
        """The passage with what its references stand for; one that stays uncertain stays as it is."""
        if not passage.says_something:
            return passage
        names: list[tuple[Clause, Name]] = []
        talk, age = self._asked_about(passage), 0
        given = _by_clause(passage)
        for clause in passage.clauses:
            own = given.get(clause.span, [])
            own = [*own, *elided(passage.text, clause, [name.span for name in own], self.lexicon)]
            found = self._clause(passage, clause, own, talk)
            names += [(clause, name) for name in found]
            now = _talk(passage, clause, found) if found else Talk()
            talk, age = (now, 0) if now.subjects else (talk, age + 1)
            talk = talk if age <= _STALE else Talk()
        names += _marked(passage, names, self.lexicon)
        if not (names or passage.names):
            return passage
        names.sort(key=lambda pair: pair[1].span)
        followed = tuple(names)
        return passage if followed == passage.names else passage.naming(followed)

    def _asked_about(self, passage: Passage) -> Talk:
        """What the question is about: in `Yes, it refers to ...` the strategy that earlier answers name."""
        question = passage.question
        if not question.key.startswith(ABOUT_STRATEGY):
            return Talk()
        section = [one for one in self._standing(passage) if one.section == question.section]
        strategy = the_strategy(self.lexicon, section) or only_last(section, question.number)
        return Talk((strategy,), (strategy,)) if strategy else Talk()

    def _clause(self, passage: Passage, clause: Clause, own: Sequence[Name], talk: Talk) -> list[Name]:
        """The clause's names in order, references followed."""
        found = [
            name
            for name in pronouns(passage, clause, talk, self.lexicon)
            if not any(name.span.meets(other.span) for other in own)
        ]
        taken = [name.span for name in (*own, *found)]
        standing = self._standing(passage)
        found += generic_strategy(passage, clause, standing, taken, self.lexicon)
        found += headless(passage, clause, standing, taken, self.lexicon)
        found += strategy_part(passage, clause, standing, [*own, *found], self.lexicon)
        found += successors(passage, clause, self.met, taken, self.lexicon)
        found += labels(passage, clause, standing, taken, self.lexicon)
        own = [*own, *opening_noun(passage, clause, [*taken, *(name.span for name in found)], self.lexicon)]
        if not (found or own):
            return found
        for name in found:
            self._remember(passage, clause, name)
        for name in sorted(own, key=lambda name: name.span):
            if name.pointing and is_equated(passage, clause, name):
                continue
            followed = self._followed(passage, clause, name)
            for one in followed:
                self._remember(passage, clause, one)
            found += followed
        return sorted(found, key=lambda name: name.span)

    def _followed(self, passage: Passage, clause: Clause, name: Name) -> list[Name]:
        asked = Shortened(passage, name, self.lexicon)
        number = answer_named(passage, clause, name.span, self.lexicon)
        if not name.pointing:
            placed = self._listed(passage, clause, name)
            return [_standing_for(name, placed)] if placed else [self._own(asked, clause, number)]
        if number is not None and is_compared(passage, name):
            return [name]
        if number is not None and not is_aside(passage, clause, name, self.lexicon):
            things = self._meant_there(asked, self._given_in(number))
            return [_standing_for(name, thing) for thing in things] or [name]
        if number is not None:
            return [name]
        sections = ("", passage.question.section)
        usual = {short: thing for (section, short), thing in self.usual.items() if section in sections}
        things = meant_by(asked, self._standing(passage), usual) or meant_by(asked, self.met, usual)
        if len(things) == 1 and asked.capital:
            self.usual.setdefault((passage.question.section, fold(name.name)), things[0])
        if not things and _YEAR.search(name.name):
            return [replace(name, pointing=False)]
        return [_standing_for(name, thing) for thing in things] or [name]

    def _listed(self, passage: Passage, clause: Clause, name: Name) -> Antecedent | None:
        """What a noun with a number stands for: `the law no. 1` of a list, `the law of question 37`."""
        mark = mark_of(name)
        if mark:
            thing = _entry(passage, passage.names, mark, clause)
            return thing if thing and thing.name.head.kind == name.head.kind else None
        number = place_of(name, self.lexicon)
        bare = Shortened(passage, replace(name, name=name.head.word), self.lexicon)
        there = only_like(bare, self._given_in(number)) if number is not None else []
        return there[0] if there else None

    def _own(self, asked: Shortened, clause: Clause, number: int | None) -> Name:
        """A name that points at nothing by itself, unless it is given elsewhere or in full before."""
        spelled = None if asked.name.antecedent else of_initials(asked.name, self.met)
        if spelled:
            return _standing_for(asked.name, spelled)
        if number is not None:
            return self._given_there(asked, number)
        defined = self.usual.get(("", fold(asked.name.name)))
        if defined and not asked.name.antecedent and is_short_form(asked.name.name, self.lexicon):
            return _standing_for(asked.name, defined)
        issued = None if asked.name.head.kind == "law" else self.titles.get(fold(asked.name.name))
        if issued and not asked.name.antecedent:
            return _standing_for(asked.name, issued)
        if not is_partial(asked):
            plan = branded(asked.name, self.met, self.lexicon)
            return _standing_for(asked.name, plan) if plan else asked.name
        longer = longer_name(asked, clause, self._standing(asked.passage))
        there = (only_fuller(asked, self._given_in(one)) for one in asked.passage.refers)
        longer = longer or next((thing for thing in there if thing), None)
        return _standing_for(asked.name, longer) if longer else asked.name

    def _meant_there(self, asked: Shortened, given: list[Antecedent]) -> list[Antecedent]:
        """Which of another answer's things a shortened name stands for: `the Strategy (see 59)`."""
        question = asked.passage.question
        about = question.key.startswith(ABOUT_STRATEGY) and asked.is_plain and asked.is_wide
        section = [one for one in self._standing(asked.passage) if one.section == question.section]
        strategy = the_strategy(self.lexicon, section) if about else None
        return [strategy] if strategy and strategy in given else only_like(asked, given)

    def _given_there(self, asked: Shortened, number: int) -> Name:
        """A name of its own that another answer gives more fully: `the National Action Plan (see 65)`."""
        fuller = only_fuller(asked, self._given_in(number))
        return _standing_for(asked.name, fuller) if fuller else asked.name

    def _given_in(self, number: int) -> list[Antecedent]:
        """The things that an answer, or the detail of a gate, names: one read before, or one yet to come."""
        before = [one.thing for one in self.met if number in {one.answer, one.gate}]
        ahead = [p for n, p in self.known.items() if number in {n, p.question.detail_for}]
        return before or [thing for passage in ahead for thing in _things(passage, _real(passage))]

    def _standing(self, passage: Passage) -> list[Met]:
        """What was met so far, less the documents that an earlier answer says are over."""
        if not self.ended:
            return self.met
        # This is asked of every clause, and most name nothing.
        number = passage.answer.number
        asked = number, len(self.met), len(self.ended)
        if asked != self._asked:
            telling = {thing.answer for thing in self.ended}
            self._asked, self._stand = (
                asked,
                [
                    one
                    for one in self.met
                    if one.answer == number or one.thing.answer not in telling or one.thing not in self.ended
                ],
            )
        return self._stand

    def _remember(self, passage: Passage, clause: Clause, name: Name) -> None:
        if name.pointing or name.negative:
            return
        thing = name.antecedent or Antecedent(passage.answer.number, name)
        if thing.name.head.kind == "law":
            self.titles |= {fold(title): thing for title in thing.name.also if " " in title}
        if has_ended(passage, clause, name):
            self.ended.add(thing)
        question, at = passage.question, name.span.start
        asked = question.key.startswith(ABOUT_STRATEGY)
        guide = asked and passage.cue("alignment", Span(clause.span.start, at)) is not None
        coming = is_coming(passage, clause, name)
        place = (question.number, question.section, question.detail_for, at)
        self.met.append(Met(*place, thing, guide, coming))
        if _is_defined(passage, name, self.lexicon):
            self.usual["", fold(name.name)] = thing


def _by_clause(passage: Passage) -> Mapping[Span, list[Name]]:
    names: dict[Span, list[Name]] = {}
    for clause, name in passage.names:
        names.setdefault(clause.span, []).append(name)
    return names


def _standing_for(name: Name, thing: Antecedent) -> Name:
    return replace(name, pointing=False, head=thing.name.head, antecedent=thing)


def _is_defined(passage: Passage, name: Name, lexicon: Lexicon) -> bool:
    """Whether the name is a short form in brackets behind what it stands for, as aliases.py finds it."""
    if not name.antecedent or name.antecedent.answer != passage.answer.number:
        return False
    between = passage.text[name.antecedent.name.span.end : name.span.start]
    return is_short_form(name.name, lexicon) and between.lstrip("\"”»'’ ").startswith(("(", "["))


def _talk(passage: Passage, clause: Clause, names: Sequence[Name]) -> Talk:
    """What a clause is about: its first documents, else the body that it begins with."""
    real = [name for name in names if not (name.pointing or name.negative)]
    documents = [name for name in real if name.family == "document"]
    first = [name for name in real[:1] if len(passage.text[clause.span.start : name.span.start].split()) < 2]
    leading = documents or first
    if not leading:
        return Talk()
    subjects = leading[:1]
    for name in leading[1:]:
        if not _joined(passage, subjects[-1], name):
            break
        subjects.append(name)
    return Talk(_things(passage, subjects), _things(passage, documents))


def _real(passage: Passage) -> list[Name]:
    """The names of an answer that stand for something by themselves."""
    return [name for _, name in passage.names if not (name.pointing or name.negative)]


def _things(passage: Passage, names: Sequence[Name]) -> tuple[Antecedent, ...]:
    things = (name.antecedent or Antecedent(passage.answer.number, name) for name in names)
    return tuple(dict.fromkeys(things))


def _joined(passage: Passage, one: Name, other: Name) -> bool:
    """Whether nothing but `and` parts two names, notes and addresses apart."""
    if one.span == other.span:
        return True
    gap = passage.text[one.span.end : other.span.start]
    for address in passage.addresses:
        gap = gap.replace(address.of(passage.text), " ")
    return " ".join(fold(_NOTE.sub(" ", gap)).replace(",", " ").strip(" \"“”«»'‘’").split()) in _AND


def _marked(
    passage: Passage, names: Sequence[tuple[Clause, Name]], lexicon: Lexicon
) -> Iterator[tuple[Clause, Name]]:
    """`(2) is aligned with (1)`, `No. 1 derives from No. 2`: the first document of the entry so numbered."""
    if not any(clause.mark for clause in passage.clauses):
        return
    taken = [*passage.addresses, *(name.span for _, name in passage.names)]
    for clause in passage.clauses:
        # The bracket that closes a mark is no part of a clause that ends with it.
        for found in _MARK.finditer(passage.text, clause.span.start, clause.span.end + 1):
            before, closed = passage.text[clause.span.start : found.start()], found["closed"]
            if closed and before.rfind("(") > before.rfind(")"):
                continue
            thing = _entry(passage, names, closed or found["mark"], clause, worded=bool(closed))
            if thing and (_BEFORE_MARK.search(before) or not before.strip()):
                span = Span(found.start(), min(found.end(), clause.span.end))
                yield clause, Name(span, span.of(passage.text), thing.name.head, antecedent=thing)
        for span, mark in numbered_entries(passage.text, clause.span, lexicon):
            thing = _entry(passage, names, mark, clause, worded=True)
            if thing and not any(map(span.meets, taken)):
                yield clause, Name(span, span.of(passage.text), thing.name.head, antecedent=thing)


def _entry(
    passage: Passage,
    names: Sequence[tuple[Clause, Name]],
    mark: str,
    clause: Clause,
    *,
    worded: bool = False,
) -> Antecedent | None:
    """The first document of the entry with that mark; a worded reference may follow in the entry itself."""
    for of, name in names:
        real = name.family == "document" and not (name.pointing or name.negative)
        elsewhere = of.entry != clause.entry or (worded and of.span.end <= clause.span.start)
        if of.mark == mark and elsewhere and real:
            return name.antecedent or Antecedent(passage.answer.number, name)
    return None
