"""Writes a graph to a file or folder in one of the usual formats, complete or not at all."""

import os
import shutil
import tempfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.errors import ExportError
from kg.publish.description import Description, describe
from kg.publish.jsonld import jsonld_text
from kg.publish.networks.facts import Multigraph, to_networkx
from kg.publish.networks.graphml import graphml_text
from kg.publish.rdf import rdf_text
from kg.publish.selection import Selection, select_quads
from kg.publish.source import Source
from kg.publish.tables.folder import csv_tables
from kg.vocabulary.confidence import load_bands

RDF_FORMATS = {
    "ttl": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "nt": ox.RdfFormat.N_TRIPLES,
    "nq": ox.RdfFormat.N_QUADS,
    "rdf": ox.RdfFormat.RDF_XML,
}

FORMATS = (*RDF_FORMATS, "jsonld", "graphml", "csv")
"""All formats, by the suffix of their files; `csv` is a folder."""

NETWORK_FORMATS = ("graphml", "csv")
"""The formats of nodes and edges alone."""


def export(
    graph: Source,
    output: Path,
    *,
    context: Path,
    selection: Selection | None = None,
    form: str | None = None,
    network: bool = False,
    classes: Collection[str] | None = None,
    relations: Collection[str] | None = None,
) -> Path:
    """Writes a graph; returns the path.

    Args:
        graph: what to publish.
        output: the file, or for CSV the folder. An existing file is replaced; an existing folder only if
            it holds nothing but an earlier export.
        context: the JSON-LD context, `ontology/context.jsonld`.
        selection: which part to write; everything but personal data by default.
        form: one of `FORMATS`; by default the suffix of `output` tells, and a path without suffix is a
            folder of CSV tables.
        network: write nodes and edges only: as GraphML, or as two CSV tables.
        classes: for GraphML and the CSV edges: as in `to_networkx`.
        relations: for GraphML and the CSV edges: as in `to_networkx`.

    Raises:
        ExportError: if the format is unknown, nothing may be published, or the path cannot be written.
    """
    name = _format(output, form)
    chosen = selection or Selection()
    quads = select_quads(graph, chosen)
    content = _Content(graph, quads, describe(graph, quads, chosen), context, classes, relations)
    if network and name not in NETWORK_FORMATS:
        raise ExportError(f"{output}: a network is written as {' or '.join(NETWORK_FORMATS)}, not as {name}.")
    if name == "csv":
        tabled = () if network else quads
        write_folder(
            output, csv_tables(content.network(), tabled, content.description, load_bands(context.parent))
        )
    else:
        write_file(output, content.text(name))
    return output


@dataclass(frozen=True, slots=True)
class _Content:
    """What is written, whatever the format."""

    graph: Source
    quads: Sequence[ox.Quad]
    description: Description
    context: Path
    classes: Collection[str] | None
    relations: Collection[str] | None

    def network(self) -> Multigraph:
        """The facts of the chosen countries as nodes and edges."""
        countries = {source.country for source in self.description.sources}
        return to_networkx(self.graph, classes=self.classes, relations=self.relations, countries=countries)

    def text(self, name: str) -> bytes:
        """The bytes of a single file."""
        if name == "graphml":
            return graphml_text(self.network(), self.description)
        if name == "jsonld":
            return jsonld_text(self.graph, self.quads, self.description, self.context)
        return rdf_text(self.quads, self.description, RDF_FORMATS[name])


def _format(output: Path, form: str | None) -> str:
    name = form or output.suffix.removeprefix(".").lower() or "csv"
    if name not in FORMATS:
        raise ExportError(
            f"{output}: no export format is called {name!r}. Choose one of {', '.join(FORMATS)}: "
            "by the suffix of the file, or with --format; a path without suffix is a folder of CSV tables."
        )
    return name


def write_file(output: Path, content: bytes) -> None:
    """Writes beside the target, then renames: a reader sees the old file or the new one."""
    if output.is_dir():
        raise ExportError(f"{output} is a folder: name a file.")
    temporary = None
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{output.name}-", dir=output.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(output)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise ExportError(f"{output} cannot be written: {error.strerror or error}.") from error


def write_folder(output: Path, files: Mapping[str, bytes]) -> None:
    """Writes a complete folder beside the target, then swaps it in."""
    _check_folder(output)
    stage = None
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
        for name, content in files.items():
            (stage / name).write_bytes(content)
        stage.chmod(0o755)
        if output.exists():
            shutil.rmtree(output)
        stage.replace(output)
    except OSError as error:
        raise ExportError(f"{output} cannot be written: {error.strerror or error}.") from error
    finally:
        if stage is not None and stage.exists():
            shutil.rmtree(stage, ignore_errors=True)


def _check_folder(output: Path) -> None:
    """Refuses to replace anything but an empty folder or an earlier export."""
    if not output.exists():
        return
    names = {path.name for path in output.iterdir()} if output.is_dir() else None
    if names is None:
        raise ExportError(f"{output} is a file, and CSV tables are a folder: name another path.")
    foreign = sorted(name for name in names if not name.endswith(".csv") and name != "metadata.json")
    if foreign or (names and "metadata.json" not in names):
        raise ExportError(
            f"{output} holds other files ({', '.join(sorted(names)[:3])}, ...): name a new folder."
        )
