"""A PDF held open by PDFium."""

from collections.abc import Iterable, Iterator
from ctypes import byref, c_int, create_string_buffer, string_at
from typing import Any

import pypdfium2 as pypdfium
import pypdfium2.raw as pdfium
from msgspec.structs import replace

from kg.pdfium.controls import tagged, widgets
from kg.pdfium.coordinates import Affine, upright
from kg.pdfium.drawings import drawings
from kg.pdfium.page import Link, Opening, Page, Picture, Printed, Region
from kg.pdfium.spacing import narrowest, respaced
from kg.pdfium.text import Char, as_signs, characters, icon_fonts, pieces
from kg.pdfium.upright import set_upright

_LARGEST_SIDE = 14_400.0
_LARGEST_PICTURE = 40_000_000
_REMARKS = ("Title", "Subject", "Keywords")
_LONGEST = 4096


class Refused(Exception):  # noqa: N818 - carries a reason to the other process
    """The PDF cannot be read."""

    def __init__(self, reason: str, count: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.count = count


class Document:
    """One PDF; it lives as long as the process.

    Raises:
        Refused: if it is encrypted, damaged, or has too many pages.
    """

    def __init__(self, opening: Opening) -> None:
        self._limits = opening
        try:
            self._held = pypdfium.PdfDocument(opening.data)
        except pypdfium.PdfiumError as error:
            secret = pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
            raise Refused("encrypted" if secret or "assword" in str(error) else "damaged") from error
        self._raw = self._held.raw
        count = pdfium.FPDF_GetPageCount(self._raw)
        if not 0 < count <= opening.pages:
            raise Refused("pages" if count > 0 else "no-pages", count)
        self._count = count
        self._held.init_forms()
        self._form = self._held.formenv.raw if self._held.formenv else None

    def printed(self) -> Printed:
        """All that is printed.

        Raises:
            Refused: if a page is damaged or too large, or holds too much.
        """
        self._characters, self._drawings = self._limits.characters, self._limits.drawings
        read = [self._page(at) for at in range(self._count)]
        icons = icon_fonts(chars for chars, _ in read)
        least = narrowest(chars for chars, _ in read)
        spaced = (
            (list(respaced(chars, least)) if least is not None else chars, page) for chars, page in read
        )
        pages = (replace(page, glyphs=tuple(pieces(as_signs(chars, icons)))) for chars, page in spaced)
        return Printed(tuple(pages), tuple(self._remarks()))

    def _remarks(self) -> Iterator[str]:
        for key in _REMARKS:
            text = create_string_buffer(_LONGEST)
            size = pdfium.FPDF_GetMetaText(self._raw, key.encode(), text, _LONGEST)
            if 2 < size <= _LONGEST:
                yield text.raw[: size - 2].decode("utf-16-le", "replace")

    def _loaded(self, at: int) -> tuple[Any, float, float]:
        page = pdfium.FPDF_LoadPage(self._raw, at)
        if not page:
            raise Refused("damaged")
        width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        if not (0 < width <= _LARGEST_SIDE and 0 < height <= _LARGEST_SIDE):
            raise Refused("size", at + 1)
        if self._form:
            pdfium.FORM_OnAfterLoadPage(page, self._form)
        return page, width, height

    def _page(self, at: int) -> tuple[list[Char], Page]:
        page, width, height = self._loaded(at)
        held = pdfium.FPDFText_LoadPage(page)
        if set_upright(page, held):
            pdfium.FPDFText_ClosePage(held)
            held = pdfium.FPDFText_LoadPage(page)
            width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
        place = upright(page, width, height)
        chars = characters(held, place, self._characters)
        pdfium.FPDFText_ClosePage(held)
        if chars is None:
            raise Refused("characters")
        seen = drawings(page, place, width * height, self._drawings)
        if seen is None:
            raise Refused("drawings")
        self._characters -= len(chars)
        self._drawings -= seen.count
        controls = (*tagged(page, seen.marked), *widgets(page, self._form, place))
        links = tuple(self._links(page, place))
        pdfium.FPDF_ClosePage(page)
        return chars, Page(width, height, (), tuple(seen.drawings), links, controls, seen.pictured)

    def _links(self, page: Any, place: Affine) -> Iterator[Link]:
        at, link = c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page, byref(at), byref(link)):
            area, text = pdfium.FS_RECTF(), create_string_buffer(_LONGEST)
            action = pdfium.FPDFLink_GetAction(link)
            size = pdfium.FPDFAction_GetURIPath(self._raw, action, text, _LONGEST) if action else 0
            if 1 < size <= _LONGEST and pdfium.FPDFLink_GetAnnotRect(link, byref(area)):
                box = place.box(area.left, area.bottom, area.right, area.top)
                yield Link(box, text.raw[: size - 1].decode("utf-8", "replace"))

    def pictures(self, regions: Iterable[Region]) -> tuple[Picture, ...]:
        """Pictures of regions, white where nothing is drawn."""
        return tuple(self._pictures(regions))

    def _pictures(self, regions: Iterable[Region]) -> Iterator[Picture]:
        page: Any = None
        shown = -1
        for region in regions:
            if region.page != shown:
                if page is not None:
                    pdfium.FPDF_ClosePage(page)
                page, width, height = self._loaded(region.page)
                shown = region.page
            yield self._picture(page, width, height, region)

    def _picture(self, page: Any, width: float, height: float, region: Region) -> Picture:
        left, top, right, bottom = region.box
        scale = region.scale
        across, down = max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale))
        if across * down > _LARGEST_PICTURE:
            raise Refused("size", region.page + 1)
        bitmap = pdfium.FPDFBitmap_CreateEx(across, down, pdfium.FPDFBitmap_BGR, None, 0)
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xFFFFFFFF)
        flags = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER
        where = (
            round(-left * scale),
            round(-top * scale),
            round(width * scale),
            round(height * scale),
            0,
            flags,
        )
        pdfium.FPDF_RenderPageBitmap(bitmap, page, *where)
        if self._form:
            pdfium.FPDF_FFLDraw(self._form, bitmap, page, *where)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        held = string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * down)
        pdfium.FPDFBitmap_Destroy(bitmap)
        rows = (held[row * stride : row * stride + across * 3] for row in range(down))
        return Picture(across, down, b"".join(rows))
