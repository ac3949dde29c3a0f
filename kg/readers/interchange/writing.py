"""Writes a response in the interchange format."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import msgspec

from kg.readers.interchange.answers import other_option
from kg.readers.interchange.shape import SCHEMA
from kg.values import Answer, AnswerStatus, Response, Secret
from kg.vocabulary.questionnaire import load_questionnaires

# Characters that turn the direction of a line round, or steer a terminal: JSON allows an escape for each.
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


# Where a file was retrieved from and when stands in a file of sources, not in the response.
_TOLD_APART = frozenset({"url", "retrieved"})


def document_of(response: Response, ontology: Path, *, include_restricted: bool = False) -> dict[str, Any]:
    """A response as plain JSON values, as `ontology/response.schema.json` describes them.

    Words that were typed in place of the option *Other* stand among the options, as they do on paper.

    Args:
        response: what a reader made.
        ontology: the folder with the questionnaires.
        include_restricted: with personal strings as the source has them, in place of blocks.
    """
    secrets = response.secrets if include_restricted else ()
    by_number: dict[int, list[Secret]] = {}
    for secret in secrets:
        by_number.setdefault(secret.number, []).append(secret)
    form = load_questionnaires(ontology).get(response.edition)
    others = {} if form is None else {question.number: other_option(question) for question in form.questions}
    personal = {"personal": [_place(secret) for secret in secrets]} if include_restricted else {}
    source = {
        name: value
        for name, value in asdict(response.source).items()
        if value is not None and name not in _TOLD_APART
    }
    return {
        "$schema": SCHEMA,
        "country": response.country,
        "edition": response.edition,
        "source": source,
        "completed": response.completed,
        "duration": response.duration,
        "form_number": response.form_number,
        "answers": [
            _answer(answer, by_number.get(answer.number, ()), others.get(answer.number))
            for answer in response.answers
        ],
        "notices": [asdict(notice) for notice in response.notices],
        **personal,
    }


def _place(secret: Secret) -> dict[str, Any]:
    return {"number": secret.number, "kind": secret.kind, "start": secret.start, "end": secret.end}


def json_text(document: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> str:
    r"""A document, or a list of documents, as indented JSON.

    Example:
        >>> print(json_text({"text": "a\u202eb"}), end="")
        {
          "text": "a\u202eb"
        }
    """
    return _escaped(msgspec.json.format(msgspec.json.encode(document), indent=2)) + "\n"


def json_line(document: Mapping[str, Any]) -> str:
    """A document on one line, as JSON Lines wants it."""
    return _escaped(msgspec.json.encode(document)) + "\n"


def _escaped(data: bytes) -> str:
    return _STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", data.decode())


def _answer(answer: Answer, secrets: Sequence[Secret], other: str | None) -> dict[str, Any]:
    text, typed, status = answer.text, answer.typed, answer.status
    if secrets and text:
        text = _restored(text, secrets)
        status = AnswerStatus.TEXT_GIVEN if status is AnswerStatus.WITHHELD else status
    elif secrets:
        typed = _restored(typed or "", secrets)
    options, selected = answer.options, answer.selected
    if typed is not None and other is not None and other not in options:
        options = (*options, typed)
        selected = selected and tuple(typed if option == other else option for option in selected)
    position = {name: value for name, value in asdict(answer.position).items() if value is not None}
    return {
        "number": answer.number,
        "key": answer.key,
        "options": list(options),
        "selected": list(selected) if selected is not None else None,
        "typed": typed,
        "text": text,
        "status": status.value,
        "language": answer.language,
        "position": position,
    }


def _restored(text: str, secrets: Sequence[Secret]) -> str:
    """The text with its personal strings in place of the blocks."""
    for secret in secrets:
        text = text[: secret.start] + secret.text + text[secret.end :]
    return text
