"""What stands in brackets beside a name, and whether it is another name, a short form or a mere note."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from kg.interpret.names.finding import Name
from kg.interpret.references.acronyms import fits, is_acronym, is_of_words, of_a_part, spells
from kg.interpret.text.alternatives import alternatives, lead_of
from kg.interpret.text.known import known_acronyms, known_things
from kg.interpret.text.spans import Span, trimmed
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon
from kg.vocabulary.model import Model

BRACKET = re.compile(r"[\s\"”»'’]*[(\[]([^()\[\]]{2,200})[)\]]")
_PARTS = re.compile(r"\s*(?:[,;:/|]|\s[-–—]\s)\s*")
_QUOTED = re.compile(r"[\"“«‘']\s*([^\"“”«»\n]{2,120}?)\s*[\"”»’']")
_WHOLLY_QUOTED = re.compile(r"[\"“«‘]\s*([^\"“”«»\n]{2,120}?)\s*[\"”»’]\.?")
_WORD = re.compile(r"[^\W\d_]+")
_MARKED = re.compile(r"\s+(?:(?:No\.?|[Nn][°º])\s*)?(?:\d{1,2}|[A-Z]|[IVX]{1,4})$")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Surroundings(Struct, frozen=True):
    """The text around the names of a clause, and what the model knows of words."""

    text: str
    clause: Span
    addresses: Sequence[Span]
    model: Model
    answer: int
    language: str

    @property
    def lexicon(self) -> Lexicon:
        """The cue words."""
        return self.model.lexicon

    def usable(self, acronym: str, name: str) -> bool:
        """Whether it is an acronym that a body or document of the country may have."""
        if not is_acronym(acronym):
            return is_of_words(acronym, name) or (
                _MIXED.fullmatch(acronym) is not None and fits(acronym, name)
            )
        if spells(acronym, name):
            return True
        general = self.lexicon.words("references.not_aliases")
        return fold(acronym) not in general and acronym not in known_acronyms(self.model.ontology)


# "MinEB", "MoeT": initials with small letters of their words between them.
_MIXED = re.compile(r"[A-Z][a-z]{1,4}[A-Z]{1,3}")


def brackets(text: str, at: int) -> Iterator[Span]:
    """What stands in the brackets that follow a place, one right behind the other."""
    while found := BRACKET.match(text, at):
        yield Span(found.start(1), found.end(1))
        at = found.end()


def parts(around: Surroundings, bracket: Span) -> Iterator[Span]:
    """The parts of a bracket between commas, addresses left out, words such as `acronym:` taken off."""
    at = bracket.start
    for mark in [*_PARTS.finditer(around.text, bracket.start, bracket.end), None]:
        end = mark.start() if mark else bracket.end
        part = trimmed(around.text, Span(at, end), extra="\"'“”«»")
        if part.start < part.end and not any(map(part.meets, around.addresses)):
            yield without_lead(around, part)
        at = mark.end() if mark else end


def without_lead(around: Surroundings, part: Span) -> Span:
    """The part without `also known as`, `acronyme`, `por sus siglas en inglés` at its front."""
    lead = lead_of(part.of(around.text), around.lexicon.words("references.known_as"), then=" ")
    if not lead:
        return part
    shorter = trimmed(around.text, Span(part.start + len(lead), part.end), extra="\"'“”«»:")
    return without_lead(around, shorter) if shorter.start < shorter.end else part


def is_acronym_of(around: Surroundings, words: str, name: Name, bracket: Span) -> bool:
    """Whether it abbreviates the name; one beside numbers, as in `(SOR/87-402)`, has to fit it."""
    if not around.usable(words, name.name) or _is_of_a_part(around, words, name):
        return False
    if f"({words})" in around.text[: name.span.start] and not fits(words, name.name):
        return False  # It is that of a body named before, to which this one belongs.
    rest = _without_pointer(around, bracket.of(around.text).replace(words, " ", 1))
    for address in around.addresses:
        rest = rest.replace(address.of(around.text), " ")
    plain = "." not in words and not re.search(r"\d", _YEAR.sub(" ", rest))
    return plain or fits(words, name.name)


def _without_pointer(around: Surroundings, words: str) -> str:
    """Words without `see 24`, `voir la question 24` behind them: the number is that of an answer."""
    if not _DIGIT.search(words):
        return words
    found = _pointer(around.lexicon.words("references.see")).search(fold(words))
    return words[: found.start()] if found else words


@lru_cache(maxsize=4)
def _pointer(see: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(see)})\.?\s+(?:[^\W\d]+['’.]?\s*){{0,3}}\d{{1,3}}\s*$")


def _is_of_a_part(around: Surroundings, words: str, name: Name) -> bool:
    """Whether it abbreviates but a part; the matters of a body are its own: `Ministry of X and Y (XY)`."""
    if name.family == "body":
        own, heads = set(name.head.word.split()), around.lexicon.heads
        said = [fold(word) for word in _WORD.findall(name.name)]
        if not any(head.family == "body" for word in said if word not in own for head in heads.get(word, ())):
            return False
    return of_a_part(words, name.name, name.head.word)


def is_double_acronym(words: str, name: Name) -> bool:
    """Whether a body goes by two acronyms, that of its head and its own: `Federal Service X (FQS YZ)`."""
    parts = words.split()
    pair = name.family == "body" and len(parts) == 2 and all(part.isupper() for part in parts)
    return pair and all(map(is_acronym, parts)) and name.name.lower().startswith(parts[0][0].lower())


def is_named(around: Surroundings, bracket: Span, part: Span) -> bool:
    """Whether the words before a part say that it is a name: `dite loi Informatique`."""
    lead = fold(around.text[bracket.start : part.start]).strip(' ,:;"“«')
    named = lead in around.lexicon.words("references.known_as")
    return named and len(part.of(around.text).split()) > 1


def unquoted(around: Surroundings, bracket: Span) -> Span | None:
    """What stands in quotation marks in a bracket, where nothing or a word of naming stands before it."""
    text = bracket.of(around.text)
    found = _QUOTED.search(text)
    if not found:
        known = around.lexicon.words("references.hereinafter", "references.known_as")
        lead = lead_of(text, known, then="[ :,]")
        at = bracket.start + len(lead) if lead else bracket.end
        inner = trimmed(around.text, Span(at, bracket.end), extra=":,")
        return inner if inner.start < inner.end else None
    return trimmed(around.text, Span(bracket.start + found.start(1), bracket.start + found.end(1)))


def gives_short_form(around: Surroundings, bracket: Span, inner: Span) -> bool:
    """Whether the bracket gives a short form: `hereinafter the Act`, or just `"the Act"`."""
    lead = fold(around.text[bracket.start : inner.start]).strip(" ,:;\"'“”«»‘’")
    known = around.lexicon.words("references.hereinafter", "references.known_as")
    quoted = _WHOLLY_QUOTED.fullmatch(bracket.of(around.text).strip())
    bare = lead in {"the", "la", "le", "el", "l"}
    return (
        lead in known or any(lead == f"{word} {a}" for word in known for a in ("the", "la", "le", "el"))
        or ((quoted is not None or bare) and is_short(around, inner))
    )  # fmt: skip


def short_span(around: Surroundings, inner: Span) -> Span:
    """The short form without its article."""
    found = re.match(r"(?:the|le|la|les|el|los|las)\s+|l['’]", inner.of(around.text), re.I)
    return Span(inner.start + found.end(), inner.end) if found else inner


def is_short(around: Surroundings, inner: Span) -> bool:
    """Whether it is a mere head, or a head with a mark: `the Act`, `la Stratégie`, `Law 1`."""
    return is_short_form(short_span(around, inner).of(around.text), around.lexicon)


def is_short_form(words: str, lexicon: Lexicon) -> bool:
    """Whether words are but a head, or a head with the number or letter that the answer gives it: `Act B`."""
    return fold(_MARKED.sub("", words)) in lexicon.heads


def is_title(around: Surroundings, inner: Span) -> bool:
    """Whether the bracket holds nothing but a title in quotation marks."""
    before = around.text[inner.start - 1 : inner.start]
    quoted = before in set('"“«‘ ') and inner.of(around.text)[:1].isupper()
    bracket = around.text[: inner.start].rstrip(" \"“«‘'")
    closing = around.text[inner.end :].lstrip(" \"”»’'.")
    return (
        quoted
        and bracket.endswith(("(", "["))
        and closing.startswith((")", "]"))
        and not _is_plain(around, inner)
    )


def _is_plain(around: Surroundings, inner: Span) -> bool:
    """Whether no quotation mark stands at the front of it."""
    return around.text[max(0, inner.start - 2) : inner.start].strip()[-1:] not in set('"“«‘')


def is_translation(name: Name, part: Span, others: Sequence[Name]) -> bool:
    """Whether it is a name of the same kind in another language."""
    for other in others:
        if other.span == part or (part.holds(other.span) and other.span.start - part.start <= 4):
            alike = other.head.kind == name.head.kind and other.family == name.family
            if alike and not other.pointing and part.end - other.span.end <= 1:
                foreign = other.head.language != name.head.language or _of_same_years(name, other)
                return foreign and other.head.type == name.head.type
    return False


def _of_same_years(one: Name, other: Name) -> bool:
    """Whether two titles hold the same years: one is the other in a language that no head tells."""
    years = set(_YEAR.findall(one.name))
    return bool(years) and years == set(_YEAR.findall(other.name))


def is_number(name: Name, part: Span, others: Sequence[Name]) -> bool:
    """Whether it is nothing but the law's number: `Data Protection Act (Act 843)`."""
    other = next((other for other in others if part.holds(other.span)), None)
    if other is None or other.head.kind != name.head.kind:
        return False
    rest = [word for word in re.findall(r"[^\W_]+", fold(other.name)) if word not in other.head.word.split()]
    return (
        bool(rest)
        and all(word[0].isdigit() or len(word) < 4 for word in rest)
        and any(word[0].isdigit() for word in rest)
    )


def is_native(around: Surroundings, words: str, name: Name) -> bool:
    """Whether it is a title in a language that the lexicon does not hold.

    Told by letters that English lacks, or by a year that both have; never by function words that we know.
    """
    parts = _WORD.findall(words)
    single = len(parts) < 2 and (words.isascii() or len(words) < 10)
    if single or not parts or not words[:1].isupper() or known_things(words, around.model.ontology):
        return False
    folded = [fold(part) for part in parts]
    lexicon = around.lexicon
    ours = (
        "names.stops",
        "names.connectors",
        "names.openers",
        "names.articles",
        "names.pointing",
        "names.generic",
    )
    if any(word in lexicon.heads or any(word in lexicon.words(x) for x in ours) for word in folded):
        return False
    foreign = around.language == "en" and not words.isascii()
    letters = "".join(parts)
    other_script = not any(fold(letter).isascii() for letter in letters)
    shared = set(_YEAR.findall(words)) & set(_YEAR.findall(name.name))
    return foreign or other_script or bool(shared)
