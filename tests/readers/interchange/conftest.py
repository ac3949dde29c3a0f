"""Documents in the interchange format."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.readers import read_file
from kg.values import Response

Read = Callable[..., Response]


@pytest.fixture
def read_json(tmp_path: Path, ontology: Path) -> Read:
    """Reads a document made of answers, or one that is given whole, as the one response that it is."""

    def make(document: Any, **arguments: str) -> Response:
        whole = document if isinstance(document, dict) else lean(document)
        path = tmp_path / "response.json"
        path.write_text(json.dumps(whole, ensure_ascii=False), "utf-8")
        (found,) = read_file(path, ontology, **arguments)
        return found

    return make


def lean(answers: list[dict[str, Any]]) -> dict[str, Any]:
    """The least that a person has to write."""
    return {"country": "Chad", "edition": "2022", "answers": answers}
