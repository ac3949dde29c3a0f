"""Reads a Word file as a response."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.errors import InputError
from kg.readers.document import Document, Line
from kg.readers.draft import Draft, Request
from kg.readers.editions import candidates
from kg.readers.form import read_form
from kg.readers.printout import is_fixture_mark
from kg.readers.word.choices import ticked_lines
from kg.readers.word.controls import settle
from kg.readers.word.layout import Layout
from kg.readers.word.numbering import Numbering
from kg.readers.word.package import Package, parts
from kg.readers.word.printed import printed_form
from kg.readers.word.runs import Words, emphasis_of_styles
from kg.readers.word.story import Block, Paragraph, Story
from kg.values import AnswerStatus, Notice, Position
from kg.vocabulary.questionnaire import Questionnaire, load_questionnaires

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_NOTICES = {
    "changes": (
        "tracked-changes",
        "{n} tracked change is not accepted yet; it was read as if it were.",
        "{n} tracked changes are not accepted yet; they were read as if they were.",
    ),
    "links": (
        "links-added",
        "{n} address behind linked words was added to the text in angle brackets.",
        "{n} addresses behind linked words were added to the text in angle brackets.",
    ),
    "comments": ("left-out-of-text", "{n} comment was left out.", "{n} comments were left out."),
    "footnotes": (
        "left-out-of-text",
        "{n} footnote or endnote was left out.",
        "{n} footnotes and endnotes were left out.",
    ),
    "chunks": (
        "left-out-of-text",
        "{n} inserted document was left out.",
        "{n} inserted documents were left out.",
    ),
    "controls": (
        "left-out-of-text",
        "{n} ActiveX control cannot be read: what is ticked there is unknown.",
        "{n} ActiveX controls cannot be read: what is ticked there is unknown.",
    ),
}


def read_word(data: bytes, request: Request) -> Iterator[Draft]:
    """The response in a Word file.

    Numbers that Word counts by itself are read as if they were written. Where they do not fit the
    questionnaire, because a question was deleted or a list begins anew, the questions are found without them.

    Raises:
        MissingExtra: if the library for it is not installed.
        InputError: if it is damaged, or no response.
    """
    blocks, counts = _blocks(data, request.name)
    draft = _best(blocks, tuple(_notices(counts)), request)
    yield replace(
        draft,
        answers=tuple(
            replace(answer, position=Position(paragraph=answer.position.paragraph))
            for answer in draft.answers
        ),
    )


def word_lines(data: bytes, name: str, forms: Iterable[Questionnaire]) -> tuple[Line, ...]:
    """The lines of a Word file that may hold a form that nobody has described.

    Args:
        data: the file's bytes.
        name: the file's name, for messages.
        forms: the editions that are known: tables are taken apart by what they print.

    Raises:
        MissingExtra: if the library for it is not installed.
        InputError: if it is damaged.
    """
    form = printed_form(forms)
    return tuple(ticked_lines(Layout(form, counted=True).lines(_blocks(data, name)[0]), form))


def _blocks(data: bytes, name: str) -> tuple[list[Block], Counter[str]]:
    """The paragraphs and tables of a file, and how often each thing was met that people should know of."""
    package = Package(data, name)
    settle(package.main)
    styles = package.part("styles.xml")
    words = Words(package.links(), emphasis_of_styles(styles))
    story = Story(words, Numbering(package.part("numbering.xml"), styles))
    return list(story.whole(parts(package.main))), words.counts


def _best(blocks: Sequence[Block], notices: tuple[Notice, ...], request: Request) -> Draft:
    """The reading in which more questions are found: with the numbers of lists, or without."""
    invented = is_fixture_mark(_first_words(blocks))
    form = printed_form(candidates(load_questionnaires(request.ontology), request.edition, fixture=invented))
    drafts: list[Draft] = []
    errors: list[InputError] = []
    for counted in (True, False):
        lines = ticked_lines(Layout(form, counted=counted).lines(blocks), form)
        own = [at for at, line in enumerate(lines) if not line.blank and not is_fixture_mark(line.text)]
        kept = lines[own[0] if own else 0 :] if invented else lines
        document = Document(MEDIA_TYPE, kept, invented, notices=notices)
        try:
            drafts.append(read_form(document, request))
        except InputError as error:
            errors.append(error)
        if drafts and _found(drafts[0]) == len(drafts[0].answers):
            break
    if not drafts:
        raise errors[0]
    return max(drafts, key=_found)


def _first_words(blocks: Sequence[Block]) -> str:
    return next((block.text for block in blocks if isinstance(block, Paragraph) and block.text), "")


def _found(draft: Draft) -> int:
    return sum(answer.status is not AnswerStatus.QUESTION_ABSENT for answer in draft.answers)


def _notices(counts: Counter[str]) -> Iterator[Notice]:
    for name, (code, one, many) in _NOTICES.items():
        if counts[name]:
            yield Notice(code, (one if counts[name] == 1 else many).format(n=counts[name]))
