"""Takes the personal strings out of all answers of a response."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.readers.lexicon import ReadingLexicon
from kg.readers.redaction import blocks, is_personal, name_pattern, redacted, secret_kind, withheld
from kg.values import Answer, AnswerStatus, Secret
from kg.vocabulary.questionnaire import Question, Questionnaire

_PERSON = "person-name"
_TITLE = "title"


def take_out(
    answers: Sequence[Answer],
    form: Questionnaire,
    lexicon: ReadingLexicon,
    *,
    apart: bool = False,
    account: str = "",
) -> tuple[tuple[Answer, ...], tuple[Secret, ...]]:
    """The answers with blocks for personal strings, and these strings, in order of question and place.

    The respondent's name stays where the same person is named as chief information officer: that is an office
    held in public. The name of the respondent's `account` is taken out too. Where the source does not keep
    answers `apart`, a personal one may have run into the one before it, which is blanked then. A secret's
    offsets count in the answer's `text`, or in `typed` where the text is empty.
    """
    questions = {question.number: question for question in form.questions}
    name = _respondents_name(answers, questions, account, lexicon)
    exposed = {} if apart else _before_a_lost_heading(answers, questions)
    done = [
        _first_line_only(answer, exposed[answer.number])
        if answer.number in exposed
        else _without(answer, questions[answer.number], name)
        for answer in answers
    ]
    return tuple(answer for answer, _ in done), tuple(secret for _, secrets in done for secret in secrets)


def _before_a_lost_heading(answers: Sequence[Answer], questions: Mapping[int, Question]) -> dict[int, str]:
    """Answers of several lines right before a personal question whose heading is missing, with its kind.

    If only the heading is lost, the personal answer stands at the end of the answer before it.
    """
    printed = [answer for answer in answers if answer.status is not AnswerStatus.QUESTION_ABSENT]
    exposed: dict[int, str] = {}
    for answer in answers:
        if answer.status is AnswerStatus.QUESTION_ABSENT and is_personal(questions[answer.number]):
            before = [one for one in printed if one.number < answer.number]
            if before and "\n" in before[-1].text and not is_personal(questions[before[-1].number]):
                exposed[before[-1].number] = secret_kind(questions[answer.number])
    return exposed


def _first_line_only(answer: Answer, kind: str) -> tuple[Answer, tuple[Secret, ...]]:
    """The answer with all but its first line as blocks."""
    start = answer.text.index("\n")
    text = answer.text[:start] + blocks(answer.text[start:])
    if text == answer.text:
        return answer, ()
    secret = Secret(answer.number, kind, start + 1, len(text), answer.text[start + 1 :])
    return replace(answer, text=text), (secret,)


def _respondents_name(
    answers: Sequence[Answer], questions: Mapping[int, Question], account: str, lexicon: ReadingLexicon
) -> re.Pattern[str] | None:
    given = {questions[answer.number].key: answer.text for answer in answers}
    names = [
        answer.text
        for answer in answers
        if questions[answer.number].type == _PERSON and is_personal(questions[answer.number]) and answer.text
    ]
    public = {
        number: given[question.key]
        for number, question in questions.items()
        if question.type in ("country-name", "organization") and given.get(question.key)
    }
    signed = "; ".join(name for name in (*names[:1], account) if name)
    return name_pattern(signed, public, lexicon) if signed else None


def _without(
    answer: Answer, question: Question, name: re.Pattern[str] | None
) -> tuple[Answer, tuple[Secret, ...]]:
    """One answer and its secrets."""
    if is_personal(question):
        if answer.status is not AnswerStatus.TEXT_GIVEN:
            return answer, ()
        blank = withheld(question, answer.text)
        return replace(answer, text=blank.text, status=AnswerStatus.WITHHELD, language="und"), blank.secrets
    pattern = None if question.type in (_PERSON, _TITLE) else name
    text = redacted(answer.number, answer.text, pattern)
    typed = redacted(answer.number, answer.typed or "", pattern)
    if not text.secrets and not typed.secrets:
        return answer, ()
    return (
        replace(answer, text=text.text, typed=typed.text if answer.typed is not None else None),
        text.secrets + typed.secrets,
    )
