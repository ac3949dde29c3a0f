"""Reads a source of lines, in whichever format they came: the questions are found by what they print."""

from collections.abc import Iterator, Sequence

from kg.readers.answers import read_answers
from kg.readers.document import Document
from kg.readers.draft import Draft, Request
from kg.readers.editions import recognise
from kg.readers.header import read_header
from kg.readers.joining import wrap_width
from kg.readers.lexicon import load_reading_lexicon
from kg.readers.marking import with_marks
from kg.readers.notices import heading_notices
from kg.readers.pages import without_page_furniture
from kg.readers.segments import Segment, cut
from kg.values import Notice
from kg.vocabulary.questionnaire import Questionnaire, load_questionnaires


def read_form(document: Document, request: Request) -> Draft:
    """The answers on a printed form.

    Raises:
        NotAResponse: if no questionnaire's questions are found in it.
        UnknownEdition: if the edition asked for is not described.
    """
    lines, page_lines = without_page_furniture(document.lines)
    forms = load_questionnaires(request.ontology)
    known = recognise(lines, forms, request.edition, request.name, fixture=document.fixture)
    segments = cut(lines, known.headings, known.form)
    if document.marks is not None:
        segments = with_marks(segments, known.form, document.marks)
    lexicon = load_reading_lexicon(request.ontology)
    reading = read_answers(segments, known.form, lexicon, wrap_width(document.lines))
    above = lines[: known.headings[0].first]
    header = read_header(above)
    dropped = document.dropped + page_lines + sum(not line.blank for line in above)
    dropped += sum(segment.dropped for segment in segments)
    return Draft(
        form=known.form,
        answers=reading.answers,
        media_type=document.media_type,
        fixture=document.fixture,
        recognised=document.recognised,
        completed=header.completed,
        duration=header.duration,
        form_number=header.form_number,
        notices=(*document.notices, *_notices(document, segments, known.form, dropped), *reading.notices),
    )


def _notices(
    document: Document, segments: Sequence[Segment], form: Questionnaire, dropped: int
) -> Iterator[Notice]:
    """What to tell about the document as a whole and about its questions."""
    if document.encoding == "windows-1252":
        yield Notice("encoding", "The text is not UTF-8; it was read as Windows-1252.")
    yield from heading_notices(segments, form)
    if dropped:
        yield Notice("furniture-dropped", f"{dropped} printed lines of the form itself were left out.")
