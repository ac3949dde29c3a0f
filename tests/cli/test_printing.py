import json
import sys

import click
import pytest

from kg.ask.table import Table
from kg.cli.printing import csv_text, json_text, jsonl_text, markdown_text, print_table

TABLE = Table(
    ("title", "year", "ok"), (('A "b"', 2021, True), ("c\nd [red]x[/red]", None, False)), notes=("Mind.",)
)


def test_columns_keep_their_order_in_every_format() -> None:
    assert csv_text(TABLE).splitlines()[0] == "title,year,ok"
    assert list(json.loads(json_text(TABLE))[0]) == ["title", "year", "ok"]
    assert jsonl_text(TABLE).splitlines()[0] == '{"title": "A \\"b\\"", "year": 2021, "ok": true}'
    assert markdown_text(TABLE).splitlines()[2:] == [
        '| A "b" | 2021 | True |',
        "| c d [red]x[/red] |  | False |",
    ]


def test_a_pipe_gets_csv_and_notes_go_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(TABLE)
    out, err = capsys.readouterr()
    assert (out.splitlines()[0], err) == ("title,year,ok", "Mind.\n")


def test_a_terminal_gets_a_drawn_table(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    print_table(TABLE)
    drawn = capsys.readouterr().out
    assert "\x1b[3" not in drawn  # no colour
    out = click.unstyle(drawn)
    assert out.splitlines()[0].split() == ["title", "year", "ok"]
    assert "[red]x[/red]" in out


def test_an_empty_table_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(Table(("a",), ()), "table")
    assert capsys.readouterr() == ("", "No rows.\n")
