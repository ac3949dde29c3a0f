"""Marks the claims that rest on one text pasted under several questions: they weigh less."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from msgspec import structs

from kg.values import Answer, Claim, Interpretation, Object, Ref
from kg.vocabulary.folding import fold
from kg.vocabulary.form import Questionnaire
from kg.vocabulary.rules import Rule

RULE = "repeated-answer"
"""The rule whose confidence is the factor by which repeated claims weigh less."""

# Where a list of names or addresses is asked for, the same one may be right twice.
_TYPES = frozenset({"link-and-detail", "free-text"})
_TOLD = 20
_DIGITS = 4
_WORD = re.compile(r"[^\W_]+")
_FRONT = re.compile(r"(?:[\W_]*[^\W_]+){1,3}")


def repeated_answers(response: Iterable[Answer], questionnaire: Questionnaire) -> tuple[frozenset[int], ...]:
    """The groups of answers in words that have the same text, spelling of spaces and marks apart.

    Args:
        response: the answers of one response.
        questionnaire: the edition that they answer.

    Returns:
        Sets of question numbers, each with two or more, in order of their first.
    """
    asked = {question.number for question in questionnaire.questions if question.type in _TYPES}
    written = [answer for answer in response if answer.number in asked and answer.text.strip()]
    groups: defaultdict[str, list[int]] = defaultdict(list)
    # What begins with words of its own is no copy.
    for answer in _alike(_alike(written, _first), _front):
        groups[_plain(answer.text)].append(answer.number)
    return tuple(frozenset(numbers) for numbers in groups.values() if len(numbers) > 1)


def mark_repeated(
    said: Interpretation, questionnaire: Questionnaire, rules: Mapping[str, Rule]
) -> Interpretation:
    """The interpretation with its repeated answers, and their claims marked and their confidence lowered.

    A short text counts only if it names a document: "Nil" under ten questions is no copy.
    """
    alike = repeated_answers(said.response.answers, questionnaire)
    if not alike:
        return said
    documents: set[Object] = {Ref(one.id) for one in said.mentions if one.kind == "document"}
    copies = frozenset().union(*alike)
    naming = {
        claim.answer
        for claim in said.claims
        if claim.answer in copies and (claim.subject in documents or claim.object in documents)
    }
    groups = tuple(
        numbers
        for numbers in alike
        if len(_plain(said.response.answer(min(numbers)).text)) >= _TOLD or numbers & naming
    )
    repeated = frozenset(number for numbers in groups for number in numbers)
    factor = rules[RULE].confidence
    claims = (_lowered(claim, factor) if claim.answer in repeated else claim for claim in said.claims)
    return replace(said, claims=tuple(claims), repeated=groups)


def _lowered(claim: Claim, factor: float) -> Claim:
    return structs.replace(claim, confidence=round(claim.confidence * factor, _DIGITS), repeated=True)


def _alike(answers: Sequence[Answer], sign: Callable[[str], str]) -> list[Answer]:
    """The answers whose text has its sign in common with another one."""
    signs = [sign(answer.text) for answer in answers]
    often = Counter(signs)
    return [answer for answer, one in zip(answers, signs, strict=True) if often[one] > 1]


def _first(text: str) -> str:
    """The first word of a text, as it is compared; "" if it has none."""
    word = _WORD.search(text)
    return fold(word[0]) if word else ""


def _front(text: str) -> str:
    """The first words of a text, as they are compared; "" if it has none."""
    front = _FRONT.match(text)
    return _plain(front[0]) if front else ""


def _plain(text: str) -> str:
    """The words alone, as they are compared."""
    return " ".join(_WORD.findall(fold(text)))
