"""How a print looks: everything about it that a reader must not rely on, drawn by lot from a seed."""

import random
from dataclasses import dataclass

MARKERS = ("native", "dots", "borders", "icons", "svg", "pictures", "characters")


@dataclass(frozen=True)
class Style:
    """Lengths are CSS pixels."""

    marker: str = "native"
    backgrounds: bool = True
    tagged: bool = True
    headers: bool = True
    theme: str = "#03787c"
    ink: str = "#242424"
    grey: str = "#616161"
    font: str = "Liberation Sans"
    size: int = 14
    box: int = 16
    gap: int = 10
    inset: int = 12
    line: float = 1.4
    fill: str = "dot"
    hanging: bool = False
    framed: bool = True
    columns: int = 1
    side: str = "left"
    width: int = 660
    number_last: bool = False
    blank: float = 0.0
    paper: str = "a4"


def by_lot(seed: int, marker: str) -> Style:
    """A style with this kind of marker, all else by lot."""
    lot = random.Random(f"{marker} {seed}")
    return Style(
        marker=marker,
        backgrounds=lot.random() < 0.6,
        tagged=lot.random() < 0.5,
        headers=lot.random() < 0.7,
        theme=lot.choice(("#03787c", "#0078d4", "#7719aa", "#a4262c", "#242424", "#107c10")),
        ink=lot.choice(("#000000", "#242424", "#3b3a39")),
        grey=lot.choice(("#616161", "#8a8886", "#333333", "#000000")),
        font=lot.choice(("Liberation Sans", "Liberation Serif", "DejaVu Sans", "DejaVu Serif")),
        size=lot.choice((11, 12, 13, 14, 16)),
        box=lot.choice((10, 12, 14, 16, 18, 20)),
        gap=lot.choice((4, 6, 8, 10, 14, 20)),
        inset=lot.choice((0, 8, 12, 30)),
        line=lot.choice((1.15, 1.3, 1.5, 1.8)),
        fill=lot.choice(("dot", "check", "full", "ring", "cross")),
        hanging=lot.random() < 0.3,
        framed=lot.random() < 0.7,
        columns=lot.choice((1, 1, 1, 2)),
        side=lot.choice(("left", "left", "left", "right")),
        width=lot.choice((420, 560, 660, 690)),
        blank=lot.choice((0.0, 0.0, 0.15)),
        paper=lot.choice(("a4", "letter")),
    )
