"""Reads many files: one response for each country and edition, the rest reported."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import DuplicateResponse, EgovkgError
from kg.readers.reading import read_file
from kg.values import Notice, Response


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What became of some files.

    `responses` are sorted by country and edition; `failures` are files with the error that stopped them;
    `superseded` are files that were read but not used, with the file that was used instead.
    """

    responses: tuple[Response, ...]
    failures: tuple[tuple[Path, EgovkgError], ...] = ()
    superseded: tuple[tuple[Path, Path], ...] = ()
    notices: tuple[Notice, ...] = ()


def read_all(
    paths: Sequence[Path], ontology: Path, *, edition: str | None = None, country: str | None = None
) -> ReadResult:
    """Reads every file; a file that fails does not stop the others.

    Of files with the same bytes one is used. Of several responses of one country and edition the one
    completed last is used. If the times do not tell, all fail with a `DuplicateResponse` that names two.

    Args:
        paths: files, in any order: the result does not depend on it.
        ontology: the folder with questionnaires, countries and word lists.
        edition: as for `read`, for every file.
        country: as for `read`, for every file.
    """
    read_ones: list[tuple[Path, Response]] = []
    failures: list[tuple[Path, EgovkgError]] = []
    for path in sorted(set(paths)):
        try:
            found = read_file(path, ontology, edition=edition, country=country)
            read_ones += [(path, response) for response in found]
        except EgovkgError as error:
            failures.append((path, error))
    used: list[Response] = []
    superseded: list[tuple[Path, Path]] = []
    notices: list[Notice] = []
    for rivals in _rivals(read_ones):
        distinct, copies = _distinct(rivals)
        notices += [_copy_notice(copy, original) for copy, original in copies]
        superseded += copies
        try:
            winner, losers = _latest(distinct)
        except DuplicateResponse as error:
            failures += [(path, error) for path, _ in distinct]
            continue
        used.append(winner[1])
        superseded += [(path, winner[0]) for path, _ in losers]
        notices += [_older_notice(loser, winner) for loser in losers]
    failures.sort(key=lambda failure: failure[0])
    return ReadResult(tuple(used), tuple(failures), tuple(sorted(superseded)), tuple(notices))


def _rivals(read_ones: Sequence[tuple[Path, Response]]) -> list[list[tuple[Path, Response]]]:
    """Responses of one country and edition together; invented ones never compete with real ones."""
    groups: dict[tuple[str, str, bool], list[tuple[Path, Response]]] = defaultdict(list)
    for path, response in read_ones:
        groups[response.country, response.edition, response.source.fixture].append((path, response))
    return [groups[key] for key in sorted(groups)]


def _distinct(
    rivals: Sequence[tuple[Path, Response]],
) -> tuple[list[tuple[Path, Response]], list[tuple[Path, Path]]]:
    """One of each content, and the copies with the file they are copies of."""
    first: dict[tuple[str, str | None], Path] = {}
    kept: list[tuple[Path, Response]] = []
    copies: list[tuple[Path, Path]] = []
    for path, response in rivals:
        original = first.setdefault((response.source.digest, response.source.part), path)
        if original == path:
            kept.append((path, response))
        else:
            copies.append((path, original))
    return kept, copies


def _latest(
    rivals: Sequence[tuple[Path, Response]],
) -> tuple[tuple[Path, Response], list[tuple[Path, Response]]]:
    """The response completed last, and the others.

    Raises:
        DuplicateResponse: if one has no time of completion, or the two latest have the same.
    """
    if len(rivals) == 1:
        return rivals[0], []
    ordered = sorted(rivals, key=lambda rival: rival[1].completed or "", reverse=True)
    newest, second = ordered[0], ordered[1]
    timeless = next((rival for rival in ordered if rival[1].completed is None), None)
    if timeless or newest[1].completed == second[1].completed:
        one, other = sorted((newest[0], timeless[0] if timeless and timeless != newest else second[0]))
        what = f"{newest[1].country} {newest[1].edition}"
        raise DuplicateResponse(
            f"{one} and {other} both answer for {what}, and nothing tells which is the later one: "
            f"give one of them."
        )
    return newest, ordered[1:]


def _copy_notice(copy: Path, original: Path) -> Notice:
    return Notice("duplicate-file", f"{copy} has the same content as {original} and was left out.")


def _older_notice(loser: tuple[Path, Response], winner: tuple[Path, Response]) -> Notice:
    return Notice(
        "superseded",
        f"{loser[0]} (completed {loser[1].completed}) was left out: {winner[0]} answers for "
        f"{winner[1].country} {winner[1].edition} too and was completed {winner[1].completed}.",
    )
