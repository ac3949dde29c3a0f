"""From paths to the files to read: folders, patterns and archives are searched, standard input is taken."""

import glob
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kg.errors import EgovkgError, UnreadableInput
from kg.readers.archive import Archive, Limits, members, shown
from kg.readers.formats import MAX_BYTES, is_archive, load, sound

STANDARD_INPUT = Path("-")
_ITS_NAME = Path("standard input")
_MOST_FILES = 10_000
_MOST_UNPACKED = 2_000_000_000
_DEEPEST = 2
_HIDDEN = (".", "__MACOSX")


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read, wherever its bytes are.

    `path` is what it is called in messages: for a file in an archive, its name below that of the archive.
    `found` tells that nobody named it: it stood in a folder or an archive.
    """

    path: Path
    load: Callable[[], bytes]
    found: bool = False

    @classmethod
    def of(cls, path: Path, *, found: bool = False) -> "Input":
        """A file on disk."""
        return cls(path, partial(load, path), found)


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files that some paths name, sorted by path, and archives that could not be opened."""

    files: tuple[Input, ...]
    failures: tuple[tuple[Path, EgovkgError], ...] = ()

    @property
    def found(self) -> frozenset[Path]:
        """Those that nobody named."""
        return frozenset(file.path for file in self.files if file.found)


def expand(paths: Iterable[Path]) -> Inputs:
    """The files in the paths: files, folders, glob patterns, archives of files, `-` for standard input.

    An archive in an archive is opened too, one in that is not. A path that is not there stays: reading it
    fails and says so.

    Example:
        >>> [file.path.name for file in expand([Path("missing.txt")]).files]
        ['missing.txt']
    """
    unpacking = _Unpacking()
    named: dict[Path, Input] = {}
    for path in paths:
        for one in _of_path(path):
            before = named.get(one.path)
            named[one.path] = one if before is None or before.found else before
    files = {file.path: file for one in named.values() for file in unpacking.files(one)}
    return Inputs(tuple(files[path] for path in sorted(files)), tuple(unpacking.failures))


def _of_path(path: Path) -> Iterator[Input]:
    if path == STANDARD_INPUT:
        yield Input(_ITS_NAME, _standard_input())
    elif path.is_dir():
        yield from (Input.of(member, found=True) for member in _members(path))
    elif path.exists():
        yield Input.of(path)
    else:  # Path.glob takes no absolute pattern
        matches = [Path(match) for match in glob.glob(str(path), recursive=True)]  # noqa: PTH207
        yield from (Input.of(match) for match in matches if match.is_file())
        if not matches:
            yield Input.of(path)


def _members(folder: Path) -> Iterator[Path]:
    """The files in a folder and its folders, but for hidden ones."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(part.startswith(_HIDDEN) for part in path.relative_to(folder).parts):
            yield path


def _standard_input() -> Callable[[], bytes]:
    """What comes in, up to a little more than is read of a file; it can be taken only once."""
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    return lambda: sound(data, str(_ITS_NAME))


class _Unpacking:
    """Opens archives until they would unpack to more than is read in all."""

    def __init__(self) -> None:
        self.failures: list[tuple[Path, EgovkgError]] = []
        self._left = _MOST_UNPACKED

    def files(self, one: Input, depth: int = 0) -> Iterator[Input]:
        """The file itself, or those in it if it is an archive."""
        try:
            source = self._archive(one, depth)
            if source is None:
                yield one
                return
            archive = Archive(source, str(one.path), Limits(_MOST_FILES, self._left, self._left))
            self._left -= sum(map(archive.size, archive.members))
            inside = [name for name in archive.members if not _is_hidden(name)]
            if depth == _DEEPEST:
                raise UnreadableInput(f"{one.path} is an archive within archives: unpack it first.")
            if not inside:
                raise UnreadableInput(f"{one.path} is an archive without files.")
        except EgovkgError as error:
            self.failures.append((one.path, error))
            return
        for name in inside:
            path = one.path / shown(name)
            yield from self.files(Input(path, partial(_unpacked, archive, name, path), found=True), depth + 1)

    def _archive(self, one: Input, depth: int) -> Path | bytes | None:
        """The archive of files that an input is; None if it is none, or cannot be opened at all."""
        if depth == 0 and one.path != _ITS_NAME:
            return one.path if one.path.is_file() and _is_archive_on_disk(one.path) else None
        try:
            data = one.load()
        except EgovkgError:
            return None
        return data if is_archive(data) else None


def _is_archive_on_disk(path: Path) -> bool:
    """Without loading the file: an archive of files may be larger than a file that is read."""
    try:
        with path.open("rb") as file:
            return is_archive(file.read(4), names=partial(members, path))
    except OSError:
        return False


def _is_hidden(member: str) -> bool:
    return any(part.startswith(_HIDDEN) for part in shown(member).parts)


def _unpacked(archive: Archive, member: str, path: Path) -> bytes:
    """A member's bytes, unless it is larger than is read."""
    if archive.size(member) > MAX_BYTES:
        raise UnreadableInput(f"{path} is larger than {MAX_BYTES // 1_000_000} MB: that is no response.")
    return sound(archive.read(member), str(path))
