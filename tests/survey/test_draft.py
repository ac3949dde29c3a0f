"""A first file is read off a printout, whatever its layout; a person decides what is left."""

from pathlib import Path

import pytest
import yaml

import kg
from kg.errors import NotAResponse, UnreadableInput
from kg.survey import Change, Drafted, Severity, crosswalk
from kg.vocabulary.form import Questionnaire
from kg.vocabulary.questionnaire import read_questionnaire
from tests.readers.forms import Style, printed

SAMPLE = Path(__file__).parents[2] / "examples" / "khm-2022.txt"
ANSWERS = {1: "Chad", 5: "ana@da.td", 7: "1. www.gov.td\n2. www.services.td", 13: "Agency", 112: "Yes"}


def draft(folder: Path, text: str) -> tuple[Drafted, Path]:
    source, file = folder / "form.txt", folder / "draft.yaml"
    source.write_text(text, "utf-8")
    drafted = kg.draft_questionnaire(source, edition="2024")
    file.write_text(drafted.text, "utf-8")
    return drafted, file


@pytest.mark.parametrize("style", [Style(behind=False), Style(), Style(bold="**", space="\u00a0")])
def test_a_known_form_is_drafted_as_it_is_described(
    tmp_path: Path, form: Questionnaire, style: Style
) -> None:
    drafted, file = draft(tmp_path, printed(form, ANSWERS, style))
    assert (drafted.known, drafted.alike, drafted.new) == (112, 0, 0)
    found = read_questionnaire(file)
    assert [one.key for one in found.questions] == [one.key for one in form.questions]
    assert [one.yields for one in found.questions] == [one.yields for one in form.questions]
    assert [one.condition for one in found.questions] == [one.condition for one in form.questions]
    assert [one.section for one in found.questions] == [one.section for one in form.questions]
    errors = [one for one in kg.lint_questionnaire(file) if one.severity is Severity.ERROR]
    assert [one.message for one in errors] == ["title is still to be written."]


def test_a_filled_printout_leaves_no_answer_in_the_draft(tmp_path: Path) -> None:
    drafted, _ = draft(tmp_path, SAMPLE.read_text("utf-8"))
    assert (drafted.known, drafted.new) == (112, 0)
    assert "Cambodia" not in drafted.text
    assert ".kh" not in drafted.text


def test_another_form_is_matched_by_words_order_and_numbers(tmp_path: Path) -> None:
    example = kg.questionnaires()["example"]
    drafted, file = draft(tmp_path, printed(example, ANSWERS))
    assert (drafted.known, drafted.alike, drafted.new) == (97, 9, 6)
    rows = yaml.safe_load(drafted.text)["sections"]
    keys = {row["number"]: row["key"] for section in rows for row in section["questions"]}
    wanted = {one.number: one.key for one in example.questions}
    new = {number for number, key in keys.items() if key.startswith("todo.")}
    assert new == set(range(30, 36))
    assert {n: key for n, key in keys.items() if n not in new} == {
        n: key for n, key in wanted.items() if n not in new
    }
    crossed = crosswalk(kg.questionnaires()["2022"], read_questionnaire(file))
    assert sum(Change.RENUMBERED in one.changes for one in crossed) == 15


def test_what_is_new_is_guessed_and_marked(tmp_path: Path) -> None:
    drafted, _ = draft(tmp_path, printed(kg.questionnaires()["example"], ANSWERS))
    rows = yaml.safe_load(drafted.text)["sections"]
    asked = {row["number"]: row for section in rows for row in section["questions"]}
    assert [section["code"] for section in rows] == ["profile", *"ABCDEFG", "consent"]
    assert [section["title"] for section in rows if section["code"] == "B"] == ["B. Crises and Emergencies"]
    assert (asked[32]["type"], asked[32]["options"]) == ("yes-no", "yes-no")
    assert (asked[33]["type"], asked[33]["detail_for"]) == ("link-and-detail", "todo.q32")
    assert "TODO: no known question is like this one" in drafted.text
    assert "TODO: 92 % like question 56 of 2022" in drafted.text
    assert "TODO: not all options of question 57 of 2022 are printed here" in drafted.text


def test_a_form_that_is_like_no_other(tmp_path: Path) -> None:
    text = """\
A. Rivers
1. Country name *

Chad

2. Does your country have a plan for its rivers? *

Yes
No

3. Please describe the plan.

4. How deep is the deepest river? *

☐ Shallow
☐ Deep
☒ Very deep
"""
    drafted, file = draft(tmp_path, text)
    asked = {row["number"]: row for row in yaml.safe_load(drafted.text)["sections"][0]["questions"]}
    assert (asked[1]["key"], asked[2]["key"]) == ("profile.country", "todo.q2")
    assert (asked[3]["detail_for"], asked[4]["type"]) == ("todo.q2", "single-choice")
    sets = yaml.safe_load(drafted.text)["option_sets"]
    assert [one["text"] for one in sets[asked[4]["options"]]] == ["Shallow", "Deep", "Very deep"]
    told = [fault.message for fault in kg.lint_questionnaire(file)]
    assert any("no concept 'very-deep'" in message for message in told)


def test_no_questionnaire_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotAResponse, match="holds no numbered questions"):
        draft(tmp_path, "Dear all,\nhere is nothing.\n")
    (tmp_path / "x.json").write_text('{"country": "TCD"}', "utf-8")
    with pytest.raises(UnreadableInput, match="is JSON: a questionnaire is drafted from a printout"):
        kg.draft_questionnaire(tmp_path / "x.json")
