"""What passes between the two processes: pages as plain values, in points from the upper left corner."""

import msgspec

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in points; the page stands upright."""
Colour = tuple[int, int, int, int]
"""Red, green, blue and opacity, 0 to 255."""


class Glyphs(msgspec.Struct, frozen=True, array_like=True):
    """Characters that follow each other on one line without a wide gap; `lefts` and `rights` are theirs."""

    text: str
    box: Box
    baseline: float
    size: float
    lefts: tuple[float, ...]
    rights: tuple[float, ...]


class Drawing(msgspec.Struct, frozen=True, array_like=True):
    """A small thing that is drawn: a path with its number of segments, or a picture with its digest."""

    kind: str
    box: Box
    fill: Colour | None = None
    stroke: Colour | None = None
    detail: int = 0


class Link(msgspec.Struct, frozen=True, array_like=True):
    """An area that leads to an address."""

    box: Box
    address: str


class Control(msgspec.Struct, frozen=True, array_like=True):
    """A radio button or checkbox that the PDF itself calls one, and says whether it is on."""

    box: Box
    on: bool


class Page(msgspec.Struct, frozen=True, array_like=True):
    """One page; `pictured` is the part of it, 0 to 1, that pictures cover."""

    width: float
    height: float
    glyphs: tuple[Glyphs, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    links: tuple[Link, ...] = ()
    controls: tuple[Control, ...] = ()
    pictured: float = 0.0


class Printed(msgspec.Struct, frozen=True, array_like=True):
    """A document: its pages, and what its metadata say under title, subject and keywords."""

    pages: tuple[Page, ...]
    remarks: tuple[str, ...] = ()


class Region(msgspec.Struct, frozen=True, array_like=True):
    """A part of a page to be drawn, at so many pixels for a point; `page` counts from 0."""

    page: int
    box: Box
    scale: float


class Picture(msgspec.Struct, frozen=True, array_like=True):
    """A drawn region: rows of red, green, blue from the top."""

    width: int
    height: int
    pixels: bytes


class Opening(msgspec.Struct, frozen=True, array_like=True, tag="open"):
    """The first request: a PDF and how much of it may be read."""

    data: bytes
    pages: int
    characters: int
    drawings: int


class Looking(msgspec.Struct, frozen=True, array_like=True, tag="look"):
    """A request for pictures of regions."""

    regions: tuple[Region, ...]


class Refusal(msgspec.Struct, frozen=True, array_like=True, tag="refusal"):
    """Why a PDF cannot be read: `reason` is a key of `kg.pdfium.session.REASONS`."""

    reason: str
    count: int = 0


class Opened(msgspec.Struct, frozen=True, array_like=True, tag="opened"):
    """The answer to the first request."""

    printed: Printed


class Looked(msgspec.Struct, frozen=True, array_like=True, tag="looked"):
    """The pictures, in the order of the regions."""

    pictures: tuple[Picture, ...]
