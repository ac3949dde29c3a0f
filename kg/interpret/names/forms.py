"""Two printed forms of one name side by side: `Ley 4711 de 2014 (Ley de Aguas)`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.interpret.names.name import Name, clean
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DIGIT = re.compile(r"\d")
_OPENING = re.compile(r"[\"”»'’]?\s*[(\[]\s*(?:the|la|el|le|l')?\s*$")
_QUOTE = re.compile(r",?\s*[\"”»'’]")
_CLOSING = re.compile(r"\s*[)\]]")
_COMMA = re.compile(r"\s*(?:\([^()\d]*\))?\s*,\s*(?:the|la|el|le|l')?\s*$")
_OR = re.compile(
    r"\s*,?\s*(?:or|(?:also|otherwise|commonly|better)\s+(?:known|referred\s+to)\s+as|ou|dite|o|conocida\s+como)"
    r"\s+(?:the\s+|la\s+|el\s+|le\s+|l')?[\"“«]?\s*",
    re.I,
)
_COPULA = re.compile(
    r"\s*(?:\([^()]*\))?\s*(?:is|est|es|is called|is the document|s['’]appelle|se llama|se denomina)\s+"
    r"(?:(?:the|le|la|el)\s+|l['’])?[\"“«]?\s*",
    re.I,
)
_PLANS = frozenset({"strategy", "policy"})
_PLAIN_COMMA = re.compile(r"\s*,\s+")
# The end of an entry, where no list goes on.
_END = re.compile(r"[\"”»'’]?\s*(?:\([^()]*\)\s*)?[.:;]?\s*(?:$|\n|<?https?:|<?www\.)|[\"”»'’]?\s*[.;]\s")
_QUOTED_COMMA = re.compile(r"\s*,\s*(?:(?:the|la|el|le|l')\s*)?[\"“«]\s*$")
_TRANSLATED = re.compile(
    r"[\"”»'’]?\s*(?:\([^()]*\))?\s*/\s*[\"“«'‘]?\s*(?:(?:la|le|el|the)\s+|l['’])?$", re.I
)
_DASH = re.compile(r"\s*(?:\s[-–—]\s|:\s)[^\"“”«»]*$")
_ONE_DASH = re.compile(r"\s+[-–—]\s+")
_OPEN, _CLOSE = frozenset("\"“«„'‘"), frozenset("\"”»'’")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_WORD = 3


def joined_forms(text: str, names: Sequence[Name], lexicon: Lexicon) -> list[Name]:
    """The names of a clause, where a second form (in brackets, behind a comma) is no other."""
    found: list[Name] = []
    for name in names:
        joined = _joined(text, found[-1], name, lexicon) if found else None
        if found and _introduces(text, found[-1], name):
            found[-1] = name
        elif joined:
            found[-1] = joined
        else:
            found.append(name)
    return found


def _joined(text: str, first: Name, second: Name, lexicon: Lexicon) -> Name | None:
    """Both forms as one name, if they stand side by side as forms of one name do."""
    issued = _is_issued(text, first, second, lexicon)
    alike = first.family == "document" and (first.head.kind == second.head.kind or issued)
    plain = not (first.pointing or second.pointing or first.negative or second.negative)
    if not (alike and plain) or second.span.start < first.span.end:
        return None
    end = second.span.end if issued else _end_of_both(text, first, second, lexicon)
    return _both(text, first, second, Span(first.span.start, end)) if end else None


def _introduces(text: str, first: Name, second: Name) -> bool:
    """Whether small letters only say what the second is: `the current strategy (2018-2022) is the Plan X`."""
    documents = first.family == second.family == "document" and {first.head.kind, second.head.kind} <= _PLANS
    if not documents or not first.name[:1].islower() or second.name[:1].islower():
        return False
    gap = text[first.span.end : max(first.span.end, second.span.start)]
    return not second.pointing and _COPULA.fullmatch(gap) is not None


def _is_issued(text: str, first: Name, second: Name, lexicon: Lexicon) -> bool:
    """Whether an order is told with the policy that it issues: `Acuerdo No. 5-2021, Política de Datos`."""
    order = first.head.type in {"decree", "regulation"} and second.head.kind in {
        "policy",
        "strategy",
        "guideline",
    }
    if not order or second.family != "document" or first.span.end > second.span.start:
        return False
    comma = _PLAIN_COMMA.fullmatch(text, first.span.end, second.span.start)
    numbers = _number_only(first, lexicon) and not _has_number(second)
    return bool(comma and numbers and second.name[0].isupper() and _END.match(text, second.span.end))


def _end_of_both(text: str, first: Name, second: Name, lexicon: Lexicon) -> int:
    """Where two forms of one name end together; 0 if they are two names."""
    between = text[first.span.end : second.span.start]
    closing, quote = _CLOSING.match(text, second.span.end), _QUOTE.match(text, second.span.end)
    if _is_one_title(text, first, second):
        return second.span.end
    if _is_translation(between, first, second):
        return first.span.end
    if closing and _is_bracketed(between, first, second):
        return closing.end()
    if quote and _is_quoted(between, first, second, lexicon):
        return quote.end()
    apposed = _is_apposed(between, first, second, lexicon) or _is_behind_dash(text, first, second, lexicon)
    return second.span.end if apposed else 0


def _is_one_title(text: str, first: Name, second: Name) -> bool:
    """Whether a pair of quotation marks holds both: `"Vision 2030 – Development Strategy of Utopia"`."""
    before, behind = text[: first.span.start][-1:], text[second.span.end :][:1]
    between = text[first.span.end : second.span.start]
    return before in _OPEN and behind in _CLOSE and bool(before and behind) and bool(_DASH.match(between))


def _is_translation(between: str, first: Name, second: Name) -> bool:
    """Whether a slash parts an English name from a French or Spanish one."""
    languages = {first.head.language, second.head.language}
    return _TRANSLATED.fullmatch(between) is not None and "en" in languages and len(languages) > 1


def _is_bracketed(between: str, first: Name, second: Name) -> bool:
    """Whether the second name, in brackets, has the number that the first lacks, or the other way round."""
    same = first.head.word == second.head.word or {first.head.type, second.head.type} & {"law", "code"}
    if not _OPENING.match(between):
        return False
    if first.head.kind != "law":
        return not _DIGIT.search(_YEAR.sub("", second.name))
    return bool(same) and _has_number(first) != _has_number(second)


def _is_quoted(between: str, first: Name, second: Name, lexicon: Lexicon) -> bool:
    """Whether a title in quotation marks follows a number: `Bill 5, the "Data Act"`."""
    number = _number_only(first, lexicon) and not _number_only(second, lexicon)
    return number and _QUOTED_COMMA.fullmatch(between) is not None


def _is_apposed(between: str, first: Name, second: Name, lexicon: Lexicon) -> bool:
    """Whether a comma parts a title from a number: `Ley de Datos, Ley N° 5`."""
    if _OR.fullmatch(between):
        return _number_only(first, lexicon) and not _has_number(second)
    if not _COMMA.match(between):
        return False
    first_alone = _number_only(first, lexicon) and (
        _is_title_of(first, second) or _is_made_under(first, second)
    )
    return first_alone or (_number_only(second, lexicon) and not _numbered(first))


def _is_behind_dash(text: str, first: Name, second: Name, lexicon: Lexicon) -> bool:
    """Whether a title follows its number behind a dash that begins no list: `Ley N° 5 - Ley de Datos`."""
    dash = _ONE_DASH.fullmatch(text, first.span.end, second.span.start)
    goes_on = _ONE_DASH.search(text[second.span.end :].partition("\n")[0])
    return bool(dash and not goes_on and _number_only(first, lexicon) and _is_title_of(first, second))


def _is_title_of(number: Name, title: Name) -> bool:
    """Whether a title has no number, nor another year: `Ley N° 5, Ley de Datos (2011)`."""
    years = set(_YEAR.findall(title.name))
    return not _has_number(title) and (
        not _YEAR.search(number.name) or years <= set(_YEAR.findall(number.name))
    )


def _is_made_under(order: Name, second: Name) -> bool:
    """Whether small letters tell what an order is: `Decreto N° 5, reglamento de la Ley N° 7`."""
    told = second.head.type == "regulation" and second.name[:1].islower()
    return told and order.head.type in {"decree", "regulation"}


def _numbered(name: Name) -> bool:
    return _DIGIT.search(name.name) is not None


def _has_number(name: Name) -> bool:
    """Whether there is a number beside the year."""
    return _DIGIT.search(_YEAR.sub("", name.name)) is not None


def _both(text: str, first: Name, second: Name, span: Span) -> Name:
    also = dict.fromkeys((first.name, second.name, *first.also, *second.also))
    # A quotation that ends between the two forms holds the title.
    printed = first.name if text[first.span.end : first.span.end + 1] in _CLOSE else clean(span.of(text))
    return replace(first, span=span, name=printed, also=tuple(other for other in also if other != printed))


def _number_only(name: Name, lexicon: Lexicon) -> bool:
    """Whether a name is head, number and date alone."""
    rest = [word for word in _WORD.findall(fold(name.name)) if len(word) > _SHORTEST_WORD]
    heads = lexicon.heads
    known = {*name.head.word.split(), *lexicon.months}
    title = [word for word in rest if word not in heads and word not in known]
    return _numbered(name) and not title
