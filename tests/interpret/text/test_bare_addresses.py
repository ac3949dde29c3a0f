"""Addresses without scheme or www that a line's end has broken."""

import pytest

from kg.interpret.text.addresses import find_addresses, unbroken


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("It is at a.gov.kh/files/2019-07/ Boat%20Plan.pdf.", ["a.gov.kh/files/2019-07/Boat%20Plan.pdf"]),
        ("a.gov.kh/files/\nboat-plan/2019 is new", ["a.gov.kh/files/boat-plan/2019"]),
        ("a.gov.kh/boats- \nplan.pdf", ["a.gov.kh/boats-plan.pdf"]),
        ("see a.gov.kh/files/ Boats are new", ["a.gov.kh/files/"]),
        ("a.gov.kh/boats and b.gov.kh/ports/x", ["a.gov.kh/boats", "b.gov.kh/ports/x"]),
        ("www.facebook.com/\nBargeOffice, it", ["www.facebook.com/BargeOffice"]),
        ("facebook.com/ Boats are new", ["facebook.com/"]),
        ("boats and/or ports, etc./others are new", []),
    ],
)
def test_bare_addresses_are_closed_up(text: str, whole: list[str]) -> None:
    assert [unbroken(span.of(text)) for span in find_addresses(text)] == whole
