"""`kg codebook`."""

from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(
    ("ending", "begins"), [("html", "<!DOCTYPE html>"), ("csv", "table,"), ("xml", "<?xml")]
)
def test_the_ending_of_the_file_tells_the_format(run: Run, tmp_path: Path, ending: str, begins: str) -> None:
    path = tmp_path / f"codebook.{ending}"
    assert run("codebook", "-o", str(path)) == (0, "", f"Wrote {path}.\n")
    assert path.read_text("utf-8").startswith(begins)
    first = path.read_bytes()
    run("codebook", "-o", str(path))
    assert path.read_bytes() == first


def test_without_a_file_it_is_printed(run: Run) -> None:
    code, printed, _ = run("codebook", "--edition", "example")
    assert code == 0
    assert "q32_crisis_law" in printed
    assert run("codebook", "-f", "xml")[1].startswith("<?xml")


def test_a_mark_for_excel(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "codebook.csv"
    run("codebook", "-o", str(path), "--bom")
    assert path.read_bytes().startswith(b"\xef\xbb\xbftable,")
    assert run("codebook", "--bom")[1].encode() == path.read_bytes()


def test_what_settings_say_of_graphs_does_no_harm_without_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "egovkg.toml").write_text('country = "KHM"\ninclude_fixtures = true\n', "utf-8")
    assert run("codebook", "--edition", "example")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "codebook.pdf"), "a codebook is written to a file that ends in .html, .csv, .xml"),
        (("--edition", "2031"), "There is no edition '2031'"),
        (("--lang", "de"), "Invalid value for '--lang'"),
        (("no-such-graph",), "There is no graph folder"),
        (("--country", "KHM"), "--country goes with GRAPH"),
    ],
)
def test_what_cannot_be_done_is_told(
    run: Run, arguments: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, told = run("codebook", *arguments)
    assert code != 0
    assert said in told
    assert list(tmp_path.iterdir()) == []
