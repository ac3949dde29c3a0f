"""The small things drawn on a page, and the places of marked content."""

import zlib
from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint, create_string_buffer
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from kg.pdfium.coordinates import Affine
from kg.pdfium.page import Box, Colour, Drawing

_LARGEST = 34.0
_SMALLEST = 1.0
_DEEPEST = 12
_PICTURE_BYTES = 200_000


@dataclass(slots=True)
class Seen:
    """What is found on a page; `marked` are the areas of marked content by number."""

    drawings: list[Drawing] = field(default_factory=list)
    marked: dict[int, Box] = field(default_factory=dict)
    pictured: float = 0.0
    count: int = 0


def drawings(page: Any, place: Affine, area: float, most: int) -> Seen | None:
    """What is drawn on a page of that area; None if these are more than `most` things."""
    seen = Seen()
    for thing, inner in _things(page, place, most):
        seen.count += 1
        if seen.count > most:
            return None
        _note(seen, thing, inner, area)
    return seen


def _things(page: Any, place: Affine, most: int) -> Iterator[tuple[Any, Affine]]:
    """Every object with the transformation it stands under, those inside forms too."""
    waiting = [
        (pdfium.FPDFPage_GetObject(page, at), place, 0)
        for at in _up_to(pdfium.FPDFPage_CountObjects(page), most)
    ]
    while waiting:
        thing, inner, depth = waiting.pop()
        yield thing, inner
        if pdfium.FPDFPageObj_GetType(thing) == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            below = inner.after(_matrix(thing))
            count = _up_to(pdfium.FPDFFormObj_CountObjects(thing), most)
            waiting += [(pdfium.FPDFFormObj_GetObject(thing, at), below, depth + 1) for at in count]


def _up_to(count: int, most: int) -> range:
    return range(min(max(count, 0), most + 1) - 1, -1, -1)


def _matrix(thing: Any) -> Affine:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(thing, byref(matrix)):
        return Affine()
    return Affine(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _note(seen: Seen, thing: Any, place: Affine, area: float) -> None:
    edges = [c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(thing, *map(byref, edges)):
        return
    box = place.box(*(edge.value for edge in edges))
    number = pdfium.FPDFPageObj_GetMarkedContentID(thing)
    if number >= 0:
        seen.marked[number] = _around(seen.marked.get(number), box)
    kind = pdfium.FPDFPageObj_GetType(thing)
    wide, high = box[2] - box[0], box[3] - box[1]
    if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        seen.pictured = min(1.0, seen.pictured + wide * high / area)
    if _SMALLEST <= max(wide, high) <= _LARGEST:
        drawing = _drawing(thing, kind, box)
        if drawing is not None:
            seen.drawings.append(drawing)


def _around(known: Box | None, box: Box) -> Box:
    if known is None:
        return box
    return min(known[0], box[0]), min(known[1], box[1]), max(known[2], box[2]), max(known[3], box[3])


def _drawing(thing: Any, kind: int, box: Box) -> Drawing | None:
    rounded: Box = (round(box[0], 2), round(box[1], 2), round(box[2], 2), round(box[3], 2))
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        mode, stroked = c_int(), c_int()
        pdfium.FPDFPath_GetDrawMode(thing, byref(mode), byref(stroked))
        fill = _colour(thing, pdfium.FPDFPageObj_GetFillColor) if mode.value else None
        stroke = _colour(thing, pdfium.FPDFPageObj_GetStrokeColor) if stroked.value else None
        segments = max(pdfium.FPDFPath_CountSegments(thing), 0)
        return Drawing("path", rounded, fill, stroke, segments) if fill or stroke else None
    if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        return Drawing("picture", rounded, detail=_digest(thing))
    if kind == pdfium.FPDF_PAGEOBJ_SHADING:
        return Drawing("shading", rounded)
    return None


def _colour(thing: Any, get: Any) -> Colour | None:
    parts = [c_uint() for _ in range(4)]
    if not get(thing, *map(byref, parts)):
        return 0, 0, 0, 255
    red, green, blue, alpha = (part.value for part in parts)
    return (red, green, blue, alpha) if alpha else None


def _digest(thing: Any) -> int:
    """A number that tells pictures apart by their stored bytes."""
    size = int(pdfium.FPDFImageObj_GetImageDataRaw(thing, None, 0))
    if not 0 < size <= _PICTURE_BYTES:
        return size
    held = create_string_buffer(size)
    pdfium.FPDFImageObj_GetImageDataRaw(thing, held, size)
    return zlib.crc32(held.raw)
