"""The notebooks as they are stored, and after a run: each runs once, however many processes test them."""

import fcntl
import importlib.util
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import nbformat
import pytest
from nbconvert import HTMLExporter
from nbformat import NotebookNode

from tests.chromium import Chromium, looking

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
def executed(script: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Executed:
    """Runs a notebook when it is first asked for."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder = shared / "notebooks"
    folder.mkdir(exist_ok=True)

    def once(name: str) -> NotebookNode:
        made = folder / f"{name}.ipynb"
        with _alone(folder / f"{name}.lock"):
            if not made.exists():
                nbformat.write(script.executed(FOLDER / made.name), made)
        notebook: NotebookNode = script.stored(made)
        return notebook

    return once


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Lets one process at a time in."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


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
