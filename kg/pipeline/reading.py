"""Reads inputs as the responses in them, each as it stands; `build` is what chooses between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.pipeline.inputs import reading_report
from kg.pipeline.outcome import BuildNotice, Failure
from kg.readers import expand
from kg.readers import read_inputs as read_each_input
from kg.resources import ontology_folder
from kg.values import Response
from kg.values.progress import Steps


@dataclass(frozen=True, slots=True)
class Read:
    """The responses in some inputs, in order of path and place; inputs that failed, and what was left out."""

    responses: tuple[Response, ...]
    failures: tuple[Failure, ...] = ()
    notices: tuple[BuildNotice, ...] = ()


def read_inputs(
    paths: Sequence[Path],
    *,
    ontology: Path | None = None,
    edition: str | None = None,
    country: str | None = None,
    steps: Steps | None = None,
) -> Read:
    """Reads every input; one that fails does not stop the others.

    Args:
        paths: files, folders, glob patterns, ZIP archives of files, or `-` for standard input.
        ontology: an edited copy of the ontology folder.
        edition: the edition of all files, where the questions do not tell.
        country: the country of all files, where they do not tell.
        steps: hears how many files are read.

    Raises:
        InputError: if the paths name no file, or nothing in them can be read as a response.
    """
    model = ontology_folder(ontology)
    inputs = expand(paths)
    read = read_each_input(inputs.files, model, edition=edition, country=country, steps=steps)
    responses = [one.response for one in read.found]
    failures, notices = reading_report(read, inputs)
    if not responses and not failures and not notices:
        raise InputError("No file was found at the paths given: name files, folders or patterns.")
    if len(failures) == 1 and not responses and not notices:
        raise failures[0].error
    if not responses:
        raise InputError("\n".join(["None of the inputs could be read.", *map(str, (*failures, *notices))]))
    return Read(tuple(responses), tuple(failures), tuple(notices))
