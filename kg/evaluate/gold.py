"""Gold files: what a careful reader says that one response holds, by the annotation guide."""

from pathlib import Path
from typing import Any

import msgspec
import yaml

from kg.errors import InputError
from kg.vocabulary.yaml_file import malformed, nested

_DEEPEST = 20
_Texts = tuple[str, ...]
_Pairs = tuple[tuple[str, str], ...]


class GoldPortal(msgspec.Struct, frozen=True):
    """A place on the web that serves the public, and what it is for."""

    url: str
    functions: _Texts = ()


class GoldBody(msgspec.Struct, frozen=True):
    """A public body; `also` are the other forms of its name in the response."""

    name: str
    also: _Texts = ()
    url: str | None = None
    sectors: _Texts = ()

    @property
    def names(self) -> _Texts:
        """The fullest name and all others."""
        return (self.name, *self.also)


class GoldOfficer(msgspec.Struct, frozen=True):
    """The chief information officer."""

    name: str
    title: str | None = None
    body: str | None = None


class GoldDocument(msgspec.Struct, frozen=True):
    """A law, policy, strategy, guideline or international framework."""

    title: str
    kind: str
    also: _Texts = ()
    status: str = "status-not-stated"
    period: tuple[int, int] | None = None
    topics: _Texts = ()
    url: str | None = None

    @property
    def names(self) -> _Texts:
        """The fullest title and all others."""
        return (self.title, *self.also)


class Gold(msgspec.Struct, frozen=True):
    """One gold file. Keys that no section of the evaluation reads are ignored."""

    country: str
    edition: str = ""
    portals: tuple[GoldPortal, ...] = ()
    services: _Pairs = ()
    bodies: tuple[GoldBody, ...] = ()
    cio: GoldOfficer | None = None
    documents: tuple[GoldDocument, ...] = ()
    technologies: _Pairs = ()
    principles: _Pairs = ()
    themes: _Pairs = ()
    alignments: _Pairs = ()
    strategy_aligned_with: _Texts = ()
    partners: _Texts = ()
    findings: dict[str, str] = {}
    accounts: _Texts = ()
    personal: _Texts = ()
    noise: _Texts = ()

    @property
    def national_documents(self) -> tuple[GoldDocument, ...]:
        """All documents but international frameworks."""
        return tuple(document for document in self.documents if document.kind != "framework")


def read_gold(path: Path) -> Gold:
    """Reads a gold file (YAML).

    Raises:
        InputError: if the file cannot be read, is no YAML, or lacks a country, a name or a title.
    """
    try:
        text = path.read_text("utf-8")
        if any(depth > _DEEPEST or isinstance(event, yaml.AliasEvent) for event, depth in nested(text)):
            raise InputError(
                f"{path} is no gold file: it is nested too deeply, or repeats a part by its name (`*`)."
            )
        content = yaml.load(text, Loader=yaml.CSafeLoader)
        return msgspec.convert(_texts(content), Gold, strict=False)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: the gold file cannot be read: {_reason(error)}.") from error
    except yaml.YAMLError as error:
        raise InputError(f"{path} is no YAML file: {malformed(error)}.") from error
    except msgspec.ValidationError as error:
        raise InputError(f"{path} is no gold file: {error}. See docs/evaluation.md for its form.") from error


def _reason(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, OSError):
        return (error.strerror or "unknown reason").lower()
    return "it is not UTF-8 text"


def _texts(content: Any) -> Any:
    """The content with every scalar as text and without the keys that hold nothing."""
    if isinstance(content, dict):
        return {str(key): _texts(value) for key, value in content.items() if value is not None}
    if isinstance(content, list):
        return [_texts(value) for value in content]
    return str(content)
