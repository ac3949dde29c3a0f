import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.assemble.iris import Iris, address_iri, digest, escape


@pytest.mark.parametrize(
    ("printed", "iri"),
    [
        ("www.moc.gov.kh/en-us/", "http://www.moc.gov.kh/en-us/"),
        ("https://nsw.gov.kh/", "https://nsw.gov.kh/"),
        ("HTTP://X.org/A", "HTTP://X.org/A"),
        ("bid.ncdd.gov.kh/#search", "http://bid.ncdd.gov.kh/#search"),
        ("x.org/%E1%9E%85%20b", "http://x.org/%E1%9E%85%20b"),
        ("x.org/ច្បាប់", "http://x.org/ច្បាប់"),
        ("x.org/a b|c[1]", "http://x.org/a%20b%7Cc%5B1%5D"),
        ("x.org/50%", "http://x.org/50%25"),
        ("x.org/a#b#c", "http://x.org/a#b%23c"),
        ("URL:www.x.org", "http://URL%3Awww.x.org"),
        ("//x.org/a", "http://x.org/a"),
        ("x.org:8080/a?b=<c>", "http://x.org:8080/a?b=%3Cc%3E"),
        ("mailto:office@x.org", "mailto:office@x.org"),
    ],
)
def test_printed_addresses(printed: str, iri: str) -> None:
    assert address_iri(printed) == iri
    assert ox.NamedNode(iri).value == iri


@given(st.text())
def test_every_printed_text_gives_an_iri(printed: str) -> None:
    assert (
        ox.NamedNode(address_iri(printed)).value.lower().startswith(("http", "mailto", "tel", "urn", "ftp"))
    )


@given(st.text())
def test_escaping_twice_changes_nothing_more(text: str) -> None:
    assert escape(escape(text)) == escape(text)


def test_parts_do_not_run_together() -> None:
    assert digest("ab", "c") != digest("a", "bc")


def test_a_fixture_shares_reference_things_only() -> None:
    real, invented = Iris("https://x.org/"), Iris("https://x.org/", fixture=True)
    assert real.shared("question", "2022", "37") == invented.shared("question", "2022", "37")
    assert real.reference_graph() == invented.reference_graph()
    assert invented.entity("document", "EST", "a") == "https://x.org/fixture/id/document/EST/a"
    assert invented.response("2022", "EST", "run") == "https://x.org/fixture/id/response/2022/EST/run"


def test_goals_keep_the_iris_of_the_united_nations() -> None:
    assert Iris().known("goal", "16.10.2") == "http://metadata.un.org/sdg/C161002"
