"""Reads documents in the interchange format, written by `kg read`, by another tool, or by hand."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import PurePath

from kg.errors import InputError, NotAResponse, UnknownEdition
from kg.readers.declared import Declared
from kg.readers.draft import Draft, Request
from kg.readers.header import date_time
from kg.readers.interchange.answers import answer_of
from kg.readers.interchange.parsing import decoded, documents, names_of
from kg.readers.interchange.shape import WireAnswer, WireNotice, WirePersonal, WireResponse, WireSource
from kg.readers.lexicon import load_reading_lexicon
from kg.readers.notices import spans
from kg.readers.redaction import EMAIL, blocks
from kg.values import Answer, AnswerStatus, Notice, Source
from kg.vocabulary.questionnaire import Question, Questionnaire, load_questionnaires

MEDIA_TYPE = "application/json"
_ANSWERS = "answers"


def read_interchange(data: bytes, request: Request) -> Iterator[Draft]:
    """The responses in a JSON document, in a list of them, or in JSON Lines.

    Raises:
        UnreadableInput: if it is no valid JSON.
        NotAResponse: if it is JSON of another kind.
        UnknownEdition: if the edition is missing or not described.
        InputError: if a part of it is not as `ontology/response.schema.json` says.
    """
    digest = hashlib.sha256(data).hexdigest()
    for part, document in documents(data, request.name):
        where = f"{request.name}, {part}" if part else request.name
        names = names_of(document, where)
        if _ANSWERS not in names and "country" not in names:
            raise NotAResponse(
                f"{where} is JSON, but no response: it has no `{_ANSWERS}`. See docs/formats.md."
            )
        wire = decoded(document, WireResponse, where)
        yield _draft(wire, replace(request, name=where), Source(request.name, digest, MEDIA_TYPE, part=part))


def _draft(wire: WireResponse, request: Request, file: Source) -> Draft:
    """One response as a draft; `request` is named after its place in the file."""
    form = _form(wire, request)
    given = list(_answers(wire, form, request))
    source = _source(wire.source or WireSource(), file)
    languages = {answer.number: language for answer, language in given if language is not None}
    answers = {answer.number: answer for answer, _ in given}
    missing = [question for question in form.questions if question.number not in answers]
    return Draft(
        form=form,
        answers=tuple(answers.get(question.number) or _absent(question) for question in form.questions),
        media_type=source.media_type,
        fixture=source.fixture,
        part=file.part,
        country=wire.country,
        completed=_completed(wire.completed, request.name),
        duration=wire.duration,
        form_number=wire.form_number,
        notices=(*map(_notice, wire.notices), *_missing(missing, form.edition)),
        apart=True,
        declared=tuple(_declared(one, answers, request.name) for one in wire.personal),
        languages=languages,
        source=source,
    )


def _form(wire: WireResponse, request: Request) -> Questionnaire:
    forms = load_questionnaires(request.ontology)
    edition = request.edition if request.edition is not None else wire.edition
    edition = str(edition) if edition is not None else None
    known = ", ".join(sorted(forms))
    if edition is None:
        raise UnknownEdition(f"{request.name} has no `edition`: write it, or use --edition. Known: {known}.")
    if edition not in forms:
        raise UnknownEdition(f"{request.name}: edition {edition!r:.40} is not described. Known: {known}.")
    return forms[edition]


def _answers(
    wire: WireResponse, form: Questionnaire, request: Request
) -> Iterator[tuple[Answer, str | None]]:
    """Each answer with the language that the document gives it.

    Raises:
        InputError: if an answer is malformed, belongs to no question, or its question is answered twice.
    """
    lexicon = load_reading_lexicon(request.ontology)
    by_number = {question.number: question for question in form.questions}
    by_key = {question.key: question for question in form.questions}
    first: dict[int, int] = {}
    for at, raw in enumerate(wire.answers):
        where = f"{request.name}, answers[{at}]"
        one = decoded(bytes(raw), WireAnswer, where)
        question = _question(one, by_number, by_key, form.edition, where)
        if question.number in first:
            raise InputError(
                f"{where}: question {question.number} is answered in answers[{first[question.number]}] too: "
                "keep one of them."
            )
        first[question.number] = at
        yield answer_of(one, question, lexicon, where), one.language


def _question(
    one: WireAnswer,
    by_number: Mapping[int, Question],
    by_key: Mapping[str, Question],
    edition: str,
    where: str,
) -> Question:
    """The question that an answer names by key, by number, or by both."""
    if one.key is None and one.number is None:
        raise InputError(f"{where}: give the question's `number` or its `key`.")
    if one.key is not None and one.key not in by_key:
        raise InputError(f"{where}: edition {edition} has no question with the key {one.key!r:.60}.")
    if one.number is not None and one.number not in by_number:
        raise InputError(f"{where}: edition {edition} has no question {one.number}.")
    if one.key is None:
        return by_number[one.number or 0]
    question = by_key[one.key]
    if one.number not in (None, question.number):
        raise InputError(
            f"{where}: {one.key} is question {question.number} of edition {edition}, not {one.number}: "
            "correct one of them."
        )
    return question


def _source(given: WireSource, file: Source) -> Source:
    """The source named in the document, where it names one, else the document itself."""
    return Source(
        name=PurePath(given.name.replace("\\", "/")).name if given.name else file.name,
        digest=given.digest or file.digest,
        media_type=given.media_type or file.media_type,
        fixture=given.fixture,
        recognised=given.recognised,
        part=given.part if given.digest else file.part,
    )


def _completed(given: str | None, where: str) -> str | None:
    if given is None:
        return None
    try:
        return datetime.fromisoformat(date_time(given) or "").isoformat()
    except ValueError as error:
        raise InputError(f"{where}: `completed` is no time: write it as 2022-01-31T09:30:00.") from error


def _declared(wire: WirePersonal, answers: Mapping[int, Answer], where: str) -> Declared:
    """A personal string's place, which has to be in an answer."""
    answer = answers.get(wire.number)
    if answer is None or not wire.start <= wire.end <= len(answer.text or answer.typed or ""):
        raise InputError(
            f"{where}: `personal` has a string of question {wire.number} that is not in the answer to it."
        )
    return Declared(wire.number, wire.kind, wire.start, wire.end)


def _absent(question: Question) -> Answer:
    return Answer(question.number, question.key, status=AnswerStatus.QUESTION_ABSENT)


def _notice(wire: WireNotice) -> Notice:
    message = EMAIL.sub(lambda found: blocks(found.group()), wire.message)
    return Notice(wire.code, message, wire.question)


def _missing(questions: Sequence[Question], edition: str) -> Iterator[Notice]:
    """One notice for all questions that the document leaves out."""
    numbers = [question.number for question in questions]
    if numbers:
        which = f"Questions {spans(numbers)}" if len(numbers) > 1 else f"Question {numbers[0]}"
        verb = "are" if len(numbers) > 1 else "is"
        yield Notice("question-missing", f"{which} of edition {edition} {verb} not in the document.")
