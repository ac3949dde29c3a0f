"""The words of a paragraph with how they are marked, in the state that all tracked changes lead to."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from kg.readers.word.controls import CHOSEN, field_text
from kg.readers.word.package import child, get, local, parts, switched_on
from kg.readers.word.symbols import drawn, is_symbol_font

_ADDRESS = re.compile(r"https?:|ftp:|www\.|@|\w\.\w{2,}(?:/|\b)", re.IGNORECASE)
_WEB = re.compile(r"(?:https?|ftp)://\S+", re.IGNORECASE)
_CODE = re.compile(r"(?:[0-9A-CEF][0-9A-F]|D[0-7])[0-9A-F]{2}", re.IGNORECASE)  # no half of a pair
_FIELD_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
_THROUGH = frozenset({"smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent", "ruby", "rubyBase"})
_INSERTED, _DELETED = frozenset({"ins", "moveTo"}), frozenset({"del", "moveFrom"})
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "footnotes", "commentReference": "comments"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a paragraph that are marked alike; `chosen` if they were chosen from a list."""

    text: str
    emphasis: frozenset[str] = frozenset()
    chosen: bool = False


@dataclass(slots=True)
class _Field:
    """A field that is open: its instruction, and whether what it shows is to be left out."""

    link: str = ""
    shown: str = ""
    result: bool = False
    mute: bool = False


class Words:
    """Reads the paragraphs of one document in order; fields may go over several of them.

    `counts` says how much was left out or settled; `boxes` are the text boxes met since they were last taken.
    """

    def __init__(self, links: Mapping[str, str], emphasis: Mapping[str, frozenset[str]]) -> None:
        self._links = links
        self._styles = emphasis
        self._fields: list[_Field] = []
        self.counts: Counter[str] = Counter()
        self.boxes: list[Element] = []

    def of(self, nodes: Iterable[Element]) -> Iterator[Piece]:
        """The pieces of a paragraph's parts."""
        for node in nodes:
            name = local(node)
            if name == "r":
                yield from self._run(node)
            elif name in _DELETED:
                self.counts["changes"] += 1
            elif name in _INSERTED:
                self.counts["changes"] += 1
                yield from self.of(node)
            elif name == "hyperlink":
                yield from self._link(node)
            elif name == "AlternateContent":
                yield from self._alternative(node)
            elif name == "sdt":
                yield from self.of(parts(child(node, "sdtContent")))
            elif name in _THROUGH:
                yield from self.of(node)

    def _alternative(self, node: Element) -> Iterator[Piece]:
        """One of several forms of the same content: the first is the richest."""
        yield from self.of(parts(next(iter(node), None)))

    def _link(self, node: Element) -> Iterator[Piece]:
        pieces = list(self.of(node))
        yield from pieces
        target = self._links.get(next((v for k, v in node.attrib.items() if k.endswith("}id")), ""), "")
        yield from self._address("".join(piece.text for piece in pieces), target)

    def _address(self, shown: str, target: str) -> Iterator[Piece]:
        """A link's address behind words that are none, in angle brackets as plain text has it."""
        if shown.strip() and _WEB.fullmatch(target) and not _ADDRESS.search(shown):
            self.counts["links"] += 1
            yield Piece(f" <{target}>")

    def _run(self, run: Element) -> Iterator[Piece]:
        properties = child(run, "rPr")
        if switched_on(child(properties, "vanish")):
            return
        font = get(child(properties, "rFonts"), "ascii") or get(child(properties, "rFonts"), "hAnsi")
        emphasis = _emphasis(properties) | self._styles.get(
            get(child(properties, "rStyle"), "val") or "", frozenset()
        )
        chosen = run.get(CHOSEN) is not None
        for part in run:
            name = local(part)
            if name == "fldChar":
                yield from self._field(part, emphasis)
            elif name == "instrText":
                self._instruct(part.text or "")
            elif name in {"drawing", "pict", "object", "AlternateContent"}:
                self.boxes += _boxes(part)
                self.counts["controls"] += any(local(one) == "control" for one in part.iter())
            elif name in _NOTES:
                self.counts[_NOTES[name]] += 1
            elif not any(field.mute or not field.result for field in self._fields):
                text = _text(part, name, font)
                for field in self._fields:
                    field.shown += text
                if text:
                    yield Piece(text, emphasis, chosen)

    def _field(self, mark: Element, emphasis: frozenset[str]) -> Iterator[Piece]:
        """The beginning, the middle or the end of a field (ECMA-376 17.16.18)."""
        kind = get(mark, "fldCharType")
        if kind == "begin":
            data = child(mark, "ffData")
            form = field_text(data) if data is not None else None
            self._fields.append(_Field(mute=form is not None))
            if form is not None and form[0]:
                yield Piece(form[0], emphasis, form[1])
        elif kind == "separate" and self._fields:
            self._fields[-1].result = True
        elif kind == "end" and self._fields:
            done = self._fields.pop()
            found = _FIELD_LINK.match(done.link)
            yield from self._address(done.shown, found[1]) if found else ()

    def _instruct(self, text: str) -> None:
        if self._fields:
            self._fields[-1].link += text


def _text(part: Element, name: str, font: str | None) -> str:
    """What one part of a run shows."""
    if name == "t":
        text = (part.text or "").replace("\u00ad", "").replace("\n", " ")
        return drawn(text, font if is_symbol_font(font) else None)
    if name == "sym":
        code = get(part, "char") or ""
        known = _CODE.fullmatch(code)
        return drawn(chr(int(code, 16)), get(part, "font")) if known else ""
    return _SIGNS.get(name, "")


def _boxes(part: Element) -> Iterator[Element]:
    """The text boxes in a drawing; of several forms of one drawing those of the first."""
    if local(part) == "txbxContent":
        yield part
        return
    inner: Iterable[Element] = part
    if local(part) == "AlternateContent":
        inner = parts(next(iter(part), None))
    for one in inner:
        yield from _boxes(one)


def _emphasis(properties: Element | None) -> frozenset[str]:
    """How a run stands out from others."""
    found: set[str] = set()
    for part in parts(properties):
        name, value = local(part), (get(part, "val") or "").lower()
        if name in {"b", "strike", "dstrike", "highlight", "u"} and switched_on(part):
            found.add({"b": "bold", "dstrike": "strike", "u": "underline"}.get(name, name))
        elif name == "color" and value not in {"", "auto", "000000"}:
            found.add("color")
        elif name == "shd" and (get(part, "fill") or "auto").lower() not in {"auto", "ffffff"}:
            found.add("highlight")
    return frozenset(found)


def emphasis_of_styles(styles: Element | None) -> dict[str, frozenset[str]]:
    """How each character style makes words stand out."""
    found: dict[str, frozenset[str]] = {}
    for style in parts(styles):
        if local(style) == "style" and get(style, "type") == "character":
            found[get(style, "styleId") or ""] = _emphasis(child(style, "rPr"))
    return found
