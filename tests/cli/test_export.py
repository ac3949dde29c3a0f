"""`kg export`: tables in files and on the terminal, and what does not go together."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_tables_are_listed(run: Run) -> None:
    code, out, _ = run("export", "--tables")
    assert code == 0
    assert "\nfindings_by_group,One item in one group of countries," in out


def test_a_table_is_printed_with_what_to_beware_of(run: Run, three_countries: Path) -> None:
    code, out, err = run(
        "export", three_countries, "--table", "responses", "--country", "Brazil", "-f", "csv"
    )
    assert code == 0
    assert out.splitlines()[1].startswith("BRA,076,Brazil,")
    assert "No response loaded, which is not a no: BRA 2022." in err
    code, out, err = run("export", three_countries, "--table", "responses", "-f", "json")
    assert json.loads(out)["about"]["n"] == 1
    assert "Self-reported by the respondent; not a score." in err


def test_a_table_is_drawn_and_written_as_markdown(run: Run, three_countries: Path) -> None:
    _, out, _ = run("export", three_countries, "--table", "posts", "-f", "md")
    assert out.startswith("| iso3 | country | post |")
    _, out, _ = run("export", three_countries, "--table", "posts", "-f", "table")
    assert "Mao Neang" in out


def test_a_table_is_written_to_a_file(run: Run, three_countries: Path, tmp_path: Path) -> None:
    path = tmp_path / "portals.csv"
    code, _, err = run("export", three_countries, "--table", "portals", "-o", path, "--bom")
    assert code == 0
    assert f"Wrote {path}." in err
    assert path.read_bytes().startswith(b"\xef\xbb\xbfiso3,country,portal")


@pytest.mark.parametrize(
    ("options", "code", "wrong"),
    [
        (("--group", "LDC", "-o", "x.ttl"), 2, "--group goes with --table"),
        (("--edition", "2022"), 2, "--edition goes with --table"),
        ((), 2, "Name the file with --output, or a table with --table"),
        (("--table", "findings", "--no-claims"), 2, "--table goes without --claims"),
        (("--table", "findings", "-f", "ttl"), 2, "No table is printed as 'ttl'"),
        (("--table", "findings", "-o", "x.ttl"), 1, "no table is written as 'ttl'"),
        (("--table", "finding"), 1, "Did you mean 'findings'"),
    ],
)
def test_what_does_not_go_together(
    run: Run, three_countries: Path, options: tuple[str, ...], code: int, wrong: str
) -> None:
    found, out, err = run("export", three_countries, *options)
    assert (found, out) == (code, "")
    assert wrong in err
