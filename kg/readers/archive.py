"""Opens archives, which office documents are too, within bounds: no small file grows into a large one.

What an archive says of its members' sizes is checked before one is unpacked, and Python's `zipfile` unpacks
no more than what was said. Nothing is ever written to disk, so that a member's name can lead nowhere.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kg.errors import UnreadableInput

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_ENCRYPTED = 0x1
_TYPE_OF_DOCUMENT = b"<!DOCTYPE"
_AGAIN = "export or save it again."


@dataclass(frozen=True, slots=True)
class Limits:
    """How much an archive may hold: `members`, bytes of one member and of all, markup signs (`<`) of all."""

    members: int
    member_bytes: int
    all_bytes: int
    markup: int | None = None


OFFICE = Limits(members=2_000, member_bytes=80_000_000, all_bytes=120_000_000, markup=4_000_000)
"""An office document: the export of 193 respondents has 7 MB and 140,000 signs of markup."""


class Archive:
    """An archive whose list of members is sound and within bounds.

    Example:
        >>> data = io.BytesIO()
        >>> with zipfile.ZipFile(data, "w") as made:
        ...     made.writestr("chad.txt", "1. Country name")
        >>> archive = Archive(data.getvalue(), "batch.zip", OFFICE)
        >>> archive.members, archive.read("chad.txt")
        (('chad.txt',), b'1. Country name')
    """

    def __init__(self, source: Path | bytes, name: str, limits: Limits) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
            found = self._zip.infolist()
        except _BROKEN as error:
            raise UnreadableInput(f"{name} is a damaged archive: it may be cut off; {_AGAIN}") from error
        self._entries = {entry.filename: entry for entry in found if not entry.is_dir()}
        self._check(len(found), limits)

    @property
    def members(self) -> tuple[str, ...]:
        """The names of all members but folders, sorted."""
        return tuple(sorted(self._entries))

    def size(self, member: str) -> int:
        """The bytes of a member when unpacked."""
        return self._entries[member].file_size

    def read(self, member: str) -> bytes:
        """The bytes of a member.

        Raises:
            UnreadableInput: if it is encrypted, damaged, or packed in a way that is not supported.
        """
        if self._entries[member].flag_bits & _ENCRYPTED:
            raise UnreadableInput(f"{self._name} is locked with a password: give it without one.")
        try:
            return self._zip.read(self._entries[member])
        except _BROKEN as error:
            raise UnreadableInput(f"{self._name} is damaged inside: {_AGAIN}") from error

    def close(self) -> None:
        """Lets go of the file."""
        self._zip.close()

    def _check(self, count: int, limits: Limits) -> None:
        sizes = [entry.file_size for entry in self._entries.values()]
        if count > limits.members:
            raise UnreadableInput(
                f"{self._name} holds {count:,} files, where at most {limits.members:,} are read."
            )
        if sum(sizes) > limits.all_bytes:
            raise UnreadableInput(
                f"{self._name} would unpack to {sum(sizes) / 1e6:,.0f} MB, "
                f"where at most {limits.all_bytes // 1_000_000:,} are read."
            )
        if max(sizes, default=0) > limits.member_bytes:
            raise UnreadableInput(
                f"{self._name} holds a file that would unpack to {max(sizes) / 1e6:,.0f} MB, "
                f"where at most {limits.member_bytes // 1_000_000:,} are read."
            )


def members(source: Path | bytes) -> tuple[str, ...]:
    """The names in an archive, to tell what it is; none if it is no archive or a damaged one."""
    try:
        with zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source) as archive:
            return tuple(archive.namelist())
    except _BROKEN:
        return ()


def office_parts(data: bytes, name: str) -> Mapping[str, bytes]:
    """The parts of an office document (ECMA-376) by name, safe to be parsed: all within `OFFICE`'s bounds.

    A document type declaration, which entities that swell are declared in, has no place in such a document
    (ECMA-376 part 2, 6.4) and is refused, so that any parser will do.

    Raises:
        UnreadableInput: if it is damaged or encrypted, or oversteps a bound.
    """
    parts = dict(_parts(Archive(data, name, OFFICE)))
    plain = {member: part.replace(b"\0", b"") for member, part in parts.items()}
    if any(_TYPE_OF_DOCUMENT in part for part in plain.values()):
        raise UnreadableInput(f"{name} declares entities, which no office program writes: it is not opened.")
    if OFFICE.markup is not None and sum(part.count(b"<") for part in plain.values()) > OFFICE.markup:
        raise UnreadableInput(f"{name} holds more markup than any response: it is not opened.")
    return parts


def _parts(archive: Archive) -> Iterator[tuple[str, bytes]]:
    for member in archive.members:
        yield member, archive.read(member)


def shown(member: str) -> Path:
    r"""A member's name as a path below its archive: no drive, no root, no way up.

    Example:
        >>> shown("../../etc/passwd").as_posix(), shown("C:\\in\\chad.txt").as_posix()
        ('etc/passwd', 'in/chad.txt')
    """
    parts = PurePosixPath(member.replace("\\", "/")).parts
    return Path(*[part for part in parts if part not in {"/", ".", ".."} and not part.endswith(":")] or ["?"])
