"""Web addresses in free text, as printed."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import zip_longest
from urllib.parse import SplitResult, urlsplit

from linkify_it import LinkifyIt
from linkify_it.tlds import TLDS

from kg.interpret.text.broken_addresses import closed
from kg.interpret.text.named_hosts import is_title_of
from kg.interpret.text.spans import Span

# Each repair keeps the length, so that offsets stay true.
# Each stands behind the mark without which it has nothing to mend. A pattern begins with a letter or mark and
# looks back from it, here as below, so that whatever is none of these is passed over at once.
_REPAIRS = (
    ("-", re.compile(r"-(?<![\w/]-)(?<!\w--)(?=[\w<])"), " "),
    ("->", re.compile(r"-+>"), lambda m: " " * len(m.group())),
    ("-", re.compile(r"-(?<=\w-)(?=\s|$)"), " "),
    # A bracket begins a note, but not in `wiki/Law_(2020)`.
    ("(", re.compile(r"\((?<=[/\w]\()(?<!_\()"), " "),
    (
        ":",
        re.compile(r"\b(?:URL|Link|Website|Web|Site|Lien|Enlace):(?=\S)", re.I),
        lambda m: " " * len(m.group()),
    ),
)
# No address runs over white space; one without a dot inside a word or two slashes is none.
_REST = re.compile(r"\S+")
_MAY_BE_ADDRESS = re.compile(r"//|[^.\s]\.[^.\s]")
_DOT_IN_WORD = re.compile(r"\.(?<=[^.\s]\.)[^.\s]")
# A scheme, a host and words for a path: most addresses are no more, and the linkifier finds the same in them.
_PLAIN = re.compile(
    r"\(?(https?://(?:[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\.){1,6}(?:[a-z]{2,12}|xn--[a-z0-9-]{2,59})(?:/[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*)*/?)[.,;)]{0,3}"
)
_BROKEN_SCHEME = re.compile(r"[hH](?<!\w.)(?i:ttps?)(?:;//|//|:/(?!/))[^\s<>()]+")
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|rtf|zip)$", re.I)
_SCHEME = re.compile(r"(?:https?|ftp)\s*[:;]?\s*/{1,3}", re.I)
# Set apart for examples and tests (RFC 2606); made-up responses use them.
_RESERVED = ["example", "test", "invalid"]
_ARCHIVES = (".zip", ".rar", ".mov", ".py", ".sh")
_NAME_PARTED = 5
_TRAILING = "-–—,;:.'\"”’»>)"


@cache
def _linkifier() -> LinkifyIt:
    return LinkifyIt(options={"fuzzy_email": False}).tlds([*TLDS, *_RESERVED])


def _repaired(text: str) -> str:
    for mark, pattern, by in _REPAIRS:
        if mark in text:
            text = pattern.sub(by, text)
    return text


def _linked(text: str) -> Iterator[Span]:
    """Where the linkifier sees an address: it looks at every letter, so it is shown those pieces alone."""
    for piece in _pieces(text):
        plain = _PLAIN.fullmatch(text, piece.start, piece.end)
        if plain:
            yield Span(*plain.span(1))
            continue
        for found in _linkifier().match(piece.of(text)) or ():
            if found.schema != "mailto:" and _looks_typed(found.raw, text):
                yield Span(piece.start + found.index, piece.start + found.last_index)


def _pieces(text: str) -> Iterator[Span]:
    """The stretches without white space that have a dot inside a word or two slashes."""
    end = 0
    for mark in _MAY_BE_ADDRESS.finditer(text):
        start = mark.start()
        if start < end:
            continue
        while start > end and not text[start - 1].isspace():
            start -= 1
        rest = _REST.match(text, mark.start())
        end = rest.end() if rest else mark.end()
        yield Span(start, end)


def _looks_typed(url: str, text: str) -> bool:
    """A host without scheme or www counts only if its last label is lower case: `platform.It` is prose.

    In capitals it needs more labels than the name of a system has, `BARC.AR`, if the text has small letters.
    """
    if "//" in url or url.lower().startswith("www."):
        return True
    if url.lower().endswith(_ARCHIVES):
        return False
    label = _split(url).netloc.rsplit(".", 1)[-1]
    return label.islower() or (url.isupper() and (url.count(".") > 1 or "/" in url or text.isupper()))


def find_addresses(text: str) -> list[Span]:
    """The spans of web addresses in order; e-mail addresses are none.

    An address that a line's end has cut is one span, white space included; `unbroken` gives it whole.

    Example:
        >>> text = "-www.plan.gov.kh; see platform.It (https://trade.gov.kh/ or http:// www.b.kh)."
        >>> [span.of(text) for span in find_addresses(text)]
        ['www.plan.gov.kh', 'https://trade.gov.kh/', 'http:// www.b.kh']
    """
    if not _may_hold_address(text):
        return []
    whole, offsets = closed(text)
    prepared = _repaired(whole)
    found = list(_linked(prepared))
    found += [
        Span(m.start(), m.end())
        for m in _BROKEN_SCHEME.finditer(prepared)
        if not any(span.start < m.end() and m.start() < span.end for span in found)
    ]
    bare = _without_names(whole, sorted(_without_tail(whole, span) for span in found))
    return [Span(offsets[span.start], offsets[span.end - 1] + 1) for span in bare if span.start < span.end]


def _without_names(text: str, found: list[Span]) -> list[Span]:
    """The addresses without the name of a site that is like one: `barge.gov (https://www.barge.gov.kh)`."""
    return [
        one
        for one, after in zip_longest(found, found[1:])
        if after is None or not (_is_name_of(text, one, after) or is_title_of(text, one, after, host))
    ]


def _is_name_of(text: str, one: Span, after: Span) -> bool:
    """Whether the address right behind has the same host, which goes on: `barge.gov`, `barge.gov.kh`."""
    between = text[one.end : after.start]
    if after.start < one.end or len(between) > _NAME_PARTED or between.strip(" \n:,(<[–-"):
        return False
    printed = one.of(text).lower()
    typed = "/" in printed or printed.startswith("www.")
    return not typed and host(after.of(text)).startswith(f"{printed}.")


def unbroken(printed: str) -> str:
    r"""A printed address without the white space by which a line's end cut it.

    Example:
        >>> unbroken("https://a.kh/digital- \nstrategy.pdf")
        'https://a.kh/digital-strategy.pdf'
    """
    return "".join(printed.split())


def _may_hold_address(text: str) -> bool:
    """Whether a text has a scheme, `www`, or a dot inside a word: most texts need no further look."""
    lower = text.lower()
    typed = "http" in lower or "www" in lower or "//" in lower
    return typed or _DOT_IN_WORD.search(text) is not None


def _without_tail(text: str, span: Span) -> Span:
    end = span.end
    while end > span.start and text[end - 1] in _TRAILING:
        end -= 1
    return Span(span.start, end)


def _split(url: str) -> SplitResult:
    """The parts of a printed address; one that no browser would take has no host (RFC 3986)."""
    bare = _SCHEME.sub("", unbroken(url), count=1) if _SCHEME.match(url) else unbroken(url).lstrip("/")
    try:
        return urlsplit(f"//{bare}")
    except ValueError:
        return SplitResult("", "", url, "", "")


@lru_cache(maxsize=256)
def host(url: str) -> str:
    """The lower-case host of a printed address, without `www.`.

    Example:
        >>> host("WWW.Tax.gov.kh/en/")
        'tax.gov.kh'
        >>> host("http//www.tax.gov.kh")
        'tax.gov.kh'
    """
    netloc = _split(url).netloc
    return netloc.rsplit("@", 1)[-1].split(":", 1)[0].lower().removeprefix("www.")


@lru_cache(maxsize=256)
def is_file(url: str) -> bool:
    """Whether the address leads to a document rather than to a place."""
    parts = _split(url)
    return any(_FILE.search(part) for part in (parts.path, parts.query))
