"""The graph folder on disk: a file per country, swapped in by rename, the manifest last."""

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox

from kg.errors import GraphError
from kg.store.manifest import MANIFEST, Manifest, read_manifest

REFERENCE = "reference.nq"
"""The file of what all countries share."""

Contents = Mapping[str, bytes | None]
"""Paths below the folder and the bytes each shall hold; None removes a file."""


def country_path(country: str) -> str:
    """Where a country's public graphs stand in the folder.

    Example:
        >>> country_path("KHM")
        'countries/KHM.nq'
    """
    return f"countries/{country}.nq"


def restricted_path(country: str) -> str:
    """Where a country's personal data stand: a file that nothing reads unless asked to."""
    return f"restricted/{country}.nq"


def report_path(country: str) -> str:
    """Where a country's validation, coverage and notices stand."""
    return f"reports/{country}.json"


def nquads(quads: Iterable[ox.Quad]) -> bytes:
    r"""N-Quads (W3C Recommendation 2014), each line once, in order of code points.

    Example:
        >>> a, b = ox.NamedNode("urn:a"), ox.NamedNode("urn:b")
        >>> nquads([ox.Quad(b, b, b, a), ox.Quad(a, a, a, a), ox.Quad(b, b, b, a)])
        b'<urn:a> <urn:a> <urn:a> <urn:a> .\n<urn:b> <urn:b> <urn:b> <urn:a> .\n'
    """
    # Not splitlines(): a literal may hold a line separator such as U+0085, which N-Quads does not escape.
    lines = (ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"").split(b"\n")
    return b"".join(line + b"\n" for line in sorted(set(lines)) if line)


def digest(contents: bytes) -> str:
    """The SHA-256 digest in hexadecimal, as the manifest records it."""
    return sha256(contents).hexdigest()


def countries(folder: Path) -> tuple[str, ...]:
    """The countries of a graph folder, in order.

    Raises:
        GraphError: if it is no graph folder.
    """
    return tuple(sorted(read_manifest(folder).countries))


def present_manifest(folder: Path) -> Manifest | None:
    """The manifest of a folder that a build would update, or None if it would be a new one.

    Raises:
        GraphError: if the folder holds other things than a graph: a build must not write among them.
    """
    try:
        if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
            return None
    except OSError as error:
        raise GraphError(f"{folder} cannot be opened: {error.strerror}.") from error
    if not folder.is_dir():
        raise GraphError(f"{folder} is a file: name a folder for the graph.")
    return read_manifest(folder)


def verify(folder: Path) -> Manifest:
    """The manifest, after checking that every file is there and has the recorded digest.

    Raises:
        GraphError: if a file is missing or was changed since the build.
    """
    manifest = read_manifest(folder)
    for path, recorded in manifest.digests().items():
        found = _present(folder / path)
        if found is None:
            raise GraphError(f"{folder / path} is missing: build the graph again.")
        if digest(found) != recorded:
            raise GraphError(f"{folder / path} was changed since the graph was built: build it again.")
    return manifest


def write_folder(folder: Path, contents: Contents, manifest: Manifest) -> tuple[str, ...]:
    """Brings a graph folder up to date, or leaves it as it was; returns the paths that changed.

    Files stand complete in a temporary folder beside it before the first is renamed into place.

    Raises:
        GraphError: if it cannot be written, or holds other things than a graph.
    """
    present_manifest(folder)
    try:
        changed = _changed(folder, contents, manifest)
        if changed:
            _swap(folder, changed)
    except OSError as error:
        raise GraphError(
            f"The graph cannot be written to {folder}: {error.strerror or error}. It is as it was before."
        ) from error
    return tuple(sorted(changed))


def _changed(folder: Path, contents: Contents, manifest: Manifest) -> dict[str, bytes | None]:
    """What differs from the folder; the manifest comes last."""
    wanted = {**contents, MANIFEST: manifest.encoded()}
    return {path: new for path, new in wanted.items() if new != _present(folder / path)}


def _present(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _swap(folder: Path, changed: dict[str, bytes | None]) -> None:
    """Stages all files, then renames them one by one; the order of `changed` puts the manifest last."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        _write_all(stage / "new", {path: new for path, new in changed.items() if new is not None})
        _rename_all(folder, stage, tuple(changed))
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _write_all(folder: Path, contents: Mapping[str, bytes]) -> None:
    for path, new in contents.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(new)


def _rename_all(folder: Path, stage: Path, paths: tuple[str, ...]) -> None:
    """Swaps files in; on any failure, a keyboard interrupt included, puts back what was there."""
    is_new = not folder.exists()
    done: list[str] = []
    try:
        for path in paths:
            _keep(folder / path, stage / "old" / path)
            done.append(path)
            _place(stage / "new" / path, folder / path)
    except BaseException:
        for path in reversed(done):
            _place(stage / "old" / path, folder / path)
        if is_new:
            shutil.rmtree(folder, ignore_errors=True)
        raise


def _keep(path: Path, kept: Path) -> None:
    if path.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, kept)


def _place(source: Path, target: Path) -> None:
    """Renames a staged file over the target; no staged file means that there shall be none."""
    if source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
    else:
        target.unlink(missing_ok=True)
