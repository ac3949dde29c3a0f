"""Type and number of a document, as printed in its name or right behind it."""

import re
from functools import lru_cache

from kg.interpret.documents.naming import Named
from kg.interpret.documents.scopes import bracket_behind
from kg.interpret.ledger import Ledger
from kg.interpret.names.name import Name
from kg.interpret.names.tails import without_tail
from kg.interpret.passage import Passage
from kg.interpret.references.recorded import cell_of
from kg.interpret.text.alternatives import alternatives
from kg.interpret.text.spans import Span
from kg.values import Concept, Value
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_TOKEN = r"(?:\(\d[\w./-]*\)|(?:[A-Z]{1,4}[-.]?)?\d\w*(?:[./-]\w+)*)"
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:\s*[-–]\s*(?:(?:19|20)?\d\d))?")
_DIGIT = re.compile(r"\d")
_UNION = re.compile(r"\((?:EU|UE|EC|CE|EEC|CEE)\)\s*(?:(?:No\.?|n[°ºo]\.?)\s*)?\d+/\d+", re.I)
# `152-FZ`, `94-V`: digits, a hyphen and capitals.
_LETTERED = re.compile(r"\b\d{1,4}-[A-ZА-Я]{1,3}\b")
# `L.I. 2378`, `S.I. 12`: capitals with dots.
_SERIES = re.compile(r"\b(?:[A-Z]\.){2,3}\s*\d+\b")
_SLASHED = re.compile(r"\b\d+/(?:19|20)\d\d\b")
_WORD_AND_TOKEN = re.compile(rf"(?<![\w/.-])([^\W\d_]+)\s+({_TOKEN})")
_NUMBERED_YEAR = r"(?:\s+(?:of|de|del)\s+(?:1[89]|20)\d\d\b)?"


def state_type_and_number(ledger: Ledger, passage: Passage, named: Named) -> None:
    """Writes down what kind of document the head names, and the number printed with it."""
    quote = passage.quote(named.span)
    kind = named.name.head.type
    if kind in ledger.model.schemes["document-type"].concepts:
        concept = Concept("document-type", kind)
        ledger.claim(named.ref, "egov:documentType", concept, (quote,), "document-type")
    number = _number(passage, named, ledger.model.lexicon)
    part = number and named.name.head.kind != "law" and passage.has_cue("findings.provision", number)
    if number and not part:
        value = Value(number.of(passage.text))
        ledger.claim(named.ref, "egov:documentNumber", value, (passage.quote(number),), "document-number")


def is_numbered(passage: Passage, name: Name, lexicon: Lexicon) -> bool:
    """Whether a document is a law told by its number: `Decree No. 87/2017`, `Act 843`."""
    return name.head.kind == "law" and _number_in(passage.text, name.span, lexicon, law=True) is not None


def _number(passage: Passage, named: Named, lexicon: Lexicon) -> Span | None:
    """In the name, in the brackets behind it, or behind a comma."""
    if not _DIGIT.search(passage.text, named.span.start):
        return None
    law = named.name.head.kind == "law"
    own = named.span if law else _untailed(passage.text, named.span, lexicon)
    places = [own]
    bracket = bracket_behind(passage, named.name)
    places += [bracket] if bracket else []
    for place in places:
        found = _number_in(passage.text, place, lexicon, law and place == own)
        if found and (place == own or _heads(passage.text, place, found, lexicon, law=law)):
            return found
    cell = cell_of(passage, named.span, "number", lexicon)
    if cell:
        return _number_in(passage.text, cell, lexicon, law=True) or cell
    behind = _marked(lexicon).search(passage.text, named.span.end, named.clause.end)
    if behind is None or passage.text[named.span.end : behind.start()].strip(" ,\"”»'’"):
        return None
    return Span(*behind.span())


def _untailed(text: str, title: Span, lexicon: Lexicon) -> Span:
    """A plan's name without the year it aims at, which is no number: `Boat Plan - Cap 2030`."""
    return Span(title.start, title.start + len(without_tail(title.of(text), lexicon)))


def _number_in(text: str, place: Span, lexicon: Lexicon, law: bool) -> Span | None:
    if not _DIGIT.search(text, place.start, place.end):
        return None
    patterns = [_UNION, _marked(lexicon), _SERIES]
    patterns += [_LETTERED, _SLASHED] if law else []
    for pattern in patterns:
        found = pattern.search(text, place.start, place.end)
        if found:
            return Span(*found.span())
    return _after_head(text, place, lexicon) if law else None


def _heads(text: str, bracket: Span, number: Span, lexicon: Lexicon, *, law: bool) -> bool:
    """Whether brackets hold the document's number, and not a gazette's or another's: `(Act 843)`."""
    front = text[bracket.start : number.start].strip(" .,")
    return not front or (law and fold(front) in lexicon.heads)


@lru_cache(maxsize=8)
def _marked(lexicon: Lexicon) -> re.Pattern[str]:
    """`No. 94-V`, `N° 18.331`, `Cap. 411C`, `No. 31 of 2016`."""
    marks = alternatives(lexicon.words("number_marks")).replace("u", "[uú]")  # "núm."
    return re.compile(rf"(?<!\w)(?i:{marks}|n[°ºo]s?|n\.[°ºo])\.?\s*{_TOKEN}{_NUMBERED_YEAR}")


def _after_head(text: str, place: Span, lexicon: Lexicon) -> Span | None:
    """`Act 843`, `Ley 4711 de 2014`: a bare number behind the noun that is no year."""
    for found in _WORD_AND_TOKEN.finditer(place.of(text)):
        word = fold(found[1])
        if word in lexicon.heads and not _YEAR.fullmatch(found[2]):
            return Span(place.start + found.start(2), place.start + found.end(2))
    return None
