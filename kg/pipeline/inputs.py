"""From paths to the responses of each country."""

import glob
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from kg.errors import InputError, NotAResponse, UnreadableInput
from kg.pipeline.outcome import BuildNotice, Failure
from kg.readers import ReadResult
from kg.store.manifest import Manifest
from kg.values import Response


def expand(paths: Iterable[Path]) -> tuple[list[Path], frozenset[Path]]:
    """The files that the paths name, sorted, and those of them that were only found in a folder."""
    named: set[Path] = set()
    found: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found.update(_members(path))
        elif path.exists():
            named.add(path)
        else:  # Path.glob takes no absolute pattern
            matches = [Path(match) for match in glob.glob(str(path), recursive=True)]  # noqa: PTH207
            named.update(match for match in matches if match.is_file())
            named.update([path] if not matches else [])
    return sorted(named | found), frozenset(found - named)


def reading_report(read: ReadResult, found: frozenset[Path]) -> tuple[list[Failure], list[BuildNotice]]:
    """A folder may hold other things than responses: those are left out with a notice."""
    failures: list[Failure] = []
    notices = [BuildNotice(notice.code, notice.message, question=notice.question) for notice in read.notices]
    for path, error in read.failures:
        if path in found and isinstance(error, NotAResponse | UnreadableInput):
            notices.append(BuildNotice("left-out", str(Failure(str(path), error))))
        else:
            failures.append(Failure(str(path), error))
    return failures, notices


def units(responses: Iterable[Response], present: Manifest | None) -> list[tuple[str, list[Response]]]:
    """Each country's responses in order of edition, after checking that real and invented ones do not mix."""
    ordered = sorted(responses, key=lambda response: (response.country, response.edition))
    units = [(code, list(group)) for code, group in groupby(ordered, key=lambda response: response.country)]
    for code, group in units:
        kinds = {response.source.fixture for response in group}
        if present is not None and code in present.countries:
            kinds.add(present.countries[code].fixture)
        if len(kinds) > 1:
            names = ", ".join(sorted(response.source.name for response in group))
            raise InputError(
                f"{code}: a graph cannot hold a real and an invented response of one country ({names}): "
                "build them into different folders."
            )
    return units


def _members(folder: Path) -> Iterator[Path]:
    """The files in a folder and its folders, but for hidden ones."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path
