import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import InputError, NotAResponse, UnknownCountry, UnknownEdition, UnreadableInput
from kg.readers import MAX_BYTES, read
from kg.values import AnswerStatus
from kg.vocabulary.questionnaire import Questionnaire

Print = Callable[..., str]
Write = Callable[..., Path]

PERSONS = {2: "Mr. José Ñandú", 3: "Director", 4: "Treasury", 5: "jose@gov.td", 18: "cio@gov.td"}


def test_every_question_has_an_answer_with_the_right_status(
    printout: Print, write: Write, ontology: Path
) -> None:
    answers = {**PERSONS, 7: "www.gov.td", 8: "n/a", 9: "-", 57: "15 Years", 110: "None", 15: "José Ñandú"}
    response = read(write(printout(answers, without=(36,))), ontology)
    assert [answer.number for answer in response.answers] == list(range(1, 113))
    status = {answer.number: answer.status for answer in response.answers}
    assert status[7] is AnswerStatus.TEXT_GIVEN
    assert status[8] is status[9] is AnswerStatus.DECLARED_NOT_APPLICABLE
    assert status[110] is AnswerStatus.TEXT_GIVEN
    assert status[12] is AnswerStatus.BLANK
    assert status[14] is AnswerStatus.MARKS_LOST
    assert status[36] is AnswerStatus.QUESTION_ABSENT
    assert (status[57], response.answer(57).typed) == (AnswerStatus.OTHER_TYPED, "15 Years")
    assert {status[number] for number in (2, 3, 5, 18)} == {AnswerStatus.WITHHELD}
    assert [(notice.code, notice.question) for notice in response.notices] == [
        ("question-missing", 36),
        ("furniture-dropped", None),
    ]


def test_personal_strings_are_taken_out_of_every_answer(
    printout: Print, write: Write, ontology: Path
) -> None:
    text = "Write to Jose Nandu, jose@gov.td"
    response = read(
        write(printout({**PERSONS, 13: text, 15: "José Ñandú", 57: "as jose@gov.td says"})), ontology
    )
    assert response.answer(2).text == "███ ████ █████"
    assert response.answer(13).text == "Write to ████ █████, ███████████"
    assert response.answer(15).text == "José Ñandú"
    assert response.answer(57).typed == "as ███████████ says"
    assert [(secret.number, secret.kind) for secret in response.secrets] == [
        (2, "name"),
        (3, "title"),
        (5, "email"),
        (13, "name"),
        (13, "email"),
        (18, "email"),
        (57, "email"),
    ]
    for secret in response.secrets:
        answer = response.answer(secret.number)
        blank = (answer.text or answer.typed or "")[secret.start : secret.end]
        assert set(blank) <= {"█", " "}


def test_blanked_input_reads_and_holds_no_secrets(printout: Print, write: Write, ontology: Path) -> None:
    blanked = {number: re.sub(r"\S", "█", text) for number, text in PERSONS.items() if number != 4}
    response = read(write(printout(blanked)), ontology)
    assert response.secrets == ()
    assert response.answer(5).status is AnswerStatus.WITHHELD


def test_header_digest_and_fixture_mark(printout: Print, write: Write, ontology: Path) -> None:
    response = read(write("# fixture: invented\n" + printout(), "x.txt"), ontology)
    assert (response.form_number, response.duration, response.country) == ("7", "PT12M5S", "TCD")
    assert (response.source.name, response.source.fixture, len(response.source.digest)) == ("x.txt", True, 64)


def test_positions_point_at_the_raw_text(printout: Print, write: Write, ontology: Path) -> None:
    text = printout({13: "The data-\n\nonce principle", 57: "15 Years"}).replace("\n", "\r\n")
    response = read(write(text), ontology)
    where = response.answer(13).position
    assert text[where.start : where.end] == "The data-\r\n\r\nonce principle"
    assert where.line == text[: where.start].count("\n") + 1
    typed = response.answer(57).position
    assert text[typed.start : typed.end] == "15 Years"
    assert response.answer(12).position.start is None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "windows-1252"])
def test_encodings_read_alike(printout: Print, write: Write, ontology: Path, encoding: str) -> None:
    text = printout({13: "Ministère de l’Économie"})
    response = read(write(text, encoding=encoding), ontology)
    assert response.answer(13).text == "Ministère de l’Économie"


@pytest.mark.parametrize(
    ("options", "selected"),
    [("☒ Yes\n☐ No", ("Yes",)), ("○ Yes\n● No", ("No",)), ("Yes\nNo", None), ("● Yes\n● No", None)],
)
def test_marks_are_read_over_the_document(
    printout: Print, write: Write, ontology: Path, options: str, selected: object
) -> None:
    text = re.sub(r"^Yes\n\nNo$", options, printout(), flags=re.MULTILINE)
    assert read(write(text), ontology).answer(14).selected == selected


def test_an_export_of_chosen_options_only(
    printout: Print, write: Write, ontology: Path, form: Questionnaire
) -> None:
    chosen = {question.number: "No" for question in form.questions if question.type == "yes-no"}
    response = read(write(printout(chosen, options=False)), ontology)
    assert response.answer(14).selected == ("No",)
    assert response.answer(14).status is AnswerStatus.OPTION_LEGIBLE


def test_a_repeated_question_with_another_answer_is_not_guessed(
    printout: Print, write: Write, ontology: Path, form: Questionnaire
) -> None:
    again = f"\n37. {form.question(37).text}\n\n"
    same = read(write(printout({37: "Act 1"}) + again + "Act 1\n"), ontology)
    other = read(write(printout({37: "Act 1"}) + again + "Act 2\n"), ontology)
    assert same.answer(37).text == "Act 1"
    assert (other.answer(37).text, other.answer(37).status) == ("", AnswerStatus.ILLEGIBLE)
    assert "question-repeated" in {notice.code for notice in same.notices} & {
        notice.code for notice in other.notices
    }


def test_a_renumbered_question_is_reported_and_left_out(
    printout: Print, write: Write, ontology: Path
) -> None:
    text = printout({38: "it says no"}).replace("38. Is there", "40. Is there", 1)
    response = read(write(text), ontology)
    assert response.answer(38).status is AnswerStatus.QUESTION_ABSENT
    assert "it says no" not in {answer.text for answer in response.answers}
    notice = next(one for one in response.notices if one.code == "question-renumbered")
    assert "number 40 stands before the text of 38" in notice.message


def test_overrides_win(printout: Print, write: Write, ontology: Path) -> None:
    response = read(write(printout(country="Atlantis")), ontology, country="EST", edition="2022")
    assert (response.country, response.edition) == ("EST", "2022")


def test_one_question_will_do_where_the_edition_is_given(write: Write, ontology: Path) -> None:
    response = read(write("1. Country name *\n\nChad\n"), ontology, edition="2022")
    assert response.country == "TCD"
    missing = [notice for notice in response.notices if notice.code == "question-missing"]
    assert [notice.message for notice in missing] == ["111 questions of edition 2022 are missing: 2-112."]


BAD: list[tuple[str, bytes, type[InputError], str]] = [
    ("empty", b"", UnreadableInput, "is empty"),
    ("blank", b" \r\n\t\n", UnreadableInput, "is empty"),
    ("mark-only", b"\xef\xbb\xbf", UnreadableInput, "is empty"),
    ("pdf", b"%PDF-1.7 ...", UnreadableInput, "is a PDF"),
    ("xlsx", b"PK\x03\x04....xl/workbook.xml", UnreadableInput, "is a damaged archive"),
    ("docx", b"PK\x03\x04....word/document.xml", UnreadableInput, "is a damaged archive"),
    ("zip", b"PK\x03\x04....", UnreadableInput, "is a damaged archive"),
    ("doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", UnreadableInput, "is an old or a locked Office document"),
    ("png", b"\x89PNG\r\n", UnreadableInput, "is a picture"),
    ("gzip", b"\x1f\x8b\x08", UnreadableInput, "is a gzip archive"),
    ("rtf", b"{\\rtf1 hello}", UnreadableInput, "is an RTF document"),
    ("html", b"<!DOCTYPE html><html>", UnreadableInput, "is a web page"),
    ("binary", b"1. Country name\n\nChad\n" + bytes(range(32)) * 9, UnreadableInput, "holds binary data"),
    ("letter", b"Dear Sir,\n\nthank you for your letter.", NotAResponse, "holds none of the 112 questions"),
    ("list", b"1. apples\n2. pears\n3. plums\n4. nuts", NotAResponse, "is no response"),
    (
        "two",
        b"1. Country name *\n\nChad\n\n2. Your name *\n\nAna",
        NotAResponse,
        "holds 2 of the 112 questions",
    ),
    (
        "damaged",
        "1. Country name: Côte d’Ivoire".encode() + b"\xe2\x80",
        UnreadableInput,
        "most of it is UTF-8",
    ),
    ("cyrillic", "1. Страна: Российская Федерация".encode("windows-1251"), UnreadableInput, "another script"),
    ("cut", b"\xff\xfe1\x00.\x00 ", UnreadableInput, "is damaged"),
    ("json", b'{"country": "Chad"}', InputError, "missing required field `answers`"),
]


@pytest.mark.parametrize("bad", BAD, ids=[row[0] for row in BAD])
def test_bad_input_gets_a_clear_word(
    write: Write, ontology: Path, bad: tuple[str, bytes, type[InputError], str]
) -> None:
    name, data, error, message = bad
    with pytest.raises(error, match=message) as caught:
        read(write(data, f"{name}.txt"), ontology)
    assert f"{name}.txt" in str(caught.value)
    assert str(caught.value).endswith(".")


def test_files_that_cannot_be_opened(write: Write, tmp_path: Path, ontology: Path) -> None:
    with pytest.raises(UnreadableInput, match=r"missing\.txt does not exist"):
        read(tmp_path / "missing.txt", ontology)
    with pytest.raises(UnreadableInput, match="is a folder"):
        read(tmp_path, ontology)
    large = write(b"x")
    with large.open("r+b") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(UnreadableInput, match="is larger than 20 MB"):
        read(large, ontology)


def test_another_forms_questions_are_an_unknown_edition(write: Write, ontology: Path) -> None:
    text = "\n\n".join(f"{n}. Does your country have a policy on topic {n}? *\n\nYes" for n in range(1, 30))
    with pytest.raises(UnknownEdition, match="only 0 of its questions are those of edition 2022"):
        read(write(text), ontology)


def test_an_edition_that_is_not_described(printout: Print, write: Write, ontology: Path) -> None:
    with pytest.raises(UnknownEdition, match=r"Edition '1999' is not described\. Known: .*2022"):
        read(write(printout()), ontology, edition="1999")


def test_two_responses_in_one_file_are_refused(printout: Print, write: Write, ontology: Path) -> None:
    both = printout() + printout({13: "Another"}, country="Estonia")
    with pytest.raises(NotAResponse, match="holds more than one response: give one file for each"):
        read(write(both), ontology)


def test_a_long_file_is_read_in_good_time(printout: Print, write: Write, ontology: Path) -> None:
    lines = "1. Country name\n2. Your name: x\nwww.gov.td/a-\n" * 400
    long = write(printout(dict.fromkeys((7, 8, 9, 10, 13, 20, 37, 39, 110, 111), lines)))
    assert _seconds(long, ontology) < 5


def test_an_edition_is_told_by_texts_and_not_by_the_files_name(
    printout: Print, write: Write, ontology: Path
) -> None:
    assert read(write(printout(), "msq-2018.txt"), ontology).edition == "2022"


def test_a_lost_heading_does_not_bare_the_answer_below_it(
    printout: Print, write: Write, ontology: Path
) -> None:
    text = printout(PERSONS).replace("2. Your name *\n", "")
    with pytest.raises(UnknownCountry, match="names 'Chad'") as caught:
        read(write(text), ontology)
    assert "Ñandú" not in str(caught.value)
    response = read(write(text), ontology, country="Chad")
    assert response.answer(1).text == "Chad\n███ ████ █████"
    assert response.secrets[0].text == "Mr. José Ñandú"


@pytest.mark.parametrize(
    ("country", "message"),
    [
        ("", "question 1 names no country: it is blank or missing"),
        ("Estonai", r"question 1 names 'Estonai', which is no known country\. Did you mean Estonia"),
        ("Atlantis, write to ana@gov.td", "names 'Atlantis, write to …'"),
    ],
)
def test_unknown_countries(printout: Print, write: Write, ontology: Path, country: str, message: str) -> None:
    with pytest.raises(UnknownCountry, match=message) as caught:
        read(write(printout(country=country)), ontology)
    assert "ana@gov.td" not in str(caught.value)


def test_nothing_personal_in_notices_or_repr(
    printout: Print, write: Write, ontology: Path, form: Questionnaire
) -> None:
    text = (
        printout({**PERSONS, 14: "José Ñandú jose@gov.td"})
        + f"\n13. {form.question(13).text}\n\nJosé Ñandú\n"
    )
    response = read(write(text), ontology)
    told = " ".join(notice.message for notice in response.notices) + repr(response)
    assert "jose@gov.td" not in told
    assert "Ñandú" not in told
    assert "text-beside-options" in {notice.code for notice in response.notices}


def test_reading_is_fast(printout: Print, write: Write, ontology: Path) -> None:
    path = write(printout(dict.fromkeys(range(20, 112), "- Ministry of X, www.x.td; " * 20)))
    read(path, ontology)
    best = min(_seconds(path, ontology) for _ in range(3))
    assert best < 5


def _seconds(path: Path, ontology: Path) -> float:
    start = time.perf_counter()
    read(path, ontology)
    return time.perf_counter() - start


@pytest.mark.unmeasured
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    damage=st.lists(
        st.tuples(st.integers(0, 600), st.sampled_from(["cut", "twice", "swap", "list"])), max_size=40
    )
)
def test_a_damaged_printout_is_read_or_refused(
    printout: Print, write: Write, ontology: Path, damage: list[tuple[int, str]]
) -> None:
    lines = printout({**PERSONS, 13: "1. One\n\n2. Two", 57: "15 Years"}).split("\n")
    for place, kind in damage:
        at = place % (len(lines) - 1)
        if kind == "cut":
            del lines[at]
        elif kind == "twice":
            lines.insert(at, lines[at])
        elif kind == "swap":
            lines[at], lines[at + 1] = lines[at + 1], lines[at]
        else:
            lines.insert(at, f"{at % 112}. Something else")
    try:
        response = read(write("\n".join(lines)), ontology, country="TCD")
    except InputError as error:
        assert "response.txt" in str(error)  # noqa: PT017 - both ends are right
        return
    assert len(response.answers) == 112
    assert "@gov.td" not in "".join(answer.text + (answer.typed or "") for answer in response.answers)
