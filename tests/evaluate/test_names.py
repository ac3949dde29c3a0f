import pytest

from kg.evaluate.names import address, alike, normalised


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Justic", "Ministry of Justice"),
        ("Law on e-commerce", "LAW ON E COMMERCE"),
        ("Policy framework on digital government", "Draft policy framework on digital government"),
        ("Strategy 2021", "Strategy 2021"),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sub-decree 85 on signatures", "Sub-decree 246 on signatures"),
        ("Strategy 2017-2021", "Strategy 2022-2026"),
        ("Ley 18.381 de acceso a la informacion", "Ley 19.331 de acceso a la informacion"),
        ("OECD", "OECS"),
        ("", ""),
        ("ច្បាប់", "ច្បាប់"),
        ("National Training Board", "National Technical Training Institute"),
    ],
)
def test_not_alike(one: str, other: str) -> None:
    assert not alike(one, other)


def test_an_address_keeps_its_query_and_drops_the_rest() -> None:
    assert address("<https://www.interior.gov.kh/doc/url?path=1.pdf>") == "interior.gov.kh/doc/url?path=1.pdf"
    assert address("bid.ncdd.gov.kh/#search") == address("http://BID.ncdd.gov.kh") == "bid.ncdd.gov.kh"


def test_other_scripts_leave_nothing() -> None:
    assert normalised("រដ្ឋ 2021") == "2021"
