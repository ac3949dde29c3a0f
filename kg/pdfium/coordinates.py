"""Turns the coordinates of a PDF page into points from the upper left corner of the page as it is seen."""

from ctypes import byref, c_int
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from kg.pdfium.page import Box

_FINE = 64
_FAR = 1000


@dataclass(frozen=True, slots=True)
class Affine:
    """x' = ax + cy + e, y' = bx + dy + f, as in ISO 32000-2, 8.3.3."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point comes to lie.

        Example:
            >>> Affine(1, 0, 0, -1, 0, 842).point(10, 800)
            (10, 42)
        """
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Left, top, right and bottom of what a rectangle becomes."""
        corners = [self.point(x, y) for x in (left, right) for y in (bottom, top)]
        across, down = [x for x, _ in corners], [y for _, y in corners]
        return min(across), min(down), max(across), max(down)

    def after(self, inner: "Affine") -> "Affine":
        """The transformation that applies `inner` first."""
        e, f = self.point(inner.e, inner.f)
        return Affine(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            e,
            f,
        )


def upright(page: Any, width: float, height: float) -> Affine:
    """The transformation for a page, whatever its rotation and the corner that its boxes begin at."""

    def seen(x: float, y: float) -> tuple[float, float]:
        across, down = c_int(), c_int()
        size = (round(width * _FINE), round(height * _FINE))
        pdfium.FPDF_PageToDevice(page, 0, 0, *size, 0, x, y, byref(across), byref(down))
        return across.value / _FINE, down.value / _FINE

    (e, f), (ax, bx), (cx, dx) = seen(0, 0), seen(_FAR, 0), seen(0, _FAR)
    return Affine((ax - e) / _FAR, (bx - f) / _FAR, (cx - e) / _FAR, (dx - f) / _FAR, e, f)
