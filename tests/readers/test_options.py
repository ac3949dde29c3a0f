import pytest

from kg.readers.legibility import Judgement, Legibility, choice, judge
from kg.readers.options import Printed, printed_options
from kg.readers.printout import split
from kg.values import AnswerStatus
from kg.vocabulary.questionnaire import Questionnaire


def _printed(form: Questionnaire, number: int, text: str) -> Printed:
    return printed_options(form.question(number), list(split(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Yes\n\nNo",
        "- Yes\n- No",
        "yes\nNO.",
        "Yes / No",
        "Yes   No",
        "• Yes\t• No",
        "○ Yes\n○ No",
        "Yes\n☐\nNo",
    ],
)
def test_both_options_are_seen(form: Questionnaire, text: str) -> None:
    printed = _printed(form, 14, text)
    assert printed.options == ("yes", "no")
    assert printed.own == ()
    assert printed.ticked == ()


@pytest.mark.parametrize(
    "text",
    [
        "☒ Yes\n☐ No",
        "[x] Yes\n[ ] No",
        "(X) Yes ( ) No",
        "● Yes\n○ No",
        "Yes ✔\nNo",
        "Yes ☑ No ☐",
        "☒\nYes\n☐\nNo",
        "x Yes\nNo",
    ],
)
def test_marks_are_read_on_either_side(form: Questionnaire, text: str) -> None:
    printed = _printed(form, 14, text)
    assert printed.options == ("yes", "no")
    assert printed.ticked == ("yes",)


@pytest.mark.parametrize(
    ("number", "text", "typed"),
    [
        (57, "Two-year\n\nThree-year\n\nFive-year\n\nTen-year\n\n15 Years", "15 Years"),
        (57, "Two-year\nOther: every 4 years", "every 4 years"),
        (57, "☐ Two-year\n☒ Other (please specify): rolling", "rolling"),
        (
            6,
            "- The answer above is by General Department of I",
            "The answer above is by General Department of I",
        ),
        (14, "Yes\nNo\nNo such post", "No such post"),
        (14, "Yes, since 2019", "Yes, since 2019"),
    ],
)
def test_words_that_are_no_option_are_the_respondents(
    form: Questionnaire, number: int, text: str, typed: str
) -> None:
    assert [line.text for line in _printed(form, number, text).own] == [typed]


def test_other_by_itself_is_an_option(form: Questionnaire) -> None:
    assert _printed(form, 30, "Yes\n\nNo\n\nOther").options == ("yes", "no", "other")


def test_wrapped_and_misprinted_statements_are_recognised(form: Questionnaire) -> None:
    text = (
        "- I am authorized and fully knowledgeable to respond\nto this questionnaire.\n"
        "- A group of government agencies responded to the questionaire collectively"
    )
    assert _printed(form, 6, text).options == ("authorized-full-knowledge", "collective-response")


BOTH = Printed(("yes", "no"), listed=2)
TICKED = Printed(("yes", "no"), {"yes": True, "no": False}, listed=2)
BULLETS = Printed(("yes", "no"), {"yes": True, "no": True}, listed=2)
EMPTY = Printed(("yes", "no"), {"yes": False, "no": False}, listed=2)
ALONE = Printed(("yes",), listed=2)


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ([BOTH, BOTH], Legibility.LOST),
        ([TICKED, BOTH], Legibility.MARKED),
        ([BULLETS, BULLETS], Legibility.LOST),
        ([EMPTY, EMPTY], Legibility.LOST),
        ([ALONE, ALONE, BOTH], Legibility.CHOSEN_ONLY),
        ([ALONE, BOTH], Legibility.LOST),
        ([], Legibility.LOST),
    ],
)
def test_the_majority_of_the_document_decides(questions: list[Printed], expected: Legibility) -> None:
    assert judge(questions).legibility is expected


@pytest.mark.parametrize(
    ("printed", "judgement", "selected", "status"),
    [
        (BOTH, Judgement(Legibility.LOST), None, AnswerStatus.MARKS_LOST),
        (ALONE, Judgement(Legibility.LOST), None, AnswerStatus.MARKS_LOST),
        (ALONE, Judgement(Legibility.CHOSEN_ONLY), ("yes",), AnswerStatus.OPTION_LEGIBLE),
        (BOTH, Judgement(Legibility.CHOSEN_ONLY), None, AnswerStatus.MARKS_LOST),
        (TICKED, Judgement(Legibility.MARKED, True), ("yes",), AnswerStatus.OPTION_LEGIBLE),
        (EMPTY, Judgement(Legibility.MARKED, True), (), AnswerStatus.OPTION_LEGIBLE),
        (BOTH, Judgement(Legibility.MARKED, False), (), AnswerStatus.OPTION_LEGIBLE),
        (BOTH, Judgement(Legibility.MARKED, True), None, AnswerStatus.MARKS_LOST),
        (BULLETS, Judgement(Legibility.MARKED, True), None, AnswerStatus.ILLEGIBLE),
        (Printed(), Judgement(Legibility.MARKED, True), None, AnswerStatus.BLANK),
    ],
)
def test_a_choice_is_read_only_where_it_is_shown(
    printed: Printed, judgement: Judgement, selected: tuple[str, ...] | None, status: AnswerStatus
) -> None:
    assert choice(printed, judgement, several=False) == (selected, status)


def test_several_ticks_are_fine_where_several_are_allowed() -> None:
    both = choice(BULLETS, Judgement(Legibility.MARKED, True), several=True)
    assert both == (("yes", "no"), AnswerStatus.OPTION_LEGIBLE)
