"""The printed lines of a form, from the formats that hold a printout."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.errors import UnreadableInput
from kg.readers.document import Line
from kg.readers.formats import FORMATS, load
from kg.readers.pages import without_page_furniture
from kg.vocabulary.questionnaire import Questionnaire

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def printed_lines(path: Path, known: Iterable[Questionnaire]) -> Sequence[Line]:
    """The lines of a printout, without the headers and footers of pages.

    Args:
        path: the file.
        known: the editions that are described.

    Raises:
        UnreadableInput: if the file cannot be read, or is no printout.
        MissingExtra: if the library that reads it is not installed.
    """
    data = load(path)
    kind = next(candidate for candidate in FORMATS if candidate.holds(data))
    if kind.media_type == _WORD:
        return _word_lines(data, path.name, known)
    if kind.lines is None:
        raise UnreadableInput(
            f"{path.name} is {kind.name}: a questionnaire is drafted from a printout. "
            f"Give it as plain text, PDF or Word file."
        )
    return without_page_furniture(kind.lines(data, path.name).lines)[0]


def _word_lines(data: bytes, name: str, known: Iterable[Questionnaire]) -> Sequence[Line]:
    from kg.readers.word.reading import word_lines  # noqa: PLC0415

    return word_lines(data, name, known)
