"""Where responses were retrieved from and when, as a user tells in a file such as `sources.csv`."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PureWindowsPath
from urllib.parse import urlsplit

import pyoxigraph as ox

from kg.errors import InputError
from kg.pipeline.outcome import BuildNotice
from kg.readers.decoding import decode
from kg.values import Response
from kg.vocabulary.reference import load_reference

COLUMNS = ("file", "country", "edition", "url", "retrieved")
"""The columns of the file, in any order; `url` is asked for, and one of `file` and `country`."""

_MOST_BYTES = 5_000_000
_FEW = 5


@dataclass(frozen=True, slots=True)
class Retrieval:
    """One line: the responses of a file, a country, an edition, or all three, and where they are from."""

    line: int
    file: str
    country: str
    edition: str
    url: str
    retrieved: str

    @property
    def names(self) -> tuple[str, str, str]:
        """What the line tells of which responses it means."""
        return self.file, self.country, self.edition

    @property
    def weight(self) -> int:
        """How closely the line tells which responses it means."""
        return sum(map(bool, self.names))

    def means(self, response: Response) -> bool:
        """Whether the line tells of that response."""
        of_response = (response.source.name, response.country, response.edition)
        return all(not named or named == own for named, own in zip(self.names, of_response, strict=True))


def read_retrievals(path: Path, ontology: Path) -> tuple[Retrieval, ...]:
    """The lines of a file of sources: CSV with the columns of `COLUMNS`.

    Raises:
        InputError: if the file cannot be read, or a line of it is wrong; all faults are told at once.
    """
    rows = _rows(path)
    known = load_reference(ontology).countries.keys()
    found, faults = [], []
    for line, row in rows:
        one = Retrieval(
            line,
            PureWindowsPath(row.get("file", "")).name,
            row.get("country", "").upper(),
            row.get("edition", ""),
            row.get("url", ""),
            row.get("retrieved", ""),
        )
        faults += [f"{path}, line {line}: {fault}" for fault in _faults(one, known)]
        found.append(one)
    faults += _repeated(path, found)
    if faults:
        raise InputError("\n".join(faults))
    return tuple(found)


def with_retrievals(
    responses: Iterable[Response], retrievals: Sequence[Retrieval], name: str
) -> tuple[list[Response], list[BuildNotice]]:
    """The responses with their addresses and dates, and a notice of lines that tell of none of them.

    Of several lines that mean one response, that holds which tells most closely which it means.

    Args:
        responses: what was read.
        retrievals: the lines of the file.
        name: the file, for messages.

    Raises:
        InputError: if two lines mean one response equally and tell different things of it.
    """
    used: set[int] = set()
    told = []
    for response in responses:
        meant = [one for one in retrievals if one.means(response)]
        used |= {one.line for one in meant}
        told.append(_told(response, meant, name) if meant else response)
    return told, _unused([one for one in retrievals if one.line not in used], name)


def _told(response: Response, meant: Sequence[Retrieval], name: str) -> Response:
    closest = max(one.weight for one in meant)
    best = [one for one in meant if one.weight == closest]
    if len({(one.url, one.retrieved) for one in best}) > 1:
        raise InputError(
            f"{name}: lines {' and '.join(str(one.line) for one in best)} tell different things of "
            f"{response.source.name} ({response.country} {response.edition}): keep one of them."
        )
    return replace(response, source=replace(response.source, url=best[0].url, retrieved=best[0].retrieved))


def _unused(unused: Sequence[Retrieval], name: str) -> list[BuildNotice]:
    """One notice for all: a file for the whole world fits each single build."""
    if not unused:
        return []
    named = [f"line {one.line} ({' '.join(filter(None, one.names))})" for one in unused[:_FEW]]
    more = f" and {len(unused) - _FEW} more" if len(unused) > _FEW else ""
    message = f"{name} tells of responses that are not among those built now: {', '.join(named)}{more}."
    return [BuildNotice("source-unused", message)]


def _rows(path: Path) -> list[tuple[int, Mapping[str, str]]]:
    """The rows with the number of their line; a row of empty cells is none."""
    header, *lines = _cells(path)
    names = [cell.strip().casefold() for cell in header[1]]
    unknown = [name for name in names if name not in COLUMNS]
    doubled = sorted({name for name in names if names.count(name) > 1})
    if unknown or doubled or "url" not in names or not {"file", "country"} & set(names):
        raise InputError(
            f"{path}: the first line must name the columns url, file or country, and, if there are any, "
            f"edition and retrieved, each once; it says {', '.join(header[1]) or 'nothing'}."
        )
    long = [number for number, cells in lines if len(cells) > len(names)]
    if long:
        raise InputError(
            f"{path}, line {long[0]}: more cells than columns: quote an address that has a comma."
        )
    return [
        (number, {name: cell.strip() for name, cell in zip(names, cells, strict=False)})
        for number, cells in lines
        if any(cell.strip() for cell in cells)
    ]


def _cells(path: Path) -> list[tuple[int, list[str]]]:
    text, _ = decode(_bytes(path), str(path))
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        found = [(reader.line_num, cells) for cells in reader]
    except csv.Error as error:
        raise InputError(f"{path}, line {reader.line_num}: this is no CSV ({error}).") from error
    return found or [(1, [])]


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise InputError(
                f"{path} is larger than {_MOST_BYTES} bytes: give a list of sources, a line each."
            )
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            f"{path} cannot be read ({error.strerror or error}): check the name of the file of sources."
        ) from error


def _faults(one: Retrieval, known: Iterable[str]) -> Iterator[str]:
    if not one.file and not one.country:
        yield "neither file nor country is given: say which response this is."
    if one.country and one.country not in known:
        yield f"{one.country!r} is no ISO 3166 alpha-3 code of a country, such as KHM."
    if "@" in one.url.partition("//")[2].partition("/")[0]:
        # Not printed: what stands there may be a password.
        yield "the url holds a user name or password: leave out what stands before its @."
    elif not _is_address(one.url):
        yield f"the url {one.url!r} is no address that begins with http:// or https://."
    if one.retrieved and not _is_day(one.retrieved):
        yield f"retrieved is {one.retrieved!r}: give the day as 2026-11-23."


def _is_address(url: str) -> bool:
    try:
        ox.NamedNode(url)
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _repeated(path: Path, found: Iterable[Retrieval]) -> Iterator[str]:
    by_names: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for one in found:
        by_names[one.names].append(one.line)
    for names, lines in by_names.items():
        if len(lines) > 1 and any(names):
            told = " and ".join(map(str, lines))
            yield f"{path}: lines {told} mean the same response ({' '.join(filter(None, names))})."
