"""The file that tells where responses were retrieved from: read strictly, kept as provenance."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.pipeline.building import build
from kg.pipeline.retrieval import Retrieval, read_retrievals, with_retrievals
from kg.values import Response, Source

ROOT = Path(__file__).resolve().parents[1]
KHM = ROOT / "examples" / "khm-2022.txt"
URL = "https://example.org/responses/khm.pdf?lang=en&year=2022"

RESPONSE = Response("KHM", "2022", Source("khm.txt", "ab12"), ())


def lines(tmp_path: Path, text: str, ontology: Path) -> tuple[Retrieval, ...]:
    path = tmp_path / "sources.csv"
    path.write_text(text, "utf-8")
    return read_retrievals(path, ontology)


@pytest.mark.parametrize(
    "text",
    [
        "file,url,retrieved\nkhm.txt,{url},2026-11-23\n",
        "\ufeffURL;Retrieved;Country;Edition\r\n{url};2026-11-23;khm;2022\r\n;;;\r\n",
        "country\turl\tretrieved\nKHM\t{url}\t2026-11-23",
        "file,country,edition,url,retrieved\nC:\\downloads\\khm.txt,KHM,2022,{url},2026-11-23\n",
    ],
)
def test_a_line_tells_of_a_file_a_country_or_both(tmp_path: Path, text: str, ontology: Path) -> None:
    retrievals = lines(tmp_path, text.format(url=URL), ontology)
    (told,), notices = with_retrievals([RESPONSE], retrievals, "sources.csv")
    assert (told.source.url, told.source.retrieved) == (URL, "2026-11-23")
    assert notices == []


def test_the_line_that_tells_most_closely_holds(tmp_path: Path, ontology: Path) -> None:
    text = "file,country,edition,url\nall.csv,,,https://example.org/all\nall.csv,FRA,2022,https://example.org/fra\n"
    sheet = [
        replace(RESPONSE, country=code, source=Source("all.csv", "ab", part=f"row {row}"))
        for row, code in enumerate(["KHM", "FRA"], 2)
    ]
    told, _ = with_retrievals(sheet, lines(tmp_path, text, ontology), "sources.csv")
    assert [one.source.url for one in told] == ["https://example.org/all", "https://example.org/fra"]


def test_two_lines_that_fit_equally_must_agree(tmp_path: Path, ontology: Path) -> None:
    text = "file,country,url\nkhm.txt,,https://example.org/1\n,KHM,https://example.org/2\n"
    with pytest.raises(InputError, match=r"lines 2 and 3 tell different things of khm\.txt \(KHM 2022\)"):
        with_retrievals([RESPONSE], lines(tmp_path, text, ontology), "sources.csv")


def test_lines_that_tell_of_nothing_are_told_once(tmp_path: Path, ontology: Path) -> None:
    text = "country,edition,url\n" + "".join(
        f"{code},2022,https://e.org/\n" for code in ("FRA", "KHM", "EST")
    )
    told, notices = with_retrievals([RESPONSE], lines(tmp_path, text, ontology), "sources.csv")
    assert told[0].source.url == "https://e.org/"
    (notice,) = notices
    assert notice.message == (
        "sources.csv tells of responses that are not among those built now: "
        "line 2 (FRA 2022), line 4 (EST 2022)."
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"must name the columns url, file or country"),
        ("file,link\nkhm.txt,https://e.org\n", r"it says file, link"),
        ("file,url,url\n", r"each once"),
        ("edition,url\n2022,https://e.org\n", r"url, file or country"),
        ("file,url\n,https://e.org\n", r"line 2: neither file nor country"),
        ("country,url\nCambodia,https://e.org\n", r"line 2: 'CAMBODIA' is no ISO 3166"),
        ("file,url\nkhm.txt,\n", r"line 2: the url '' is no address"),
        ("file,url\nkhm.txt,javascript:alert(1)\n", r"no address that begins with http"),
        ("file,url\nkhm.txt,https://me:secret@e.org/\n", r"holds a user name or password"),
        ("file,url\nkhm.txt,https://e.org/a b\n", r"no address"),
        ("file,url\nkhm.txt,https://[e.org/\n", r"no address"),
        ("file,url,retrieved\nkhm.txt,https://e.org,23/11/2026\n", r"give the day as 2026-11-23"),
        ("file,url,retrieved\nkhm.txt,https://e.org,2026-02-30\n", r"give the day as 2026-11-23"),
        ("file,url\nkhm.txt,https://e.org/a,b\n", r"line 2: more cells than columns"),
        ('file,url\nkhm.txt,"https://e.org\n', r"this is no CSV"),
        (
            "file,url\nkhm.txt,https://e.org/1\nkhm.txt,https://e.org/2\n",
            r"lines 2 and 3 mean the same response",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, ontology: Path, text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        lines(tmp_path, text, ontology)


@given(
    st.one_of(
        st.binary(max_size=200),
        st.text(max_size=200).map(str.encode),
        st.lists(st.lists(st.text(max_size=20), max_size=6), max_size=6).map(
            lambda rows: ("file,country,url,retrieved\n" + "\n".join(map(",".join, rows))).encode()
        ),
    )
)
def test_whatever_stands_in_the_file_is_read_or_refused(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sources.csv"
        path.write_bytes(data)
        found: tuple[Retrieval, ...] = ()
        with suppress(InputError):
            found = read_retrievals(path, ROOT / "ontology")
        assert all(one.url.startswith("http") and (one.file or one.country) for one in found)


def test_all_faults_are_told_at_once(tmp_path: Path, ontology: Path) -> None:
    with pytest.raises(InputError) as caught:
        lines(tmp_path, "country,url,retrieved\nXXX,e.org,today\n", ontology)
    assert len(str(caught.value).splitlines()) == 3


@pytest.mark.parametrize(
    "url", ["https://me:secret@e.org/", "https://me:secret@[e.org", "ftp://me:secret@e.org"]
)
def test_no_password_is_printed(tmp_path: Path, ontology: Path, url: str) -> None:
    with pytest.raises(InputError) as caught:
        lines(tmp_path, f"country,url\nKHM,{url}\n", ontology)
    assert "secret" not in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path, ontology: Path) -> None:
    with pytest.raises(InputError, match="check the name of the file of sources"):
        read_retrievals(tmp_path / "none.csv", ontology)


@pytest.mark.slow
def test_the_graph_keeps_them_as_provenance_of_the_response(tmp_path: Path) -> None:
    sources = tmp_path / "sources.csv"
    sources.write_text(f"file,url,retrieved\nkhm-2022.txt,{URL},2026-11-23\n", "utf-8")
    assert build([KHM], tmp_path / "graph", sources=sources).conforms
    text = (tmp_path / "graph" / "countries" / "KHM.nq").read_text("utf-8")
    response = "<https://w3id.org/egov-kg/id/response/2022/KHM>"
    term = "https://w3id.org/egov-kg/ontology#retrieved"
    stated = "<https://w3id.org/egov-kg/graph/stated/2022/KHM> ."
    assert f"{response} <{term}From> <{URL}> {stated}" in text
    assert f'{response} <{term}On> "2026-11-23"^^<http://www.w3.org/2001/XMLSchema#date> {stated}' in text
