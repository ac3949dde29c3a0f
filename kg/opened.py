"""A graph that was opened: where it lies, what of it is loaded, and its quads."""

import tempfile
from collections.abc import Collection
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import GraphError
from kg.resources import PathLike, ontology_folder

if TYPE_CHECKING:
    from kg.pipeline import BuildReport
    from kg.publish.citing.note import Note
    from kg.publish.source import Source
    from kg.store.engine import GraphStore


def several(names: Collection[str] | str) -> tuple[str, ...]:
    """One name or several, as several.

    Example:
        >>> several("KHM"), several(["KHM", "BRA"])
        (('KHM',), ('KHM', 'BRA'))
    """
    return (names,) if isinstance(names, str) else tuple(names)


class OpenedGraph:
    """A graph folder or a single RDF file, loaded when it is first needed.

    Attributes:
        path: the folder or file.
        report: what the build reported, for a graph that `build` gave; else None.
    """

    def __init__(
        self,
        path: PathLike,
        *,
        include_fixtures: bool = False,
        ontology: PathLike | None = None,
        report: "BuildReport | None" = None,
    ) -> None:
        self.path = Path(path)
        self.report = report
        self._include_fixtures = include_fixtures
        self._ontology = ontology_folder(ontology)
        self._kept: tempfile.TemporaryDirectory[str] | None = None
        if not self.path.is_file():
            from kg.store.manifest import read_manifest

            read_manifest(self.path)

    def __repr__(self) -> str:
        return f"Graph({str(self.path)!r})"

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """ISO 3166 alpha-3 codes of the countries whose responses are loaded."""
        if self.path.is_file():
            from kg.publish.selection import countries_of

            return countries_of(self._source(restricted=False))
        from kg.store.manifest import read_manifest

        present = read_manifest(self.path).countries.items()
        return tuple(sorted(code for code, one in present if self._include_fixtures or not one.fixture))

    @cached_property
    def store(self) -> "GraphStore":
        """The graph as a store that answers SPARQL."""
        from kg.store.engine import GraphStore

        if self.path.is_file():
            return GraphStore.of_quads(self._source(restricted=False).quads)
        return GraphStore.open_folder(self.path, include_fixtures=self._include_fixtures)

    def _source(self, *, restricted: bool) -> "Source":
        """The graph as quads, exactly as they stand in the files."""
        from kg.publish.source import Source

        if self.path.is_file():
            return Source.of_file(self.path)
        return Source.of_folder(self.path, include_fixtures=self._include_fixtures, restricted=restricted)

    def _note(self, countries: Collection[str] = (), editions: Collection[str] = ()) -> "Note":
        """What stands beside all that is shown of this graph, or of a part of it."""
        from kg.publish.citing.digest import graph_digest
        from kg.publish.citing.note import note_of
        from kg.store.view import GraphView

        digest = graph_digest(self.path, self.countries)
        return note_of(GraphView(self.store.store), digest, countries, editions)

    def _codes(self, countries: Collection[str] | str | None) -> tuple[str, ...]:
        """ISO 3166 alpha-3 codes of one country or several, given by code or name; none for None."""
        from kg.ask.countries import country_code

        given = several(countries or ())
        return tuple(one if one in self.countries else country_code(one, self._ontology) for one in given)

    def _chosen(self, countries: Collection[str] | str | None) -> tuple[str, ...]:
        """The codes of countries that have to be loaded; all that are loaded where none is given."""
        codes = self._codes(countries)
        missing = sorted(set(codes) - set(self.countries))
        if missing:
            present = ", ".join(self.countries) or "none"
            raise GraphError(f"Not in this graph: {', '.join(missing)}. It holds: {present}.")
        return codes or self.countries
