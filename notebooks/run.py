"""Runs the notebooks from top to bottom and writes what they show into them.

The outputs are what a reader sees on a code host, so they are real ones: run this after a change of what a
notebook shows, and look at the differences. No times, no paths of this machine and no settings of the user
get into the files: the same product gives the same text and tables wherever it runs, and the same pictures
with the same version of matplotlib.

Run: `python notebooks/run.py`, or with `--check` to show differences and change nothing (exit code 1 if any);
names of notebooks behind it run those alone.
"""

import argparse
import difflib
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

FOLDER = Path(__file__).resolve().parent
SECONDS = 300
"""How long one cell may take on a slow machine."""

_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def notebooks() -> tuple[Path, ...]:
    """The notebooks in the order in which they are read."""
    return tuple(sorted(FOLDER.glob("*.ipynb")))


def stored(path: Path) -> NotebookNode:
    """The notebook as it stands in its file."""
    notebook: NotebookNode = nbformat.read(path, as_version=4)
    return notebook


def executed(path: Path) -> NotebookNode:
    """The notebook after a run from top to bottom in a new kernel, in the folder where it stands.

    Raises:
        nbclient.exceptions.CellExecutionError: if a cell fails.
    """
    notebook = stored(path)
    client = NotebookClient(
        notebook,
        timeout=SECONDS,
        kernel_name="python3",
        extra_arguments=[
            "--log-level=ERROR"
        ],  # that the kernel talks to us over this machine's own ports is fine
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(path.parent)}},
    )
    # A profile of the user's own could print or import something that others do not have.
    with tempfile.TemporaryDirectory() as profile:
        client.execute(env={**os.environ, "IPYTHONDIR": profile})
    return tidy(notebook)


def tidy(notebook: NotebookNode) -> NotebookNode:
    """The notebook without what differs between machines or runs that show the same."""
    notebook.metadata = nbformat.from_dict(_METADATA)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    return notebook


def shown(cell: Mapping[str, Any]) -> Iterator[str]:
    """What a code cell shows, as text; a picture is told by its kind alone."""
    for output in cell.get("outputs", ()):
        if output["output_type"] == "stream":
            yield f"[{output['name']}]\n{output['text']}"
        else:
            for kind, content in sorted(output.get("data", {}).items()):
                yield f"[{kind}]\n" + ("" if kind.startswith("image/") else str(content))


def differences(before: NotebookNode, after: NotebookNode) -> Iterator[str]:
    """What two runs of a notebook show otherwise, as a unified diff below the id of each cell."""
    for old, new in zip(before.cells, after.cells, strict=True):
        was, now = ("\n".join(shown(cell)).splitlines() for cell in (old, new))
        lines = [*difflib.unified_diff(was, now, "stored", "run", lineterm="", n=1)]
        if lines:
            yield f"cell {old.id}:"
            yield from lines


def main(arguments: list[str]) -> int:
    """Runs the notebooks that are named, or all; returns the exit code."""
    parser = argparse.ArgumentParser(description="Runs the notebooks and writes their outputs into them.")
    parser.add_argument("--check", action="store_true", help="show differences, change nothing")
    parser.add_argument("names", nargs="*", help="such as 1-from-response-to-graph; default: all")
    chosen = parser.parse_args(arguments)
    paths = [path for path in notebooks() if not chosen.names or path.stem in chosen.names]
    changed = [path for path in paths if _refresh(path, check=chosen.check)]
    return 1 if chosen.check and changed else 0


def _refresh(path: Path, *, check: bool) -> bool:
    """Runs one notebook; returns whether it shows something else than what is stored."""
    before, after = stored(path), executed(path)
    lines = [*differences(before, after)]
    print(path.name, *(lines or ["as it was"]), sep="\n")
    if not check:
        nbformat.write(after, path)
    return bool(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
