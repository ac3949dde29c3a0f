"""Makes an answer of what stands under each question."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.readers.document import Line, place
from kg.readers.joining import join
from kg.readers.legibility import Judgement, choice, judge
from kg.readers.lexicon import ReadingLexicon
from kg.readers.options import Printed, printed_options
from kg.readers.segments import Segment
from kg.values import Answer, AnswerStatus, Notice, Position
from kg.vocabulary.questionnaire import Question, Questionnaire

_MULTIPLE = "multi-choice"


@dataclass(frozen=True, slots=True)
class Reading:
    """The answers as printed, personal strings still in them, and what to tell about them."""

    answers: tuple[Answer, ...]
    notices: tuple[Notice, ...]


def read_answers(
    segments: Sequence[Segment], form: Questionnaire, lexicon: ReadingLexicon, width: int | None
) -> Reading:
    """An answer for every question of the form, whether the document prints it or not.

    Args:
        segments: what `kg.readers.segments.cut` made of the document.
        form: the edition's form.
        lexicon: the words that say "not applicable".
        width: at which the document's lines were broken.
    """
    by_number = _by_number(segments)
    printed = {
        question.number: printed_options(question, _lines(by_number[question.number]))
        for question in form.questions
        if question.options and question.number in by_number
    }
    judgement = judge(printed.values())
    answers: list[Answer] = []
    notices: list[Notice] = []
    for question in form.questions:
        own = by_number.get(question.number)
        if not own:
            answer = Answer(question.number, question.key, status=AnswerStatus.QUESTION_ABSENT)
        elif _contradicts_itself(own):
            answer = replace(_empty(question, own[0]), status=AnswerStatus.ILLEGIBLE)
        elif question.options:
            answer = _closed(question, _fullest(own), printed[question.number], judgement, width)
            notices += _closed_notices(answer, printed[question.number])
        else:
            answer = _open(question, _fullest(own), lexicon, width)
        answers.append(answer)
    return Reading(tuple(answers), tuple(notices))


def _by_number(segments: Sequence[Segment]) -> Mapping[int, list[Segment]]:
    """The segments that can be told to belong to a question; those of renumbered and unknown ones cannot."""
    found: dict[int, list[Segment]] = defaultdict(list)
    for segment in segments:
        if segment.heading.answered:
            found[segment.heading.number].append(segment)
    return found


def _words(segment: Segment) -> str:
    return " ".join(line.text.strip() for line in segment.lines if not line.blank)


def _contradicts_itself(own: Sequence[Segment]) -> bool:
    """Whether a question is printed more than once with different answers."""
    return len({_words(segment) for segment in own} - {""}) > 1


def _fullest(own: Sequence[Segment]) -> Segment:
    """The segment with words, where a question is printed more than once."""
    return max(own, key=lambda segment: bool(_words(segment)))


def _lines(own: Sequence[Segment]) -> tuple[Line, ...]:
    return _fullest(own).lines


def _empty(question: Question, segment: Segment) -> Answer:
    """An answer without words, at the place of its question."""
    at = segment.asked_at
    line = at.number if at.box is None else None
    where = Position(line=line, page=at.page, box=at.box, cell=at.cell, paragraph=at.paragraph)
    return Answer(question.number, question.key, position=where)


def _open(question: Question, segment: Segment, lexicon: ReadingLexicon, width: int | None) -> Answer:
    """The answer to a question without options."""
    text = join(segment.lines, width)
    if not text:
        return _empty(question, segment)
    status = AnswerStatus.DECLARED_NOT_APPLICABLE if lexicon.declines(text) else AnswerStatus.TEXT_GIVEN
    return Answer(question.number, question.key, text, status=status, position=place(segment.lines))


def _closed(
    question: Question, segment: Segment, printed: Printed, judgement: Judgement, width: int | None
) -> Answer:
    """The answer to a question with options; a text that is none of them stands for *Other*, if offered."""
    selected, status = choice(printed, judgement, question.type == _MULTIPLE)
    answer = replace(
        _empty(question, segment),
        options=_texts(question, printed.options),
        selected=_texts(question, selected) if selected is not None else None,
        status=status,
    )
    if printed.own:
        return _with_own_words(answer, question, printed.own, width)
    return replace(answer, position=place(segment.lines)) if printed.options else answer


def _with_own_words(answer: Answer, question: Question, own: Sequence[Line], width: int | None) -> Answer:
    """The answer to a question with options, with what the respondent wrote there.

    Words in place of *Other* choose it, unless they have a mark of their own that says not, or none where one
    option is allowed and another has it.
    """
    text, where = join(own, width), place(own)
    other = next((option.text for option in question.options if option.other), None)
    if other is None:
        status = answer.status if answer.options else AnswerStatus.TEXT_GIVEN
        return replace(answer, text=text, status=status, position=where)
    if answer.selected is None:
        unclear = answer.status is AnswerStatus.ILLEGIBLE
        status = AnswerStatus.ILLEGIBLE if unclear else AnswerStatus.OTHER_TYPED
        return replace(answer, typed=text, status=status, position=where)
    chosen = answer.selected
    mark = next((line.ticked for line in own if not line.blank), None)
    alone = question.type != _MULTIPLE
    if mark and alone and chosen:
        return replace(answer, typed=text, selected=None, status=AnswerStatus.ILLEGIBLE, position=where)
    if other not in chosen and (mark or (mark is None and not (alone and chosen))):
        chosen = (*chosen, other)
    return replace(answer, typed=text, selected=chosen, status=AnswerStatus.OTHER_TYPED, position=where)


def _texts(question: Question, codes: Sequence[str]) -> tuple[str, ...]:
    """The options' texts as the questionnaire has them."""
    return tuple(question.option(code).text for code in codes)


def _closed_notices(answer: Answer, printed: Printed) -> Iterator[Notice]:
    """What is odd about a closed question."""
    number = answer.number
    if answer.status is AnswerStatus.ILLEGIBLE:
        yield Notice(
            "marks-illegible",
            f"Question {number}: more than one option is marked where one is allowed.",
            number,
        )
    if answer.text and printed.options:
        yield Notice(
            "text-beside-options",
            f"Question {number}: words that are no printed option stand below it; they are kept as text.",
            number,
        )
    if printed.partial and answer.status is AnswerStatus.MARKS_LOST:
        yield Notice(
            "options-incomplete",
            f"Question {number}: not all options are printed, unlike elsewhere in the document; "
            f"that is not taken for a choice.",
            number,
        )
