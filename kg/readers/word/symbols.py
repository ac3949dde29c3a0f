"""Characters of symbol fonts as the Unicode characters that they look like."""

from collections.abc import Mapping
from types import MappingProxyType

_PRIVATE = 0xF000

# Boxes, marks and bullets alone; sources: the code charts of the fonts, as in Unicode's proposal L2/11-052.
_FONTS: Mapping[str, Mapping[int, str]] = MappingProxyType(
    {
        "wingdings": {
            0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "☐", 0x71: "☐", 0x72: "☐", 0x76: "•", 0x78: "☒", 0x9F: "•",
            0xA1: "○", 0xA2: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xE0: "→", 0xFB: "☒", 0xFC: "✓",
            0xFD: "☒", 0xFE: "☑",
        },
        "wingdings 2": {
            0x4F: "☒", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "•", 0x99: "●", 0xA3: "☐",
        },
        "webdings": {0x61: "✓", 0x63: "☐", 0x67: "■"},
        "symbol": {0xB7: "•", 0xD6: "√", 0xA8: "♦", 0xAE: "→"},
    }
)  # fmt: skip


def is_symbol_font(font: str | None) -> bool:
    """Whether a font draws other things than the letters that are written in it."""
    return font is not None and font.lower() in _FONTS


def drawn(text: str, font: str | None) -> str:
    r"""What a text in a font looks like; a sign of a symbol font that is not known is left out.

    Example:
        >>> drawn("\uf0fe", "Wingdings"), drawn("o", "Wingdings"), drawn("o", "Arial"), drawn("\uf0b7", None)
        ('☑', '☐', 'o', '•')
    """
    known = _FONTS.get(font.lower()) if font else None
    signs = _FONTS["symbol"] if known is None else known
    return "".join(_sign(letter, signs, known is not None) for letter in text)


def _sign(letter: str, signs: Mapping[int, str], symbol_font: bool) -> str:
    code = ord(letter)
    private = _PRIVATE <= code < _PRIVATE + 0x100
    if private or (symbol_font and code < 0x100 and not letter.isspace()):
        return signs.get(code - _PRIVATE if private else code, "")
    return letter
