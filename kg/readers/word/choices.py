"""Finds which options are chosen where people mark them by how they look: in colour, bold, struck out.

Such a sign counts only if the document uses it throughout: in half of its lists of options or more, and in
three at the least, it tells some options from the others. Bold, underlined or coloured words may be the
form's own: if it is always the option in the same place that has them, they tell nothing. Where two signs
disagree, the choice is doubtful. Boxes and other marks that are ticked come before all that.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.readers.document import Line
from kg.readers.word.layout import Printed
from kg.readers.word.printed import PrintedForm
from kg.readers.word.runs import Piece
from kg.readers.word.story import Shown
from kg.readers.wording import letters

_BETWEEN = (re.compile(r"\s*[/|;,\t]+\s*|\s{2,}"), re.compile(r"\s+"))
_TICKS = re.compile(r"[☒☑✓✔✅√◉⦿●■]|[\[(]\s*[xX]\s*[\])]|(?<!\S)[xX](?!\S)")
_EMPTY = re.compile(r"[☐□▢○◯]\s*")
_STRUCK = "strike"
_SIGNS = ("highlight", "bold", "underline", "color", _STRUCK)
_PEOPLES = frozenset({"highlight", _STRUCK})
"""Signs that no form prints by itself."""
_FEWEST = 3
_INLINE = 200


@dataclass(frozen=True, slots=True)
class _Entry:
    """A printed option, or a line of other words; `option` tells which."""

    text: str
    number: int
    option: bool = False
    chosen: bool = False
    emphasis: frozenset[str] = frozenset()
    doubtful: bool = False


def ticked_lines(printed: Sequence[Printed], form: PrintedForm) -> tuple[Line, ...]:
    """The printed lines as a document's lines, with the ticks that the look of the options tells."""
    entries = [entry for line in printed for entry in _entries(line, form)]
    ticks = _ticks(entries)
    lines: list[Line] = []
    start = 0
    for at, entry in enumerate(entries):
        if entry is None:
            lines.append(Line("", at + 1, start))
        else:
            tick = ticks.get(at, True if entry.chosen and entry.option else None)
            text = _EMPTY.sub("", entry.text) if at in ticks else entry.text
            doubtful = entry.doubtful or (at in ticks and tick is None)
            place = entry.number or None
            lines.append(Line(text, at + 1, start, paragraph=place, ticked=tick, doubtful=doubtful))
        start = lines[-1].end + 1
    return tuple(lines)


def _entries(line: Printed, form: PrintedForm) -> Iterator[_Entry | None]:
    """A line's entries: options that stand in a row, and what was chosen from a list, each by itself."""
    if line is None:
        yield None
        return
    for chosen, pieces in _by_choice(line):
        text = "".join(piece.text for piece in pieces)
        for begin, end in _options(text, form) or [(0, len(text))]:
            own = text[begin:end]
            emphasis = _common(pieces, begin, end)
            yield _Entry(own, line.number, form.offers(own), chosen, emphasis, line.doubtful)


def _by_choice(line: Shown) -> Iterator[tuple[bool, tuple[Piece, ...]]]:
    """The pieces of a line, cut where an entry chosen from a list begins or ends."""
    run: list[Piece] = []
    for piece in line.pieces:
        if run and piece.chosen != run[0].chosen:
            yield run[0].chosen, tuple(run)
            run = []
        run.append(piece)
    yield bool(run) and run[0].chosen, tuple(run)


def _options(text: str, form: PrintedForm) -> list[tuple[int, int]]:
    """The places of several options that are all that a line holds; else none."""
    if len(text) > _INLINE or form.offers(text):
        return []
    for between in _BETWEEN:
        edges = [0, *(edge for gap in between.finditer(text) for edge in gap.span()), len(text)]
        places = [(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
        worded = [(begin, end) for begin, end in places if letters(text[begin:end])]
        if len(worded) > 1 and len(worded) == len(places) and all(form.offers(text[b:e]) for b, e in worded):
            return worded
    return []


def _common(pieces: Sequence[Piece], begin: int, end: int) -> frozenset[str]:
    """How all letters of a part of a line are marked."""
    found: frozenset[str] | None = None
    at = 0
    for piece in pieces:
        own = piece.text[max(0, begin - at) : max(0, end - at)]
        if letters(own):
            found = piece.emphasis if found is None else found & piece.emphasis
        at += len(piece.text)
    return found or frozenset()


def _ticks(entries: Sequence[_Entry | None]) -> Mapping[int, bool | None]:
    """Whether each option is chosen, by its place in the document, where its look tells; None if in doubt."""
    groups = [group for group in _groups(entries) if len(group) > 1]
    if any(_TICKS.search(entry.text) for group in groups for entry in group.values()):
        return {}
    signs = [sign for sign in _SIGNS if _is_used(sign, groups)]
    found: dict[int, bool | None] = {}
    for group in groups:
        choices = {chosen for sign in signs if (chosen := _chosen(sign, group))}
        if len(choices) == 1:
            (chosen,) = choices
            found |= {at: at in chosen for at in group}
        elif choices:
            found |= dict.fromkeys(group)
    return found


def _groups(entries: Sequence[_Entry | None]) -> Iterator[dict[int, _Entry]]:
    """Options that stand together, by their places."""
    group: dict[int, _Entry] = {}
    for at, entry in enumerate(entries):
        if entry is not None and entry.option and not entry.chosen:
            group[at] = entry
        elif entry is not None and entry.text.strip():
            yield group
            group = {}
    yield group


def _chosen(sign: str, group: Mapping[int, _Entry]) -> frozenset[int]:
    """The options that a sign tells from the others; none if it tells nothing."""
    with_sign = frozenset(at for at, entry in group.items() if sign in entry.emphasis)
    chosen = frozenset(group) - with_sign if sign == _STRUCK else with_sign
    return chosen if with_sign and with_sign != frozenset(group) else frozenset()


def _is_used(sign: str, groups: Sequence[Mapping[int, _Entry]]) -> bool:
    """Whether the document marks its choices by this sign."""
    chosen = [_chosen(sign, group) for group in groups]
    telling = sum(map(bool, chosen))
    places = {
        tuple(sorted(group).index(at) for at in sorted(own))
        for own, group in zip(chosen, groups, strict=True)
        if own
    }
    return telling >= max(_FEWEST, len(groups) / 2) and (sign in _PEOPLES or len(places) > 1)
