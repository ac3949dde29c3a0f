"""What reading reports, and the responses of each country."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from kg.errors import EgovkgError, InputError, NotAResponse, UnreadableInput
from kg.pipeline.outcome import BuildNotice, Failure
from kg.readers import FoundAll, Inputs, ReadResult
from kg.store.manifest import Manifest
from kg.values import Response

_OF_RESPONSES = frozenset({".txt", ".pdf", ".docx", ".xlsx", ".csv", ".tsv"})
_OF_OTHER_THINGS_TOO = frozenset({".json", ".jsonl", ".zip"})


def reading_report(read: ReadResult | FoundAll, inputs: Inputs) -> tuple[list[Failure], list[BuildNotice]]:
    """A folder or an archive may hold other things than responses: those are left out with a notice.

    A file that is called what responses are called counts as one that failed.

    Args:
        read: what became of the files.
        inputs: the files, and the archives that could not be opened.
    """
    found = inputs.found
    failures: list[Failure] = []
    notices = [BuildNotice(notice.code, notice.message, question=notice.question) for notice in read.notices]
    for path, error in sorted((*inputs.failures, *read.failures), key=lambda failure: failure[0]):
        if path in found and _is_another_thing(path, error):
            notices.append(BuildNotice("left-out", str(Failure(str(path), error))))
        else:
            failures.append(Failure(str(path), error))
    return failures, notices


def _is_another_thing(path: Path, error: EgovkgError) -> bool:
    """Whether a file that cannot be read was hardly meant to be."""
    suffix = path.suffix.lower()
    if isinstance(error, NotAResponse):
        return suffix not in _OF_RESPONSES
    return isinstance(error, UnreadableInput) and suffix not in _OF_RESPONSES | _OF_OTHER_THINGS_TOO


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
