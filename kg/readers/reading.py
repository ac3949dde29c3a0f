"""Reads a file, of whichever format, as the responses in it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from kg.errors import InputError, UnreadableInput
from kg.readers.draft import Request
from kg.readers.finishing import finish
from kg.readers.formats import drafts, load
from kg.values import Response


def read_each(data: bytes, request: Request) -> Iterator[Response | InputError]:
    """The responses in a file in the order in which they stand, or the error in the place of one.

    Args:
        data: the file's bytes.
        request: how it is to be read.

    Raises:
        InputError: if the file as a whole cannot be read.
    """
    digest = hashlib.sha256(data).hexdigest()
    for draft in drafts(data, request):
        try:
            yield finish(draft, request, digest)
        except InputError as error:
            yield error


def read_file(
    path: Path, ontology: Path, *, edition: str | None = None, country: str | None = None
) -> tuple[Response, ...]:
    """A file's responses in the order in which they stand, with personal strings replaced by blocks.

    Args:
        path: a file in one of the formats of `kg.readers.FORMATS`.
        ontology: the folder with questionnaires, countries and word lists.
        edition: the edition to read it as, instead of telling it by the questions.
        country: code or name of the country, instead of the answer to the question for it.

    Raises:
        InputError: if the file cannot be read, is no response, or its edition or country is unknown; also if
            that is so for one of several responses in it.
    """
    return tuple(map(_sound, read_each(load(path), Request(path.name, ontology, edition, country))))


def _sound(found: Response | InputError) -> Response:
    if isinstance(found, InputError):
        raise found
    return found


def read(path: Path, ontology: Path, *, edition: str | None = None, country: str | None = None) -> Response:
    """The response of a file that holds one; the arguments are those of `read_file`.

    Raises:
        InputError: if the file cannot be read, is no response, holds several, or its edition or country
            is unknown.
    """
    responses = read_file(path, ontology, edition=edition, country=country)
    if len(responses) != 1:
        raise UnreadableInput(f"{path.name} holds {len(responses)} responses where one is wanted.")
    return responses[0]
