import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linkify_it import LinkifyIt

from kg.interpret.text.addresses import find_addresses, host, is_file, unbroken
from kg.interpret.text.broken_addresses import closed

LINKIFIER = LinkifyIt(options={"fuzzy_email": False})
PIECES = st.sampled_from(
    ["http://", "https:/", "http;//", "www.", "a.kh", "/x?y=1", "#z", "URL:", "->", "-", "(", ")", "<", ">",
     " ", "\n", "- ", "term.pdf", " .kh", "2030/x", "me@a.kh", "ministère.fr", ":8080", "[", "]", ",", ".",
     "Law", "http:///"]
)  # fmt: skip
PRINTED = st.lists(PIECES, max_size=20).map("".join)


def printed(text: str) -> list[str]:
    return [span.of(text) for span in find_addresses(text)]


@given(
    st.sampled_from(["http://", "https://"]),
    st.lists(st.sampled_from(["a", "gov", "b-c", "x9", "www", "1"]), min_size=1, max_size=4),
    st.sampled_from(["kh", "gov", "com", "zz", "museum", "html"]),
    st.lists(st.sampled_from(["", "/a", "/a-b", "/A_B", "/f.pdf", "/2020", "/"]), max_size=4),
    st.sampled_from(["", ".", ",", ");", ").", ";", ")"]),
)
def test_a_plain_address_is_what_the_linkifier_finds(
    scheme: str, labels: list[str], domain: str, path: list[str], behind: str
) -> None:
    address = f"{scheme}{'.'.join(labels)}.{domain}{''.join(path)}"
    found = LINKIFIER.match(address + behind)
    seen = [one.raw.rstrip(".,;)") for one in found or ()]
    assert printed(f"see ({address}{behind}") == seen


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("See https://www.a.kh/en/, and http://b.kh.", ["https://www.a.kh/en/", "http://b.kh"]),
        ("Portal(www.a.kh)", ["www.a.kh"]),
        ("URL:www.a.kh", ["www.a.kh"]),
        ("Ministry ->www.a.kh", ["www.a.kh"]),
        ("http//www.a.kh/x is old", ["http//www.a.kh/x"]),
        ("write to me@a.kh", []),
        ("http://xn--abc.kh and --www.a.kh", ["http://xn--abc.kh", "www.a.kh"]),
        ("https://xn--e1a4c.xn--p1ai/portal", ["https://xn--e1a4c.xn--p1ai/portal"]),
        ("one platform.It is new", []),
        ("no address here", []),
        ("digital.gov.tt and portal.gov.td/x", ["digital.gov.tt", "portal.gov.td/x"]),
        ("https://a.kh- the portal", ["https://a.kh"]),
        ("https://a.kh/en(English)", ["https://a.kh/en"]),
        ("www.a.kh,www.b.kh;www.c.kh", ["www.a.kh", "www.b.kh", "www.c.kh"]),
        ("report.pdf, data.zip, version 3.0, e.g. Q.8, No.5, Node.js, S.A.R.L", []),
        ("www.ports.example and ports.example/x", ["www.ports.example", "ports.example/x"]),
    ],
)
def test_addresses_as_printed(text: str, wanted: list[str]) -> None:
    assert printed(text) == wanted


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("see http:// www.a.kh", ["http://www.a.kh"]),
        ("see https: //a.kh/x", ["https://a.kh/x"]),
        ("www. a.kh", ["www.a.kh"]),
        ("www.a.gov .kh, new", ["www.a.gov.kh"]),
        ("www.a. gov.kh", ["www.a.gov.kh"]),
        ("https://a.kh/long- \nterm.pdf is", ["https://a.kh/long-term.pdf"]),
        ("https://a.kh/ports-\n2030 is", ["https://a.kh/ports-2030"]),
        ("https://a.kh/2019/ ThePortsAct.pdf", ["https://a.kh/2019/ThePortsAct.pdf"]),
        ("https://a.kh/x?id= 15 and", ["https://a.kh/x?id=15"]),
        ("https://www.a.kh/files/\na.kh/boat-\nplan.pdf", ["https://www.a.kh/files/a.kh/boat-plan.pdf"]),
        ("https://a.kh/publica tion.pdf", ["https://a.kh/publication.pdf"]),
        ("https://a.kh/en/laws/2019/ consolidated; the", ["https://a.kh/en/laws/2019/consolidated"]),
        ("<https://a.kh/one- two/\nthree>", ["https://a.kh/one-two/three"]),
        ("at https://e.gov.kh/\nPortsPublic.Portal/.", ["https://e.gov.kh/PortsPublic.Portal/"]),
        ("https://a.kh/x/\nPublic_Ports/Home, and", ["https://a.kh/x/Public_Ports/Home"]),
        ("https://ports-\nof-call.gov.kh/en and", ["https://ports-of-call.gov.kh/en"]),
        ("see www.ports.gov.\nkh/en.", ["www.ports.gov.kh/en"]),
        ("https://www.ports\n.gov.kh/data", ["https://www.ports.gov.kh/data"]),
        ("https://a.kh/Ports%20\nAct%202020.pdf", ["https://a.kh/Ports%20Act%202020.pdf"]),
    ],
)
def test_a_broken_address_is_closed_up(text: str, whole: list[str]) -> None:
    assert [unbroken(url) for url in printed(text)] == whole


@pytest.mark.parametrize(
    "text",
    [
        "https://a.kh/ e-services portal",
        "https://a.kh/en/ and others",
        "https://a.kh/\nhttps://b.kh/x",
        "https://a.kh/x.pdf report.pdf",
        "www.a.kh .It is new",
        "www.a.kh - in force",
        "https://a.kh. https://b.kh",
        "https://a.kh, b.gov.kh/x",
        "https://a.kh/en me@b.kh",
        "https://a.kh/\nMinistry of Ports",
        "https://a.kh/\nMinistry/Department of Ports",
        "https://a.kh/\nPORTS.GOV.KH/x",
        "https://a.gov.kh/files/ b.gov.kh/x",
        "https://a.gov.kh/ a.gov.kh/x",
        "see www.ports.gov.\nis and",
    ],
)
def test_prose_behind_an_address_is_not_taken_in(text: str) -> None:
    assert closed(text)[0] == text


@given(st.one_of(st.text(), PRINTED))
def test_closing_up_drops_white_space_only(text: str) -> None:
    whole, offsets = closed(text)
    assert "".join(whole.split()) == "".join(text.split())
    assert [text[at] for at in offsets] == list(whole)
    assert list(offsets) == sorted(set(offsets))


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://me@WWW.A.kh:8080/x", "a.kh"),
        ("www.a.kh", "a.kh"),
        ("a.kh/www.b.kh", "a.kh"),
        ("http//www.a.kh", "a.kh"),
        ("http;//a.kh/x", "a.kh"),
        ("http:// www.a .kh/x", "a.kh"),
    ],
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The portal is barge.gov (https://www.barge.gov.kh).", ["https://www.barge.gov.kh"]),
        ("Le portail phare.gouv : phare.gouv.kh", ["phare.gouv.kh"]),
        ("El portal muelle.gob – https://muelle.gob.kh/", ["https://muelle.gob.kh/"]),
        ("barge.gov.kh, quay.gov.kh", ["barge.gov.kh", "quay.gov.kh"]),
        ("barge.gov.kh (https://barge.gov.kh/en)", ["barge.gov.kh", "https://barge.gov.kh/en"]),
    ],
)
def test_a_name_that_is_like_an_address_is_none(text: str, wanted: list[str]) -> None:
    assert printed(text) == wanted


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


@given(PRINTED)
def test_an_address_that_stands_between_white_space_is_the_one_that_the_whole_text_shows(text: str) -> None:
    whole = LinkifyIt(options={"fuzzy_email": False})
    spans = [(m.index, m.last_index) for m in whole.match(text) or ()]
    pieces = [(piece.start(), whole.match(piece[0]) or ()) for piece in re.finditer(r"\S+", text)]
    assert spans == [(at + m.index, at + m.last_index) for at, found in pieces for m in found]


@pytest.mark.parametrize("text", ["see www. a.gov.kh", "HTTP: //a.kh/x", "a.kh", "//a.kh"])
def test_what_may_be_an_address_is_not_passed_over(text: str) -> None:
    assert find_addresses(text)


def test_a_text_without_a_mark_of_an_address_has_none() -> None:
    assert find_addresses("The Act. It is in force; see 5/2 ... and/or more") == []


def test_the_name_of_a_system_in_capitals_is_no_address() -> None:
    for text in (
        'el sistema "BARC.AR" (https://barcar.gob.ar)',
        "le portail « QUAI.FR » : https://barcar.gob.ar",
    ):
        assert [one for one in printed(text) if "http" not in one] == []
    assert printed("THE PORTAL IS AT BARC.AR AND BOATS.GOV.UK") == ["BARC.AR", "BOATS.GOV.UK"]
    assert printed("It is at BOATS.GOV.UK or at BARC.AR/EN") == ["BOATS.GOV.UK", "BARC.AR/EN"]
