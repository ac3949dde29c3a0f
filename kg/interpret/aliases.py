"""Other names that stand beside a name: `(RIA)`, `("KrattAI report")`, `ANSSI (Agence nationale ...)`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.interpret.acronyms import fits, is_acronym, of_a_part, spells
from kg.interpret.known import known_acronyms, known_things
from kg.interpret.names import Antecedent, Name, clean
from kg.interpret.text import Span, trimmed
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon
from kg.vocabulary.model import Model

_BRACKET = re.compile(r"[\s\"”»]*[(\[]([^()\[\]]{2,200})[)\]]")
_PARTS = re.compile(r"\s*(?:[,;:/|]|\s[-–—]\s)\s*")
_QUOTED = re.compile(r"[\"“«‘']\s*([^\"“”«»\n]{2,120}?)\s*[\"”»’']")
_WHOLLY_QUOTED = re.compile(r"[\"“«‘]\s*([^\"“”«»\n]{2,120}?)\s*[\"”»’]\.?")
_DASH = re.compile(r"\s*(?:\s[-–—]\s*|:\s+|=\s*)$")
_SLASH = re.compile(r"[\s\"”»]*(?:\([^()]*\)\s*)?/[\s\"“«]*")
_OPENING = re.compile(r"\s*[(\[]\s*$")
_LAST_WORD = re.compile(r"([^\W_][\w.&/-]*)$")
_ARTICLE = re.compile(r"(?:\b(?:the|le|la|les|el|los|las)\s+|\b[lL]['’])$", re.I)
_AFTER_DASH = re.compile(
    r"\s+[-–—]\s+([^\W\d_][\w&/-]*)(?=\s*(?:[,;.)]|$))|,\s+([^\W\d_][\w&/-]*)(?=\s*(?:[,;.)]|$))"
)
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Surroundings:
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
            return False
        if spells(acronym, name):
            return True
        general = self.lexicon.words("references.not_aliases")
        return fold(acronym) not in general and acronym not in known_acronyms(self.model.ontology)


def with_aliases(around: Surroundings, names: Sequence[Name]) -> list[Name]:
    """The names with what else they are called; a name in brackets that is only a translation is left out.

    A short form that the answer gives to a name, `(hereinafter "the Act")`, gets that name as antecedent.
    """
    found: list[Name] = []
    skipped: list[Span] = []
    for name in names:
        if any(span.holds(name.span) for span in skipped):
            continue
        if name.pointing or name.negative:
            found.append(name)
            continue
        others = [other for other in names if other.span.start >= name.span.end]
        beside = _behind(around, name, others)
        also = dict.fromkeys([*name.also, *_within(around, name), *beside.also, *_before(around, name)])
        skipped += beside.covered
        whole = replace(name, also=tuple(alias for alias in also if alias != name.name))
        found.append(whole)
        if beside.short:
            label = clean(beside.short.of(around.text))
            found.append(Name(beside.short, label, name.head, antecedent=Antecedent(around.answer, whole)))
            skipped.append(beside.short)
    return found


@dataclass
class Beside:
    """What stands beside a name: aliases, the spans that they take up, and a short form for later use."""

    also: list[str] = field(default_factory=list)
    covered: list[Span] = field(default_factory=list)
    short: Span | None = None

    def add(self, alias: str, span: Span) -> None:
        """Takes in an alias."""
        self.also.append(alias)
        self.covered.append(span)


def _within(around: Surroundings, name: Name) -> Iterator[str]:
    """Acronyms in brackets inside a name: `Agenda Digital (AD) 2022-2026`."""
    for found in _BRACKET.finditer(name.name):
        front = name.name[: found.start()]
        if around.usable(found[1], front) and fits(found[1], front):
            yield found[1]


def _behind(around: Surroundings, name: Name, others: Sequence[Name]) -> Beside:
    """What stands behind a name: in brackets, after a slash, after a dash."""
    beside = Beside()
    for bracket in _brackets(around.text, name.span.end):
        if not _as_a_whole(around, bracket, beside):
            for part in _parts(around, bracket):
                if _is_number(name, part, others):
                    beside.covered.append(part)
                elif _is_alias(around, name, others, bracket, part):
                    beside.add(clean(part.of(around.text)), part)
    slash = _SLASH.match(around.text, name.span.end)
    for other in others if slash else ():
        if slash and other.span.start == slash.end() and _is_translation(name, other.span, [other]):
            beside.add(other.name, other.span)
    after = _AFTER_DASH.match(around.text, name.span.end)
    acronym = (after[1] or after[2]) if after else ""
    if acronym and around.usable(acronym, name.name) and fits(acronym, name.name):
        beside.also.append(acronym)
    return beside


def _as_a_whole(around: Surroundings, bracket: Span, beside: Beside) -> bool:
    """Takes a bracket that is one title in quotation marks, or gives a short form."""
    inner = _unquoted(around, bracket)
    if inner and _hereinafter(around, bracket, inner):
        if _is_short(around, inner):
            beside.short = _short_span(around, inner)
        else:
            beside.also.append(clean(inner.of(around.text)))
        beside.covered.append(bracket)
        return True
    if inner and _is_title(around, inner):
        beside.add(clean(inner.of(around.text)), bracket)
        return True
    return False


def _is_alias(around: Surroundings, name: Name, others: Sequence[Name], bracket: Span, part: Span) -> bool:
    """Whether a part of a bracket is an acronym, a translation or another name of it."""
    words = part.of(around.text)
    return (
        _is_acronym_of(around, words, name, bracket)
        or _is_named(around, bracket, part)
        or _is_translation(name, part, others)
        or _is_native(around, words, name)
    )


def _brackets(text: str, at: int) -> Iterator[Span]:
    """What stands in the brackets that follow a place, one right behind the other."""
    while found := _BRACKET.match(text, at):
        yield Span(found.start(1), found.end(1))
        at = found.end()


def _parts(around: Surroundings, bracket: Span) -> Iterator[Span]:
    """The parts of a bracket between commas, addresses left out, words such as `acronym:` taken off."""
    at = bracket.start
    for mark in [*_PARTS.finditer(around.text, bracket.start, bracket.end), None]:
        end = mark.start() if mark else bracket.end
        part = trimmed(around.text, Span(at, end), extra="\"'“”«»")
        if part.start < part.end and not any(part.meets(address) for address in around.addresses):
            yield _without_lead(around, part)
        at = mark.end() if mark else end


def _without_lead(around: Surroundings, part: Span) -> Span:
    """The part without `also known as`, `acronyme`, `por sus siglas en inglés` at its front."""
    folded = fold(part.of(around.text))
    leads = [lead for lead in around.lexicon.words("references.known_as") if folded.startswith(lead + " ")]
    if not leads:
        return part
    shorter = trimmed(around.text, Span(part.start + len(max(leads, key=len)), part.end), extra="\"'“”«»:")
    return _without_lead(around, shorter) if shorter.start < shorter.end else part


def _is_acronym_of(around: Surroundings, words: str, name: Name, bracket: Span) -> bool:
    """Whether it abbreviates the name; one beside numbers, as in `(SOR/87-402)`, has to fit it."""
    if not around.usable(words, name.name) or of_a_part(words, name.name, name.head.word):
        return False
    rest = bracket.of(around.text).replace(words, " ", 1)
    for address in around.addresses:
        rest = rest.replace(address.of(around.text), " ")
    plain = "." not in words and not re.search(r"\d", _YEAR.sub(" ", rest))
    return plain or fits(words, name.name)


def _is_named(around: Surroundings, bracket: Span, part: Span) -> bool:
    """Whether the words before a part say that it is a name: `dite loi Informatique`."""
    lead = fold(around.text[bracket.start : part.start]).strip(' ,:;"“«')
    named = lead in around.lexicon.words("references.known_as")
    return named and len(part.of(around.text).split()) > 1


def _unquoted(around: Surroundings, bracket: Span) -> Span | None:
    """What stands in quotation marks in a bracket, where nothing or a word of naming stands before it."""
    text = bracket.of(around.text)
    found = _QUOTED.search(text)
    if not found:
        folded = fold(text)
        known = around.lexicon.words("references.hereinafter") | around.lexicon.words("references.known_as")
        leads = [lead for lead in known if folded.startswith(lead + " ")]
        at = bracket.start + len(max(leads, key=len)) if leads else bracket.end
        inner = trimmed(around.text, Span(at, bracket.end), extra=":")
        return inner if inner.start < inner.end else None
    return trimmed(around.text, Span(bracket.start + found.start(1), bracket.start + found.end(1)))


def _hereinafter(around: Surroundings, bracket: Span, inner: Span) -> bool:
    """Whether the bracket gives a short form: `hereinafter the Act`, or just `"the Act"`."""
    lead = fold(around.text[bracket.start : inner.start]).strip(" ,:;\"'“”«»‘’")
    known = around.lexicon.words("references.hereinafter") | around.lexicon.words("references.known_as")
    quoted = _WHOLLY_QUOTED.fullmatch(bracket.of(around.text).strip())
    bare = lead in {"the", "la", "le", "el", "l"}
    return (
        lead in known or any(lead == f"{word} {a}" for word in known for a in ("the", "la", "le", "el"))
        or ((quoted is not None or bare) and _is_short(around, inner))
    )  # fmt: skip


def _short_span(around: Surroundings, inner: Span) -> Span:
    """The short form without its article."""
    found = re.match(r"(?:the|le|la|les|el|los|las)\s+|l['’]", inner.of(around.text), re.I)
    return Span(inner.start + found.end(), inner.end) if found else inner


def _is_short(around: Surroundings, inner: Span) -> bool:
    """Whether it is a mere head: `the Act`, `la Stratégie`."""
    span = _short_span(around, inner)
    return fold(span.of(around.text)) in around.lexicon.heads


def _is_title(around: Surroundings, inner: Span) -> bool:
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


def _is_translation(name: Name, part: Span, others: Sequence[Name]) -> bool:
    """Whether it is a name of the same kind in another language."""
    for other in others:
        if other.span == part or (part.holds(other.span) and other.span.start - part.start <= 4):
            alike = other.head.kind == name.head.kind and other.family == name.family
            if alike and not other.pointing and part.end - other.span.end <= 1:
                return other.head.language != name.head.language and other.head.type == name.head.type
    return False


def _is_number(name: Name, part: Span, others: Sequence[Name]) -> bool:
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


def _is_native(around: Surroundings, words: str, name: Name) -> bool:
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


def _before(around: Surroundings, name: Name) -> Iterator[str]:
    """An acronym before the name: `ANSSI (Agence ...)`, `RIA - Information System Authority`."""
    front = _ARTICLE.sub("", around.text[around.clause.start : name.span.start])
    opening, dash = _OPENING.search(front), _DASH.search(front)
    mark = opening or dash
    word = _LAST_WORD.search(front, 0, mark.start()) if mark else None
    if mark is None or word is None or not around.usable(word[1], name.name):
        return
    first = not front[: word.start()].strip(' ,;:-–—•*"“«') or front[: word.start()].rstrip()[-1:] in {
        ",",
        ";",
    }
    if fits(word[1], name.name) or (dash and first and name.family == "body" and word[1].isalpha()):
        yield word[1]
