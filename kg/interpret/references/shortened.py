"""What a shortened name stands for: "the Act", "ladite loi", "the above policy framework"."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import groupby
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.passage import ROMANCE, Passage
from kg.interpret.references.ended import only_changes
from kg.interpret.text.alternatives import alternatives
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Head, Lexicon

_ANSWER = attrgetter("answer")
_WORD = re.compile(r"[^\W_]+")
_LAST_WORD = re.compile(r"([^\W_]+(?:['’-][^\W_]+)*)\W*$")
_ELIDED = re.compile(r"\b[lLdD]['’]([A-ZÀ-Þ][\w-]+)")
# How many questions back a shortened name may reach within its section.
_REACH = 14
_MOST = 5
_ROMAN = frozenset({"ii", "iii", "iv", "v", "vi"})
# How many words behind a head may say that it was named before.
_BESIDE = 2
_LONG_WORD = 40
_LONGEST_WORD = 200
# The keys of the questions that ask what the national strategy says.
ABOUT_STRATEGY = "strategy."


class Met(Struct, frozen=True, gc=False):
    """A thing met in an answer: the answer's number, section and gate, and where in its text.

    A `guide` stands behind words of alignment: it is what the strategy asked about goes by.
    """

    answer: int
    section: str
    gate: int | None
    at: int
    thing: Antecedent
    guide: bool = False
    coming: bool = False


class Shortened(Struct, frozen=True, dict=True):
    """A shortened name in its place."""

    passage: Passage
    name: Name
    lexicon: Lexicon

    @cached_property
    def determiner(self) -> str:
        """The word before it, folded."""
        end = self.name.span.start
        # From the front of a long answer the pattern would try every word.
        for start in (max(0, end - _LONG_WORD), max(0, end - _LONGEST_WORD)):
            found = _LAST_WORD.search(self.passage.text, start, end)
            if found and found.start() > start + 1:
                break
        return fold(found[1]) if found else ""

    @property
    def capital(self) -> bool:
        """Whether it is written with a capital, as a proper name is."""
        return self.passage.text[self.name.span.start].isupper()

    @cached_property
    def extra(self) -> set[str]:
        """The words that it has besides its head."""
        small = self.lexicon.words("names.connectors", "names.articles", "names.current")
        return set(words_of(self.name.name)) - set(words_of(self.name.head.word)) - small

    @property
    def is_plain(self) -> bool:
        """Whether it has no words besides its head but those that say whose it is: `el Plan Nacional`."""
        return self.extra <= self.lexicon.words("identity.qualifiers")

    @property
    def definite(self) -> bool:
        """Whether an article stands before it."""
        elided = self.determiner.startswith(("l'", "d'"))
        return elided or self.determiner in self.lexicon.words("names.articles", "names.contracted")

    @property
    def backward(self) -> bool:
        """Whether a word beside it says that it was named before: `ladite loi`, `la ley antes mencionada`."""
        earlier = self.lexicon.words("references.earlier")
        behind = _WORD.findall(fold(self.passage.text[self.name.span.end :]))[:_BESIDE]
        told = self.lexicon.words("references.earlier", "references.given", "references.back")
        return self.determiner in earlier or any(word in told for word in behind)

    @property
    def is_title(self) -> bool:
        """Whether a title in quotation marks follows: it is then no reference."""
        return self.passage.text[self.name.span.end :].lstrip()[:1] in set('"“«')

    @property
    def is_wide(self) -> bool:
        """Whether its head may stand for another of its kind: `the strategy` for an agenda."""
        return self.name.head.word in self.lexicon.words("references.wide_heads")

    @property
    def plural(self) -> bool:
        """Whether its head is a plural: `these laws`."""
        # In French and Spanish the first noun of several has the plural's ending.
        noun, _, rest = self.name.head.word.partition(" " if self.name.head.language in ROMANCE else "\n")
        return any(
            noun.endswith(end) and f"{noun.removesuffix(end)} {rest}".strip() in self.lexicon.heads
            for end in ("s", "es")
        )

    def likeness(self, thing: Antecedent) -> int:
        """3 for the same head; for a head of wide meaning 2 for a like one, 1 for the same kind; else 0."""
        head, other = self.name.head, thing.name.head
        if head.family != other.family or not self.extra.issubset(words_of(thing.name.name)):
            return 0
        if head.word == other.word or head.word in other.word.split():
            return 3
        if _same_noun(head, other, thing) or _translated(head, other, self.lexicon):
            return 3
        if head.family == "body" or not self.is_wide:
            return 0
        return 2 if head.type == other.type else int(head.kind == other.kind)


def _same_noun(head: Head, other: Head, thing: Antecedent) -> bool:
    """Whether two heads are one noun: `master plan`, `masterplan`; `plan de desarrollo` of a longer one."""
    if head.word.replace(" ", "") == other.word.replace(" ", ""):
        return True
    parts = head.word.split()
    whole = words_of(thing.name.name)
    return len(parts) > 1 and head.type == other.type and set(parts).issubset(whole)


def _translated(head: Head, other: Head, lexicon: Lexicon) -> bool:
    """Whether two heads are one noun in two languages: `the strategy` of a `Stratégie numérique`."""
    return (
        head.language != other.language
        and head.type == other.type
        and any(
            name.startswith("identity.same.")
            and {head.word, other.word} <= {*words, name.removeprefix("identity.same.")}
            for name, words in lexicon.phrases.items()
        )
    )


def pointing_back(name: Name, lexicon: Lexicon) -> Name:
    """A name that is only a head and words that point back, as the reference that it is: `loi précitée`."""
    if name.pointing or name.negative or name.antecedent or name.also:
        return name
    told = lexicon.words("references.earlier", "references.given")
    folded = fold(name.name)
    _, noun, behind = folded.partition(name.head.word)
    near = not behind or behind.lstrip().startswith(tuple(told))
    if not (noun and near) or told.isdisjoint(words_of(name.name)):
        return name
    head = re.escape(name.head.word)
    words = alternatives(told)
    found = re.match(rf"(?:(?:{words})\s+)*({head})\b(?=\s+(?:{words})\b)", folded) or re.match(
        rf"(?:(?:{words})\s+)+({head})$", folded
    )
    if not found or found.end(1) > name.span.end - name.span.start:
        return name
    span = Span(name.span.start + found.start(1), name.span.start + found.end(1))
    return replace(name, span=span, name=name.name[found.start(1) : found.end(1)], pointing=True)


def meant_by(asked: Shortened, met: Sequence[Met], usual: Mapping[str, Antecedent]) -> list[Antecedent]:
    """The things that a shortened name stands for; none where that is uncertain.

    First what the same answer names before it; then, for one with a capital, what it was said to stand for
    or stood for before, by `usual`; then, for it and for words such as `the above`, what the section's
    earlier answers name.
    """
    if asked.determiner in asked.lexicon.words("references.unspecific") or asked.is_title:
        return []
    number = asked.passage.answer.number
    own = [one.thing for one in met if one.answer == number and one.at < asked.name.span.start]
    if asked.plural:
        alike = _distinct([thing for thing in own if asked.likeness(thing)])
        return alike if 1 < len(alike) <= _MOST else []
    same = [thing for thing in own if asked.likeness(thing) == 3]
    if same:
        last = next((one for one in reversed(same) if not only_changes(asked.passage, one.name)), same[-1])
        return [_asked_about(asked, met) or last if _is_guide(asked.passage, last) else last]
    short = usual.get(fold(asked.name.name)) if asked.capital and asked.definite else None
    like = next(iter(only_like(asked, own)), None)
    found = short or _earlier(asked, met, likeness=3) or like or _less_like(asked, met)
    return [found] if found else []


def _less_like(asked: Shortened, met: Sequence[Met]) -> Antecedent | None:
    """What it may stand for if nothing of its own noun was named: two strategies are no programme."""
    section = asked.passage.question.section
    same = any(one.section == section and asked.likeness(one.thing) == 3 for one in met)
    return None if same else _earlier(asked, met, likeness=2)


def _is_guide(passage: Passage, thing: Antecedent) -> bool:
    """Whether an answer names a thing only as that with which something unnamed is aligned."""
    clause = passage.clause_of(thing.name.span)
    if clause is None or not passage.question.key.startswith(ABOUT_STRATEGY):
        return False
    front = Span(clause.span.start, thing.name.span.start)
    cue = passage.cue("alignment", front)
    here = (name for of, name in passage.names if of == clause)
    return cue is not None and not any(name.span.start < cue.span.start for name in here)


def _asked_about(asked: Shortened, met: Sequence[Met]) -> Antecedent | None:
    """The strategy that the question is about, if the shortened name may stand for it."""
    section = [one for one in met if one.section == asked.passage.question.section]
    strategy = the_strategy(asked.lexicon, section) if asked.is_plain else None
    return strategy if strategy and asked.likeness(strategy) == 3 else None


def only_like(asked: Shortened, things: Sequence[Antecedent]) -> list[Antecedent]:
    """The only one of some things that is of its kind; none if none or several are."""
    for least in (3, 2, 1):
        alike = _distinct([thing for thing in things if asked.likeness(thing) >= least])
        if len(alike) == 1:
            return alike
    return []


def only_fuller(asked: Shortened, things: Sequence[Antecedent]) -> Antecedent | None:
    """The only document there with all words of a name, or the only one of its type in another language.

    None for a name with years or a number of its own: it needs no fuller one.
    """
    name = asked.name
    if name.antecedent or name.negative or name.family != "document" or re.search(r"\d", name.name):
        return None
    same = _distinct([thing for thing in things if thing.name.head.kind == name.head.kind])
    fitting = [thing for thing in same if asked.likeness(thing) == 3]
    titled = [thing for thing in same if is_titled(thing, name)]
    if len(fitting) == 1 or (titled and not fitting):
        return (fitting or titled)[0]
    head = same[0].name.head if len(same) == 1 else name.head
    other = head.language != name.head.language and head.type == name.head.type
    return same[0] if other and not fitting else None


def is_titled(thing: Antecedent, name: Name) -> bool:
    """Whether a title in quotation marks begins with a name: of `Strategy "Digital Agenda of Utopia"`."""
    return any(fold(other).startswith(f"{fold(name.name)} ") for other in thing.name.also)


def _earlier(asked: Shortened, met: Sequence[Met], *, likeness: int) -> Antecedent | None:
    """What the section's earlier answers name, if only one thing fits, or if the words say `above`."""
    question = asked.passage.question
    near = [
        one for one in met if one.section == question.section and 0 < question.number - one.answer <= _REACH
    ]
    same = [one for one in near if asked.likeness(one.thing) == likeness]
    if same and asked.backward:
        return same[-1].thing
    articles = asked.definite
    pointing = asked.determiner in asked.lexicon.words("names.pointing")
    if asked.is_plain and asked.name.head.kind == "strategy" and (articles or pointing):
        section = [one for one in met if one.section == question.section and one.answer < question.number]
        about = question.key.startswith(ABOUT_STRATEGY) and asked.is_wide
        strategy = the_strategy(asked.lexicon, section) if about else None
        strategy = strategy or the_strategy(asked.lexicon, section, asked.likeness)
        if strategy:
            return strategy
    if not asked.capital or not articles:
        return None
    same_gate = _distinct([one.thing for one in same if one.gate == question.detail_for and one.gate])
    things = _distinct([one.thing for one in same])
    return next((some[0] for some in (same_gate, things) if len(some) == 1), None)


def the_strategy(
    lexicon: Lexicon, met: Sequence[Met], likeness: Callable[[Antecedent], int] | None = None
) -> Antecedent | None:
    """The strategy for digital government that answers are about: the one that the first of them names.

    Only things with some likeness count, where that is given; None if there is none. Of several at once it
    is the only one that is there already and is not said to guide the others.
    """
    named: list[Met] = []
    for _, together in groupby(sorted(met, key=_ANSWER), key=_ANSWER):
        named = [
            one
            for one in together
            if _is_digital(lexicon, one.thing) and (not likeness or likeness(one.thing) > 1)
        ]
        if named:
            break
    found = _distinct([one.thing for one in named])
    if len(found) > 1:
        coming = {one.thing for one in named if one.coming}
        found = _distinct([one.thing for one in named if one.thing not in coming])
    if len(found) > 1:
        found = _distinct([one.thing for one in named if not (one.guide or one.thing in coming)])
    return found[0] if len(found) == 1 else None


def _is_digital(lexicon: Lexicon, thing: Antecedent) -> bool:
    """Whether it is a strategy for digital government by its title."""
    return thing.name.head.kind in {"strategy", "policy"} and _is_digital_title(thing.name.name, lexicon)


@lru_cache(maxsize=128)
def _is_digital_title(title: str, lexicon: Lexicon) -> bool:
    said = f" {' '.join(words_of(title))} "
    digital = lexicon.words("roles.national-e-government-strategy")
    return any(f" {' '.join(words_of(phrase))} " in said for phrase in digital)


@lru_cache(maxsize=128)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded; the names of a response are compared with each other many times."""
    return tuple(_WORD.findall(fold(name)))


def _distinct(things: Sequence[Antecedent]) -> list[Antecedent]:
    """One of each thing, the fullest named; a name whose words another has is the same thing.

    Of a plan and the second of its name, `Boat Plan` and `Boat Plan II`, it is the first.
    """
    found: list[tuple[set[str], Antecedent]] = []
    for thing in things:
        words = set(words_of(thing.name.name))
        for index, (known, other) in enumerate(found):
            if (words <= known or known <= words) and not _is_made_under(thing, other):
                fuller = (words > known) != (len(words ^ known) == 1 and _counts(*(words ^ known)))
                found[index] = (words, thing) if fuller and words != known else found[index]
                break
        else:
            found.append((words, thing))
    return [thing for _, thing in found]


def _counts(word: str) -> bool:
    """Whether a word is a small number, also a Roman one: the second of its name."""
    return word in _ROMAN or (word.isdecimal() and len(word) == 1)


def _is_made_under(one: Antecedent, other: Antecedent) -> bool:
    """Whether one is a regulation on the other: `Reglamento de la Ley de Faros` has its words."""
    return one.name.head.kind == other.name.head.kind == "law" and one.name.head.type != other.name.head.type


def elided(text: str, clause: Clause, taken: Sequence[Span], lexicon: Lexicon) -> Iterator[Name]:
    """French heads with an elided article, which alone point back: `l'Agence`."""
    if "'" not in text and "’" not in text:
        return
    for found in _ELIDED.finditer(text, clause.span.start, clause.span.end):
        span = Span(found.start(1), found.end(1))
        heads = [head for head in lexicon.heads.get(fold(found[1]), ()) if head.language == "fr"]
        if heads and not any(map(span.meets, taken)):
            yield Name(span, found[1], heads[0], pointing=True)
