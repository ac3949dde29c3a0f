"""Cuts an answer into the entries of a list and into sentences, by the marks that people type."""

import re

from msgspec import Struct

from kg.interpret.text.spans import Span, trimmed
from kg.vocabulary.folding import fold

_BULLETS = "-–—•*·▪●◦‣➢✓►▶■□❖♦➔✔☑\uf0b7\uf0a7\uf0d8"
_OPENING_BULLET = re.compile(rf"\s*([{_BULLETS}])\s*(?=\S)")
# Word's second bullet, a small circle, is often printed as the letter o.
_LETTER_BULLET = re.compile(r"^\s*o\s+(?=[A-ZÀ-Þ\"“«])", re.M)
_NUMBER = re.compile(
    r"(?:^|(?<=[\s;,.:]))(?:\((\d{1,2}|[a-z]|[ivx]{1,4})\)"
    r"|(\d{1,2}|[ivx]{1,4}|[a-z])(?:[.)](?=\s|-)|\)(?=[^\W\d_])|(?<=\d)\.(?=[A-ZÀ-Þ])|(?<=\d)\.?\s?[-–°º/](?=\s)))\s*",
    re.I,
)
# What the first number of a list looks like at least: few texts hold it.
_FIRST_NUMBER = re.compile(r"[1aAiI](?<!\w[1aAiI])(?:[.)]|\.?\s?[-–°º/])")
_LOOSE_NUMBER = re.compile(r"\d\.?\s?[-–°º/]\s*$")
# All begin with one set of marks, so that letters between them are passed over at once.
_SENTENCE_END = re.compile(
    r"[.!?…\n\t](?:(?<=[.!?…])[\"”»)]?(?=\s+[\"“«'(]?[A-ZÀ-ÞА-Я0-9¿¡])"
    r"|(?<=[a-zß-ÿ)]\.)(?=[A-ZÀ-Þ][a-zß-ÿ]+\s)|(?<=[.!?])\n+|(?<=\n)\n*|(?<=\t)\t*)"
)
# What a full stop may end without ending the sentence: before a number, before a name, or anywhere.
_DOTTED = re.compile(r"(?<!\w)(?:[A-ZÀ-Þ]\.)+[A-ZÀ-Þ]$")
_NUMBER_MARK = re.compile(r"\s*(?:[Nn][or]\.?|[Nn][º°])\s*\d")
_BEFORE_NUMBER = re.compile(
    r"(?:^|[\s(,])(?:nos?|n°|nº|nr|nro|arts?|arte?|sec|secs|paras?|párrs?|parr|ch|chap|chaps|cl|tit|app|ann|res|cap|vol|pp?|pág|págs|núms?|num|lit|inc|disp|fig|reg|s\.i|l\.i|c\.i|d\.l|al)$",
    re.I,
)
_BEFORE_NAME = re.compile(
    r"(?:^|[\s(,])(?:dr|dra|drs|mr|mrs|ms|mme|mlle|mm|sr|sra|sres|srta|prof|hon|rev|gen|col|capt|eng|engr|ing|lic|arq|abg|amb|sen|st|ste|sta|sto|mt|ft|h\.e|s\.e|s\.e\.m|s\.m|ph\.d|min|dept|dpto|dir|gov|gob|pr|me)$",
    re.I,
)
_ANYWHERE = re.compile(
    r"(?:^|[\s(,])(?:e\.g|i\.e|eg|ie|vs|approx|aprox|env|cf|viz|resp|incl|p\.ex|p\.e|p\.ej|ej|par ex|c\.-à-d"
    r"|a\.k\.a|ca)$",
    re.I,
)
_USUALLY_INSIDE = re.compile(
    r"(?:^|[\s(,])(?:[Ee]tc|inc|ltd|corp|co|al|jr|u\.s|u\.s\.a|u\.k|u\.n|e\.u|d\.c|ee\.uu|s\.a|s\.a\.r\.l|[A-ZÀ-Þ]|(?:[A-Z]\.)+[A-Z])$"
)
# Words that begin a sentence and no name.
_OPENER = re.compile(
    r"[\s\"“«'(¿¡]*(?:it|the|this|these|that|those|they|there|we|our|its|in|on|at|for|as|a|an|by|to|with|all|both|such|if"
    r"|when|while|since|however|moreover|also|additionally|furthermore|le|la|les|il|ils|elle|elles|ce|cette|ces|cela"
    r"|un|une|dans|en|pour|par|selon|nous|notre|el|los|las|esta|este|estos|estas|esto|se|una|su|sus|para|por|con"
    r"|además|asimismo|también|no|yes|oui|non|sí)\b",
    re.I,
)

# "aligned with (1)", "article (2)": the number belongs to the word before.
_LEADS_TO_NUMBER = re.compile(
    r"\b(?:with|to|of|and|et|y|see|avec|con|article|art\.?|goal|sdg|no\.?)[ \t]*\Z", re.IGNORECASE
)
# "(1) in 59", "(1) de la question 59": an entry of another answer.
_OF_ANOTHER = re.compile(
    r"(?:(?:in|of|under|from|de|du|dans|à|en)\s+(?:la\s+|el\s+|l['’])?(?:[^\W\d_]{1,9}[.\s]*)?\d{1,3}\b(?!\s*%))"
)
_LINE = re.compile(r"[^\n]+")
_LINE_END = re.compile(r"\n+")
_SEMICOLON = re.compile(r";\s*")
_LABEL = re.compile(r"([^\W\d_][^\W\d_ ]*(?: [^\W\d_]+)?)\s*:")


class Clause(Struct, frozen=True, gc=False):
    """A sentence of an entry: `entry` counts the answer's list entries, `mark` is its printed number."""

    span: Span
    entry: int
    mark: str = ""


# Brackets and quotation marks, each by its opening mark.
_ENCLOSED = {
    "(": re.compile(r"\([^()\n]{0,400}\)"),
    "[": re.compile(r"\[[^\[\]\n]{0,400}\]"),
    "“": re.compile(r"“[^”\n]{0,200}”"),
    "«": re.compile(r"«[^»\n]{0,200}»"),
    '"': re.compile(r'"[^"\n]{0,200}"'),
}


def _protected(text: str, keep: list[Span]) -> list[bool]:
    """For each code point, whether it stands in brackets, quotation marks or a web address."""
    inside = _covered(text, keep)
    for mark, pattern in _ENCLOSED.items():
        for m in pattern.finditer(text) if mark in text else ():
            inside[m.start() + 1 : m.end() - 1] = [True] * max(0, m.end() - m.start() - 2)
    return inside


def _covered(text: str, keep: list[Span]) -> list[bool]:
    """For each code point, whether it stands in one of the spans."""
    inside = [False] * (len(text) + 1)
    for span in keep:
        inside[span.start : span.end] = [True] * (span.end - span.start)
    return inside


def _dash_cuts(text: str, inside: list[bool]) -> list[tuple[int, int, str]]:
    """Where bullets begin an entry; a dash counts only in a text that opens with that dash."""
    cuts: list[tuple[int, int, str]] = []
    for line in _LINE.finditer(text):
        opening = _OPENING_BULLET.match(text, line.start(), line.end())
        if not opening:
            continue
        cuts.append((line.start(), opening.end(), ""))
        mark = re.escape(opening.group(1))
        further = re.compile(rf"(?<=[\s;,.]){mark}\s*(?=[^\s\d])|(?<=\s){mark}\s+(?=\d)")
        for m in further.finditer(text, line.start(), line.end()):
            if m.start() > opening.end() and not inside[m.start()]:
                cuts.append((m.start(), m.end(), ""))
    return cuts


def _letter_cuts(text: str) -> list[tuple[int, int, str]]:
    """Where lines open with the letter o as a bullet; one such line alone may be anything."""
    found = [(m.start(), m.end(), "") for m in _LETTER_BULLET.finditer(text)] if "\n" in text else []
    return found if len(found) > 1 else []


def _number_cuts(text: str, inside: list[bool]) -> list[tuple[int, int, str]]:
    """Where a running number begins an entry: 1, 2, 3 or a, b, c in sequence, from the start of the text."""
    cuts: list[tuple[int, int, str]] = []
    if not _FIRST_NUMBER.search(text):
        return cuts
    for m in _NUMBER.finditer(text):
        mark = (m.group(1) or m.group(2)).lower()
        if mark == _nth(len(cuts) + 1, cuts[0][2] if cuts else mark) and not _is_reference(
            text, m.start(), m.end()
        ):
            bracketed = m.group(1) is not None
            if bracketed or not inside[m.start()]:
                cuts.append((m.start(), m.end(), mark))
    opens = bool(cuts) and not text[: cuts[0][0]].strip(f" \n{_BULLETS}")
    loose = bool(cuts) and _LOOSE_NUMBER.search(text[: cuts[0][1]].rstrip()) is not None
    return cuts if (len(cuts) > 1 and (opens or not loose)) or (opens and not loose) else []


def _nth(position: int, first: str) -> str:
    if first == "a":
        return chr(ord("a") + position - 1)
    if first == "i":
        return ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")[min(position, 10)]
    return str(position)


def _is_reference(text: str, at: int, end: int) -> bool:
    """Whether a number belongs to the words beside it: `aligned with (1)`, `article (2)`, `(1) in 59`."""
    return _OF_ANOTHER.match(text, end) is not None or _LEADS_TO_NUMBER.search(text, 0, at) is not None


def _semicolons(text: str, inside: list[bool], labels: frozenset[str]) -> list[tuple[int, int, str]]:
    """Where a semicolon ends an entry; one before `Link:` parts the cells of a row."""
    return [
        (m.start(), m.end(), "")
        for m in _SEMICOLON.finditer(text)
        if not inside[m.start()] and not _is_labelled(text, m.end(), labels)
    ]


def _is_labelled(text: str, at: int, labels: frozenset[str]) -> bool:
    found = _LABEL.match(text, at)
    return found is not None and fold(found[1]) in labels


def entries(text: str, keep: list[Span], labels: frozenset[str] = frozenset()) -> list[tuple[Span, str]]:
    """The entries of a list with their printed numbers; a text without list marks is one entry.

    Args:
        text: the answer.
        keep: spans that no cut may fall into, web addresses.
        labels: folded words that name the cell of a row: `link`, `year`.

    Example:
        >>> text = "(1) - Plan A (2) - Plan B – aligned with (1)"
        >>> [(span.of(text), mark) for span, mark in entries(text, [])]
        [('Plan A', '1'), ('Plan B – aligned with (1)', '2')]
    """
    return _entries(text, keep, labels, _protected(text, keep))


def _entries(
    text: str, keep: list[Span], labels: frozenset[str], inside: list[bool]
) -> list[tuple[Span, str]]:
    kept = _covered(text, keep) if "\n" in text else []
    lines = [(m.start(), m.end(), "") for m in _LINE_END.finditer(text) if not kept[m.start()]]
    cuts = sorted(
        {
            *lines,
            *_dash_cuts(text, inside),
            *_letter_cuts(text),
            *_number_cuts(text, inside),
            *_semicolons(text, inside, labels),
        }
    )
    found: list[tuple[Span, str]] = []
    start, mark = 0, ""
    for at, after, number in [*cuts, (len(text), len(text), "")]:
        span = trimmed(text, Span(start, max(start, at)), extra="<")
        if span.start < span.end:
            found.append((span, mark))
            mark = ""
        start, mark = max(start, after), number or mark
    return found


def _sentence_cuts(text: str, span: Span, inside: list[bool]) -> list[int]:
    return [
        m.end()
        for m in _SENTENCE_END.finditer(text, span.start, span.end)
        if not inside[m.end() - 1] and not _abbreviates(text, span.start, m)
    ]


def _abbreviates(text: str, start: int, end: re.Match[str]) -> bool:
    """Whether a full stop belongs to an abbreviation: `No. 5`, `Dr. Ann`, `e.g.`, but not `Plan A. It`."""
    if end[0][:1] != ".":
        return False
    before, after = text[max(start, end.start() - 14) : end.start()], text[end.end() :]
    if _DOTTED.search(before) and _NUMBER_MARK.match(after):  # "S.I. No. 12"
        return True
    if _BEFORE_NUMBER.search(before):
        return bool(re.match(r"\s*(?:\(?\d|[IVXL]+\b|[A-Z]{1,4}[-.]?\s?\d)", after))
    if _BEFORE_NAME.search(before) or _ANYWHERE.search(before):
        return True
    return bool(_USUALLY_INSIDE.search(before)) and not _OPENER.match(after)


def clauses(text: str, keep: list[Span], labels: frozenset[str] = frozenset()) -> list[Clause]:
    """The sentences of each entry, in order, with offsets into `text`.

    Example:
        >>> text = "The Act is in force. It is old; B"
        >>> [(c.span.of(text), c.entry) for c in clauses(text, [])]
        [('The Act is in force', 0), ('It is old', 0), ('B', 1)]
    """
    if not text.strip():
        return []
    inside = _protected(text, keep)
    found: list[Clause] = []
    for number, (entry, mark) in enumerate(_entries(text, keep, labels, inside)):
        start, cuts = entry.start, _sentence_cuts(text, entry, inside)
        if not cuts:
            found.append(Clause(entry, number, mark))
            continue
        for cut in [*cuts, entry.end]:
            span = trimmed(text, Span(start, cut))
            if span.start < span.end:
                found.append(Clause(span, number, mark))
            start = cut
    return found
