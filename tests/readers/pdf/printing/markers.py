"""The marks beside options, in the ways in which web pages draw them."""

import base64
import io
from pathlib import Path

from PIL import Image, ImageDraw

from tests.readers.pdf.printing.style import Style

_FONT = base64.b64encode(Path(__file__).with_name("marks.ttf").read_bytes()).decode()
# By whether several may be ticked, and whether it is ticked.
_ICONS = {
    (True, True): "&#xE73A;",
    (True, False): "&#xE739;",
    (False, True): "&#xECCB;",
    (False, False): "&#xECCA;",
}
_CHARACTERS = {(True, True): "☑", (True, False): "☐", (False, True): "◉", (False, False): "○"}


def sheet(style: Style) -> str:
    """The style sheet of the marks."""
    radius = "50%"
    box, theme, grey = style.box, style.theme, style.grey
    inner = max(4, round(box * (0.62 if style.fill in ("full", "ring") else 0.5)))
    return f"""
@font-face {{ font-family: marks; src: url(data:font/ttf;base64,{_FONT}); }}
.mark {{ flex: none; width: {box}px; height: {box}px; box-sizing: border-box; margin: 0; }}
input.mark {{ accent-color: {theme}; }}
.dots {{ border: 1px solid {grey}; border-radius: {radius}; display: flex; align-items: center;
  justify-content: center; }}
.dots.several, .borders.several {{ border-radius: 2px; }}
.dots.on {{ border-color: {theme}; }}
.dots.on::after {{ content: ""; width: {inner}px; height: {inner}px; border-radius: inherit;
  background: {theme}; }}
.borders {{ border: 1px solid {grey}; border-radius: {radius}; }}
.borders.on {{ border: {max(3, box // 3)}px solid {theme}; }}
.icons {{ font: {box}px/1 marks; color: {grey}; }}
.icons.on {{ color: {theme}; }}
.characters {{ font: {box}px/1 "DejaVu Sans"; color: {grey}; }}
"""


def marker(style: Style, on: bool, several: bool) -> str:
    """The HTML of one mark."""
    kind = style.marker
    classes = f"mark {kind}{' several' * several}{' on' * on}"
    if kind == "native":
        shape = "checkbox" if several else "radio"
        return f'<input class="mark" type="{shape}"{" checked" * on}>'
    if kind == "svg":
        return _svg(style, on, several)
    if kind == "pictures":
        return f'<img class="mark" src="{_picture(style, on, several)}">'
    text = {"icons": _ICONS, "characters": _CHARACTERS}.get(kind, {}).get((several, on), "")
    return f'<span class="{classes}">{text}</span>'


def _svg(style: Style, on: bool, several: bool) -> str:
    colour = style.theme if on else style.grey
    frame = (
        f'<rect x="1" y="1" width="18" height="18" rx="2" fill="none" stroke="{colour}"/>'
        if several
        else f'<circle cx="10" cy="10" r="9" fill="none" stroke="{colour}"/>'
    )
    inside = {
        "dot": f'<circle cx="10" cy="10" r="5" fill="{colour}"/>',
        "check": f'<path d="M5 10l4 4 7-8" fill="none" stroke="{colour}" stroke-width="2"/>',
        "full": f'<rect x="2" y="2" width="16" height="16" rx="2" fill="{colour}"/>',
        "ring": f'<circle cx="10" cy="10" r="5" fill="none" stroke="{colour}" stroke-width="3"/>',
        "cross": f'<path d="M5 5l10 10M15 5l-10 10" stroke="{colour}" stroke-width="2"/>',
    }[style.fill]
    return f'<svg class="mark" viewBox="0 0 20 20">{frame}{inside if on else ""}</svg>'


def _picture(style: Style, on: bool, several: bool) -> str:
    """A PNG of 40 pixels as a data address."""
    image = Image.new("RGBA", (40, 40))
    draw = ImageDraw.Draw(image)
    frame = draw.rectangle if several else draw.ellipse
    frame((2, 2, 37, 37), outline=style.theme if on else style.grey, width=3)
    if on and style.fill in ("check", "cross"):
        strokes = (
            ((10, 20, 18, 29, 31, 12),) if style.fill == "check" else ((10, 10, 30, 30), (30, 10, 10, 30))
        )
        for stroke in strokes:
            draw.line(stroke, fill=style.theme, width=4)
    elif on:
        frame((11, 11, 28, 28), fill=style.theme)
    held = io.BytesIO()
    image.save(held, "PNG")
    return "data:image/png;base64," + base64.b64encode(held.getvalue()).decode()
