import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.errors import InputError, NotAResponse, UnknownCountry, UnknownEdition, UnreadableInput
from kg.readers import read_file
from kg.values import AnswerStatus, Position, Response

Read = Callable[..., Response]
Write = Callable[..., Path]


def test_a_lean_document_by_hand(read_json: Read) -> None:
    response = read_json([{"number": 37, "text": "Law 7\n(2019)"}, {"key": "strategy.exists", "text": "yes"}])
    assert (response.country, response.edition) == ("TCD", "2022")
    assert len(response.answers) == 112
    law, strategy = response.answer(37), response.answer(56)
    assert (law.text, law.status, law.position) == ("Law 7\n(2019)", AnswerStatus.TEXT_GIVEN, Position())
    assert (strategy.selected, strategy.text) == (("Yes",), "")
    assert strategy.status is AnswerStatus.OPTION_LEGIBLE
    assert response.answer(1).status is AnswerStatus.QUESTION_ABSENT
    assert (response.source.name, response.source.media_type) == ("response.json", "application/json")
    assert [notice.message for notice in response.notices] == [
        "Questions 1-36, 38-55, 57-112 of edition 2022 are not in the document."
    ]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"options": ["Yes", "No"], "selected": ["No"]}, (("No",), None, "", "option-legible")),
        ({"options": ["Yes", "No"], "selected": []}, ((), None, "", "option-legible")),
        ({"options": ["Yes", "No"], "selected": None}, (None, None, "", "marks-lost")),
        ({"options": ["Yes", "No"]}, (None, None, "", "marks-lost")),
        ({"selected": None, "status": "illegible"}, (None, None, "", "illegible")),
        ({"selected": ["Quarterly"]}, (("Other",), "Quarterly", "", "other-typed")),
        ({"typed": "15 Years"}, (None, "15 Years", "", "other-typed")),
        ({"options": ["Two-year", "15 Years"], "typed": "15 Years"}, (None, "15 Years", "", "other-typed")),
        ({"options": ["15 Years"], "selected": ["15 Years"]}, (("Other",), "15 Years", "", "other-typed")),
        ({"text": "15 Years"}, (("Other",), "15 Years", "", "other-typed")),
        ({"text": "  "}, (None, None, "", "blank")),
    ],
)
def test_closed_questions(read_json: Read, answer: dict[str, Any], expected: tuple[object, ...]) -> None:
    number = 14 if {"Yes", "No"} & {*answer.get("options", ())} or answer.get("status") else 57
    found = read_json([{"number": number, **answer}]).answer(number)
    assert (found.selected, found.typed, found.text, found.status) == expected


def test_several_options_in_one_text(read_json: Read, form: Any) -> None:
    one, two = (option.text for option in form.question(6).options[:2])
    found = read_json([{"number": 6, "text": f"{two};{one};"}]).answer(6)
    assert found.selected == (two, one)


def test_words_beside_a_closed_question_without_other_stay_words(read_json: Read) -> None:
    found = read_json([{"number": 14, "text": "Yes, since 2020"}]).answer(14)
    assert (found.selected, found.text, found.status) == (None, "Yes, since 2020", AnswerStatus.TEXT_GIVEN)


def test_personal_strings_are_taken_out_whatever_the_status_says(read_json: Read) -> None:
    response = read_json(
        [
            {"number": 2, "text": "Ana Paz", "status": "withheld"},
            {"number": 5, "text": "ana@gov.td", "status": "declared-not-applicable"},
            {"number": 13, "text": "Ask Ana Paz, ana@gov.td"},
        ]
    )
    assert [response.answer(number).text for number in (2, 5, 13)] == [
        "███ ███",
        "██████████",
        "Ask ███ ███, ██████████",
    ]
    assert response.answer(5).status is AnswerStatus.WITHHELD
    assert [secret.text for secret in response.secrets] == ["Ana Paz", "ana@gov.td", "Ana Paz", "ana@gov.td"]


def test_what_a_document_declares_to_be_personal_is_taken_out(read_json: Read) -> None:
    document = {
        "country": "TCD",
        "edition": "2022",
        "answers": [
            {"number": 13, "text": "Signed: Ana Paz, ana@gov.td"},
            {"number": 57, "typed": "as Bo said"},
        ],
        "personal": [
            {"number": 13, "kind": "name", "start": 8, "end": 15},
            {"number": 57, "kind": "name", "start": 3, "end": 5},
        ],
    }
    response = read_json(document)
    assert (response.answer(13).text, response.answer(57).typed) == (
        "Signed: ███ ███, ██████████",
        "as ██ said",
    )
    assert [(one.number, one.text) for one in response.secrets] == [
        (13, "Ana Paz"),
        (13, "ana@gov.td"),
        (57, "Bo"),
    ]
    document["personal"] = [{"number": 14, "kind": "name", "start": 0, "end": 3}]
    with pytest.raises(InputError, match="`personal` has a string of question 14"):
        read_json(document)


def test_answers_of_a_document_do_not_run_into_each_other(read_json: Read) -> None:
    assert read_json([{"number": 4, "text": "Treasury\nUnit 7"}]).answer(4).text == "Treasury\nUnit 7"


def test_the_source_that_a_document_names_is_kept(read_json: Read) -> None:
    source = {"name": "in/tcd.pdf", "digest": "a" * 64, "media_type": "application/pdf", "fixture": True}
    document = {"country": "TCD", "edition": "2022", "source": source, "completed": "2022-01-31T09:30:00Z",
                "answers": [{"number": 13, "text": "x", "language": "fr"}]}  # fmt: skip
    response = read_json(document)
    assert (response.source.name, response.source.digest, response.source.fixture) == (
        "tcd.pdf",
        "a" * 64,
        True,
    )
    assert response.completed == "2022-01-31T09:30:00"
    assert response.answer(13).language == "fr"


def test_the_edition_and_country_of_the_command_win(read_json: Read) -> None:
    assert read_json([{"number": 13, "text": "x"}], country="SEN").country == "SEN"
    assert read_json({"answers": [{"number": 1, "text": "Chad"}]}, edition="2022").country == "TCD"
    assert read_json({"country": "Chad", "edition": 2022, "answers": []}).edition == "2022"


@pytest.mark.parametrize("form", ["list", "lines", "bom"])
def test_several_responses_in_a_file(write: Write, ontology: Path, form: str) -> None:
    documents: list[dict[str, Any]] = [
        {"country": code, "edition": "2022", "answers": []} for code in ("TCD", "SEN")
    ]
    texts = {
        "list": json.dumps(documents, indent=1),
        "lines": "\n\n".join(map(json.dumps, documents)) + "\n",
        "bom": "\ufeff" + "\r\n".join(map(json.dumps, documents)),
    }
    found = read_file(write(texts[form], "many.json"), ontology)
    assert [response.country for response in found] == ["TCD", "SEN"]
    first = "response 1" if form == "list" else "line 1"
    assert found[0].source.part == first


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        ('{"answers": [', UnreadableInput, "no valid JSON: Input data was truncated"),
        ('{"answers": [],\n "country" 1}', UnreadableInput, r"no valid JSON: expected ':' \(line 2\)"),
        ('{"answers": [], "edition": "2022"}\n{"answers": [], "edition": "2022"}\n{"answers": 1 2}',
         UnreadableInput, "line 3 is no valid JSON: expected[^()]*$"),
        ('{"answers": [], "personal": [{"number": 1, "kind": "Ana - at b", "start": 0, "end": 1}]}',
         InputError, r"personal\[0\].kind: Invalid enum value\. See"),
        ('{"a": ' * 50_000, UnreadableInput, "nested far deeper|truncated"),
        ('{"type": "FeatureCollection"}', NotAResponse, "no response: it has no `answers`"),
        ("[]", NotAResponse, "holds no response"),
        ("[[]]", NotAResponse, "no response"),
        ('{"answers": [], "country": "Chad"}', UnknownEdition, "has no `edition`"),
        ('{"answers": [], "edition": "1999"}', UnknownEdition, "edition '1999' is not described"),
        ('{"answers": [], "edition": "2022", "country": "Atlantis"}', UnknownCountry, "'Atlantis'"),
        ('{"answers": {}, "edition": "2022"}', InputError, "answers: Expected `array`"),
        ('{"answers": [], "edition": true}', InputError, "edition: Expected `int"),
        ('{"answers": [], "completed": "soon", "edition": "2022"}', InputError, "`completed` is no time"),
        ('{"answers": [], "completed": "2022-02-31", "edition": "2022"}', InputError, "`completed` is no"),
        ('[{"answers": [], "edition": "2022", "country": "TCD"}, {"answers": 1}]', InputError, "response 2"),
    ],
)  # fmt: skip
def test_malformed_documents(
    write: Write, ontology: Path, content: str, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message) as raised:
        read_file(write(content, "x.json"), ontology)
    assert str(raised.value).startswith("x.json")


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ({"text": "x"}, "give the question's `number` or its `key`"),
        ({"number": 113}, "edition 2022 has no question 113"),
        ({"key": "no.such"}, "no question with the key 'no.such'"),
        ({"number": 37, "key": "strategy.exists"}, "strategy.exists is question 56 of edition 2022, not 37"),
        ({"number": "37"}, r"answers\[1\]: number: Expected `int | null`, got `str`"),
        ({"number": 37, "txt": "x"}, "unknown field `txt`"),
        ({"number": 36}, r"question 36 is answered in answers\[0\] too"),
        ({"number": 14, "selected": ["Maybe"]}, r"selected\[0\] is no option of question 14. They are: "),
        ({"number": 14, "options": ["Maybe"]}, r"options\[0\] is no option"),
        ({"number": 14, "selected": ["Yes", "No"]}, "allows one option and 2 are selected"),
        ({"number": 37, "selected": ["Yes"]}, "question 37 has no options"),
        ({"number": 37, "text": "x", "status": "given"}, "'given' is no status. They are: text-given"),
        ({"number": 37, "text": "x", "status": "blank"}, "the status blank goes with no text"),
        ({"number": 37, "text": "x", "status": "withheld"}, "the status withheld goes with a text of █"),
        ({"number": 14, "selected": ["No"], "status": "marks-lost"}, "goes with null as `selected`"),
        ({"number": 57, "text": "a", "typed": "b"}, "not both"),
        ({"number": 37, "text": "a\0b"}, "`text` holds a NUL character"),
        ({"number": 37, "text": "a", "language": "en us"}, "language: Expected"),
        ({"number": 37, "text": "a", "position": {"start": 7, "end": 3}}, "`position` ends before it starts"),
        ({"number": 37, "text": "a", "position": {"box": [1, 2]}}, "position.box: Expected `array`"),
    ],
)  # fmt: skip
def test_a_malformed_answer_is_named(read_json: Read, answer: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message) as raised:
        read_json([{"number": 36, "text": "No"}, answer])
    assert str(raised.value).startswith("response.json, answers[1]")


def test_messages_do_not_repeat_answers(read_json: Read) -> None:
    with pytest.raises(InputError) as raised:
        read_json([{"number": 2, "text": {"Ana": "Paz"}}])
    assert "Ana" not in str(raised.value)
