"""Radio buttons and checkboxes that a PDF itself calls so, and whether they are on.

Printed pages may say so in their structure tree (attribute owner PrintField, ISO 32000-2, 14.8.5.6), forms
to be filled in by their widget annotations (12.7.5.2).
"""

from collections.abc import Iterator, Mapping
from ctypes import byref, c_ulong, create_string_buffer
from typing import Any

import pypdfium2.raw as pdfium

from kg.pdfium.coordinates import Affine
from kg.pdfium.page import Box, Control

_ROLES = ("rb", "cb")
_MOST = 20_000
_DEEPEST = 100


def tagged(page: Any, marked: Mapping[int, Box]) -> Iterator[Control]:
    """The controls in the structure tree of a page, at the places of their marked content."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return
    for element in _elements(tree):
        attributes = _attributes(element)
        boxes = [marked[number] for number in _content(element) if number in marked]
        if attributes.get("Role") in _ROLES and boxes:
            yield Control(_union(boxes), attributes.get("checked", attributes.get("Checked")) == "on")
    pdfium.FPDF_StructTree_Close(tree)


def _elements(tree: Any) -> Iterator[Any]:
    """All elements, as long as they are not absurdly many or deep."""
    waiting = [
        (pdfium.FPDF_StructTree_GetChildAtIndex(tree, at), 0)
        for at in range(_few(pdfium.FPDF_StructTree_CountChildren(tree)))
    ]
    seen = 0
    while waiting and seen < _MOST:
        element, depth = waiting.pop()
        if not element:
            continue
        seen += 1
        yield element
        waiting += [(child, depth + 1) for child in _children(element)] if depth < _DEEPEST else []


def _children(element: Any) -> list[Any]:
    count = _few(pdfium.FPDF_StructElement_CountChildren(element))
    return [pdfium.FPDF_StructElement_GetChildAtIndex(element, at) for at in range(count)]


def _few(count: int) -> int:
    return min(max(count, 0), _MOST)


def _content(element: Any, depth: int = 0) -> Iterator[int]:
    """The numbers of the marked content of an element and of those inside it."""
    count = _few(pdfium.FPDF_StructElement_GetMarkedContentIdCount(element))
    for at in range(count):
        number = pdfium.FPDF_StructElement_GetMarkedContentIdAtIndex(element, at)
        if number >= 0:
            yield number
    for child in _children(element) if depth < _DEEPEST else []:
        if child:
            yield from _content(child, depth + 1)


def _attributes(element: Any) -> dict[str, str]:
    """The attributes that are names or texts."""
    found: dict[str, str] = {}
    for at in range(_few(pdfium.FPDF_StructElement_GetAttributeCount(element))):
        held = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, at)
        for index in range(_few(pdfium.FPDF_StructElement_Attr_GetCount(held))):
            name, size = create_string_buffer(64), c_ulong()
            if pdfium.FPDF_StructElement_Attr_GetName(held, index, name, 64, byref(size)):
                value = pdfium.FPDF_StructElement_Attr_GetValue(held, name.value)
                text, length = create_string_buffer(64), c_ulong()
                if pdfium.FPDF_StructElement_Attr_GetStringValue(value, text, 64, byref(length)):
                    found[name.value.decode("latin-1")] = text.raw[: max(length.value - 2, 0)].decode(
                        "utf-16-le", "replace"
                    )
    return found


def _union(boxes: list[Box]) -> Box:
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def widgets(page: Any, form: Any, place: Affine) -> Iterator[Control]:
    """The checkboxes and radio buttons that can be filled in."""
    kinds = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
    for at in range(_few(pdfium.FPDFPage_GetAnnotCount(page)) if form else 0):
        annotation = pdfium.FPDFPage_GetAnnot(page, at)
        area = pdfium.FS_RECTF()
        if (
            pdfium.FPDFAnnot_GetSubtype(annotation) == pdfium.FPDF_ANNOT_WIDGET
            and pdfium.FPDFAnnot_GetFormFieldType(form, annotation) in kinds
            and pdfium.FPDFAnnot_GetRect(annotation, byref(area))
        ):
            box = place.box(area.left, area.bottom, area.right, area.top)
            yield Control(box, bool(pdfium.FPDFAnnot_IsChecked(form, annotation)))
        pdfium.FPDFPage_CloseAnnot(annotation)
