"""Tables as files: the same values in every format, the same bytes each time."""

import io
import json
import sys
from pathlib import Path

import openpyxl
import pandas as pd
import polars as pl
import pytest
from pyarrow import parquet

import kg
from kg.errors import ExportError, MissingExtra
from kg.publish.citing.note import Note
from kg.publish.citing.responses import CitedResponse
from kg.publish.tables.definition import Column, TableDefinition
from kg.publish.tables.frame import DataTable
from kg.publish.tables.writing import FORMATS, csv_bytes, table_bytes

HARMLESS = TableDefinition(
    "t",
    "Title",
    "A thing",
    (Column("name", "Name"), Column("n", "Number", "integer"), Column("f", "Flag", "flag")),
)


def small(*rows: tuple[str | None, int | None, bool | None], note: Note | None = None) -> DataTable:
    return DataTable(("name", "n", "f"), rows, definition=HARMLESS, note=note)


@pytest.mark.unmeasured
@pytest.mark.parametrize("form", FORMATS)
def test_the_same_table_gives_the_same_bytes(official: kg.Graph, tmp_path: Path, form: str) -> None:
    first = official.table("findings").write(tmp_path / f"a.{form}").read_bytes()
    assert official.table("findings").write(tmp_path / f"b.{form}").read_bytes() == first


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "csv"])
def test_a_byte_order_mark_is_for_csv_alone(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"t.{form}"
    with pytest.raises(ExportError, match=f"is for CSV alone: write {form} without --bom"):
        small(("a", 1, True)).write(path, bom=True)
    assert not path.exists()


def test_csv_holds_text_as_it_is_and_flags_as_numbers() -> None:
    table = small(('é, "x"', 1, True), ("=1+1", None, None))
    assert csv_bytes(table).decode() == 'name,n,f\n"é, ""x""",1,1\n=1+1,,\n'


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_for_spreadsheets_runs_no_formula(start: str) -> None:
    table = small((f"{start}HYPERLINK(1)", -1, False))
    text = csv_bytes(table, bom=True).decode("utf-8")
    assert text.startswith("\ufeffname")
    assert f"'{start}HYPERLINK(1)" in text
    assert text.rstrip().endswith(",-1,0")
    assert csv_bytes(table).decode().count("'") == 0


def test_excel_runs_no_formula_and_tells_what_columns_mean(official: kg.Graph) -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(table_bytes(small(("=1+1", 2, True), ("\x0b-2", None, None)), "xlsx"))
    )
    cells = list(book["t"].iter_rows(min_row=2))
    assert (cells[0][0].value, cells[0][0].data_type) == ("=1+1", "s")
    assert (cells[0][1].value, cells[0][2].value, cells[1][0].value) == (2, 1, "-2")
    whole = openpyxl.load_workbook(io.BytesIO(table_bytes(official.table("findings"), "xlsx")))
    assert whole.sheetnames == ["findings", "columns", "codes", "about"]
    codes = set(whole["codes"].iter_rows(values_only=True))
    assert ("value", "1", "yes", "yes") in codes
    assert ("value", ".n", "no-response-loaded", "no response loaded") in codes
    about = [row[0] for row in whole["about"].iter_rows(values_only=True)]
    assert "Self-reported by the respondent; not a score." in about
    assert "n = 1 response of 1 country" in about


def test_parquet_keeps_types_and_says_what_it_is(official: kg.Graph, tmp_path: Path) -> None:
    path = official.table("findings", countries=["KHM", "BRA"]).write(tmp_path / "f.parquet")
    schema = parquet.read_schema(path)
    assert schema.field("value").metadata == {b"label": b"What the response says", b"codes": b"finding-value"}
    about = json.loads(schema.metadata[b"egovkg"])
    assert (about["table"], about["n"], about["rows"]) == ("findings", 1, 78)
    frame = pd.read_parquet(path)
    assert frame["m49"].unique().tolist() == ["076", "116"]
    assert frame["lower"].sum() == 24
    assert frame["upper"].sum() == 29


def test_json_tells_what_it_is(official: kg.Graph) -> None:
    document = json.loads(table_bytes(official.table("portals"), "json"))
    assert document["about"]["title"] == "Portals"
    assert document["columns"][0] == {"name": "iso3", "is": "Country (ISO 3166-1 alpha-3)", "type": "text"}
    assert document["rows"] == list(official.table("portals"))
    lines = table_bytes(official.table("portals"), "jsonl").decode().splitlines()
    assert [json.loads(line) for line in lines] == document["rows"]


def test_what_csv_cannot_say_stands_beside_it(official: kg.Graph, tmp_path: Path) -> None:
    official.table("findings").write(tmp_path / "f.csv")
    beside = json.loads((tmp_path / "f.csv-metadata.json").read_text("utf-8"))
    assert (beside["@context"][0], beside["url"]) == ("http://www.w3.org/ns/csvw", "f.csv")
    columns = {column["name"]: column for column in beside["tableSchema"]["columns"]}
    assert columns["lower"]["datatype"] == "integer"
    assert "4 no: no" in columns["value"]["skos:note"]
    assert "n = 1 response of 1 country" in beside["notes"][0]["notes"]


def test_frames_have_types_and_no_value_is_lost(every: kg.Graph) -> None:
    table = every.table("findings", countries=["KHM", "BRA"])
    pandas, polars = table.to_pandas(), table.to_polars()
    assert str(pandas.dtypes["lower"]) == "Int64"
    assert pandas.attrs["table"] == "findings"
    assert pandas["value"].isna().sum() == polars["value"].null_count() == 39
    assert polars.schema["fixture"] == pl.Boolean
    assert polars["m49"].unique().sort().to_list() == ["076", "116"]
    assert pandas["fixture"].dropna().tolist() == [False] * 39


@pytest.mark.parametrize(
    ("library", "use"),
    [
        ("pandas", lambda table: table.to_pandas()),
        ("polars", lambda table: table.to_polars()),
        ("pyarrow", lambda table: table_bytes(table, "parquet")),
        ("pyreadstat", lambda table: table_bytes(table, "dta")),
    ],
)
def test_a_missing_library_names_the_extra(
    monkeypatch: pytest.MonkeyPatch, library: str, use: object
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra, match=r"egovkg\[tables\]"):
        use(small(("a", 1, True)))  # type: ignore[operator]


def test_a_refusal_to_publish_is_honoured(tmp_path: Path) -> None:
    refused = CitedResponse("", "KHM", "2022", "khm.txt", "ab", "refused", None, fixture=False)
    table = small(("a", 1, True), note=Note((refused,), "ab"))
    with pytest.raises(ExportError, match="refused publication: KHM 2022"):
        table.write(tmp_path / "t.csv")
    assert list(tmp_path.iterdir()) == []
    assert table.write(tmp_path / "t.csv", include_refused=True).exists()


def test_an_unknown_format_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no table is written as 'sav'"):
        small(("a", 1, True)).write(tmp_path / "t.sav")
    assert list(tmp_path.iterdir()) == []
