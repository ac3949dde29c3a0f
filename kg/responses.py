"""The Python API for responses: read them in any format, and write them as JSON."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kg.resources import PathLike, ontology_folder, path_of, paths_of

if TYPE_CHECKING:
    from kg.values import Response


def read(
    paths: PathLike | Sequence[PathLike],
    *,
    ontology: PathLike | None = None,
    edition: str | None = None,
    country: str | None = None,
) -> "tuple[Response, ...]":
    """Reads files as the responses in them: mostly one each, a spreadsheet has one in each row.

    Args:
        paths: files, folders or glob patterns, in any of the formats that `build` takes.
        ontology: an edited copy of the ontology folder.
        edition: the edition of all files, where the questions do not tell.
        country: the country of all files, where they do not tell.

    Returns:
        Frozen values with personal strings blanked, as `kg.values.Response` describes them.

    Raises:
        InputError: if a file cannot be read as a response.
    """
    from kg.pipeline.reading import read_inputs

    found = read_inputs(paths_of(paths), ontology=path_of(ontology), edition=edition, country=country)
    if found.failures:
        raise found.failures[0].error
    return found.responses


def as_json(
    response: "Response", *, ontology: PathLike | None = None, include_restricted: bool = False
) -> dict[str, Any]:
    """A response as plain JSON values, in the interchange format that `read` and `build` take too.

    Args:
        response: what `read` gave.
        ontology: an edited copy of the ontology folder.
        include_restricted: with personal strings as the source has them, in place of blocks.
    """
    from kg.readers.interchange import document_of

    return document_of(response, ontology_folder(ontology), include_restricted=include_restricted)
