"""Builds a graph folder: reads everything, then takes one country after the other, then writes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pyoxigraph as ox

from kg import __version__
from kg.assemble import reference_quads
from kg.decisions import Decisions
from kg.errors import AssemblyError, EgovkgError, GraphError, InputError
from kg.pipeline.country import build_country
from kg.pipeline.deciding import decisions_of, not_rebuilt
from kg.pipeline.inputs import reading_report, units
from kg.pipeline.outcome import BuildNotice, BuildReport, BuiltCountry, Failure
from kg.pipeline.renaming import renamed
from kg.pipeline.retrieval import read_retrievals, with_retrievals
from kg.readers import Input, ReadResult, expand, read_all
from kg.resources import ontology_folder
from kg.store.folder import REFERENCE, country_path, digest, nquads, present_manifest, write_folder
from kg.store.manifest import Manifest
from kg.validate import Vocabulary
from kg.values import Response
from kg.values.progress import Steps, counted
from kg.vocabulary.namespaces import DEFAULT_BASE

Progress = Callable[[str], None]


def build(
    paths: Sequence[Path],
    output: Path,
    *,
    ontology: Path | None = None,
    base: str = DEFAULT_BASE,
    edition: str | None = None,
    country: str | None = None,
    validate: bool = True,
    decisions: Path | None = None,
    sources: Path | None = None,
    progress: Progress | None = None,
    steps: Steps | None = None,
) -> BuildReport:
    """Builds or updates a graph folder from responses; countries that are not among them stay as they are.

    A country is built anew from the files given: give those of all its editions. An input that fails is
    reported and does not stop the others.

    Args:
        paths: files, folders, glob patterns, ZIP archives of files, or `-` for standard input.
        output: the graph folder.
        ontology: an edited copy of the ontology folder.
        base: what the IRIs of data begin with; it ends in a slash.
        edition: the edition of all files, where the questions do not tell.
        country: the country of all files, where they do not tell.
        validate: check each country against the shapes; the report goes into the folder too.
        decisions: a file of what people decided (docs/review.md).
        sources: a file that tells where responses were retrieved from and when (docs/citing.md).
        progress: called with a line for people at each step.
        steps: hears how many files are read and how many countries built.

    Raises:
        DecisionError: if the decisions are malformed, incomplete, ambiguous, or contradict each other.
        InputError: if no input can be used, a country has both a real and an invented response, or the file
            of sources is malformed.
        GraphError: if the folder holds other things than a graph, one of another base, or cannot be written.
        ResourceError: if the ontology or the shapes are malformed.
    """
    tell = progress or _silent
    model = ontology_folder(ontology)
    present = _present(output, base)
    decided = decisions_of(decisions, model)
    reading = partial(read_all, ontology=model, edition=edition, country=country, steps=steps)
    responses, failures, notices = _read(paths, reading, sources, model, tell)
    countries = units(responses, present)
    reference = reference_quads(model, base, answered=_answered(responses, present))
    vocabulary = Vocabulary.of(reference) if validate else None
    built: list[BuiltCountry] = []

    building = partial(build_country, ontology=model, base=base, vocabulary=vocabulary)
    for one in _each(counted(countries, "Building", steps), building, decided, failures, tell):
        built.append(one)
        notices += [*one.notices, *_lost_editions(one, present), *_renamed(one, present, output)]
    notices += not_rebuilt(decided, present, [one.country for one in built]) if decisions is not None else []
    if not built:
        raise _nothing_built(failures, notices)
    written = _write(output, built, reference, base, present)
    return BuildReport(tuple(built), tuple(failures), tuple(notices), written)


def _read(
    paths: Sequence[Path],
    read: Callable[[Sequence[Input]], ReadResult],
    sources: Path | None,
    ontology: Path,
    tell: Progress,
) -> tuple[Sequence[Response], list[Failure], list[BuildNotice]]:
    """The responses with where they were retrieved from, what failed, and what is to be told."""
    retrievals = read_retrievals(sources, ontology) if sources is not None else ()
    inputs = expand(paths)
    tell(f"Reading {len(inputs.files)} file{'s' * (len(inputs.files) != 1)}")
    found = read(inputs.files)
    failures, notices = reading_report(found, inputs)
    responses, unused = with_retrievals(found.responses, retrievals, str(sources))
    return responses, failures, [*notices, *unused]


def _each(
    countries: Iterable[tuple[str, Sequence[Response]]],
    build_one: Callable[..., BuiltCountry],
    decided: Decisions,
    failures: list[Failure],
    tell: Progress,
) -> Iterator[BuiltCountry]:
    """The countries that can be built; one that fails is listed and does not stop the others."""
    for code, own in countries:
        tell(f"Building {code} {', '.join(response.edition for response in own)}")
        try:
            one = build_one(own, decisions=decided.of(code))
        except (InputError, AssemblyError) as error:
            failures.append(Failure(code, error))
            continue
        yield one


def _answered(responses: Sequence[Response], present: Manifest | None) -> frozenset[str]:
    """The editions of all responses that are, or will be, in the graph."""
    kept = present.countries.values() if present is not None else ()
    return frozenset(
        {response.edition for response in responses} | {edition for one in kept for edition in one.editions}
    )


def _silent(_: str) -> None:
    """Progress that nobody asked for."""


def _present(output: Path, base: str) -> Manifest | None:
    """The graph that is there already, if it can be added to."""
    try:
        ox.NamedNode(base)
    except ValueError as error:
        raise GraphError(f"{base!r} is no IRI ({error}): give a base such as {DEFAULT_BASE}.") from error
    if not base.endswith("/"):
        raise GraphError(f"The base {base!r} does not end in a slash: give it as {base + '/'!r}.")
    present = present_manifest(output)
    if present is not None and present.base != base:
        raise GraphError(
            f"{output} was built with the base {present.base}, not {base}: "
            f"build with --base {present.base}, or into a new folder."
        )
    return present


def _lost_editions(one: BuiltCountry, present: Manifest | None) -> Iterator[BuildNotice]:
    """A country is replaced as a whole: editions that were there and were not given again are gone."""
    before = present.countries.get(one.country) if present is not None else None
    for edition in sorted(set(before.editions if before else ()) - set(one.entry.editions)):
        message = "this edition was in the graph and no file for it was given: it is no longer there."
        yield BuildNotice("edition-removed", message, one.country, edition)


def _renamed(one: BuiltCountry, present: Manifest | None, output: Path) -> Iterator[BuildNotice]:
    """Things are called after their first mention: an earlier edition may give them other IRIs."""
    path = country_path(one.country)
    after = one.contents[path]
    try:
        before = (output / path).read_bytes() if present and one.country in present.countries else None
        if before is None or after is None or before == after:
            return
        for old, new in renamed(before, after):
            message = (
                f"{old} is now {new}: things are called after their first mention, the earliest edition's."
            )
            yield BuildNotice("renamed", message, one.country)
    except (OSError, SyntaxError):
        return  # what cannot be read is replaced, and nothing was called by it


def _nothing_built(failures: Sequence[Failure], notices: Sequence[BuildNotice]) -> EgovkgError:
    """The one error if there is one only, else all reasons together."""
    if len(failures) == 1 and not notices:
        return failures[0].error
    if not failures and not notices:
        return InputError("No file was found at the paths given: name files, folders or patterns.")
    lines = [str(reason) for reason in (*failures, *notices)]
    return InputError("\n".join(["None of the inputs could be used. The graph is as it was.", *lines]))


def _write(
    output: Path,
    built: Iterable[BuiltCountry],
    reference: Iterable[ox.Quad],
    base: str,
    present: Manifest | None,
) -> tuple[str, ...]:
    shared = nquads(reference)
    contents: dict[str, bytes | None] = {REFERENCE: shared}
    entries = dict(present.countries) if present is not None else {}
    for one in built:
        contents |= one.contents
        entries[one.country] = one.entry
    manifest = Manifest(__version__, base, {REFERENCE: digest(shared)}, dict(sorted(entries.items())))
    return write_folder(output, contents, manifest)
