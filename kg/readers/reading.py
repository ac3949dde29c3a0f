"""Reads one file as one country's response."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kg.errors import UnknownCountry
from kg.readers.answers import read_answers
from kg.readers.document import Document
from kg.readers.editions import recognise
from kg.readers.formats import load, to_document
from kg.readers.header import read_header
from kg.readers.joining import wrap_width
from kg.readers.language import languages
from kg.readers.lexicon import load_reading_lexicon
from kg.readers.notices import heading_notices
from kg.readers.pages import without_page_furniture
from kg.readers.privacy import take_out
from kg.readers.redaction import EMAIL
from kg.readers.segments import Segment, cut
from kg.values import Answer, Notice, Response, Source
from kg.vocabulary.questionnaire import Questionnaire, load_questionnaires
from kg.vocabulary.reference import load_reference

_LONGEST_NAME = 80
_COUNTRY = "country-name"


def read(path: Path, ontology: Path, *, edition: str | None = None, country: str | None = None) -> Response:
    """A file's response, with personal strings replaced by blocks.

    Args:
        path: a printout as plain text, in UTF-8, UTF-16 or Windows-1252.
        ontology: the folder with questionnaires, countries and word lists.
        edition: the edition to read it as, instead of telling it by the questions.
        country: code or name of the country, instead of the answer to the question for it.

    Raises:
        InputError: if the file cannot be read, is no response, or its edition or country is unknown.
    """
    data = load(path)
    document = to_document(data, path.name)
    lines, page_lines = without_page_furniture(document.lines)
    known = recognise(lines, load_questionnaires(ontology), edition, path.name)
    segments = cut(lines, known.headings, known.form)
    lexicon = load_reading_lexicon(ontology)
    reading = read_answers(segments, known.form, lexicon, wrap_width(document.lines))
    named = country_code(reading.answers, known.form, ontology, country, path.name)
    spoken = languages(
        {answer.number: answer.text or answer.typed or "" for answer in reading.answers}, lexicon
    )
    tagged = [replace(answer, language=spoken[answer.number]) for answer in reading.answers]
    answers, secrets = take_out(tagged, known.form, lexicon)
    above = lines[: known.headings[0].first]
    header = read_header(above)
    dropped = (
        page_lines + sum(not line.blank for line in above) + sum(segment.dropped for segment in segments)
    )
    return Response(
        country=named,
        edition=known.form.edition,
        source=Source(path.name, hashlib.sha256(data).hexdigest(), document.media_type, document.fixture),
        answers=answers,
        secrets=secrets,
        completed=header.completed,
        duration=header.duration,
        form_number=header.form_number,
        notices=(*_notices(document, segments, known.form, dropped), *reading.notices),
    )


def country_code(
    answers: Sequence[Answer], form: Questionnaire, ontology: Path, given: str | None, name: str
) -> str:
    """The alpha-3 code of the country that answers, or of the `given` one.

    Raises:
        UnknownCountry: if the reference data has no such country, or none is named.
    """
    reference = load_reference(ontology)
    asked = next((question for question in form.questions if question.type == _COUNTRY), None)
    printed = next((answer.text for answer in answers if asked and answer.number == asked.number), "")
    text = printed if given is None else given
    if not text.strip():
        number = f"question {asked.number}" if asked else "the form"
        raise UnknownCountry(
            f"{name}: {number} names no country: it is blank or missing. Name it with --country."
        )
    found = reference.countries.get(text.strip().upper()) or reference.find_country(text)
    if found is None:
        shown = EMAIL.sub("…", text.strip().split("\n")[0])[:_LONGEST_NAME]
        hints = reference.suggest_country(text)
        near = f" Did you mean {' or '.join(hints)}?" if hints else ""
        where = f"question {asked.number} names" if given is None and asked else "--country names"
        raise UnknownCountry(
            f"{name}: {where} {shown!r}, which is no known country.{near} Name it with --country."
        )
    return found.iso3


def _notices(
    document: Document, segments: Sequence[Segment], form: Questionnaire, dropped: int
) -> Iterator[Notice]:
    """What to tell about the document as a whole and about its questions."""
    if document.encoding == "windows-1252":
        yield Notice("encoding", "The text is not UTF-8; it was read as Windows-1252.")
    yield from heading_notices(segments, form)
    if dropped:
        yield Notice("furniture-dropped", f"{dropped} printed lines of the form itself were left out.")
