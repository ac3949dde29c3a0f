"""What a graph folder holds: its `manifest.json`, which is written last and names every other file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from kg.errors import GraphError

MANIFEST = "manifest.json"
"""The file that makes a folder a graph folder."""

FORMAT = 1
"""The version of the folder's layout; a folder of another version is refused."""


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A file that a country was built from: `name` without folders, SHA-256 `digest` in hexadecimal."""

    edition: str
    name: str
    digest: str
    fixture: bool


@dataclass(frozen=True, slots=True)
class CountryEntry:
    """One country's part: sources by edition, numbers of quads and things, and its files' digests by path.

    `decisions` is the SHA-256 digest of what people decided on it; empty if nothing.
    """

    sources: tuple[SourceEntry, ...]
    counts: Mapping[str, int]
    files: Mapping[str, str]
    decisions: str = ""

    @property
    def editions(self) -> tuple[str, ...]:
        """The editions that the country answered, in order."""
        return tuple(source.edition for source in self.sources)

    @property
    def fixture(self) -> bool:
        """Whether the responses are invented."""
        return any(source.fixture for source in self.sources)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The table of contents of a graph folder; it holds no times, so that equal graphs have equal bytes."""

    egovkg: str
    base: str
    files: Mapping[str, str]
    countries: Mapping[str, CountryEntry] = field(default_factory=dict)
    format: int = FORMAT

    def digests(self) -> dict[str, str]:
        """Every file of the folder but the manifest, with its SHA-256 digest."""
        parts = [self.files, *(entry.files for entry in self.countries.values())]
        return {path: digest for part in parts for path, digest in part.items()}

    def encoded(self) -> bytes:
        """The bytes of `manifest.json`."""
        return msgspec.json.format(msgspec.json.encode(self, order="sorted"), indent=2) + b"\n"


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a graph folder.

    Raises:
        GraphError: if the folder is missing, holds no manifest, or one of another format version.
    """
    try:
        text = (folder / MANIFEST).read_bytes()
    except OSError as error:
        raise GraphError(_not_a_graph(folder)) from error
    _check_format(folder, text)
    try:
        return msgspec.json.decode(text, type=Manifest)
    except msgspec.DecodeError as error:
        raise GraphError(f"{folder / MANIFEST} is damaged ({error}): build the graph again.") from error


def _check_format(folder: Path, text: bytes) -> None:
    """The version is read first: another version may spell everything else differently."""
    try:
        version = msgspec.json.decode(text, type=dict[str, object]).get("format")
    except msgspec.DecodeError as error:
        raise GraphError(f"{folder / MANIFEST} is damaged ({error}): build the graph again.") from error
    if version != FORMAT:
        raise GraphError(
            f"{folder} has the folder format {version}, this egovkg reads format {FORMAT}: "
            "build the graph again into a new folder."
        )


def _not_a_graph(folder: Path) -> str:
    if not folder.exists():
        return f"There is no graph folder at {folder}: build one with `kg build FILE... -o {folder}`."
    return f"{folder} is not a graph folder: it holds no {MANIFEST}. Point to a folder that `kg build` made."
