"""The last part of reading, whatever the format: the country, the languages, and what is private."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kg.errors import UnknownCountry
from kg.readers.bounds import bounded
from kg.readers.declared import with_declared
from kg.readers.draft import Draft, Request
from kg.readers.language import languages
from kg.readers.lexicon import load_reading_lexicon
from kg.readers.privacy import take_out
from kg.readers.redaction import EMAIL
from kg.values import Answer, Response, Source
from kg.vocabulary.questionnaire import Questionnaire
from kg.vocabulary.reference import load_reference

_LONGEST_NAME = 80
_LONGEST_COUNTRY = 1_000
_COUNTRY = "country-name"


def finish(draft: Draft, request: Request, digest: str) -> Response:
    """The response that a draft becomes.

    Args:
        draft: the answers as printed.
        request: how the file is to be read.
        digest: the SHA-256 of the file.

    Raises:
        UnreadableInput: if an answer is longer than any can be.
        UnknownCountry: if the reference data has no such country, or none is named.
    """
    lexicon = load_reading_lexicon(request.ontology)
    where = f"{request.name}, {draft.part}" if draft.part else request.name
    printed = [bounded(answer, where) for answer in draft.answers]
    given = request.country if request.country is not None else draft.country
    country = country_code(printed, draft.form, request.ontology, given, where)
    spoken = {
        **languages({answer.number: answer.text or answer.typed or "" for answer in printed}, lexicon),
        **draft.languages,
    }
    tagged = [replace(answer, language=spoken[answer.number]) for answer in printed]
    answers, secrets = take_out(tagged, draft.form, lexicon, apart=draft.apart, account=draft.account)
    answers, secrets = with_declared(answers, tagged, secrets, draft.declared)
    return Response(
        country=country,
        edition=draft.form.edition,
        source=_source(draft, request, digest),
        answers=answers,
        secrets=secrets,
        completed=draft.completed,
        duration=draft.duration,
        form_number=draft.form_number,
        notices=draft.notices,
    )


def _source(draft: Draft, request: Request, digest: str) -> Source:
    """The file behind a response; what answers an invented edition is invented too."""
    source = draft.source or Source(request.name, digest, draft.media_type, draft.fixture, draft.part)
    return replace(
        source,
        fixture=source.fixture or draft.form.invented,
        recognised=source.recognised or draft.recognised,
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
    text = (printed if given is None else given)[:_LONGEST_COUNTRY]
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
