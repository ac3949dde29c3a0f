"""Closes up web addresses that a line's end or a slip of the space bar has broken."""

import re
from collections.abc import Iterator, Sequence

_IN_ANGLES = re.compile(r"<\s*((?:https?:|www\.)[^<>]{3,400})>", re.I)
_SPACE = re.compile(r"\s+")
_HOST = r"(?=[\w-]+(?:\.[\w-]+)+)"
# These begin with a letter and look back from it: what is none of these is passed over at once.
_SCHEME = re.compile(rf"[hH](?<!\w.)(?i:ttps?)(\s{{0,2}})[:;](\s{{0,2}})/(\s?)/(\s{{0,2}}){_HOST}")
_WWW = re.compile(r"[wW](?<!\w.)[wW]{2}(\s?)\.(\s)(?i:(?=[a-z0-9-]+\.[a-z]))")
_ADDRESS = re.compile(r"[hHwW](?i:(?<=h)ttps?:/{1,2}|(?<=w)ww\.)[^\s<>()]+")
# A host without scheme or www, with a path that a blank may break.
_BARE = re.compile(r"(?<![\w@/.:-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/[^\s<>()]*(?=\s)")
_BARE_PATH = re.compile(r"\.[a-z]{2,}/\S*\s")
_GAP = re.compile(r"\s{1,2}")
_PIECE = re.compile(r"[\w/%?#=&.~:@!$'*+,;-]+")
_LABEL = re.compile(r"(?:\.[a-z0-9-]+){0,2}\.[a-z]{2,4}(?:/\S*)?(?=[\s,;)>]|\.?$|\.\s)")
_HOST_PIECE = re.compile(r"[a-z0-9-]+\.[a-z]{2,4}(?![\w])")
_NEW_ADDRESS = re.compile(r"(?:https?:|www\.)", re.I)
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|html?|php|aspx?|jsp|zip)(?:[?#]\S*)?[,;.)]*$", re.I)
_STRUCTURE = re.compile(r"[/_=&%?#]")
# A path of some depth that ends in a slash, and one word up to a mark: the word is the path's last part.
_DEEP = re.compile(r"\w/[^/\s]+/(?:[^/\s]+/)+$")
_LAST_PART = re.compile(r"[a-z]{4,}(?=[;,)>]|\.?\s*$|\.\s+[A-Z])")
# A path of any depth that ends in a slash, and words joined by hyphens up to a mark: the name of a page.
_SHALLOW = re.compile(r"\w/[^/\s]+/(?:[^/\s]+/)*$")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){2,}(?=[,;)>]|\.?\s*$|\.\s+[A-Z])")
_HOST_ONLY = re.compile(r"(?:https?:/{1,2})?[\w.-]+$", re.I)
# A capitalised word is a part of a path if letters stand on both sides of a dot in it, or it ends in a slash.
_CAPITAL_PART = re.compile(r"[\w-]+\.[A-Za-z]\w+|[\w-]+(?:/[\w-]*)*/(?=[\s,;)>.]|$)|\S*[_=&%?#]")
# The page of an account, and a name of the kind that accounts have: `BargeOffice`, `Barges_24`.
_ACCOUNTS = re.compile(r"(?:facebook|instagram|tiktok|twitter|youtube)\.com/(?:[a-z]{1,8}/)?@?$", re.I)
_HANDLE = re.compile(r"[A-Z]?[a-z]+[A-Z\d_]\w*")
_PUBLIC_SUFFIX = re.compile(r"\.(?:gov|gob|gouv|govt|go|gub|com|org|edu|net|ac|co)\.$", re.I)
# Two letters that are a word of their own in a sentence are no country's.
_COUNTRY = re.compile(
    r"[a-z]{2}(?=/|[,;)>]|\.?\s*$|\.\s+[A-Z])"
    r"|(?!a[mnstu]|b[ey]|ce|d[eou]|e[lnst]|go|he|i[fnst]|l[ae]|m[ey]|n[eo]|o[fnru]|s[eiou]|to|u[nps]|we|ya)"
    r"[a-z]{2}(?=\s)"
)
_HOST_REST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w.])")


def closed(text: str) -> tuple[str, Sequence[int]]:
    r"""The text without the white space inside its broken addresses, and the offset that each letter had.

    Only what cannot be prose is closed up: a scheme and its host, `.kh` behind a blank, a hyphen or an open
    query at the end of an address, a file's name or a path in the next line.

    Example:
        >>> closed("see http:// www.a.gov .kh or b")[0]
        'see http://www.a.gov.kh or b'
        >>> closed("https://a.kh/digital-\n strategy.pdf is new")[0]
        'https://a.kh/digital-strategy.pdf is new'
    """
    lower = text.lower()
    gaps = list(_gaps(text)) if "http" in lower or "www" in lower else []
    gaps += _behind_bare(text) if "/" in text and _BARE_PATH.search(text) else []
    dropped = {at for start, end in gaps for at in range(start, end)}
    if not dropped:
        return text, range(len(text))
    kept = [at for at in range(len(text)) if at not in dropped]
    return "".join(text[at] for at in kept), kept


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    """Where white space breaks an address."""
    for found in _IN_ANGLES.finditer(text):
        if not _NEW_ADDRESS.search(text, found.start(1) + 4, found.end(1)):
            yield from (gap.span() for gap in _SPACE.finditer(text, found.start(1), found.end(1)))
    for pattern in (_SCHEME, _WWW):
        for found in pattern.finditer(text):
            yield from (found.span(group + 1) for group in range(pattern.groups))
    for found in _ADDRESS.finditer(text):
        yield from _behind(text, found.start(), found.end())


def _behind_bare(text: str) -> Iterator[tuple[int, int]]:
    """The gaps in the paths of addresses that begin with their host: `a.gov/files/ Plan%202020.pdf`."""
    for found in _BARE.finditer(text):
        if not found[0].startswith("www."):
            yield from _behind(text, found.start(), found.end())


def _behind(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The gaps behind an address after which it goes on."""
    while gap := _GAP.match(text, end):
        address, at = text[start:end], gap.end()
        if _NEW_ADDRESS.match(text, at) or not (
            _host_goes_on(address, text, at) or _path_goes_on(address, text, at, cut="\n" in gap[0])
        ):
            return
        yield gap.span()
        piece = _PIECE.match(text, at)
        end = piece.end() if piece else at


def _host_goes_on(address: str, text: str, at: int) -> bool:
    """Whether the rest of a host stands at a place: `.kh` behind `www.a.gov`, `gov.kh` behind `www.a.`."""
    if not _HOST_ONLY.match(address) or "." not in address:
        return False
    if address.endswith("."):
        suffix = _PUBLIC_SUFFIX.search(address) is not None and _COUNTRY.match(text, at) is not None
        return suffix or _HOST_PIECE.match(text, at) is not None
    return _LABEL.match(text, at) is not None


def _path_goes_on(address: str, text: str, at: int, *, cut: bool) -> bool:
    """Whether the rest of a path or query stands at a place; `cut` by the end of a line."""
    piece = _PIECE.match(text, at)
    if piece is None or "@" in piece[0]:
        return False
    rest, last = piece[0], address[-1]
    if last in "=&?_%" or (last == "-" and cut and _HOST_ONLY.match(address) and _HOST_REST.match(rest)):
        return True
    if _has_host(rest):
        return last == "/" and _repeats_host(address, rest)
    if not (rest[0].islower() or rest[0].isdigit()):
        return _capital_part(address, rest, cut=cut)
    if last == "-":
        return "." in address and (cut or bool(_STRUCTURE.search(rest) or _FILE.search(rest)))
    return _is_rest(address, rest) or _is_last_part(address, text, at)


def _is_last_part(address: str, text: str, at: int) -> bool:
    """Whether a word up to a mark ends a path: any behind a deep one, else the name of a page."""
    if not address.endswith("/"):
        return False
    deep = _DEEP.search(address) is not None and _LAST_PART.match(text, at) is not None
    return deep or (_SLUG.match(text, at) is not None and _SHALLOW.search(address) is not None)


def _capital_part(address: str, rest: str, *, cut: bool) -> bool:
    """Whether a capitalised word goes on with a path: a file's name, or one with structure of its own."""
    if cut and address[-1] == "/" and _CAPITAL_PART.match(rest):
        return True
    if address[-1] in "/@" and _ACCOUNTS.search(address) and _HANDLE.match(rest):
        return True
    escaped = cut and "%20" in address and "%20" in rest
    return escaped or (address[-1] in "/-" and _FILE.search(rest) is not None)


def _is_rest(address: str, rest: str) -> bool:
    """Whether a word is the tail of a path: behind a slash with structure of its own, or a file's name."""
    has_path = "/" in address.rsplit("//", maxsplit=1)[-1]
    if not has_path or _FILE.search(address) or address[-1] in ",;.:":
        return False
    return bool(_FILE.search(rest)) or (address[-1] == "/" and bool(_STRUCTURE.search(rest)))


def _repeats_host(address: str, rest: str) -> bool:
    """Whether a path of some depth goes on with the host itself: `https://a.gov/files/` `a.gov/plan.pdf`."""
    host, _, path = address.rpartition("//")[2].partition("/")
    return len(path) > 1 and rest.startswith(host.removeprefix("www.") + "/")


def _has_host(rest: str) -> bool:
    """Whether a word is an address of its own: `b.gov.kh/x`, not `Public.Portal/x`."""
    first = rest.partition("/")[0]
    label = first.rpartition(".")[2]
    return "/" in rest and "." in first and (label.islower() or first.isupper()) and not _FILE.search(first)
