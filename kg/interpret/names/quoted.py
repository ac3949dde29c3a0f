"""Titles in quotation marks behind or before a head: `Law "On Data"`, `"Digital X" strategy`."""

import re

from kg.interpret.text.spans import Span

_OPEN = "\"“„«‘'‹"
_CLOSE = "\"”“»’'›"
_INNER = r"[^\s\"”“»«„‹›][^\"”“»«„‹›\n]{1,158}?(?:\n[^\"”“»«„‹›\n]{1,100}?)?"
_OPENED = re.compile(rf"\s*[,:–-]?\s*[{_OPEN}]")
_AFTER = re.compile(rf"\s*[,:–-]?\s*([{_OPEN}])\s*({_INNER})\s*([{_CLOSE}])(?!\w)")
# A title that names another title in quotation marks of its own.
_NESTED = re.compile(rf"\s*[,:–-]?\s*([{_OPEN}])\s*({_INNER}\s[\"“«„]{_INNER}[\"”»])\s*([{_CLOSE}]?)(?!\w)")
_BEFORE = re.compile(rf"(?<!\w)([{_OPEN}])\s*({_INNER})\s*([{_CLOSE}])\s*$")
_WHOLE = re.compile(rf"(?<!\w)[{_OPEN}]\s*({_INNER})\s*[{_CLOSE}](?!\w)")
# A lower-case title begins as in "eServices" or as in « relative aux archives ».
_BEGINS = re.compile(r"[a-z]-?[A-Z]|(?:relati[fv]e?s?|portant|concernant|sur|sobre|por|que|on|concerning)\s")
# A title that only tells what a law is about: "On the Approval of Requirements".
_SUBJECT = re.compile(
    r"(?:on|concerning|regarding|sur|relati[fv]e?s? (?:aux?|à)|portant|concernant|sobre"
    r"|(?:por (?:la|el) )?que)\s",
    re.I,
)
_NEXT = re.compile(r"\s*(?:,|;|/)?\s*(?:and|et|y|e|&|as well as|ainsi que|así como)?\s*(?:the|la|le|el)?\s*$")
# The mark right before a title, which a blank follows only in French; no apostrophe: `l'Agenda`.
_MARK = re.compile(r"((?<!\w)['‘]$|[\"“„‹]$|«(?=\s?$))")
_SENTENCE = re.compile(r"[.!?]\s(?!\d)")
_LONGEST = 160
_PAIRS = {'"': '"', "“": '”“"', "„": '“”"', "«": "»", "‘": "’'", "'": "'’", "‹": "›"}
# What closes a title; a single mark inside a word does not.
_CLOSING = {
    mark: re.compile(r"(?<=[^\s(])['’](?!\w)" if mark in "'‘" else f"[{ends}]")
    for mark, ends in _PAIRS.items()
}
_ANY = re.compile(rf"[{_OPEN}{_CLOSE}]")
# How far before a clause the mark of a title that it begins with may stand.
_NEAR = 3


def may_hold_quotation(text: str, clause: Span) -> bool:
    """Whether a mark that may open or close a quotation stands in a clause or right beside it."""
    return _ANY.search(text, max(0, clause.start - _NEAR), clause.end + 1) is not None


def title_after(text: str, at: int, limit: int) -> tuple[int, Span] | None:
    """The end of the quotation that follows at an offset, and its title within the marks.

    Example:
        >>> text = 'Law "On Data" is new'
        >>> end, title = title_after(text, 3, len(text))
        >>> text[:end], title.of(text)
        ('Law "On Data"', 'On Data')
    """
    if not _OPENED.match(text, at, limit):
        return None
    found = _AFTER.match(text, at, limit)
    nested = _NESTED.match(text, at, limit) if not found else None
    if nested and _is_title(nested[2]):
        return nested.end(), Span(nested.start(2), nested.end(2))
    if not found or found[3] not in _PAIRS[found[1]] or not _is_title(found[2]):
        return None
    return found.end(), Span(found.start(2), found.end(2))


def title_before(text: str, start: int, floor: int) -> tuple[int, Span] | None:
    """The start of the quotation that ends at an offset, and its title within the marks.

    Example:
        >>> text = 'the "Digital Land" strategy'
        >>> title_before(text, 19, 0)[1].of(text)
        'Digital Land'
    """
    found = _BEFORE.search(text, floor, start)
    if not found or found.end(3) == start or found[3] not in _PAIRS[found[1]] or not _is_title(found[2]):
        return None
    return found.start(1), Span(found.start(2), found.end(2))


def quotation_around(text: str, clause: Span, name: Span) -> Span | None:
    """The title in quotation marks that ends with a name.

    Example:
        >>> text = '"Utopia 2025 - A Vision" is old'
        >>> quotation_around(text, Span(0, len(text)), Span(17, 23)).of(text)
        'Utopia 2025 - A Vision'
    """
    for mark in _WHOLE.finditer(text, clause.start, clause.end):
        title = Span(mark.start(1), mark.end(1))
        if title.start <= name.start and name.end == title.end and _is_title(mark[1]):
            return title
    return None


def subjects_in(text: str, clause: Span) -> list[Span]:
    """The titles in quotation marks that begin with `On`, `Sur`, `Por la que`.

    Example:
        >>> text = 'Law 5 "On Data" and "Data Plan"'
        >>> [span.of(text) for span in subjects_in(text, Span(0, len(text)))]
        ['On Data']
    """
    found = _WHOLE.finditer(text, clause.start, clause.end)
    return [Span(mark.start(1), mark.end(1)) for mark in found if _SUBJECT.match(mark[1])]


def rest_of_quotation(text: str, clause: Span, name: Span) -> int:
    """Where the quotation ends that a name opens and does not fill; the name's own end if there is none.

    Example:
        >>> text = 'the "National Policy within Reach" is new'
        >>> text[5 : rest_of_quotation(text, Span(0, len(text)), Span(5, 20))]
        'National Policy within Reach'
    """
    opened = _MARK.search(text, max(0, name.start - _NEAR), name.start)
    closing = _CLOSING.get(opened[1]) if opened else None
    closed = closing.search(text, name.end, clause.end + 1) if closing else None
    end = name.start + len(text[name.start : closed.start()].rstrip()) if closed else name.end
    return end if _is_title(text[name.start : end]) and end - name.start <= _LONGEST else name.end


def more_titles(text: str, at: int, limit: int) -> list[tuple[Span, Span]]:
    """The quotations that follow one another after an offset: `, "On B" and "On C"`; marks and titles."""
    found: list[tuple[Span, Span]] = []
    while True:
        opening = re.search(rf"[{_OPEN}]", text[at:limit])
        if not opening or not _NEXT.match(text[at : at + opening.start()]):
            return found
        title = title_after(text, at + opening.start(), limit)
        if not title:
            return found
        found.append((Span(at + opening.start(), title[0]), title[1]))
        at = title[0]


def _is_title(words: str) -> bool:
    """Whether words in quotation marks may be a title: they begin like one and are no sentence."""
    begins = words[:1].isupper() or words[:1].isdigit() or _BEGINS.match(words) is not None
    return begins and not _SENTENCE.search(words)
