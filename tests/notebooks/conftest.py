"""The notebooks as they are stored, and after a run: each runs once, however many processes test them."""

import importlib.util
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

import nbformat
import pytest
from nbconvert import HTMLExporter
from nbformat import NotebookNode

from tests.chromium import Chromium, looking
from tests.once import Once

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NAMES = tuple(path.stem for path in sorted(FOLDER.glob("*.ipynb")))

Executed = Callable[[str], NotebookNode]
"""Gives a notebook, by its name, after a run from top to bottom."""


@pytest.fixture(scope="session")
def script() -> ModuleType:
    """The script that runs the notebooks."""
    spec = importlib.util.spec_from_file_location("run", FOLDER / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def executed(script: ModuleType, once: Once) -> Executed:
    """Runs a notebook when it is first asked for."""

    def run(name: str, target: Path) -> None:
        nbformat.write(script.executed(FOLDER / name), target)

    def make(name: str) -> NotebookNode:
        file = f"{name}.ipynb"
        notebook: NotebookNode = script.stored(once.made(file, partial(run, file)))
        return notebook

    return make


def exported(notebook: NotebookNode, folder: Path) -> Path:
    """The notebook as one page, as `jupyter nbconvert --to html` makes it."""
    page = folder / "page.html"
    html, _ = HTMLExporter().from_notebook_node(notebook)
    page.write_text(html, encoding="utf-8")
    return page


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    """A browser that reaches no network."""
    with looking() as one:
        yield one


@pytest.fixture(scope="session", params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    """The name of each notebook in turn."""
    return str(request.param)


@pytest.fixture(scope="session")
def notebook(script: ModuleType, name: str) -> NotebookNode:
    """Each notebook in turn, as it is stored."""
    stored: NotebookNode = script.stored(FOLDER / f"{name}.ipynb")
    return stored
