from dataclasses import replace

import pytest

from kg.errors import NotAResponse, UnknownEdition
from kg.readers.editions import recognise
from kg.readers.printout import split
from kg.vocabulary.questionnaire import Questionnaire

QUESTIONS = (1, 4, 14, 36, 56, 110)


def _text(form: Questionnaire, numbers: tuple[int, ...] = QUESTIONS) -> str:
    return "\n\n".join(f"{number}. {form.question(number).text}\n\nan answer" for number in numbers)


def _moved(form: Questionnaire, edition: str, by: int) -> Questionnaire:
    """An edition with the same questions, those from 30 on under other numbers."""
    questions = tuple(
        replace(one, number=one.number + by) if one.number >= 30 else one for one in form.questions
    )
    return replace(form, edition=edition, questions=questions)


def test_the_edition_with_most_of_the_questions_is_taken(form: Questionnaire) -> None:
    forms = {"2022": form, "2024": _moved(form, "2024", 2)}
    assert recognise(list(split(_text(form))), forms, None, "x.txt").form.edition == "2022"
    later = _text(forms["2024"], (1, 4, 14, 38, 58, 112))
    assert recognise(list(split(later)), forms, None, "x.txt").form.edition == "2024"


def test_editions_that_fit_equally_well_are_not_guessed(form: Questionnaire) -> None:
    forms = {"2022": form, "2024": _moved(form, "2024", 2)}
    lines = list(split(_text(form, (1, 4, 14, 20))))
    with pytest.raises(UnknownEdition, match="fits the editions 2022 and 2024 equally well: name one"):
        recognise(lines, forms, None, "x.txt")
    assert recognise(lines, forms, "2024", "x.txt").form.edition == "2024"


def test_a_few_common_questions_do_not_make_an_edition(form: Questionnaire) -> None:
    others = "\n".join(f"{n}. Has your country a plan number {n}? *\n\nYes" for n in range(60, 90))
    lines = list(split(_text(form) + "\n\n" + others))
    with pytest.raises(UnknownEdition, match="only 6 of its questions are those of edition 2022"):
        recognise(lines, {"2022": form}, None, "x.txt")


def test_no_question_at_all_is_no_response_even_where_an_edition_is_named(form: Questionnaire) -> None:
    with pytest.raises(NotAResponse, match=r"x\.txt is no response: it holds none"):
        recognise(list(split("Dear all")), {"2022": form}, "2022", "x.txt")


def test_an_invented_edition_is_only_that_of_invented_responses(form: Questionnaire) -> None:
    forms = {"2022": form, "x": replace(_moved(form, "x", 2), invented=True)}
    lines = list(split(_text(forms["x"], (1, 4, 38, 40, 58, 112, 114))))
    with pytest.raises(UnknownEdition, match="those of edition 2022"):
        recognise(lines, forms, None, "x.txt")
    assert recognise(lines, forms, None, "x.txt", fixture=True).form.edition == "x"
    assert recognise(lines, forms, "x", "x.txt").form.edition == "x"
    real = list(split(_text(form)))
    assert recognise(real, forms, None, "x.txt", fixture=True).form.edition == "2022"
