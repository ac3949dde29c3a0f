"""Checks an installation: versions, optional parts, the model's data, and whether a query can be run."""

import platform
import re
import sys
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

import pyoxigraph as ox

from kg import __version__
from kg.ask.questions import questions
from kg.ask.table import Table
from kg.errors import EgovkgError, GraphError, ResourceError
from kg.resources import ontology_folder, shapes_folder
from kg.store.engine import GraphStore
from kg.vocabulary.schemes import load_schemes

Row = tuple[str, str, str]

COLUMNS = ("check", "state", "detail")

_MINIMUM = (3, 11)


def doctor(ontology: Path | None = None) -> Table:
    """A row for each check; `state` is ok, missing (an optional part) or broken.

    Args:
        ontology: an edited copy of the ontology folder, None for the one that came with egovkg.

    Example:
        >>> {row["state"] for row in doctor()} <= {"ok", "missing"}
        True
    """
    return Table(COLUMNS, (*_versions(), *_self_checks(ontology)))


def _versions() -> Iterator[Row]:
    supported = sys.version_info >= _MINIMUM
    yield "python", "ok" if supported else "broken", platform.python_version()
    yield "egovkg", "ok", __version__
    required = _requirements()
    for name in required.pop("", []):
        version = _installed(name)
        yield name, "ok" if version else "broken", version or f"install it with: pip install {name}"
    for extra, names in sorted(required.items()):
        absent = [name for name in names if _installed(name) is None]
        detail = f"without {', '.join(absent)}: pip install 'egovkg[{extra}]'" if absent else ", ".join(names)
        yield f"extra {extra}", "missing" if absent else "ok", detail


def _requirements() -> dict[str, list[str]]:
    """Names of required packages by extra, "" for what is always required."""
    try:
        lines = metadata.requires("egovkg") or []
    except metadata.PackageNotFoundError:
        return {}
    found: dict[str, list[str]] = {}
    for line in sorted(lines):
        extra = re.search(r"extra == ['\"]([\w-]+)", line)
        name = re.match(r"[\w.-]+", line)
        if name is not None:
            found.setdefault(extra.group(1) if extra else "", []).append(name.group())
    return found


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _self_checks(edited: Path | None) -> Iterator[Row]:
    yield _checked("ontology", lambda: str(ontology_folder(edited)))
    yield _checked("concept schemes", lambda: f"{len(load_schemes(ontology_folder(edited)))} schemes")
    yield _checked("questionnaires", lambda: _editions(ontology_folder(edited)))
    yield _checked("questions to ask", lambda: f"{len(questions(ontology_folder(edited)))} questions")
    yield _checked(
        "shapes", lambda: f"{len(sorted(shapes_folder().glob('*.ttl')))} files in {shapes_folder()}"
    )
    yield _checked("SPARQL engine", _queried)


def _checked(name: str, check: Callable[[], str]) -> Row:
    """One check's row: an error of ours becomes the detail of a broken part."""
    try:
        return name, "ok", check()
    except EgovkgError as error:
        return name, "broken", str(error)


def _editions(ontology: Path) -> str:
    names = [path.stem for path in sorted((ontology / "questionnaires").glob("*.yaml"))]
    if not names:
        raise ResourceError(f"{ontology / 'questionnaires'} describes no edition: restore it from our copy.")
    return ", ".join(names)


def _queried() -> str:
    """Stores one triple and finds it again."""
    thing = ox.NamedNode("urn:egovkg:self-check")
    if not GraphStore.of_quads([ox.Quad(thing, thing, thing, thing)]).ask("ASK { ?s ?p ?s }"):
        raise GraphError("Oxigraph does not find what it stored: reinstall pyoxigraph.")
    return f"pyoxigraph {ox.__version__} answers"
