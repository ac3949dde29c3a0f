"""Personal strings that a source itself declares to be personal."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.readers.redaction import blocks
from kg.values import Answer, Secret


@dataclass(frozen=True, slots=True)
class Declared:
    """Where a personal string stands: in the answer's `text`, or in `typed` where the text is empty."""

    number: int
    kind: str
    start: int
    end: int


def with_declared(
    answers: Sequence[Answer],
    printed: Sequence[Answer],
    secrets: Sequence[Secret],
    declared: Sequence[Declared],
) -> tuple[tuple[Answer, ...], tuple[Secret, ...]]:
    """The answers with blocks for the declared strings too, and all secrets in order of question and place.

    Args:
        answers: with blocks for what was found to be personal.
        printed: the same as their source has them.
        secrets: what was found to be personal.
        declared: what the source says to be personal; where it overlaps with what was found, it holds.
    """
    whole = {answer.number: answer.text or answer.typed or "" for answer in printed}
    said = [_secret(one, whole[one.number]) for one in declared if one.number in whole]
    said = [secret for secret in said if blocks(secret.text) != secret.text]
    found = [one for one in secrets if not any(_overlap(one, secret) for secret in said)]
    blanked = {answer.number: answer for answer in answers}
    for secret in said:
        blanked[secret.number] = _blank(blanked[secret.number], secret)
    order = {answer.number: at for at, answer in enumerate(answers)}
    ordered = sorted((*said, *found), key=lambda secret: (order[secret.number], secret.start))
    return tuple(blanked[answer.number] for answer in answers), tuple(ordered)


def _secret(one: Declared, text: str) -> Secret:
    return Secret(one.number, one.kind, one.start, one.end, text[one.start : one.end])


def _overlap(one: Secret, other: Secret) -> bool:
    return one.number == other.number and one.start < other.end and other.start < one.end


def _blank(answer: Answer, secret: Secret) -> Answer:
    """The answer with blocks for a string, whether it is the text or typed in place of an option."""
    text = answer.text or answer.typed or ""
    text = text[: secret.start] + blocks(secret.text) + text[secret.end :]
    return replace(answer, text=text) if answer.text else replace(answer, typed=text)
