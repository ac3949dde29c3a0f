"""Content controls and form fields: boxes to tick, lists to choose from, prompts to fill in."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from kg.readers.word.package import child, children, get, local, switched_on

TICKED, UNTICKED = "☒", "☐"
CHOSEN = "egovkg-chosen"
"""The attribute that `settle` gives to what was chosen from a list."""


def settle(body: Element) -> None:
    """Puts into every content control what it says: a box or a mark, the entry chosen, nothing for a prompt.

    What a control shows is only a picture of its state: the sign for a tick can be any (ECMA-376 17.5.2,
    [MS-DOCX] 2.5.3 on check boxes). So its state is written in place of it.
    """
    for control in [one for one in body.iter() if local(one) == "sdt"]:
        properties, content = child(control, "sdtPr"), child(control, "sdtContent")
        box = child(properties, "checkbox")
        if content is None:
            continue
        if box is not None:
            _show(content, TICKED if switched_on(child(box, "checked")) else UNTICKED)
        elif switched_on(child(properties, "showingPlcHdr")):
            _empty(content)
        elif child(properties, "dropDownList") is not None or child(properties, "comboBox") is not None:
            for run in _runs(content):
                run.set(CHOSEN, "1")


def _runs(content: Element) -> Iterator[Element]:
    return (one for one in content.iter() if local(one) == "r")


def _show(content: Element, sign: str) -> None:
    """The sign as the only text of a control."""
    first = next(_runs(content), None)
    _empty(content)
    if first is not None:
        SubElement(first, first.tag[:-1] + "t").text = sign


def _empty(content: Element) -> None:
    for run in list(_runs(content)):
        for part in list(run):
            if local(part) != "rPr":
                run.remove(part)


def field_text(data: Element) -> tuple[str, bool] | None:
    """What a form field of the old kind shows, and whether it was chosen from a list; None for a text field.

    Args:
        data: its `ffData` (ECMA-376 17.16.17).
    """
    box, entries = child(data, "checkBox"), child(data, "ddList")
    if box is not None:
        state = child(box, "checked")
        state = state if state is not None else child(box, "default")
        return (TICKED if switched_on(state) else UNTICKED), False
    if entries is not None:
        listed = [get(one, "val") or "" for one in children(entries, "listEntry")]
        at = get(child(entries, "result"), "val") or get(child(entries, "default"), "val") or "0"
        chosen = listed[int(at)] if at.isdecimal() and int(at) < len(listed) else ""
        return chosen.strip("\u2002 .…_-"), True
    return None
