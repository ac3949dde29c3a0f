"""The notebooks as they are stored, and after a run: each is run once."""

import importlib.util
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from nbformat import NotebookNode

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NAMES = tuple(path.stem for path in sorted(FOLDER.glob("*.ipynb")))

Run = Callable[[str], NotebookNode]
"""Gives a notebook, by its name, after a run from top to bottom."""


@pytest.fixture(scope="session")
def running() -> ModuleType:
    """The script that runs the notebooks."""
    spec = importlib.util.spec_from_file_location("run", FOLDER / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def run(running: ModuleType) -> Run:
    """Runs a notebook when it is first asked for."""

    @cache
    def once(name: str) -> NotebookNode:
        notebook: NotebookNode = running.executed(FOLDER / f"{name}.ipynb")
        return notebook

    return once


@pytest.fixture(scope="session", params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    """The name of each notebook in turn."""
    return str(request.param)


@pytest.fixture(scope="session")
def notebook(running: ModuleType, name: str) -> NotebookNode:
    """Each notebook in turn, as it is stored."""
    stored: NotebookNode = running.stored(FOLDER / f"{name}.ipynb")
    return stored
