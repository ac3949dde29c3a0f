"""Files in which responses come."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from kg.vocabulary.questionnaire import Questionnaire

from .exports import Export, export_of

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a text, or bytes, to a file."""

    def make(content: str | bytes, name: str = "response.txt", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return make


@pytest.fixture(scope="session")
def export(form: Questionnaire) -> Export:
    """Makes an export of the form service: a row of answers, by number, for each respondent."""
    return partial(export_of, form)
