import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.readers.finding import find
from kg.readers.heading import State
from kg.readers.printout import split
from kg.readers.segments import cut
from kg.readers.wording import match
from kg.vocabulary.questionnaire import Questionnaire

Print = Callable[..., str]


def _found(text: str, form: Questionnaire) -> dict[int, State]:
    return {heading.number: heading.state for heading in find(list(split(text)), form)}


def _answers(text: str, form: Questionnaire) -> dict[int, list[str]]:
    lines = list(split(text))
    segments = cut(lines, find(lines, form), form)
    return {one.heading.number: [line.text for line in one.lines if not line.blank] for one in segments}


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [
        (r"^(\d+)\. ", r"\1) "),
        (r"^(\d+)\. ", r"Q\1. "),
        (r"^(\d+)\. ", r"\1 . "),
        (r"^(\d+)\. ", r"\1.\n"),
        (r"^(\d+)\. ", "\\1.\t"),
        (r"^(\d+)\. ", "**\\1.** "),
        (r"^(\d+)\. ", "  \u00a0\\1.\u00a0"),
        (r" \*$", ""),
        (r"\n\n+", "\n"),
        (r"\n", "\r\n"),
        (r" (of|the|in) ", r"\n\1\n"),
    ],
)
def test_every_question_is_found_however_it_is_printed(
    printout: Print, form: Questionnaire, pattern: str, replacement: str
) -> None:
    text = re.sub(pattern, replacement, printout(), flags=re.MULTILINE)
    found = _found(text, form)
    assert len(found) == 112
    assert set(found.values()) == {State.FOUND}


def test_numbered_lists_in_answers_are_no_questions(printout: Print, form: Questionnaire) -> None:
    listed = "1. Ministry of Health\n2. Your ministry\n16. Title deeds\n22. Education Board\n23. health.td"
    text = printout({21: listed})
    assert _answers(text, form)[21] == listed.split("\n")


def test_an_answer_on_the_line_of_its_question_is_found(form: Questionnaire) -> None:
    text = "1. Country name * Chad\n2. Your name: Ana Paz\n16. Title\nMinister\n22. Education * - Ministry"
    assert _answers(text, form) == {1: ["Chad"], 2: ["Ana Paz"], 16: ["Minister"], 22: ["- Ministry"]}


def test_small_misprints_do_not_hide_a_question(form: Questionnaire) -> None:
    text = (
        "4. Organisation *\n\nX\n\n"
        "36. Is there any legislation, law or regulation on acces to infomation "
        "such as Freedom of Information Act?"
    )
    assert _found(text, form) == {4: State.FOUND, 36: State.FOUND}


def test_a_question_cut_short_is_found(form: Questionnaire) -> None:
    text = "7. What is the official e-government portal at the national level?\n\nwww.gov.td"
    assert _answers(text, form) == {7: ["www.gov.td"]}


def test_a_missing_question_takes_nothing_with_it(printout: Print, form: Questionnaire) -> None:
    answers = _answers(printout({35: "a", 37: "b"}, without=(36,)), form)
    assert 36 not in answers
    assert (answers[35], answers[37]) == (["a"], ["b"])


def test_a_repeated_question_is_a_heading_too(printout: Print, form: Questionnaire) -> None:
    text = printout({40: "x"})
    again = f"\n37. {form.question(37).text}\n\nno\n\n13. {form.question(13).text}\n\nagain\n"
    states = [heading.state for heading in find(list(split(text + again)), form)]
    assert states.count(State.REPEATED) == 2
    assert states.count(State.FOUND) == 112


def test_a_question_out_of_its_turn_is_said_to_be(printout: Print, form: Questionnaire) -> None:
    text = printout(without=(13,)) + f"\n13. {form.question(13).text}\n\nlate\n"
    found = _found(text, form)
    assert found[13] is State.OUT_OF_ORDER


def test_number_and_text_that_disagree_are_not_matched(printout: Print, form: Questionnaire) -> None:
    text = printout({38: "yes"}).replace("38. Is there", "39. Is there", 1)
    odd = next(heading for heading in find(list(split(text)), form) if heading.state is State.RENUMBERED)
    assert (odd.number, odd.others) == (39, (38,))


def test_texts_without_numbers_are_found_in_their_turn(printout: Print, form: Questionnaire) -> None:
    found = _found(re.sub(r"^\d+\. ", "", printout(), flags=re.MULTILINE), form)
    assert found == dict.fromkeys(range(1, 113), State.UNNUMBERED)


def test_form_furniture_goes_and_an_answers_own_words_stay(printout: Print, form: Questionnaire) -> None:
    text = printout({35: "Respondents said so.", 111: "Thank you"}) + "\nTHANK YOU\n\n(anything below)\n"
    text = text.replace("112. I/We", "Consent to publish this Questionnaire\n\n112. I/We")
    answers = _answers(text, form)
    assert answers[111] == ["Thank you"]
    assert answers[35] == ["Respondents said so."]
    assert answers[20] == []
    assert answers[86] == []


@given(st.text(alphabet=st.sampled_from("1234567890. \nNameTitlCountry*Q:"), max_size=120))
def test_any_text_is_searched_without_error(form: Questionnaire, text: str) -> None:
    lines = list(split(text))
    headings = find(lines, form)
    assert all(0 <= one.first <= one.last < len(lines) for one in headings)
    assert len(cut(lines, headings, form)) == len(headings)


def test_match_tells_the_column_behind_the_question(form: Questionnaire) -> None:
    lines = list(split("5. Email * a@b.td"))
    found = match(lines, 0, 2, form.question(5))
    assert found is not None
    assert lines[0].text[found.column :] == "a@b.td"
