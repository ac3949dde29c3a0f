"""Finds the ontology and the shapes: packaged in a wheel, the top-level folders in a checkout."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from kg.errors import ResourceError

PathLike: TypeAlias = str | Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    packaged = _PACKAGE / "_data" / name
    folder = packaged if packaged.is_dir() else _PACKAGE.parent / name
    if not folder.is_dir():
        raise ResourceError(f"The folder {name!r} is missing from this installation: reinstall egovkg.")
    return folder


def path_of(path: PathLike | None) -> Path | None:
    """A path as a user gives it."""
    return None if path is None else Path(path)


def paths_of(paths: PathLike | Sequence[PathLike]) -> list[Path]:
    """One path or several as a user gives them."""
    return [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]


def ontology_folder(edited: PathLike | None = None) -> Path:
    """The folder with the model's data: `edited` if given, else the one that came with egovkg.

    Raises:
        ResourceError: if the folder does not exist or holds no `egov.ttl`.

    Example:
        >>> ontology_folder().name
        'ontology'
    """
    folder = Path(edited) if edited is not None else _folder("ontology")
    if not (folder / "egov.ttl").is_file():
        raise ResourceError(
            f"{folder} is not an ontology folder: it holds no egov.ttl. Point --ontology at a copy of ours."
        )
    return folder


def citation_file() -> Path:
    """The file that says how the software is cited (Citation File Format).

    Example:
        >>> citation_file().name
        'CITATION.cff'
    """
    packaged = _PACKAGE / "_data" / "CITATION.cff"
    return packaged if packaged.is_file() else _PACKAGE.parent / "CITATION.cff"


def shapes_folder() -> Path:
    """The folder with the SHACL shapes.

    Example:
        >>> shapes_folder().name
        'shapes'
    """
    return _folder("shapes")
