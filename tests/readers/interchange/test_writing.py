"""What is written can be read again, and nothing is lost on the way."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kg
from kg.readers import read_file
from kg.readers.interchange import document_of, json_line, json_text
from kg.values import Response
from kg.vocabulary.questionnaire import Question, Questionnaire
from tests.readers.exports import separated

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = sorted([ROOT / "examples" / "khm-2022.txt", *(ROOT / "tests/data/responses").glob("*.txt")])
SAMPLE_TEXTS = (
    "Ana Paz",
    "write to ana@gov.td",
    "n/a",
    "Yes",
    "Act 9",
    "█████",
    "ع\u202e b",
    "a\u0301\u2028b",
)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
WORDS = ANY_TEXT | st.sampled_from(SAMPLE_TEXTS)


def answers(question: Question) -> st.SearchStrategy[dict[str, Any]]:
    """Answers to one question, of every kind that a source can give."""
    named = st.just({"number": question.number})
    texts = st.fixed_dictionaries({"number": st.just(question.number), "text": WORDS})
    if not question.options:
        return named | texts
    options = [option.text for option in question.options]
    most = len(options) if question.type == "multi-choice" else 1
    ticked = st.lists(st.sampled_from(options), unique=True, max_size=most)
    chosen = st.fixed_dictionaries(
        {"number": st.just(question.number), "options": st.just(options), "selected": st.none() | ticked}
    )
    return named | texts | chosen


@st.composite
def documents(draw: st.DrawFn, form: Questionnaire) -> dict[str, Any]:
    asked = draw(st.lists(st.sampled_from(form.questions), unique_by=lambda one: one.number, max_size=20))
    return {"country": "TCD", "edition": "2022", "answers": [draw(answers(question)) for question in asked]}


@pytest.mark.unmeasured
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_reading_back_gives_an_equal_response(
    data: st.DataObject, tmp_path: Path, ontology: Path, form: Questionnaire
) -> None:
    path = tmp_path / "one.json"
    path.write_text(json.dumps(data.draw(documents(form))), "utf-8")
    (response,) = read_file(path, ontology)
    for restricted in (False, True):
        path.write_text(json_text(document_of(response, ontology, include_restricted=restricted)), "utf-8")
        (again,) = read_file(path, ontology)
        assert again == (response if restricted else replace(response, secrets=()))


@pytest.mark.unmeasured
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples_come_back_as_they_were(sample: Path, tmp_path: Path, ontology: Path) -> None:
    (response,) = read_file(sample, ontology)
    path = tmp_path / "one.jsonl"
    for restricted in (False, True):
        path.write_text(json_line(document_of(response, ontology, include_restricted=restricted)), "utf-8")
        (again,) = read_file(path, ontology)
        assert again == (response if restricted else replace(response, secrets=()))


def test_personal_strings_are_shown_only_if_asked_for(
    printout: Callable[..., str], write: Callable[..., Path], ontology: Path
) -> None:
    text = printout({2: "Ana Paz", 13: "Ask Ana Paz", 57: "as ana@gov.td says"})
    (response,) = read_file(write(text), ontology)
    blanked, shown = (
        json_text(document_of(response, ontology)),
        document_of(response, ontology, include_restricted=True),
    )
    assert not any(word in blanked for word in ("Ana", "Paz", "ana@"))
    found = {answer["number"]: answer for answer in shown["answers"]}
    assert (found[2]["text"], found[2]["status"]) == ("Ana Paz", "text-given")
    assert (found[13]["text"], found[57]["typed"]) == ("Ask Ana Paz", "as ana@gov.td says")


def test_what_stands_below_a_lost_heading_does_not_come_back(
    printout: Callable[..., str], write: Callable[..., Path], ontology: Path, tmp_path: Path
) -> None:
    text = printout({4: "Treasury\nAna Paz\nana@gov.td"}, without=(5,))
    (response,) = read_file(write(text), ontology)
    (tmp_path / "one.json").write_text(json_text(kg.as_json(response, include_restricted=True)), "utf-8")
    assert response.answer(4).text == "Treasury\n███ ███ ██████████"
    assert kg.read(tmp_path / "one.json") == (response,)


def test_the_name_of_an_account_does_not_come_back(export: Callable[..., Any], tmp_path: Path) -> None:
    table = export({13: "Signed: Ana Paz"})
    table[1][table[0].index("Name")] = "Ana Paz"
    (tmp_path / "one.csv").write_text(separated(table), "utf-8")
    (response,) = kg.read(tmp_path / "one.csv")
    (tmp_path / "one.json").write_text(json_text(kg.as_json(response, include_restricted=True)), "utf-8")
    assert response.answer(13).text == "Signed: ███ ███"
    assert kg.read(tmp_path / "one.json") == (response,)


def test_typed_words_stand_among_the_options_as_on_paper(
    read_json: Callable[..., Response], ontology: Path
) -> None:
    typed = {"number": 57, "options": ["Two-year"], "selected": ["Other"], "typed": "15 Years"}
    response = read_json([typed])
    assert response.answer(57).selected == ("Other",)
    answer = document_of(response, ontology)["answers"][56]
    assert (answer["options"], answer["selected"]) == (["Two-year", "15 Years"], ["15 Years"])
    listed = document_of(read_json([{**typed, "options": ["Two-year", "Other"]}]), ontology)["answers"][56]
    assert (listed["options"], listed["selected"]) == (["Two-year", "Other"], ["Other"])


def test_what_steers_a_terminal_is_escaped() -> None:
    text = json_line({"text": "a\u202eb\x9bc\u2028"})
    assert text == '{"text":"a\\u202eb\\u009bc\\u2028"}\n'
    assert json.loads(text) == {"text": "a\u202eb\x9bc\u2028"}


@pytest.mark.slow
def test_a_graph_built_from_the_json_has_the_same_bytes(cambodia: Path, tmp_path: Path) -> None:
    (response,) = kg.read(ROOT / "examples" / "khm-2022.txt")
    copy = tmp_path / "copy.json"
    copy.write_text(json_text(kg.as_json(response)), "utf-8")
    file = Path("countries") / f"{response.country}.nq"
    built = kg.build(copy, tmp_path / "graph", validate=False)
    assert (built.path / file).read_bytes() == (cambodia / file).read_bytes()
