"""Joins the printed lines of an answer into the text that its writer meant."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.readers.document import Line

_BULLET = re.compile(r"(?:[-–—•*▪●○◦·►➢✓]+(?=[\s\w<(\"'«“])|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)](?=\s))")
_DANGLING = re.compile(r"(?:^|\s)[-–—•*▪·]$")
_HYPHENATED = re.compile(r"[^\W_][-\u00ad\u2010\u2011]$")
_ADDRESS = re.compile(r"(?:https?:/{0,2}|ftp://|www\.)|^[\w-]+(?:\.[\w-]+)+/|\.[a-z]{2,}/", re.IGNORECASE)
_ADDRESS_START = re.compile(r"[<(\[]*(?:https?:|ftp:|www\.|[\w-]+(?:\.[\w-]+)+/)", re.IGNORECASE)
_SCHEME = re.compile(r"[<(\[]*(?:https?:|ftp:|www\.)", re.IGNORECASE)
_CUT_HARD = re.compile(r"(?:[=&?_]|\w-|%[0-9A-Fa-f]{2})$")
_CUT_SOFT = re.compile(r"[\w/-][/.]$")
_ADDRESS_PART = re.compile(r"[\w/%?#=&.~:@!$'*+,;()\[\]-]+>?[,;.)]*$")
_STRUCTURE = re.compile(r"[/_=&%?#]|\.[a-z]{2,5}\b|\d")
_TERMINAL = re.compile(r"[.;:!?…。।៕][\"'”’»)\]>]*$")
_OPEN_WORD = re.compile(
    r"(?:^|\s)(?:of|and|the|for|in|on|to|by|with|a|an|or|de|la|le|les|des|du|et|para|por|y|en|el|los|las|del)$",
    re.IGNORECASE,
)
_WIDEST = 130
_NARROWEST = 50
_LONGEST_WORD = 40
_ENOUGH = 6
# An address may be broken over several lines; pieces are lines and what is between them.
_ABOVE = 9


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The width at which a document's lines were broken; None if whole paragraphs stand on one line.

    Either all lines keep to a width, or the lines of answers do, which their writers pasted from elsewhere
    below the form's own long lines.

    Example:
        >>> wrap_width([Line("word " * 15, n, 0) for n in range(8)])
        75
        >>> wrap_width([Line("word " * 50, 1, 0)]) is None
        True
    """
    words = ((len(line.text), line.text.split()) for line in lines if not line.blank)
    widths = sorted(width for width, own in words if max(map(len, own)) <= _LONGEST_WORD)
    if not widths:
        return None
    if widths[-1] > _WIDEST:
        return _width_within(lines)
    full = [width for width in widths if width >= widths[-1] * 0.8]
    return widths[-1] if len(full) >= _ENOUGH else None


def _width_within(lines: Sequence[Line]) -> int | None:
    """The width that explains why lines end where they do: the next line's first word had no room."""
    pairs = [
        (len(line.text.rstrip()), len(below.text.split(maxsplit=1)[0]))
        for line, below in pairwise(lines)
        if not line.blank and not below.blank
    ]
    best = (0, 0)
    for width in {end for end, _ in pairs if _NARROWEST <= end <= _WIDEST}:
        explained = sum(end <= width < end + 1 + word for end, word in pairs)
        beyond = sum(end > width for end, _ in pairs)
        if explained >= max(_ENOUGH, 3 * beyond):
            best = max(best, (explained, width))
    return best[1] or None


def join(lines: Sequence[Line], width: int | None = None) -> str:
    """The lines as one text: wrapped lines flow together, entries of a list stay on lines of their own.

    A hyphen or an address broken at a line's end is closed up, also over the blank lines of a page break;
    all else stays as printed. Where a line's `joint` tells how it follows, that holds.

    Args:
        lines: the lines of one answer.
        width: what `wrap_width` says of the document.

    Example:
        >>> join([Line("(1) states the data-once-", 1, 0), Line("", 2, 0), Line("only principle", 3, 0)])
        '(1) states the data-once-only principle'
    """
    pieces: list[str] = []
    gap, wide = False, 0
    for line in lines:
        piece = line.text.strip()
        if not piece:
            gap = True
            continue
        if pieces:
            above = "".join(pieces[-_ABOVE:])
            full = line.joint is None and _was_full(wide, piece, width)
            pieces.append(_follows(line, above, gap, full))
        pieces.append(piece)
        gap, wide = False, len(line.text.rstrip())
    return "".join(pieces)


def _follows(line: Line, text: str, gap: bool, full: bool) -> str:
    """What to put between a text and the next line: what the source shows, else what the words tell."""
    piece = line.text.strip()
    if line.joint == "":
        return ""
    if line.joint == " ":
        return "" if _closes_up(text, piece) else " "
    return _between(text, piece, gap, full)


def _was_full(wide: int, piece: str, width: int | None) -> bool:
    """Whether the line above ended because the next word found no room on it."""
    return width is not None and wide + 1 + len(piece.split(maxsplit=1)[0]) > width


def _between(text: str, piece: str, gap: bool, full: bool) -> str:
    """What to put between a text and the next line: nothing, a space or a new line."""
    if "\t" in piece:  # a row of a table
        return "\n"
    if _closes_up(text, piece):
        return ""
    if _DANGLING.search(text):
        return " "
    if _BULLET.match(piece):
        return "\n"
    if full and not gap:
        return " "
    return "\n" if _begins_entry(text, piece) else " "


def _begins_entry(text: str, piece: str) -> bool:
    """Whether a line that follows a line's end or a gap is something new."""
    if _ADDRESS_START.match(piece):
        return not text.endswith((",", "(", ":"))
    if _TERMINAL.search(text):
        return True
    head = piece.lstrip("\"'“«(<[")
    return head[:1].isupper() and not _OPEN_WORD.search(text)


def _closes_up(text: str, piece: str) -> bool:
    """Whether a word or an address goes on in the next line."""
    token = text.rsplit(maxsplit=1)[-1]
    if _ADDRESS.search(token):
        return _address_goes_on(token, piece)
    return bool(_HYPHENATED.search(text)) and piece[0].isalnum()


def _address_goes_on(token: str, piece: str) -> bool:
    """An address was cut if its end asks for more and the next word looks like a part of an address."""
    rest = piece.split(maxsplit=1)[0]
    if _SCHEME.match(rest) or not _ADDRESS_PART.match(rest) or _BULLET.match(piece):
        return False
    if _CUT_HARD.search(token) or ("<" in token and ">" not in token):
        return True
    if _ADDRESS_START.match(rest) or rest[0].isupper():
        return False
    return bool(_CUT_SOFT.search(token)) and bool(_STRUCTURE.search(rest))
