"""The 2022 form as described, and what the loader says about a form that is described badly."""

from pathlib import Path

import pytest
import yaml

from kg.errors import ResourceError
from kg.resources import ontology_folder
from kg.vocabulary.form import LONGEST_LABEL, LONGEST_VARIABLE, VARIABLE, Question, Questionnaire
from kg.vocabulary.questionnaire import load_questionnaires, official, read_questionnaire

SMALL = """
edition: "1999"
title: A form
series: Forms
option_sets:
  yes-no:
    - {code: "yes", text: "Yes", concept: answer-option/yes}
    - {code: "no", text: "No", concept: answer-option/no}
furniture: {literals: [THANK  YOU], patterns: ['[0-9]+:[0-9]{2}']}
sections:
  - code: A
    title: A. Law
    questions:
      - {number: 2, key: b, group: "In detail:", text: Which law?, type: link-and-detail, detail_for: 1,
         condition: {question: 1, option: "yes"}, yields: [{documents: {role: law}}, {mentions: }]}
      - {number: 1, key: a, text: "Is there a law? *", type: yes-no, options: yes-no}
"""


@pytest.fixture(scope="module")
def form() -> Questionnaire:
    return load_questionnaires(ontology_folder())["2022"]


def small(tmp_path: Path, old: str = "", new: str = "") -> Path:
    """The small form in a file, with a change."""
    path = tmp_path / "msq-1999.yaml"
    path.write_text(SMALL.replace(old, new, 1) if old else SMALL, encoding="utf-8")
    return path


def test_2022_has_112_questions_in_order(form: Questionnaire) -> None:
    assert [question.number for question in form.questions] == list(range(1, 113))
    assert len({question.key for question in form.questions}) == 112


def test_2022_sections_are_those_of_the_form(form: Questionnaire) -> None:
    assert [section.code for section in form.sections] == ["profile", *"ABCDEFG", "consent"]
    assert form.section(form.question(37).section).title == "C. Legal Framework"
    assert form.section("E").notes[0].startswith("Note: Vulnerable groups include women")


def test_2022_texts_and_marks_of_obligation(form: Questionnaire) -> None:
    assert form.question(36).text == (
        "Is there any legislation, law or regulation on access to information "
        "such as Freedom of Information Act? *"
    )
    assert form.question(36).mandatory
    assert not form.question(37).mandatory
    assert (
        form.question(9).lead == "Please provide link(s) for portal(s) providing following services/features:"
    )
    assert form.question(9).text == "- E-participation or similar *"
    assert form.question(22).wording.endswith("at the national level in charge of the following: Education")


def test_2022_options(form: Questionnaire) -> None:
    assert [option.text for option in form.question(30).options] == ["Yes", "No", "Other"]
    assert [option.code for option in form.question(57).options if not option.other] == [
        "two-year",
        "three-year",
        "five-year",
        "ten-year",
    ]
    assert [option.other for option in form.question(6).options] == [False] * 4 + [True]
    for question in form.questions:
        assert bool(question.options) == (
            question.type in {"yes-no", "yes-no-other", "single-choice", "multi-choice"}
        )


def test_2022_details_follow_their_gate(form: Questionnaire) -> None:
    for question in form.questions:
        if question.detail_for is not None:
            gate = form.question(question.detail_for)
            assert question.condition is not None
            assert question.condition.question == gate.number < question.number
            assert gate.type in {"yes-no", "yes-no-other"}
    assert {question.number for question in form.questions if question.detail_for == 74} == set(range(75, 81))


def test_2022_indicators_are_related(form: Questionnaire) -> None:
    assert form.question(36).indicators == ("16.10.2",)
    assert form.question(48).indicators == ("16.6.1",)


@pytest.mark.parametrize(
    "line",
    [
        "Respondent",
        "< 49 Anonymous >",
        "176:37",
        "  Time to\u00a0complete",
        "G. Other information",
        "Contact information",
        "<https://forms.office.com/r/AbC123> (<https://forms.office.com/r/AbC123>)",
        "THANK YOU",
    ],
)
def test_2022_furniture(form: Questionnaire, line: str) -> None:
    assert form.furniture.covers(line)


@pytest.mark.parametrize(
    "line", ["", "Yes", "No", "Other", "Ministry of Health", "see https://forms.office.com/r/A1"]
)
def test_2022_answers_are_no_furniture(form: Questionnaire, line: str) -> None:
    assert not form.furniture.covers(line)


def test_2022_by_key_and_by_number_agree(form: Questionnaire) -> None:
    assert form.by_key("legal.open_government_data.exists") is form.question(52)
    with pytest.raises(KeyError):
        form.question(113)
    with pytest.raises(KeyError):
        form.by_key("legal.nonsense")


def test_a_small_form_is_read_in_order_of_number(tmp_path: Path) -> None:
    form = read_questionnaire(small(tmp_path))
    first, second = form.questions
    assert (first.number, first.mandatory, first.option("no").concept) == (1, True, "answer-option/no")
    assert second.wording == "In detail: Which law?"
    assert [(each.rule, dict(each.options)) for each in second.yields] == [
        ("documents", {"role": "law"}),
        ("mentions", {}),
    ]
    assert form.furniture.covers("THANK YOU")
    assert form.furniture.covers("In detail:")
    assert form.fieldwork is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("number: 1,", "number: one,", r"Expected `int`, got `str` - at `\$\.sections"),
        ("number: 1,", "number: 2,", "the number '2' is given to more than one question"),
        ("key: a,", "key: b,", "the key 'b' is given to more than one question"),
        ("key: a,", "kei: a,", "kei"),
        ("options: yes-no", "options: yes-no-perhaps", "question 1: option_sets holds no 'yes-no-perhaps'"),
        ("detail_for: 1", "detail_for: 9", "question 2: detail_for: no question 9"),
        (
            'option: "yes"',
            'option: "perhaps"',
            "question 2: condition: no question 1 with an option 'perhaps'",
        ),
        ('option: "yes"', "option: yes", "Put quotes around the value"),
        (
            "{mentions: }",
            "{mentions: , documents: }",
            "question 2: yields: write one rule for each item, not 2",
        ),
        ("'[0-9]+:[0-9]{2}'", "'[0-9'", r"furniture.patterns: '\[0-9' is no regular expression"),
        ("edition:", "edition: [", "is not valid YAML"),
    ],
)
def test_a_mistake_is_named_with_file_and_field(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(ResourceError, match=rf"msq-1999\.yaml.*{said}"):
        read_questionnaire(small(tmp_path, old, new))


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"absent\.yaml cannot be read"):
        read_questionnaire(tmp_path / "absent.yaml")


def test_a_folder_without_questionnaires_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="holds no questionnaire"):
        load_questionnaires(tmp_path)


def test_two_files_of_one_edition_are_an_error(tmp_path: Path) -> None:
    folder = tmp_path / "questionnaires"
    folder.mkdir()
    small(folder)
    (folder / "other.yaml").write_text(SMALL, encoding="utf-8")
    with pytest.raises(ResourceError, match="edition '1999' is described by another file too"):
        load_questionnaires(tmp_path)


def test_no_bare_yes_or_no_in_the_file() -> None:
    """YAML turns a bare yes or no into a truth value, which no part of a form is but `other`."""
    content = yaml.safe_load(
        (ontology_folder() / "questionnaires" / "msq-2022.yaml").read_text(encoding="utf-8")
    )
    for options in content["option_sets"].values():
        assert all(isinstance(option["code"], str) and isinstance(option["text"], str) for option in options)


def test_questions_are_named_by_number_or_by_key(tmp_path: Path) -> None:
    by_key = read_questionnaire(small(tmp_path, "question: 1, option", "question: a, option"))
    assert by_key == read_questionnaire(small(tmp_path))
    path = small(tmp_path, "{documents: {role: law}}", "{finding: {details: [b, 1], by: policy}}")
    assert read_questionnaire(path).question(2).yields[0].options["details"] == [2, 1]
    with pytest.raises(ResourceError, match="question 2: yields: finding: details: no question c"):
        read_questionnaire(small(tmp_path, "{documents: {role: law}}", "{finding: {details: [c]}}"))


def test_an_invented_edition_is_not_official() -> None:
    forms = load_questionnaires(ontology_folder())
    assert forms["example"].invented
    assert set(official(forms)) == {"2022"}


@pytest.mark.parametrize(("line", "year"), [("", 1999), ('year: "2001"', 2001), ("year: soon", None)])
def test_the_year_is_that_of_the_file_or_of_its_name(tmp_path: Path, line: str, year: int | None) -> None:
    assert read_questionnaire(small(tmp_path, "title: A form", f"title: A form\n{line}")).year == year


def test_each_finding_has_a_variable_name_that_stays_with_its_key() -> None:
    """Stata takes 32 characters; names that begin with q and a number are nobody's reserved words."""
    names: dict[str, set[str]] = {}
    for form in load_questionnaires(ontology_folder()).values():
        found = [question for question in form.questions if question.finds]
        assert all(VARIABLE.fullmatch(one.short) and len(one.short) <= LONGEST_VARIABLE for one in found)
        assert len({one.short for one in found}) == len(found) == 52
        assert len({one.variable_label for one in found}) == 52
        assert all(0 < len(one.variable_label) <= LONGEST_LABEL for one in found)
        for one in found:
            names.setdefault(one.key, set()).add(one.variable)
    assert all(len(given) == 1 for given in names.values())
    assert names["legal.access_to_information.exists"] == {"q36_ati"}


def test_a_variable_without_a_short_name_is_made_from_the_key() -> None:
    long = "strategy.participation_inclusion.and_more"
    made = [Question(1, key, "A", "Is it?", "yes-no").variable for key in (f"{long}.a", f"{long}.b", "a.b-c")]
    assert len(set(made)) == 3
    assert all(len(name) <= LONGEST_VARIABLE and name.isidentifier() for name in made)


def test_a_question_without_a_label_is_cut_at_a_word() -> None:
    question = Question(1, "a.b", "A", "Is there " + "any law " * 12, "yes-no")
    assert question.variable_label.endswith("any law…") or question.variable_label.endswith("any…")
    assert len(question.variable_label) <= LONGEST_LABEL
