"""Elements of a page, built from parts that are escaped by themselves."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

_STYLE = Path(__file__).with_name("page.css")

Part: TypeAlias = "Element | str | None"
"""What an element holds: another one, a text, or nothing."""


def element(tag: str, *parts: Part, **attributes: str | None) -> Element:
    """An element with its parts; an underscore at the end of an attribute's name is dropped.

    Example:
        >>> tostring(element("p", "a < ", element("b", "b"), class_="x"), encoding="unicode")
        '<p class="x">a &lt; <b>b</b></p>'
    """
    made = Element(tag, {name.rstrip("_"): value for name, value in attributes.items() if value is not None})
    for part in parts:
        if isinstance(part, str):
            _add_text(made, part)
        elif part is not None:
            made.append(part)
    return made


def _add_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[Part]]) -> Element:
    """A table whose rows begin with their name; it scrolls by itself where the page is narrow."""
    head = element("tr", *(element("th", name, scope="col") for name in heads))
    body = (element("tr", *(_cell(part, first=not at) for at, part in enumerate(row))) for row in rows)
    drawn = element("table", element("caption", caption), element("thead", head), element("tbody", *body))
    return element("div", drawn, class_="wide")


def _cell(part: Part, *, first: bool) -> Element:
    return element("th", part, scope="row") if first else element("td", part)


def link(anchor: str, text: str) -> Element:
    """A link within the page."""
    return element("a", text, href=f"#{anchor}")


def term(name: str, told: Iterable[Part]) -> tuple[Element, Element]:
    """An entry of a list of terms: its name, and a paragraph for each thing told."""
    return element("dt", name), element("dd", *(element("p", part) for part in told))


def head(title: str, *styles: Path) -> Element:
    """The head of a page that loads nothing: what all pages look like, and styles of its own."""
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", "".join(path.read_text("utf-8") for path in (_STYLE, *styles))),
    )


def document(root: Element) -> str:
    """The page as HTML, a line feed at its end."""
    return f"<!DOCTYPE html>\n{tostring(root, encoding='unicode', method='html')}\n"
