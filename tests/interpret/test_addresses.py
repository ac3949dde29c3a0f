from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.interpret.addresses import find_addresses, host, is_file

PIECES = st.sampled_from(
    ["http://", "https:/", "http;//", "www.", "a.kh", "/x?y=1", "#z", "URL:", "->", "-", "(", ")", "<", ">",
     " ", "\n", "me@a.kh", "ministère.fr", ":8080", "[", "]", ",", ".", "Law", "http:///"]
)  # fmt: skip
PRINTED = st.lists(PIECES, max_size=20).map("".join)


def printed(text: str) -> list[str]:
    return [span.of(text) for span in find_addresses(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("See https://www.a.kh/en/, and http://b.kh.", ["https://www.a.kh/en/", "http://b.kh"]),
        ("Portal(www.a.kh)", ["www.a.kh"]),
        ("URL:www.a.kh", ["www.a.kh"]),
        ("Ministry ->www.a.kh", ["www.a.kh"]),
        ("http//www.a.kh/x is old", ["http//www.a.kh/x"]),
        ("write to me@a.kh", []),
        ("one platform.It is new", []),
        ("no address here", []),
    ],
)
def test_addresses_as_printed(text: str, wanted: list[str]) -> None:
    assert printed(text) == wanted


@pytest.mark.parametrize(
    ("url", "wanted"),
    [("https://me@WWW.A.kh:8080/x", "a.kh"), ("www.a.kh", "a.kh"), ("a.kh/www.b.kh", "a.kh")],
)
def test_the_host_of_an_address(url: str, wanted: str) -> None:
    assert host(url) == wanted


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://a.kh/law.PDF", True),
        ("a.kh/plan.docx", True),
        ("https://a.kh/get?file=plan.docx", True),
        ("https://a.kh/pdf", False),
        ("a.kh", False),
    ],
)
def test_a_file_is_told_from_a_place(url: str, wanted: bool) -> None:
    assert is_file(url) is wanted


@pytest.mark.parametrize("text", ["℀.AL", "see ℀.kh"])
def test_a_host_that_cannot_be_is_no_reason_to_fail(text: str) -> None:
    assert printed(text) in ([], [text.rsplit(" ", maxsplit=1)[-1]])


@given(st.one_of(st.text(), PRINTED))
def test_addresses_stand_in_order_and_in_the_text(text: str) -> None:
    found = find_addresses(text)
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(PRINTED)
def test_a_host_is_lower_case_and_without_path(text: str) -> None:
    hosts = [host(url) for url in printed(text)]
    assert all(name == name.lower() and "/" not in name and "@" not in name for name in hosts)
