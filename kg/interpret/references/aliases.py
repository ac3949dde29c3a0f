"""Other names that stand beside a name: `(ISA)`, `("the AI report")`, `ANC (Agence nationale ...)`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from kg.interpret.names.finding import Antecedent, Name, clean
from kg.interpret.references.acronyms import fits, is_parted
from kg.interpret.references.beside_names import (
    BRACKET,
    Surroundings,
    brackets,
    gives_short_form,
    is_acronym_of,
    is_double_acronym,
    is_named,
    is_native,
    is_number,
    is_short,
    is_title,
    is_translation,
    parts,
    short_span,
    unquoted,
)
from kg.interpret.references.brands import brand
from kg.interpret.references.enacted import enacted
from kg.interpret.references.nicknames import coined_before, counts_alike, nickname
from kg.interpret.references.printed import behind_printing
from kg.interpret.references.slashed import slashed_title
from kg.interpret.references.spoken_aliases import bracketed_title, short_body, spoken_alias
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold

__all__ = ["Surroundings", "with_aliases"]

_DASH = re.compile(r"\s*(?:\s[-–—]\s*|:\s+|=\s*)$")
_SLASH = re.compile(r"[\s\"”»'’]*(?:\([^()]*\)\s*)?/[\s\"“«'‘]*")
# An article behind a dash, or behind a colon: what a title is, told beside it.
_SUBTITLE = re.compile(
    r"[\"”»'’]?\s*(?:[-–—]\s+(?:an?|une?|una)|:\s+(?:an?|une?|una|the|la|le|el))\s+[\"“«]?", re.I
)
_COINED = re.compile(r"[a-z]-[A-ZÀ-Þ][\w-]+|[A-ZÀ-Þ][a-zß-ÿ]+[A-ZÀ-Þ]\w*")
_BEFORE_NAME = frozenset("([-–—:=")
_DIGIT = re.compile(r"\d")
_TITLED = frozenset({"strategy", "policy"})
_OPENING = re.compile(r"\s*[(\[]\s*$")
_LAST_WORD = re.compile(r"([^\W_][\w.&/@-]*)$")
_ARTICLE = re.compile(r"(?:\b(?:the|le|la|les|el|los|las)\s+|\b[lL]['’])$", re.I)
_AFTER_DASH = re.compile(
    r"\s+[-–—]\s+([^\W\d_][\w&/-]*)(?=\s*(?:[,;.)]|$))|,\s+([^\W\d_][\w&/-]*)(?=\s*(?:[,;.)]|$))"
)
# A title in another language, inside a name: `Plan "Open Quays" ("Quais ouverts") for 2023-2030`.
_QUOTED_BRACKET = re.compile(r"\(\s*[\"“«]([^\"“”«»()]{3,80})[\"”»]\s*\)")


def with_aliases(around: Surroundings, names: Sequence[Name]) -> list[Name]:
    """The names with what else they are called; a name in brackets that is only a translation is left out.

    A short form that the answer gives to a name, `(hereinafter "the Act")`, gets that name as antecedent.
    """
    found: list[Name] = []
    skipped: list[Span] = []
    several = len(names) > 1
    for name in names:
        if any(span.holds(name.span) for span in skipped):
            continue
        if name.pointing or name.negative:
            found.append(name)
            continue
        others = [other for other in names if other.span.start >= name.span.end] if several else ()
        beside = _behind(around, name, others)
        issued = _of_issuer(names, name, beside.also)
        told = [alias for alias in beside.also if alias not in issued]
        inside = [*_within(around, name), *enacted(name, around.lexicon), *brand(around, name, names)]
        also = dict.fromkeys(
            [*name.also, *inside, *told, *_before(around, name), *coined_before(around, name)]
        )
        skipped += beside.covered
        others_of_it = tuple(alias for alias in also if alias != name.name)
        whole = replace(name, also=others_of_it) if others_of_it != name.also else name
        found.append(whole)
        if beside.short:
            label = clean(beside.short.of(around.text))
            found.append(Name(beside.short, label, name.head, antecedent=Antecedent(around.answer, whole)))
            skipped.append(beside.short)
    return found


def _of_issuer(names: Sequence[Name], name: Name, aliases: Sequence[str]) -> list[str]:
    """The acronyms behind an order that are those of who gave it: `Order 5 of the Boat Agency (BA)`."""
    if not aliases or name.family != "document":
        return []
    ends = [one for one in names if one.family == "body" and one.span.end == name.span.end]
    return [alias for alias in aliases if any(fits(alias, one.name) for one in ends)]


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
    for found in BRACKET.finditer(name.name) if "(" in name.name or "[" in name.name else ():
        front = name.name[: found.start()]
        if around.usable(found[1], front) and fits(found[1], front):
            yield found[1]
    for title in _QUOTED_BRACKET.finditer(name.name) if "(" in name.name else ():
        yield clean(title[1])


def _behind(around: Surroundings, name: Name, others: Sequence[Name]) -> Beside:
    """What stands behind a name: in brackets, after a slash, after a dash."""
    beside = Beside()
    places = [*brackets(around.text, name.span.end), *behind_printing(around, name, others)]
    called = nickname(around, name)
    if called:
        beside.add(clean(called[0].of(around.text)), called[0])
        places += [one for one in brackets(around.text, called[1]) if one not in places]
    for bracket in places:
        _bracketed(around, name, others, bracket, beside)
    spoken = spoken_alias(around, name, others)
    if spoken:
        beside.add(*spoken)
    if others or "/" in around.text:
        _take_next(around, name, others, beside)
    acronym = _after_dash(around, name)
    beside.also += [acronym] if acronym else []
    return beside


def _take_next(around: Surroundings, name: Name, others: Sequence[Name], beside: Beside) -> None:
    """Takes in the name behind a slash that is a translation, and the one that is a subtitle."""
    slash = _SLASH.match(around.text, name.span.end)
    for other in others if slash else ():
        if slash and other.span.start == slash.end() and is_translation(name, other.span, [other]):
            beside.add(other.name, other.span)
    titled = slashed_title(around, name, others, slash.end()) if slash else None
    if titled and not beside.also:
        beside.add(clean(titled.of(around.text)), titled)
    dated = name.head.kind in _TITLED and _DIGIT.search(name.name) is not None
    subtitle = next((other for other in others if dated and _is_subtitle(around, name, other)), None)
    if subtitle:
        beside.add(subtitle.name, subtitle.span)


def _after_dash(around: Surroundings, name: Name) -> str:
    """The acronym behind a dash or a comma; empty if there is none."""
    after = _AFTER_DASH.match(around.text, name.span.end)
    acronym = (after[1] or after[2]) if after else ""
    return acronym if acronym and around.usable(acronym, name.name) and fits(acronym, name.name) else ""


def _bracketed(
    around: Surroundings, name: Name, others: Sequence[Name], bracket: Span, beside: Beside
) -> None:
    """Takes in what stands in one of the brackets behind a name."""
    titled = short_body(name, bracket, others) or bracketed_title(around, name, bracket, others)
    whole = bracket.of(around.text).strip()
    if titled:
        beside.add(titled.name, titled.span)
    elif is_parted(whole, name.name):
        beside.add(whole, bracket)
    elif not _as_a_whole(around, bracket, beside):
        for part in parts(around, bracket):
            if is_number(name, part, others):
                beside.covered.append(part)
            elif _is_alias(around, name, others, bracket, part):
                beside.add(clean(part.of(around.text)), part)
    _take_coined(around, name, bracket, beside)


def _take_coined(around: Surroundings, name: Name, bracket: Span, beside: Beside) -> None:
    """Takes the word made up for a programme in the brackets behind it: `(e-Harbour)`, `(BoatLink)`."""
    word = bracket.of(around.text).strip(" \"“”«»'")
    own = name.family == "document" and name.head.kind == "strategy" and _COINED.fullmatch(word)
    if own and not around.usable(word, name.name):
        beside.also += [word, f"{_front(name)} {word}"]
        beside.covered.append(bracket)


def _front(name: Name) -> str:
    """A name up to its head: `Action Plan` of `Action Plan for boats`."""
    end = fold(name.name).find(name.head.word) + len(name.head.word)
    return name.name[: max(end, 0)]


def _is_subtitle(around: Surroundings, name: Name, other: Name) -> bool:
    """Whether it only says what the title before is: `Utopia 2025 - A National Vision and Strategy`."""
    alike = other.head.kind in _TITLED and not (other.pointing or other.negative)
    if not alike or _SUBTITLE.fullmatch(around.text, name.span.end, other.span.start) is None:
        return False
    return not _DIGIT.search(other.name)


def _as_a_whole(around: Surroundings, bracket: Span, beside: Beside) -> bool:
    """Takes a bracket that is one title in quotation marks, or gives a short form."""
    inner = unquoted(around, bracket)
    if inner and gives_short_form(around, bracket, inner):
        if is_short(around, inner):
            beside.short = short_span(around, inner)
        else:
            beside.also.append(clean(short_span(around, inner).of(around.text)))
        beside.covered.append(bracket)
        return True
    if inner and is_title(around, inner):
        beside.add(clean(inner.of(around.text)), bracket)
        return True
    return False


def _is_alias(around: Surroundings, name: Name, others: Sequence[Name], bracket: Span, part: Span) -> bool:
    """Whether a part of a bracket is an acronym, a translation or another name of it."""
    words = part.of(around.text)
    return (
        is_acronym_of(around, words, name, bracket)
        or is_double_acronym(words, name)
        or counts_alike(words, name)
        or is_named(around, bracket, part)
        or is_translation(name, part, others)
        or is_native(around, words, name)
    )


def _before(around: Surroundings, name: Name) -> Iterator[str]:
    """An acronym before the name: `ANC (Agence ...)`, `ISA - Information System Authority`."""
    front = around.text[around.clause.start : name.span.start]
    if _BEFORE_NAME.isdisjoint(front):
        return
    front = _ARTICLE.sub("", front)
    if front.rstrip()[-1:] not in _BEFORE_NAME:
        return
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
