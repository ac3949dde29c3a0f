"""Writes a summary of data quality, if its responses may be published."""

from pathlib import Path

from kg.errors import ExportError, GraphError
from kg.publish.citing.consent import check_refusals
from kg.publish.citing.note import Note
from kg.publish.export import write_file
from kg.publish.report.gathering import Gathering
from kg.publish.report.page import html
from kg.store.engine import GraphStore


def write_report(
    output: Path, store: GraphStore, folder: Path, note: Note, *, ontology: Path, refused: bool = False
) -> Path:
    """Writes the page; returns its path.

    Args:
        output: the HTML file.
        store: the loaded graph.
        folder: the graph folder, which holds what the build recorded.
        note: the responses that the summary is on.
        ontology: the folder with the model's data.
        refused: take in responses whose publication was refused.

    Raises:
        ExportError: if there is no response, publication was refused, or the file cannot be written.
        GraphError: if the graph is a single file, or a report of its build is missing or damaged.
    """
    if not folder.is_dir():
        raise GraphError(
            f"{folder} is a single file: a summary of data quality needs the folder that `kg build` made."
        )
    if not note.responses:
        raise ExportError(
            f"{folder} has no response to report on; invented ones are taken in with --include-fixtures."
        )
    check_refusals(note.responses, allowed=refused)
    write_file(output, html(Gathering(store, folder, ontology).report(note)).encode())
    return output
