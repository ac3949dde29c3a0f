"""What the files of the notebooks hold: readable outputs, and nothing of the machine that ran them."""

import json
import re
import socket
import tempfile
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from kg.publish.citing.rights import DESIGNATIONS, SELF_REPORTED
from tests.notebooks.conftest import FOLDER, NAMES

ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}")
LINK = re.compile(r"\]\((?!https?:)([^)\s#]+)")
MOST_BYTES = 1_500_000
MOST_LINES = 25


def outputs(notebook: NotebookNode) -> str:
    """All that a notebook shows, as one text."""
    return json.dumps([cell.get("outputs", []) for cell in notebook.cells], ensure_ascii=False)


def texts(notebook: NotebookNode) -> str:
    """What a notebook shows, without its pictures."""
    return re.sub(r'"image/png": "[^"]*"', "", outputs(notebook))


def source(notebook: NotebookNode, kind: str) -> str:
    """The cells of one kind, as one text."""
    return "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == kind)


def test_there_are_four() -> None:
    assert NAMES == (
        "1-from-response-to-graph",
        "2-who-references-which-technology",
        "3-institutions-and-portals",
        "4-comparing-countries-with-care",
    )


def test_it_is_small_enough_for_a_code_host(name: str) -> None:
    assert (FOLDER / f"{name}.ipynb").stat().st_size < MOST_BYTES


def test_it_is_a_sound_notebook_whose_cells_have_names(notebook: NotebookNode) -> None:
    nbformat.validate(notebook)
    ids = [cell.id for cell in notebook.cells]
    assert len(ids) == len(set(ids))
    assert [one for one in ids if not re.fullmatch(r"[a-z]{3,}(-[a-z0-9]+)*", one)] == []


def test_it_was_run_from_top_to_bottom(notebook: NotebookNode) -> None:
    counts = [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"]
    assert counts == [*range(1, len(counts) + 1)]
    assert '"output_type": "error"' not in outputs(notebook)
    assert '"name": "stderr"' not in outputs(notebook)


def test_nothing_of_the_machine_or_the_time_is_in_it(notebook: NotebookNode) -> None:
    shown = texts(notebook)
    machine = (str(FOLDER.parent), str(Path.home()), tempfile.gettempdir(), socket.gethostname())
    assert [one for one in machine if len(one) > 3 and one in shown] == []
    assert notebook.metadata.language_info == {"name": "python"}
    assert [cell.id for cell in notebook.cells if "execution" in cell.metadata] == []


def test_no_e_mail_address_is_shown(notebook: NotebookNode) -> None:
    assert ADDRESS.findall(texts(notebook)) == []


def test_the_note_stands_in_it(notebook: NotebookNode) -> None:
    shown = outputs(notebook)
    assert SELF_REPORTED in shown
    assert DESIGNATIONS[:60] in shown


def test_cells_of_code_are_short_and_explained(notebook: NotebookNode) -> None:
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.id for cell in code if cell.source.count("\n") >= MOST_LINES] == []
    assert source(notebook, "markdown").count(" ") > source(notebook, "code").count("\n") * 3


def test_links_lead_somewhere(notebook: NotebookNode) -> None:
    links = LINK.findall(source(notebook, "markdown"))
    assert [link for link in links if not (FOLDER / link).exists()] == []


def test_only_one_notebook_shows_sparql_and_only_once() -> None:
    found = [
        name
        for name in NAMES
        for _ in re.findall(r"\bSELECT\b", (FOLDER / f"{name}.ipynb").read_text(encoding="utf-8"))
    ]
    assert len(found) <= 1
