from collections.abc import Callable
from pathlib import Path

import pytest

from kg.decisions import Decisions, read_decisions

Read = Callable[[str], Decisions]

SIGNED = "author: Ana Prak\n    date: 2026-11-20\n    reason: The gazette says so.\n"


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """What a file of decisions with this content decides; `SIGNED` stands for author, date and reason."""

    def make(content: str) -> Decisions:
        path = tmp_path / "decisions.yaml"
        path.write_text(content.replace("SIGNED", SIGNED), "utf-8")
        return read_decisions(path)

    return make
