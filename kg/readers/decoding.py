"""Turns bytes into text: UTF-8, UTF-16 and UTF-32 with a mark, UTF-16 without one, Windows-1252."""

import codecs
import re
import unicodedata

from kg.errors import UnreadableInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAVE_AS = "Save it as plain text in UTF-8 and try again."
# Western European words never have four accented letters in a row; Cyrillic or Greek read as Windows-1252 do.
_FOREIGN_RUN = re.compile("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]{4,}")


def decode(data: bytes, name: str) -> tuple[str, str]:
    r"""The text of a file and the name of its encoding; a byte order mark is not part of the text.

    Args:
        data: the file's bytes.
        name: the file's name, for messages.

    Raises:
        UnreadableInput: if the bytes are no text in one of the encodings.

    Example:
        >>> decode(b"C\xf4te d\x92Ivoire", "civ.txt")
        ('Côte d’Ivoire', 'windows-1252')
    """
    text, encoding = _decoded(data, name)
    if _looks_binary(text):
        raise UnreadableInput(f"{name} is no text: it holds binary data. {_SAVE_AS}")
    return text, encoding


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name), encoding
    unmarked = _utf16_without_mark(data)
    if unmarked:
        return _strict(data, unmarked, name), unmarked
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error, name)
    return _windows_1252(data, name), "windows-1252"


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"{name} is damaged: it begins as {encoding.upper()}, but byte {error.start} does not fit."
        raise UnreadableInput(f"{reason} {_SAVE_AS}") from error


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 of mostly Latin text has a zero in nearly every other byte."""
    sample = data[:4000]
    half = len(sample) // 2
    if half < 2 or b"\0" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _refuse_damaged_utf8(data: bytes, error: UnicodeDecodeError, name: str) -> None:
    """UTF-8 with a few bad bytes must not be read as Windows-1252: every accent would turn to nonsense."""
    lenient = data.decode("utf-8", errors="replace")
    bad = lenient.count("\ufffd")
    good = sum(1 for character in lenient if ord(character) > 127) - bad
    if good > bad:
        raise UnreadableInput(
            f"{name} is damaged: most of it is UTF-8, but byte {error.start} is not. {_SAVE_AS}"
        ) from error


def _windows_1252(data: bytes, name: str) -> str:
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError as error:
        reason = f"{name} is in an encoding that is not supported (byte {error.start} fits none)."
        raise UnreadableInput(f"{reason} {_SAVE_AS}") from error
    if len(_FOREIGN_RUN.findall(text)) > 2:
        raise UnreadableInput(f"{name} seems to be in an old encoding of another script. {_SAVE_AS}")
    return text


def _looks_binary(text: str) -> bool:
    """Text has no zero bytes and hardly any control characters."""
    if "\0" in text:
        return True
    strange = sum(
        1 for c in text[:20000] if (c < " " and c not in "\t\n\r\f\v\x1b") or unicodedata.category(c) == "Cn"
    )
    return strange * 100 > min(len(text), 20000)
