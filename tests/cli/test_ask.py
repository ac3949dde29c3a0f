"""`kg ask`: the list of questions, and parameters as options."""

import csv
from collections.abc import Callable

import kg

Run = Callable[..., tuple[int, str, str]]


def test_without_a_question_it_lists_them(run: Run) -> None:
    code, out, _ = run("ask")
    rows = {row["id"]: row for row in csv.DictReader(out.splitlines())}
    assert (code, list(rows)) == (0, list(kg.questions()))
    assert "--technology" in rows["strategies-by-technology"]["options"].split()


def test_a_questions_parameters_are_its_options(run: Run) -> None:
    code, out, _ = run("ask", "strategies-by-technology", "--help")
    question = kg.questions()["strategies-by-technology"]
    assert code == 0
    assert question.question in out
    assert all(f"--{parameter.name}" in out for parameter in question.parameters)
    assert "--evidence" in out


def test_an_unknown_question_or_option_is_wrong_usage(run: Run) -> None:
    assert run("ask", "strategies-by-tecnology")[0] == 2
    assert run("ask", "strategies-by-technology", "--tecnology", "x")[0] == 2


def test_names_that_do_not_exist_get_suggestions(run: Run) -> None:
    assert "Did you mean 'strategies-by-technology'" in run("ask", "strategies-by-tecnology")[2]
    assert "There is no command 'biuld'. Did you mean 'build'?" in run("biuld")[2]
    assert (
        "There is no country 'Camboda'. Did you mean 'Cambodia'?"
        in run("coverage", "--country", "Camboda")[2]
    )


def test_a_group_of_countries_by_either_option_unless_the_question_has_a_group(run: Run) -> None:
    assert "--region, --group COUNTRY-GROUP" in run("ask", "lead-bodies", "--help")[1]
    assert "--region COUNTRY-GROUP" in run("ask", "inclusion-measures", "--help")[1]
