"""The digest of a graph: two graphs of one digest hold the same statements."""

from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from kg.errors import GraphError
from kg.store.folder import REFERENCE, country_path
from kg.store.manifest import read_manifest


def graph_digest(path: Path, countries: Collection[str]) -> str:
    """The SHA-256 digest of a graph in hexadecimal.

    Of a graph folder it is that of the list which `sha256sum reference.nq countries/*.nq` prints there, for
    the countries that were loaded: anybody can check it without this software. Of a single file it is the
    file's.

    Raises:
        GraphError: if there is no graph at that place.
    """
    if path.is_file():
        return _of_file(path)
    digests = read_manifest(path).digests()
    wanted = sorted([REFERENCE, *map(country_path, countries)], key=lambda one: (one != REFERENCE, one))
    lines = [f"{digests[one]}  {one}\n" for one in wanted if one in digests]
    return sha256("".join(lines).encode()).hexdigest()


def _of_file(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise GraphError(f"{path} cannot be read ({error.strerror or error}).") from error
