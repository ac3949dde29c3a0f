"""Bars stand on terminals alone, and never in what a command prints."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = [str(ROOT / "examples" / "khm-2022.txt"), str(ROOT / "tests" / "data" / "responses" / "kir-2022.txt")]


def on_a_terminal(*arguments: str, term: str = "xterm") -> tuple[str, str]:
    """What `kg` prints, and what a terminal shows as its standard error."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kg", *arguments]
    environment = {**os.environ, "TERM": term, "COLUMNS": "100"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env=environment) as process:
        os.close(theirs)
        out, _ = process.communicate()
    shown = b""
    while True:
        try:
            chunk = os.read(ours, 65536)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
    os.close(ours)
    return out.decode(), shown.decode()


@pytest.mark.slow
def test_a_terminal_shows_how_far_it_is() -> None:
    out, shown = on_a_terminal("read", *FILES, "-f", "jsonl")
    assert "Reading" in shown
    assert "2/2" in shown
    assert len(out.splitlines()) == 2
    assert "\x1b" not in out


@pytest.mark.slow
@pytest.mark.parametrize(("options", "term"), [(["--quiet"], "xterm"), ([], "dumb")])
def test_no_bar_if_unwanted_or_not_to_be_drawn(options: list[str], term: str) -> None:
    out, shown = on_a_terminal("read", *FILES, "-f", "jsonl", *options, term=term)
    assert (len(out.splitlines()), shown) == (2, "")


@pytest.mark.slow
def test_a_single_file_needs_no_bar_and_evaluating_turns_a_spinner(
    small_folder: Path, tmp_path: Path
) -> None:
    assert "1/1" not in on_a_terminal("read", FILES[1])[1]
    gold = tmp_path / "gold.yaml"
    gold.write_text("country: KHM\nedition: 2022\nnoise: [Law]\n", "utf-8")
    assert "Evaluating" in on_a_terminal("evaluate", str(small_folder), "--gold", str(gold))[1]
