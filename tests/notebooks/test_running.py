"""The notebooks run, and show what is stored in them."""

from pathlib import Path
from types import ModuleType

import nbformat
import pytest
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tests.notebooks.conftest import Executed


def text(notebook: NotebookNode, script: ModuleType) -> str:
    """All that a notebook shows, as one text."""
    return "\n".join(line for cell in notebook.cells for line in script.shown(cell))


@pytest.mark.slow
def test_a_run_shows_what_is_stored(
    script: ModuleType, executed: Executed, name: str, notebook: NotebookNode
) -> None:
    found = "\n".join(script.differences(notebook, executed(name)))
    assert found == "", f"Run `make notebooks`, and look at what changed in {name}:\n{found}"


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A notebook of three cells that was never run."""
    cells = [
        new_markdown_cell("# Small", id="title"),
        new_code_cell("print(6 * 7)", id="product"),
        new_code_cell("import os\nos.environ['IPYTHONDIR'][:1]", id="profile"),
    ]
    path = tmp_path_factory.mktemp("small") / "small.ipynb"
    nbformat.write(
        new_notebook(cells=cells, metadata={"language_info": {"name": "python", "version": "3.0"}}), path
    )
    return path


@pytest.mark.slow
def test_a_run_writes_outputs_and_checks_them(
    script: ModuleType, small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(script, "FOLDER", small.parent)
    assert script.main([]) == 0
    stored = script.stored(small)
    assert text(stored, script) == "[stdout]\n42\n\n[text/plain]\n'/'"
    assert stored.metadata.language_info == {"name": "python"}
    stored.cells[1].outputs[0].text = "41\n"
    nbformat.write(stored, small)
    capsys.readouterr()
    assert script.main(["--check", "small"]) == 1
    told = capsys.readouterr().out
    assert told.startswith("small.ipynb\ncell product:\n")
    assert told.endswith("\n [stdout]\n-41\n+42\n")


@pytest.mark.slow
def test_a_cell_that_fails_is_told(script: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "failing.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell("1 / 0", id="failing")]), path)
    with pytest.raises(CellExecutionError, match="ZeroDivisionError"):
        script.executed(path)


def test_a_changed_value_is_a_difference_and_another_pixel_is_not(script: ModuleType) -> None:
    def cells(value: str, pixels: str) -> NotebookNode:
        data = {"text/html": f"<td>{value}</td>", "image/png": pixels}
        output = nbformat.from_dict({"output_type": "display_data", "data": data, "metadata": {}})
        notebook: NotebookNode = new_notebook(cells=[new_code_cell("show()", id="chart", outputs=[output])])
        return notebook

    assert [*script.differences(cells("5", "aaaa"), cells("5", "bbbb"))] == []
    told = [*script.differences(cells("5", "aaaa"), cells("6", "aaaa"))]
    assert told[0] == "cell chart:"
    assert "-<td>5</td>" in told
    assert "+<td>6</td>" in told
