"""Each mistake in an edition's file is told in words, with its line; the shipped files have none."""

from pathlib import Path

import pytest

import kg
from kg.errors import UnreadableInput
from kg.resources import ontology_folder
from kg.survey import Fault, Severity

SHIPPED = sorted((ontology_folder() / "questionnaires").glob("*.yaml"))
SMALL = """\
edition: "2031"
title: A form
series: Forms
option_sets:
  yes-no:
    - {code: "yes", text: "Yes", concept: answer-option/yes}
    - {code: "no", text: "No", concept: answer-option/no}
furniture: {literals: [THANK YOU], patterns: ['[0-9]+:[0-9]{2}']}
sections:
  - code: A
    title: A. Law
    questions:
      - {number: 1, key: profile.country, text: "Country name *", type: country-name, yields: [{country: {}}]}
      - {number: 2, key: law.exists, short: q2_winter, text: "Is there a law on winter? *", type: yes-no,
         options: yes-no, yields: [{finding: {details: [law.detail], by: legislation}}]}
      - {number: 3, key: law.detail, text: "Please provide link and detail.", type: link-and-detail,
         detail_for: 2, condition: {question: law.exists, option: "yes"},
         yields: [{documents: {topic: cybersecurity}}, {sites: {named: true}}]}
"""


def lint(folder: Path, old: str = "", new: str = "") -> tuple[Fault, ...]:
    assert old in SMALL
    path = folder / "small.yaml"
    path.write_text(SMALL.replace(old, new, 1), "utf-8")
    return kg.lint_questionnaire(path)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_nothing_is_wrong_with_the_files_that_are_shipped(path: Path) -> None:
    assert kg.lint_questionnaire(path) == ()


def test_a_sound_file_has_no_fault(tmp_path: Path) -> None:
    assert lint(tmp_path, "A form", "A form") == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("number: 3", "number: 2", 14, "2 questions have the number 2"),
        ("key: law.detail", "key: law.exists", 14, "2 questions have the key 'law.exists'"),
        ("key: law.detail", "key: Law detail", 16, "'Law detail' has to be lower-case words with dots"),
        ("type: yes-no,", "type: yes-or-no,", 14, "type: the scheme answer-type has no concept 'yes-or-no'"),
        ("options: yes-no,", "", 14, "a question of type yes-no needs options"),
        ("options: yes-no,", "options: maybe,", 15, "option_sets holds no 'maybe'"),
        ("type: link-and-detail,", "type: link-and-detail, options: yes-no,", 16, "has no options"),
        ('text: "No", concept: answer-option/no', 'text: "Yes", concept: answer-option/no', 6,
         "two options are printed 'Yes': they cannot be told apart"),
        ("answer-option/no}", "answer-option/nope}", 7, "the scheme answer-option has no concept 'nope'"),
        ("answer-option/no}", "answers/no}", 7, "there is no concept scheme 'answers'"),
        ("detail_for: 2", "detail_for: 9", 17, "detail_for: there is no question 9"),
        ("detail_for: 2", "detail_for: law.detail", 17, "detail_for names the question itself"),
        ("question: law.exists", "question: law.exist", 17, "condition: there is no question law.exist"),
        ('option: "yes"', "option: maybe", 17, "question 2 has no option 'maybe' (it has: yes, no)"),
        ("{documents:", "{document:", 18, "there is no rule 'document': is 'documents' meant?"),
        ("topic: cyber", "topics: cyber", 18, "the rule documents has no option 'topics': is 'topic' meant?"),
        ("topic: cybersecurity", "topic: winter", 18, "the scheme legislation-topic has no concept 'winter'"),
        ("named: true", "named: maybe", 18, "sites: named: this has to be true or false"),
        (", by: legislation", "", 15, "the rule finding needs the option 'by'"),
        ("by: legislation", "by: law", 15, "finding: by: 'law' is none of coordination"),
        ("details: [law.detail]", "details: law.detail", 15, "this has to be a list, in square brackets"),
        ("details: [law.detail]", "details: [7]", 15, "finding: details: there is no question 7"),
        ('option: "yes"', "option: yes", 17, 'A bare yes is read as true: write "yes" in quotes'),
        ('code: "no"', "code: no", 7, 'A bare no is read as false: write "no" in quotes'),
        ("title: A form", "title: A form\ntitle: B form", 3, "title is given twice in one place"),
        ("series: Forms", "series: Forms\nsource: TODO\nkind: x", 5, "There is no field `kind`"),
        ("series: Forms\n", "", 0, "This field is missing: `series`"),
        ("number: 2", 'number: "2"', 14, "Expected a number"),
        ("number: 2", "number: 0", 14, "numbers count from 1"),
        (" short: q2_winter,", "", 14, "it yields a finding and has no short name"),
        ("q2_winter", "winter", 14, "the short name 'winter' has to be q, a number"),
        ("q2_winter", "Q2_Winter", 14, "the short name 'Q2_Winter' has to be q, a number"),
        ("q2_winter", "q2_" + 30 * "w", 14, "is longer than 32 characters"),
        ("q2_winter", "q2_winter, label: " + 81 * "w", 14, "the label is longer than 80 characters"),
        ("q2_winter", "q36_ati", 14, "is the short name of legal.access_to_information.exists in 2022"),
        ("key: law.detail", "key: law.detail, short: q2_winter", 14, "2 questions have the short name"),
        ("key: law.exists", "key: legal.cybersecurity.exists", 14,
         "2022 calls legal.cybersecurity.exists 'q40_cybersecurity': a short name stays with the key"),
        ('"2031"', "winter", 1, "the edition 'winter' is not named after its year"),
        ("title: A form", "title: TODO", 2, "title is still to be written"),
        ("key: law.detail", "key: todo.q3", 16, "the key is still to be written"),
        ("type: country-name", "type: free-text", 0, "no question asks for the country's name"),
        ("'[0-9]+:[0-9]{2}'", "'[0-9'", 8, "'[0-9' is no regular expression"),
        ("'[0-9]+:[0-9]{2}'", "'No|Yes'", 8, "the pattern 'No|Yes' covers 'Yes' too"),
        ('"Is there a law on winter? *"', '""', 14, "the text is empty"),
        ("edition:", "edition: [", 0, "This is not valid YAML"),
        ("title: A form", "title: &a A form\nsource: *a", 3, "*a repeats another part: write the part out"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_words(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    faults = lint(tmp_path, old, new)
    told = [fault for fault in faults if said in fault.message]
    assert told, [str(fault) for fault in faults]
    assert told[0].severity is Severity.ERROR
    assert told[0].line == line or line == 0


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("number: 3", "number: 5", "no question has the number 3, 4"),
        ("number: 2", "number: 4", "it stands below question 4"),
        ("question: law.exists", "question: law.detail", "has no option 'yes'"),
        ("Is there a law on winter? *", "Country name", "it has the text of question 1 right above it"),
        ("option_sets:", "option_sets:\n  spare:\n    - {code: a, text: A, concept: answer-option/yes}",
         "no question uses spare"),
        ("key: law.exists, short: q2_winter, text: \"Is there a law on winter? *\"",
         "key: law.exists, text: \"Is there any legislation, law or regulation on digital identity? *\"",
         "question 42 of 2022 has the same text and the key legal.digital_identity.exists"),
        ("key: profile.country", "key: consent.publication",
         "2022 asks in quite other words (question 112)"),
    ],
)  # fmt: skip
def test_what_a_person_should_look_at(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert said in " ".join(fault.message for fault in lint(tmp_path, old, new))


def test_one_mistake_does_not_hide_the_next(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(
        SMALL.replace("number: 2", "numbr: 2").replace("type: link-and-detail", "type: links"), "utf-8"
    )
    told = " ".join(fault.message for fault in kg.lint_questionnaire(path))
    assert "There is no field `numbr`" in told
    assert "no concept 'links'" in told


@pytest.mark.parametrize("text", ["", "a list", "- 1\n- 2\n", "[" * 40, "\0", "a: b: c", "sections: 5\n"])
def test_what_is_no_questionnaire_is_told_and_no_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(text, "utf-8")
    assert kg.lint_questionnaire(path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="cannot be opened"):
        kg.lint_questionnaire(tmp_path / "none.yaml")
