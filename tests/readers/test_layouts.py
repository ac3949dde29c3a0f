"""Both layouts of numbers: the same answers, however labels are wrapped and marked."""

import time
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg.readers.editions import recognise
from kg.readers.finding import find
from kg.readers.heading import State
from kg.readers.numbering import numbers_behind
from kg.readers.printout import split
from kg.readers.segments import cut
from kg.vocabulary.questionnaire import Questionnaire
from tests.readers.forms import Style, printed

ANSWERS = {
    1: "Chad",
    5: "a@b.td",
    7: "1. www.gov.td\n2. www.services.td",
    13: "Agency 12.",
    21: "Ministry of Planning, see law no. 22.",
    35: "Plan 2030, part 3.\nRoad map, 36.",
    39: "Law 9 of 2015, article 4.",
    110: "None so far * 7. of them are planned",
}
STYLES = st.builds(
    Style,
    behind=st.booleans(),
    number=st.sampled_from(["{n}.", "{n})", "{n}\u00a0.", "Q{n}.", "{n}", "\u00a0{n}.", "{n}\\."]),
    star=st.sampled_from([" *", "*", "", " \\*", "\u00a0*"]),
    bold=st.sampled_from(["", "**", "__"]),
    space=st.sampled_from([" ", "\u00a0", "  ", "\t"]),
    width=st.sampled_from([0, 40, 60, 90]),
    number_alone=st.booleans(),
    blank_lines=st.booleans(),
)


def read(text: str, form: Questionnaire) -> Mapping[int, tuple[State, str]]:
    """The state of each heading and what stands below it, but for printed options."""
    lines = list(split(text))
    told = {}
    for segment in cut(lines, find(lines, form), form):
        words = [line.text for line in segment.lines if not line.blank]
        told[segment.heading.number] = (segment.heading.state, "\n".join(words))
    return told


@pytest.mark.unmeasured
@given(STYLES)
@example(Style(number_alone=True, width=40, blank_lines=False))
@example(Style(bold="**", number="{n}\\.", star=" \\*"))
@settings(max_examples=60, deadline=None)
def test_the_same_answers_stand_under_the_same_questions(form: Questionnaire, style: Style) -> None:
    told = read(printed(form, ANSWERS, style), form)
    assert {state for state, _ in told.values()} == {State.FOUND}
    assert len(told) == len(form.questions)
    plain = read(printed(form, ANSWERS, Style(behind=False)), form)
    assert {number: said for number, (_, said) in told.items()} == {
        number: said for number, (_, said) in plain.items()
    }


def test_a_lead_above_a_label_is_no_answer_to_the_question_above(form: Questionnaire) -> None:
    told = read(printed(form, ANSWERS), form)
    assert told[7][1] == ANSWERS[7]
    assert told[8][1] == ""


def test_an_answer_behind_the_number_is_found(form: Questionnaire) -> None:
    text = "Country name * 1. Chad\nYour name * 2. Ana Paz\nTitle * \\\n3.\nMinister\nOrganization * 4."
    told = read(text, form)
    assert [told[n][1].strip() for n in (1, 2, 3)] == ["Chad", "Ana Paz", "Minister"]


def test_a_number_on_the_line_of_the_lead_is_that_of_the_text_below(form: Questionnaire) -> None:
    question = form.question(8)
    text = f"{form.question(7).text} 7.\n\nwww.gov.td\n\n{question.lead} 8.\n\n{question.text}\n\ne.gov.td\n"
    told = read(text, form)
    assert told[8] == (State.FOUND, "e.gov.td")
    assert told[7][1] == "www.gov.td"


def test_misprints_and_labels_cut_short_are_found(form: Questionnaire) -> None:
    text = (
        "Organisation * 4.\n\nX\n\n"
        "What is the official e-government portal at the national level? * 7.\n\nY\n\n"
        "Is there any legislation, law or regulation on acces to infomation such as "
        "Freedom of Information Act? 36.\n\nNo"
    )
    assert {number: said for number, (_, said) in read(text, form).items()} == {4: "X", 7: "Y", 36: "No"}


def test_a_label_with_the_number_of_another_question_is_told(form: Questionnaire) -> None:
    text = printed(form, {38: "yes"})
    assert "data privacy and/or protection? * 38." in text
    lines = list(split(text.replace("protection? * 38.", "protection? * 39.")))
    odd = next(heading for heading in find(lines, form) if heading.state is State.RENUMBERED)
    assert (odd.number, odd.others) == (39, (38,))


@pytest.mark.parametrize("behind", [True, False])
def test_questions_that_the_edition_does_not_have_take_no_answer_along(
    form: Questionnaire, behind: bool
) -> None:
    changed = tuple(
        replace(
            one,
            text=f"Did the crises and emergencies change this part {one.number} of the form? *",
        )
        if 30 <= one.number <= 35
        else one
        for one in form.questions
    )
    answers = {29: "Ministry of Trade", **dict.fromkeys(range(30, 36), "It did."), 36: "A law"}
    text = printed(replace(form, questions=changed), answers, Style(behind=behind, width=60 * behind))
    told = read(text, form)
    assert told[29][1] == "Ministry of Trade"
    assert [told[n][0] for n in range(30, 36)] == [State.UNKNOWN] * 6
    assert told[36][1].endswith("A law")


def test_short_labels_under_other_numbers_are_taken_for_no_question(form: Questionnaire) -> None:
    labels = {"Education": 22, "Employment and Labour": 23, "Health": 25, "Justice": 27}
    text = "".join(f"{label} * {number}.\n\nN{number}\n\n" for label, number in labels.items())
    told = read(text, form)
    assert {number: state for number, (state, _) in told.items()} == {
        22: State.FOUND,
        23: State.UNKNOWN,
        25: State.UNKNOWN,
        27: State.FOUND,
    }
    assert [told[number][1] for number in (22, 27)] == ["N22", "N27"]


def test_numbered_lists_in_an_answer_are_no_unknown_questions(form: Questionnaire) -> None:
    listed = "30. **Ministry of Trade**\n31. Why? *\n32. Ministry of Health *wellness*"
    told = read(
        printed(form, {29: listed}, Style(behind=False)).replace("30. Is there a sp", "Is there a sp"), form
    )
    assert told[29][1].startswith("30. **Ministry of Trade**")


def test_the_edition_is_recognised_in_the_newer_layout(form: Questionnaire) -> None:
    lines = list(split(printed(form, ANSWERS)))
    assert recognise(lines, {"2022": form}, None, "x.txt").matched == 112


@given(st.text(alphabet=st.sampled_from("1234567890. \nNameTitlCountry*Q:?\u00a0\\_"), max_size=160))
def test_any_text_is_searched_without_error(form: Questionnaire, text: str) -> None:
    lines = list(split(text))
    headings = find(lines, form)
    assert all(0 <= one.first <= one.last < len(lines) for one in headings)
    assert len(cut(lines, headings, form)) == len(headings)
    for line in lines:
        assert all(0 <= one.start < one.column <= len(line.text) for one in numbers_behind(line))


@pytest.mark.unmeasured
@pytest.mark.slow
def test_a_long_answer_of_numbered_lines_is_read_in_good_time(form: Questionnaire) -> None:
    begun = time.perf_counter()
    told = read(printed(form, {111: "The plan has item 5.\n" * 60_000}), form)
    assert len(told) == 112
    assert time.perf_counter() - begun < 20
