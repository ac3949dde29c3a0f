import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UnreadableInput
from kg.readers.decoding import decode

TEXT = "1. Country name *\n\nCôte d’Ivoire\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("windows-1252"), "windows-1252"),
    ],
)
def test_encodings_give_the_same_text(data: bytes, encoding: str) -> None:
    assert decode(data, "civ.txt") == (TEXT, encoding)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"text\0with\0zeros and more \0\0\0", "holds binary data"),
        (bytes(range(1, 32)) * 20, "holds binary data"),
        (codecs.BOM_UTF16_LE + b"a\0b", "begins as UTF-16-LE, but byte"),
        ("Ministère de l’Économie à Yaoundé".encode() + b"\xff tail", "most of it is UTF-8, but byte"),
        (b"\x81\x8d\x8f text", "an encoding that is not supported"),
        ("Министерство цифрового развития связи".encode("windows-1251"), "an old encoding of another script"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableInput, match=message) as caught:
        decode(data, "file.txt")
    assert str(caught.value).startswith("file.txt ")
    assert "Save it as plain text in UTF-8" in str(caught.value)


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data, "file.txt")
    except UnreadableInput:
        return
    assert data.endswith(text.encode(encoding))
