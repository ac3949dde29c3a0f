"""The store that answers SPARQL: Oxigraph in memory, over the public graphs of a graph folder."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pyoxigraph as ox

from kg.errors import GraphError, QueryError
from kg.store.folder import REFERENCE, country_path, restricted_path
from kg.store.manifest import Manifest, read_manifest
from kg.vocabulary.namespaces import DEFAULT_BASE, PREFIXES

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
"""What a variable of a query can be bound to."""

Solution = tuple[Term | None, ...]

_FORMATS = {".nq": ox.RdfFormat.N_QUADS, ".trig": ox.RdfFormat.TRIG, ".ttl": ox.RdfFormat.TURTLE}


@dataclass(frozen=True, slots=True)
class Solutions:
    """The result of a SELECT: variables in the order of the query, and a row for each solution."""

    variables: tuple[str, ...]
    rows: tuple[Solution, ...]


Result = Solutions | bool | tuple[ox.Triple, ...]
"""The result of a SELECT, of an ASK, and of a CONSTRUCT or DESCRIBE."""


@dataclass(frozen=True, slots=True)
class GraphStore:
    """A loaded graph. `left_out` are the countries whose invented responses were not loaded."""

    store: ox.Store
    base: str = DEFAULT_BASE
    left_out: tuple[str, ...] = ()

    @classmethod
    def open_folder(cls, path: Path, *, include_fixtures: bool = False, restricted: bool = False) -> Self:
        """Loads a graph folder: the reference graph and each country's public graphs.

        Invented responses are left out unless `include_fixtures`; personal data unless `restricted`.

        Raises:
            GraphError: if it is no graph folder or a file of it is missing or damaged.
        """
        manifest = read_manifest(path)
        invented = {country for country, entry in manifest.countries.items() if entry.fixture}
        wanted = sorted(set(manifest.countries) - (set() if include_fixtures else invented))
        store = ox.Store()
        for name in _files(manifest, wanted, restricted):
            _bulk_load(store, path / name)
        return cls(store, manifest.base, () if include_fixtures else tuple(sorted(invented)))

    @classmethod
    def of_file(cls, path: Path) -> Self:
        """Loads one N-Quads, TriG or Turtle file.

        Raises:
            GraphError: if the file is missing, damaged, or ends in another suffix.
        """
        store = ox.Store()
        _bulk_load(store, path)
        return cls(store)

    @classmethod
    def of_quads(cls, quads: Iterable[ox.Quad]) -> Self:
        """A store with those quads.

        Example:
            >>> a = ox.NamedNode("urn:a")
            >>> store = GraphStore.of_quads([ox.Quad(a, a, a, a)])
            >>> store.ask("ASK { ?s ?p <urn:a> }")
            True
        """
        store = ox.Store()
        store.bulk_extend(quads)
        return cls(store)

    def select(self, query: str, bindings: Mapping[str, Term] | None = None) -> Solutions:
        """Runs a SELECT over all loaded graphs as one, `bindings` given as terms for its variables.

        Only a variable that the query projects can be bound (SPARQL-dev SEP-0007 as Oxigraph has it).

        Raises:
            QueryError: if the query is malformed, is no SELECT, or does not project a bound variable.
        """
        result = self.run(query, bindings)
        if not isinstance(result, Solutions):
            raise QueryError("A SELECT query is expected here.")
        return result

    def ask(self, query: str) -> bool:
        """Runs an ASK; raises QueryError as `select` does."""
        result = self.run(query)
        if not isinstance(result, bool):
            raise QueryError("An ASK query is expected here.")
        return result

    def construct(self, query: str) -> tuple[ox.Triple, ...]:
        """Runs a CONSTRUCT or DESCRIBE: its triples, each once and in a fixed order."""
        result = self.run(query)
        if isinstance(result, bool | Solutions):
            raise QueryError("A CONSTRUCT or DESCRIBE query is expected here.")
        return result

    def run(self, query: str, bindings: Mapping[str, Term] | None = None) -> Result:
        """Runs any query form; the prefixes of the model need no declaration.

        The union of the graphs counts right because no triple stands in two public graphs.

        Raises:
            QueryError: if the query is malformed or fails while it runs.
        """
        substitutions = {ox.Variable(name): term for name, term in (bindings or {}).items()}
        try:
            return _result(
                self.store.query(
                    query,
                    prefixes=dict(PREFIXES),
                    use_default_graph_as_union=True,
                    substitutions=substitutions,
                )
            )
        except (SyntaxError, ValueError, RuntimeError, OSError) as error:
            raise QueryError(f"The query cannot be run: {error}.") from error

    def update(self, update: str) -> None:
        """Runs an update on this copy in memory; the files that it was loaded from stay as they are.

        Raises:
            QueryError: if the update is malformed or fails while it runs.
        """
        try:
            self.store.update(update, prefixes=dict(PREFIXES))
        except (SyntaxError, ValueError, RuntimeError, OSError) as error:
            raise QueryError(f"The update cannot be run: {error}.") from error


def _result(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Result:
    """All of a result: Oxigraph may still fail while it is read."""
    if isinstance(result, ox.QueryBoolean):
        return bool(result)
    if isinstance(result, ox.QueryTriples):
        return tuple(sorted(set(result), key=str))
    width = len(result.variables)
    rows = tuple(tuple(solution[i] for i in range(width)) for solution in result)
    return Solutions(tuple(variable.value for variable in result.variables), rows)


def _files(manifest: Manifest, countries: Iterable[str], restricted: bool) -> list[str]:
    names = [REFERENCE]
    for country in countries:
        names.append(country_path(country))
        if restricted and restricted_path(country) in manifest.countries[country].files:
            names.append(restricted_path(country))
    return names


def _bulk_load(store: ox.Store, path: Path) -> None:
    if path.suffix not in _FORMATS:
        raise GraphError(f"{path} is no graph that can be read here: name a file in {', '.join(_FORMATS)}.")
    try:
        store.bulk_load(path=path, format=_FORMATS[path.suffix])
    except SyntaxError as error:
        raise GraphError(f"{path} is damaged ({error}): build the graph again.") from error
    except OSError as error:
        raise GraphError(
            f"{path} cannot be read ({error.strerror or error}): build the graph again."
        ) from error
