"""The quads that publishing starts from, read from files as they stand.

Not from a store: Oxigraph keeps `"2"^^xsd:nonNegativeInteger` as an `xsd:integer`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pyoxigraph as ox

from kg.errors import GraphError
from kg.publish.citing.digest import graph_digest
from kg.store.folder import REFERENCE, country_path, restricted_path
from kg.store.manifest import Manifest, read_manifest
from kg.store.view import GraphView
from kg.vocabulary.namespaces import DEFAULT_BASE

_FORMATS = {
    ".nq": ox.RdfFormat.N_QUADS,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".trig": ox.RdfFormat.TRIG,
    ".ttl": ox.RdfFormat.TURTLE,
}


@dataclass(frozen=True, slots=True)
class Source:
    """A graph as quads, the base of its IRIs, whose invented responses were left out, and its digest."""

    quads: tuple[ox.Quad, ...]
    base: str = DEFAULT_BASE
    left_out: tuple[str, ...] = ()
    digest: str = ""

    @classmethod
    def of_folder(cls, folder: Path, *, include_fixtures: bool = False, restricted: bool = False) -> Self:
        """Reads a graph folder; personal data and invented responses only if asked for.

        Raises:
            GraphError: if it is no graph folder, or a file of it is missing or damaged.
        """
        manifest = read_manifest(folder)
        invented = tuple(sorted(c for c, entry in manifest.countries.items() if entry.fixture))
        countries = sorted(set(manifest.countries) - (set() if include_fixtures else set(invented)))
        names = _files(manifest, countries, restricted)
        quads = tuple(quad for name in names for quad in read_quads(folder / name))
        left_out = () if include_fixtures else invented
        return cls(quads, manifest.base, left_out, graph_digest(folder, countries))

    @classmethod
    def of_file(cls, path: Path) -> Self:
        """Reads one N-Quads, N-Triples, TriG or Turtle file.

        Raises:
            GraphError: if the file is missing, damaged, or ends in another suffix.
        """
        return cls(tuple(read_quads(path)), digest=graph_digest(path, ()))

    def view(self) -> GraphView:
        """The quads as a store with plain look-ups."""
        return view_of(self.quads)


def view_of(quads: Iterable[ox.Quad]) -> GraphView:
    """Plain look-ups in these quads."""
    store = ox.Store()
    store.bulk_extend(quads)
    return GraphView(store)


def read_quads(path: Path) -> Iterator[ox.Quad]:
    """The quads of a file, in its order.

    Raises:
        GraphError: if the file is missing, damaged, or ends in another suffix.
    """
    if path.suffix not in _FORMATS:
        raise GraphError(f"{path} is no graph that can be read here: name a file in {', '.join(_FORMATS)}.")
    try:
        yield from ox.parse(path=path, format=_FORMATS[path.suffix])
    except SyntaxError as error:
        raise GraphError(f"{path} is damaged ({error}): build the graph again.") from error
    except OSError as error:
        raise GraphError(
            f"{path} cannot be read ({error.strerror or error}): build the graph again."
        ) from error


def _files(manifest: Manifest, countries: Iterable[str], restricted: bool) -> Iterator[str]:
    yield REFERENCE
    for country in countries:
        yield country_path(country)
        if restricted and restricted_path(country) in manifest.countries[country].files:
            yield restricted_path(country)
