"""Finds names and acronyms that a response gives anywhere again in its other words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from msgspec.structs import replace

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.names.tails import without_tail
from kg.interpret.passage import Passage
from kg.interpret.references.acronyms import fits, initials, is_acronym
from kg.interpret.references.beside_names import is_short_form
from kg.interpret.references.brand_words import is_brand, without_common_words
from kg.interpret.references.editions import of_edition, of_other_years
from kg.interpret.references.glosses import in_gloss
from kg.interpret.text.known import known_acronyms
from kg.interpret.text.matcher import PhraseMatcher, words_in
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span, Taken
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Head, Lexicon
from kg.vocabulary.model import Model

_WORD = re.compile(r"[^\W_]+")
_ACRONYM = re.compile(r"(?<![\w@/.-])(?:\d{1,2}(?=[A-Z]{2}))?[^\W\d_][\w&]*(?:[@/.+-][\w&]+)*")
# What may stand between a name and another form of it: brackets, or the marks before a name spelled out.
_DEFINED_BEHIND = re.compile(
    r"[\s\"”»'’]*(?:\([^()]*\)\s*)*(?:\([^()]*|[,/–—-]\s*(?:(?:or|ou|o|the|la|le|el)\s+|l['’])?[\"“«]?\s*)",
    re.I,
)
_DEFINED_BEFORE = re.compile(r"[\s\"”»]*[-–—:=(\[]\s*(?:(?:the|la|le|el)\s|l['’])?[\s\"“«]*", re.I)
_SECOND_HALF = re.compile(r"(?:,)? (?:and|et|y|&) ")
_LAST_WORD = re.compile(r"([^\W\d_]+['’]?)\s*$")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
# Names of so few words may be common words.
_SHORT = 2
_SHORTEST_INITIALS = 3
_LONGEST_WORD = 200
_JOINING = frozenset({"and", "et", "y", "e", "a"})


@dataclass
class Register:
    """The names of a response by each form in which they occur; `made` are acronyms formed from initials."""

    lexicon: Lexicon
    edition: int
    forms: dict[str, list[Antecedent]] = field(default_factory=dict)
    made: dict[str, list[Antecedent]] = field(default_factory=dict)

    @cached_property
    def single(self) -> frozenset[str]:
        """The forms that are one word."""
        return frozenset(form for form in (*self.forms, *self.made) if " " not in form)

    @cached_property
    def openings(self) -> frozenset[str]:
        """The first runs of letters and digits of those forms, folded: without any of them none is there."""
        return frozenset(word[0] for form in self.single if (word := _WORD.search(fold(form))))

    def named(self, form: str, answer: int, at: int) -> Antecedent | None:
        """What a form stands for at a place: its only bearer, or the one named last in the same answer."""
        known = _of_one(_fitting(form, self.forms.get(form) or self.made.get(form) or []))
        before = [one for one in known if (one.answer, one.name.span.start) < (answer, at)]
        if len({fold(one.name.name) for one in known}) > 1:
            before = [one for one in before if one.answer == answer]
            return before[-1] if before else of_edition(known, self.edition, self.lexicon)
        return before[-1] if before else next(iter(known), None)


def _fitting(form: str, known: list[Antecedent]) -> list[Antecedent]:
    """The bearers of whose words an acronym is made: in `Boat Bank (BVP, see 63)` it is the programme's."""
    if len(known) < _SHORT or " " in form or len({fold(one.name.name) for one in known}) < _SHORT:
        return known
    return [one for one in known if fits(form, one.name.name)] or known


def _of_one(known: list[Antecedent]) -> list[Antecedent]:
    """The fullest of some names that are its other names: `Strategy "Boats 2030"`, `Boats 2030`."""
    names = {fold(one.name.name) for one in known}
    if len(names) < _SHORT:
        return known
    full = [one for one in known if names <= {fold(one.name.name), *map(fold, one.name.also)}]
    return full or known


def with_known_names(passages: Mapping[int, Passage], model: Model, edition: int) -> dict[int, Passage]:
    """The passages with a further name wherever a name or alias of the response occurs again.

    Names of several words have to begin with a capital or a digit, acronyms to be spelled alike; each new
    name has the one it repeats as antecedent. Of plans of one name it is the one of the edition's year.
    """
    register = _register(passages.values(), model, edition)
    without_common_words(register.forms, passages.values())
    phrases = PhraseMatcher({fold(form): [form] for form in register.forms if not is_acronym(form)})
    repeated = {
        number: _with_repeated(passage, register, phrases, model.lexicon)
        for number, passage in passages.items()
    }
    tails = _cut_short(repeated.values())
    return {number: _with_tails(passage, tails) for number, passage in repeated.items()}


def _own_documents(passage: Passage) -> Iterator[Name]:
    for _, name in passage.names:
        if name.family == "document" and not (name.pointing or name.negative or name.antecedent):
            yield name


def _cut_short(passages: Iterable[Passage]) -> Mapping[str, Antecedent]:
    """Names of strategies and policies that leave out the second half of the one fuller name.

    `Data Strategy` where the response has a `Data Strategy and Action Plan 2025`, and no other.
    """
    fuller: dict[str, Antecedent] = {}
    for passage in passages:
        for name in _own_documents(passage):
            fuller.setdefault(fold(name.name), Antecedent(passage.answer.number, name))
    found: dict[str, Antecedent] = {}
    for short, own in fuller.items():
        longer = [
            one
            for full, one in fuller.items()
            if full.startswith(short) and _SECOND_HALF.match(full, len(short))
        ]
        if len(longer) == 1 and len(short.split()) > 1 and own.name.head.kind != "law":
            found[short] = longer[0]
    return found


def _with_tails(passage: Passage, tails: Mapping[str, Antecedent]) -> Passage:
    """The passage with the fuller name as antecedent of each that is cut short."""
    if not tails:
        return passage
    own = set(_own_documents(passage))
    names = tuple(
        (clause, replace(name, antecedent=tails[fold(name.name)]))
        if name in own and fold(name.name) in tails
        else (clause, name)
        for clause, name in passage.names
    )
    return passage.naming(names)


def _register(passages: Iterable[Passage], model: Model, edition: int) -> Register:
    register = Register(model.lexicon, edition)
    known = known_acronyms(model.ontology)
    for passage in passages:
        for _, name in passage.names:
            if name.antecedent and " " in name.name and is_short_form(name.name, model.lexicon):
                register.forms.setdefault(name.name, []).append(name.antecedent)
            if name.pointing or name.negative or name.antecedent or name.head.kind == "framework":
                continue
            bearer = Antecedent(passage.answer.number, name)
            forms, made = _forms(name.name, name.also, name.head, model.lexicon)
            for form in forms:
                register.forms.setdefault(form, []).append(bearer)
            for acronym in made:
                if acronym not in known:
                    register.made.setdefault(acronym, []).append(bearer)
    return register


@lru_cache(maxsize=256)
def _forms(
    name: str, also: tuple[str, ...], head: Head, lexicon: Lexicon
) -> tuple[Sequence[str], Sequence[str]]:
    """How else a name may be given, and the acronyms that it makes; most names are given many times."""
    document = head.family == "document"
    title = without_tail(name, lexicon) if document else name
    # A title without the years at its end, if it is then still of three words or more.
    bare = (title,) if len(_WORD.findall(title)) > _SHORT else ()
    forms = [
        form
        for form in dict.fromkeys((name, *also, *bare, *_headless(name, head)))
        if is_acronym(form)
        or (form in also and document and is_brand(form, head, lexicon))
        or _is_title(form, given=form in also or (document and len(_WORD.findall(form)) > _SHORT))
    ]
    general = lexicon.words("references.not_aliases")
    made = [
        acronym
        for acronym in initials(title)
        if len(acronym) >= _SHORTEST_INITIALS and is_acronym(acronym) and fold(acronym) not in general
    ]
    return forms, made


def _headless(name: str, head: Head) -> Iterator[str]:
    """A strategy's title with a year and without its noun: `Smart Boats 2025`."""
    if head.kind not in {"strategy", "policy"} or not name[-1:].isdigit():
        return
    at = fold(name).find(f"{head.word} ")
    rest = name[:at] + name[at + len(head.word) + 1 :] if at >= 0 else ""
    said = rest.split()
    if len(said) > _SHORT and all(word[0].isupper() for word in said[:-1]) and said[-1].isdigit():
        yield rest


def _is_title(form: str, *, given: bool) -> bool:
    """Whether it is long and capitalised enough to be told from common words: `Atlantis 2035`.

    A form that is `given` in brackets as another name, or is long, need not have more than one capital.
    """
    if not (form[0].isupper() or form[0].isdigit()):
        return False
    words = _WORD.findall(form)
    marked = sum(word[0].isupper() or word[0].isdigit() for word in words)
    return len(words) > 1 and marked > (not given)


def _with_repeated(passage: Passage, register: Register, phrases: PhraseMatcher, lexicon: Lexicon) -> Passage:
    if not passage.says_something:
        return passage
    text = passage.text
    hits = list(_occurrences(text, register, phrases, lexicon))
    if not hits:
        return passage
    taken = Taken([*passage.addresses, *(name.span for _, name in passage.names)])
    added: list[tuple[Clause, Name]] = []
    for span, form in sorted(hits, key=lambda hit: (-_length(hit[0]), hit[0])):
        bearer = register.named(form, passage.answer.number, span.start)
        clause = passage.clause_of(span)
        if not (bearer and clause) or taken.meets(span):
            continue
        taken.add(span)
        other = of_other_years(text, clause, span, bearer) if form in register.single else None
        if other:
            taken.add(other.span)
            added.append((clause, other))
        elif not _is_definition(text, span, form, passage.names):
            repeated = Name(span, span.of(text), bearer.name.head, antecedent=bearer)
            added.append((clause, repeated))
    names = sorted([*passage.names, *added], key=lambda pair: pair[1].span)
    return passage.naming(tuple(names)) if added else passage


def _length(span: Span) -> int:
    return span.end - span.start


def _occurrences(
    text: str, register: Register, phrases: PhraseMatcher, lexicon: Lexicon
) -> Iterator[tuple[Span, str]]:
    for hit in phrases.find(text):
        first = text[hit.span.start]
        if first.isupper() or first.isdigit() or _is_meant(text, hit.span, lexicon):
            yield hit.span, hit.target
    # Few answers hold any of them.
    if register.openings.isdisjoint(words_in(text)):
        return
    for found in _ACRONYM.finditer(text):
        if found[0] in register.single and not in_gloss(text, Span(*found.span()), lexicon):
            yield Span(*found.span()), found[0]


def _is_meant(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether small letters name a thing: of three words or more, behind an article that is definite."""
    before = _LAST_WORD.search(text, max(0, span.start - _LONGEST_WORD), span.start)
    word = fold(before[1]) if before else ""
    article = word in lexicon.words("names.articles") and word not in lexicon.words("names.indefinite")
    definite = article or word == "l'"
    return definite and len(_WORD.findall(span.of(text))) > _SHORT and not _goes_on(text, span, lexicon)


def _goes_on(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether the words run on into a longer name: `the digital strategy of schools`."""
    follows = _NEXT_WORD.match(text, span.end)
    if follows is None:
        return False
    word = fold(follows[1])
    return word not in _JOINING and (word in lexicon.words("names.connectors") or word in lexicon.heads)


def _is_definition(text: str, span: Span, form: str, names: Sequence[tuple[Clause, Name]]) -> bool:
    """Whether a form only stands beside the name it belongs to: `... Authority (RIA)`, `RIA (...)`."""
    for _, name in names:
        if form not in name.also:
            continue
        behind = name.span.end <= span.start and _DEFINED_BEHIND.fullmatch(text, name.span.end, span.start)
        before = span.end <= name.span.start and _DEFINED_BEFORE.fullmatch(text, span.end, name.span.start)
        if behind or before:
            return True
    return False
