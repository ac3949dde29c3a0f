"""Two printed forms of one name side by side: `Ley 4711 de 2014 (Ley de Aguas)`."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from kg.interpret.names.name import Name, clean
from kg.interpret.names.same_issuer import by_same_issuer
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DIGIT = re.compile(r"\d")
_WORDS_WITH_DIGITS = re.compile(r"(?<!\w)(?:[A-ZÀ-Þ]{4,}-\d{1,2}|\d[GD]|\d\.0)(?![\w.-]\w)")
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
# The rules of a law, told by that law and by no number of their own.
_OF_LAW = re.compile(
    r"(?:(?:Implementing|Executive|General)\s+)?(?:R[eè]glement|Reglamento|Regulations?|Rules)\b[^\d,;]*?"
    r"\b(?:a|de|del|of|under|to|for|implementing)\s+(?:(?:la|the)\s+|l['’])?(?:Ley|Loi|Act|Law)\b",
    re.I,
)
_PLANS = frozenset({"strategy", "policy"})
_COLON = re.compile(r"[\"”»]?\s*:\s*(?:(?:the|la|el|le|les|los|las)\s+|l['’])?", re.I)
_PLAIN_COMMA = re.compile(r"\s*,\s+")
# The end of an entry, where no list goes on.
_END = re.compile(r"[\"”»'’]?\s*(?:\([^()]*\)\s*)?[.:;]?\s*(?:$|\n|<?https?:|<?www\.)|[\"”»'’]?\s*[.;]\s")
_QUOTED_COMMA = re.compile(r"\s*(?:\([^()\d]*\)\s*)?,\s*(?:(?:the|la|el|le|l')\s*)?[\"“«]\s*$")
_TRANSLATED = re.compile(
    r"[\"”»'’]?\s*(?:\([^()]*\))?\s*/\s*[\"“«'‘]?\s*(?:(?:la|le|el|the)\s+|l['’])?$", re.I
)
_DASH = re.compile(r"\s*(?:\s[-–—]\s|:\s)[^\"“”«»]*$")
_ONE_DASH = re.compile(r"\s+[-–—]\s+")
_BRACKETED_ORDER = re.compile(r"([^()]+?)\s*\(([^()]*\d[^()]*)\)")
_LAST_BRACKET = re.compile(r"\s*\([^()]*\)$")
_OPEN, _CLOSE = frozenset("\"“«„'‘"), frozenset("\"”»'’")
_MARKS = tuple(_CLOSE)
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_WORD = 3


def with_plain_form(name: Name, lexicon: Lexicon) -> Name:
    """The name of a law that holds the order by which it was made, and both parts as other names.

    Example: `Penal Code (Decree No. 5)` is the `Penal Code` too; a name with a number of its own is whole.
    """
    found = _BRACKETED_ORDER.fullmatch(name.name) if name.name.endswith(")") else None
    if not found or " " not in found[1] or _DIGIT.search(found[1]):
        return name
    words = fold(found[2]).split()
    heads = (head for end in range(1, 4) for head in lexicon.heads.get(" ".join(words[:end]), ()))
    order = any(head.kind == "law" for head in heads)
    also = tuple(dict.fromkeys((*name.also, found[1], found[2])))
    return replace(name, also=also) if order else name


def joined_forms(text: str, names: Sequence[Name], lexicon: Lexicon) -> list[Name]:
    """The names of a clause, where a second form (in brackets, behind a comma) is no other."""
    found: list[Name] = []
    for name in names:
        at = _before(found)
        joined = _joined(text, found[at], name, lexicon) if found else None
        if found and _introduces(text, found[-1], name):
            found[-1] = name
        elif found and not joined and _is_label(text, found[-1], name):
            found[-1] = _with_label(found[-1], name, lexicon)
        elif joined:
            found[at] = joined
        else:
            found.append(name)
    return found


def _before(found: Sequence[Name]) -> int:
    """The place of the last name; that of the order, where the body that gave it is named too."""
    issued = len(found) > 1 and found[-1].family == "body"
    issued = issued and (found[-1].pointing or found[-2].span.holds(found[-1].span))
    return len(found) - (2 if issued else 1)


def _joined(text: str, first: Name, second: Name, lexicon: Lexicon) -> Name | None:
    """Both forms as one name, if they stand side by side as forms of one name do."""
    issued = _is_issued(text, first, second, lexicon)
    titled = _is_quoted(text, first, second, lexicon)
    alike = first.family == second.family == "document" and (
        first.head.kind == second.head.kind or issued or titled
    )
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


def _is_label(text: str, first: Name, second: Name) -> bool:
    """Whether small letters before a colon only tell what a law is: `Detailed rules: Order No. 5`."""
    if {first.head.kind, second.head.kind} != {"law"} or first.antecedent or first.pointing or first.negative:
        return False
    if first.span.end > second.span.start or not _COLON.fullmatch(text, first.span.end, second.span.start):
        return False
    described = all(word[:1].islower() for word in first.name.split()[1:]) and not _numbered(first)
    return described and not first.also and _has_number(second) and not second.pointing


def _with_label(label: Name, law: Name, lexicon: Lexicon) -> Name:
    """A law that is but a number has what it was called before the colon as another name."""
    called = _number_only(law, lexicon) and len(label.name.split()) >= _SHORTEST_WORD
    return replace(law, also=(*law.also, label.name)) if called else law


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
    if quote and _is_quoted(text, first, second, lexicon):
        return quote.end()
    number = _number_only(second, lexicon) and _has_number(second) and not _numbered(first)
    if _COLON.fullmatch(between) and number and first.head.kind == second.head.kind == "law":
        return second.span.end
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
    types = {first.head.type, second.head.type}
    same = first.head.word == second.head.word or len(types) == 1 or types & {"law", "code"}
    if not _OPENING.match(between):
        return False
    if first.head.kind != "law":
        return not _DIGIT.search(_YEAR.sub("", second.name))
    return bool(same) and _has_number(first) != _has_number(second)


def _is_quoted(text: str, first: Name, second: Name, lexicon: Lexicon) -> bool:
    """Whether a title in quotation marks follows a number: `Bill 5, the "Data Act"`."""
    number = _with_issuer(first, lexicon) and not _number_only(second, lexicon)
    if not number or _QUOTED_COMMA.fullmatch(text, first.span.end, second.span.start):
        return number
    return by_same_issuer(text, first, second, lexicon)


def _with_issuer(order: Name, lexicon: Lexicon) -> bool:
    """Whether an order is told by its number, and perhaps by who gave it: `Orden N° 5 del Ministerio X`."""
    short = next((other for other in order.also if order.name.startswith(other)), order.name)
    return _number_only(replace(order, name=short), lexicon)


def _is_apposed(between: str, first: Name, second: Name, lexicon: Lexicon) -> bool:
    """Whether a comma parts a title from a number: `Ley de Datos, Ley N° 5`."""
    if _OR.fullmatch(between):
        return _number_only(first, lexicon) and not _has_number(second)
    if not _COMMA.match(between):
        return False
    first_alone = _number_only(first, lexicon) and (
        _is_title_of(first, second) or _is_made_under(first, second)
    )
    plain = not _numbered(first) or _is_published(first, second)
    return first_alone or (_number_only(second, lexicon) and plain)


def _is_published(rules: Name, notice: Name) -> bool:
    """Whether a notice tells regulations with a number in brackets: `(S.L. 5), Legal Notice 7`."""
    title = _LAST_BRACKET.sub("", rules.name)
    types = rules.head.type == notice.head.type == "regulation"
    return types and rules.head.word != notice.head.word and title != rules.name and not _DIGIT.search(title)


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
    """Whether the second tells what an order is: `Decreto N° 5, reglamento de la Ley N° 7`."""
    if second.head.type != "regulation" or order.head.type not in {"decree", "regulation"}:
        return False
    return second.name[:1].islower() or _OF_LAW.match(second.name) is not None


def _numbered(name: Name) -> bool:
    return _DIGIT.search(name.name) is not None


def _has_number(name: Name) -> bool:
    """Whether there is a number beside the year, and no word with one: `COVID-19`, `5G`, `4.0`."""
    return _DIGIT.search(_WORDS_WITH_DIGITS.sub("", _YEAR.sub("", name.name))) is not None


def _both(text: str, first: Name, second: Name, span: Span) -> Name:
    also = dict.fromkeys((first.name, second.name, *first.also, *second.also))
    # A quotation that ends between the two forms holds the title.
    apart = text[first.span.end : first.span.end + 1] in _CLOSE
    if _OR.fullmatch(text, first.span.end, second.span.start):
        apart, span = True, Span(span.start, span.end + text.startswith(_MARKS, span.end))
    printed = first.name if apart else clean(span.of(text))
    return replace(first, span=span, name=printed, also=tuple(other for other in also if other != printed))


def _number_only(name: Name, lexicon: Lexicon) -> bool:
    """Whether a name is head, number and date alone."""
    rest = [word for word in _WORD.findall(fold(name.name)) if len(word) > _SHORTEST_WORD]
    heads = lexicon.heads
    known = {*name.head.word.split(), *lexicon.months, *lexicon.words("identity.qualifiers")}
    title = [word for word in rest if word not in heads and word not in known]
    return _numbered(name) and not title
