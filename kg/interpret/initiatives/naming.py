"""Short names for what an answer describes in words: a title, or the beginning of a sentence."""

import re

from kg.interpret.initiatives.affirming import room
from kg.interpret.ledger import Ledger
from kg.interpret.names.finding import clean
from kg.interpret.passage import Passage
from kg.interpret.text.addresses import host
from kg.interpret.text.alternatives import lead_of
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

LONGEST = 100
"""The most characters of a name that is taken from a sentence."""

_EMPTY_BRACKETS = re.compile(r"[(\[<]\s*[)\]>]|[<>]")
_COLON = re.compile(r"\s*:\s+|\s+[–—-]\s+")
_DATE = re.compile(
    r"^(?:in|en|since|depuis|desde|during)\s+(?:[^\W\d_]+\s+)?(?:19|20)\d\d\s*,?\s+", re.IGNORECASE
)
_COMMAS = re.compile(r"\s*,(?:\s*,)+")
_SPACE = re.compile(r"\s+")
_ELIDED = re.compile(r"^[ld]['’]", re.I)
_LEAST_TITLE, _MOST_TITLE = 2, 10
_LEAST_NAME = 3
_NO_LETTER = r"[\W_]|\Z"
_FEW = 4
_ARTICLE = 4
_SHORT_WORD = 3
_FRONT = 20
_VERB = 24


def short_name(ledger: Ledger, passage: Passage, span: Span) -> str:
    """What stands before a colon, or else the sentence, without lead-in, article and note; "" if nothing."""
    lexicon = ledger.model.lexicon
    text = _COMMAS.sub(",", _EMPTY_BRACKETS.sub(" ", _with_hosts(passage, span)))
    plain = without_lead(_DATE.sub("", without_lead(text, lexicon)), lexicon)
    title, *rest = _COLON.split(plain, maxsplit=1)
    opens = _opens_with(passage, span)
    if rest and opens == "document":
        plain = rest[0]
    elif opens == "document" and (provided := _provided(passage, span)):
        plain = without_lead(provided, lexicon)
    elif rest and not opens and _LEAST_TITLE <= len(title.split()) <= _MOST_TITLE:
        plain = title
    name = _before_relative(clean(plain), lexicon)
    return shortened(clean(_without_trailing(name, lexicon)))


def _provided(passage: Passage, span: Span) -> str:
    """What the law with which a sentence opens brings about: `Act 5 provides for a sandbox`."""
    name = next(name for _, name in passage.names if name.span.start >= span.start)
    room = Span(name.span.end, min(span.end, name.span.end + _VERB))
    verb = passage.cue("findings.covering", room)
    return passage.text[verb.span.end : span.end] if verb else ""


def _opens_with(passage: Passage, span: Span) -> str:
    """The family of the name that opens a sentence: `Central Bank: sandbox`, `Decree 5: sandbox`."""
    named = (name for _, name in passage.names if span.start <= name.span.start <= span.start + _ARTICLE)
    return next((name.family for name in named), "")


def _with_hosts(passage: Passage, span: Span) -> str:
    """The text with the host of each address that stands within a sentence in place of the address."""
    pieces = list(room(passage, span))
    inner = [a for a in passage.addresses if span.meets(a)]
    text = pieces[0].of(passage.text)
    for address, piece in zip(inner, pieces[1:], strict=True):
        behind = piece.of(passage.text)
        noted = text.rstrip()[-1:] in {"", "(", "<", "[", ":", ",", "-"}
        text += " " if noted or not behind.strip(" .,;)>]") else host(address.of(passage.text))
        text += behind
    return text


def _before_relative(name: str, lexicon: Lexicon) -> str:
    """The name up to a clause that only adds to it: `... , which tests ideas`."""
    relatives = lexicon.words("relatives")
    if not any(map(fold(name).__contains__, relatives)):
        return name
    listed = name.split(" ")
    for at in range(_LEAST_NAME, len(listed)):
        one, two = fold(listed[at].strip(",")), fold(" ".join(listed[at : at + 2]))
        if {one, two} & relatives:
            return " ".join(listed[:at])
    return name


def _without_trailing(name: str, lexicon: Lexicon) -> str:
    """The name without `on`, `see` or `in the` at its end."""
    loose = lexicon.words("leads_to") | lexicon.words("names.connectors") | lexicon.words("names.articles")
    listed = name.split(" ")
    while listed and (listed[-1].strip(" ,;:.") in loose or not listed[-1].strip(" ,;:.")):
        listed.pop()
    return " ".join(listed)


def is_telling(name: str, passage: Passage, span: Span, lexicon: Lexicon) -> bool:
    """Whether a name says something by itself: "Only for some", "by sex", "It is planned" do not."""
    listed = fold(name).split()
    if len(listed) < 2 or listed[0] in lexicon.words("names.connectors") or "%" in listed[0]:
        return False
    front = Span(span.start, min(span.end, span.start + _FRONT))
    if any(passage.has_cue(cue, front) for cue in ("findings.preparation", "planned", "in_development")):
        return False
    return len(listed) > _FEW or not passage.has_cue("findings.partial", span)


def shortened(text: str) -> str:
    """The text on one line, cut between words where it is longer than a name may be.

    Example:
        >>> len(shortened("word " * 40)) <= LONGEST
        True
    """
    text = _SPACE.sub(" ", text).strip()
    if len(text) <= LONGEST:
        return text
    listed = text[: LONGEST - 1].split(" ")[:-1]
    while len(listed) > 1 and len(listed[-1].strip(" ,;:(–-")) <= _SHORT_WORD:
        listed.pop()
    return " ".join(listed).rstrip(" ,;:(–-") + "…"


def without_lead(text: str, lexicon: Lexicon) -> str:
    """The text without words such as "Yes", "there is" and articles at its front.

    Example:
        >>> from kg.resources import ontology_folder
        >>> from kg.vocabulary.lexicon import load_lexicon
        >>> without_lead("Yes, there is a regulatory sandbox", load_lexicon(ontology_folder()))
        'regulatory sandbox'
    """
    before = ""
    while text != before:
        before = text
        text = text.lstrip(" \t\n\u00a0,:;.-–—•*")
        text = text[len(lead_of(text, lexicon.words("leads"), then=_NO_LETTER)) :]
    return _without_article(text, lexicon)


def _without_article(text: str, lexicon: Lexicon) -> str:
    text = _ELIDED.sub("", text.lstrip())
    first, _, rest = text.partition(" ")
    return rest.lstrip() if rest and fold(first) in lexicon.words("names.articles") else text
