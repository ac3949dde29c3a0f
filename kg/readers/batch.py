"""Reads many files: one response for each country and edition, the rest reported."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from kg.errors import DuplicateResponse, EgovkgError, InputError
from kg.readers.draft import Request
from kg.readers.inputs import Input
from kg.readers.reading import read_each
from kg.values import Notice, Response
from kg.values.progress import Steps, counted


@dataclass(frozen=True, slots=True)
class Found:
    """A response with the path of the file that it stands in."""

    path: Path
    response: Response

    @property
    def place(self) -> str:
        """The file, and where in it if it holds several."""
        part = self.response.source.part
        return f"{self.path}, {part}" if part else str(self.path)


@dataclass(frozen=True, slots=True)
class FoundAll:
    """What was read in some files, in order of path and place, and what failed with its error."""

    found: tuple[Found, ...]
    failures: tuple[tuple[Path, EgovkgError], ...] = ()
    copies: tuple[tuple[Path, Path], ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What became of some files.

    `responses` are sorted by country and edition; `failures` are files with the error that stopped them, or
    a part of them; `superseded` are places of responses that were read but not used, and of files not read,
    with the place of what was used instead.
    """

    responses: tuple[Response, ...]
    failures: tuple[tuple[Path, EgovkgError], ...] = ()
    superseded: tuple[tuple[str, str], ...] = ()
    notices: tuple[Notice, ...] = ()


def read_inputs(
    files: Iterable[Path | Input],
    ontology: Path,
    *,
    edition: str | None = None,
    country: str | None = None,
    once: bool = False,
    steps: Steps | None = None,
) -> FoundAll:
    """Every response in some files; what fails does not stop the others.

    Args:
        files: in any order: the result does not depend on it.
        ontology: the folder with questionnaires, countries and word lists.
        edition: as for `read`, for every file.
        country: as for `read`, for every file.
        once: of files with the same bytes read the first alone.
        steps: hears how many files are read.
    """
    inputs = {one.path: one for one in (Input.of(one) if isinstance(one, Path) else one for one in files)}
    found: list[Found] = []
    failures: list[tuple[Path, EgovkgError]] = []
    notices: list[Notice] = []
    first: dict[bytes, Path] = {}
    copies: list[tuple[Path, Path]] = []
    for path in counted(sorted(inputs), "Reading", steps):
        try:
            data = inputs[path].load()
            original = first.setdefault(sha256(data).digest(), path)
            if once and original != path:
                copies.append((path, original))
                continue
            read = list(read_each(data, Request(path.name, ontology, edition, country)))
        except EgovkgError as error:
            failures.append((path, error))
            continue
        failures += [(path, one) for one in read if isinstance(one, InputError)]
        responses, shared = _apart([one for one in read if isinstance(one, Response)], path)
        found += [Found(path, response) for response in responses]
        notices += shared
    return FoundAll(tuple(found), tuple(failures), tuple(copies), tuple(notices))


def _apart(responses: Sequence[Response], path: Path) -> tuple[list[Response], list[Notice]]:
    """The responses of a file, and what is to be told of all of them alike, told once of the file."""
    if len(responses) < 2:
        return list(responses), []
    shared = set.intersection(*(set(response.notices) for response in responses))
    own = [
        replace(response, notices=tuple(one for one in response.notices if one not in shared))
        for response in responses
    ]
    told = [replace(one, message=f"{path}: {one.message}") for one in responses[0].notices if one in shared]
    return own, told


def read_all(
    files: Iterable[Path | Input],
    ontology: Path,
    *,
    edition: str | None = None,
    country: str | None = None,
    steps: Steps | None = None,
) -> ReadResult:
    """One response for each country and edition; a file that fails does not stop the others.

    Of several responses of one country and edition the one completed last is used, whether they stand in
    one file or in several. If the times do not tell, all fail with a `DuplicateResponse` that names two.
    Of files with the same bytes one is read. The arguments are those of `read_inputs`.
    """
    read = read_inputs(files, ontology, edition=edition, country=country, once=True, steps=steps)
    failures = list(read.failures)
    used: list[Response] = []
    superseded = [(str(copy), str(original)) for copy, original in read.copies]
    notices = [*read.notices, *(_copy_notice(copy, original) for copy, original in read.copies)]
    for rivals in _rivals(read.found):
        try:
            winner, losers = _latest(rivals)
        except DuplicateResponse as error:
            failures += [(one.path, error) for one in rivals]
            continue
        used.append(winner.response)
        superseded += [(loser.place, winner.place) for loser in losers]
        notices += [_older_notice(loser, winner) for loser in losers]
    failures.sort(key=lambda failure: failure[0])
    return ReadResult(tuple(used), tuple(dict.fromkeys(failures)), tuple(sorted(superseded)), tuple(notices))


def _rivals(read: Iterable[Found]) -> list[list[Found]]:
    """Responses of one country and edition together; invented ones never compete with real ones."""
    groups: dict[tuple[str, str, bool], list[Found]] = defaultdict(list)
    for one in read:
        response = one.response
        groups[response.country, response.edition, response.source.fixture].append(one)
    return [groups[key] for key in sorted(groups)]


def _latest(rivals: Sequence[Found]) -> tuple[Found, list[Found]]:
    """The response completed last, and the others.

    Raises:
        DuplicateResponse: if one has no time of completion, or the two latest have the same.
    """
    if len(rivals) == 1:
        return rivals[0], []
    ordered = sorted(rivals, key=lambda one: one.response.completed or "", reverse=True)
    newest, second = ordered[0], ordered[1]
    timeless = next((one for one in ordered if one.response.completed is None), None)
    if timeless or newest.response.completed == second.response.completed:
        one, other = sorted([newest.place, (timeless if timeless and timeless != newest else second).place])
        what = f"{newest.response.country} {newest.response.edition}"
        raise DuplicateResponse(
            f"{one} and {other} both answer for {what}, and nothing tells which is the later one: "
            f"give one of them."
        )
    return newest, ordered[1:]


def _copy_notice(copy: Path, original: Path) -> Notice:
    return Notice("duplicate-file", f"{copy} has the same content as {original} and was left out.")


def _older_notice(loser: Found, winner: Found) -> Notice:
    return Notice(
        "superseded",
        f"{loser.place} (completed {loser.response.completed}) was left out: {winner.place} answers for "
        f"{winner.response.country} {winner.response.edition} too and was completed "
        f"{winner.response.completed}.",
    )
