import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.addresses import address_key, is_address


@pytest.mark.parametrize(
    "printed",
    ["https://www.a.kh/en/", "HTTP://A.KH/en", "www.a.kh/en", "a.kh/en/.", "<https://a.kh/en>", "a.kh/%65n"],
)
def test_one_address_in_several_spellings(printed: str) -> None:
    assert address_key(printed) == "a.kh/en"


@pytest.mark.parametrize("printed", ["a.kh/EN", "a.kh/en?x=1", "a.kh/en#top", "b.a.kh/en", "a.kh:8080/en"])
def test_other_addresses(printed: str) -> None:
    assert address_key(printed) != "a.kh/en"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a.kh", True),
        ("https://x", True),
        ("www.a.kh/b c", False),
        ("e-Tax", False),
        ("No.5", False),
        ("", False),
    ],
)
def test_what_is_an_address(text: str, wanted: bool) -> None:
    assert is_address(text) is wanted


@given(st.text())
def test_any_text_has_a_key(text: str) -> None:
    assert address_key(address_key(text)) == address_key(address_key(address_key(text)))
