import io
import os
import pty
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.cli.terminal import Screen, guard, visible

Run = Callable[..., tuple[int, str, str]]


def test_a_message_names_what_has_no_shape() -> None:
    assert (
        visible("a\u202eb\x1b[2J\x07\x9bc\n\tعربي e\u0301") == "a\\u202eb\\x1b[2J\\x07\\x9bc\n\tعربي e\u0301"
    )


def test_a_terminal_shows_marks_of_direction_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    leader, follower = pty.openpty()
    with os.fdopen(follower, "w", encoding="utf-8") as terminal, io.TextIOWrapper(io.BytesIO()) as pipe:
        monkeypatch.setattr(sys, "stdout", terminal)
        monkeypatch.setattr(sys, "stderr", pipe)
        guard()
        assert isinstance(sys.stdout, Screen)
        assert sys.stderr is pipe
        print("\x1b[1mname\x1b[0m \u202egpj.exe")
        sys.stdout.detach()
    assert os.read(leader, 100).decode() == "\x1b[1mname\x1b[0m \\u202egpj.exe\r\n"
    os.close(leader)


def test_errors_do_not_command_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x\u202e\x1b[2Jtxt.pdf"
    path.write_bytes(b"no response")
    code, _, err = run("read", path)
    assert code == 1
    assert "\\u202e\\x1b[2J" in err
    assert "\x1b" not in err
