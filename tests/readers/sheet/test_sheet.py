"""Spreadsheet exports: what each cell becomes, and how columns are told."""

import io
import random
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from kg.errors import NotAResponse, UnknownCountry, UnreadableInput
from kg.readers import read, read_file
from kg.readers.sheet.columns import match_columns
from kg.values import AnswerStatus, Response
from kg.vocabulary.questionnaire import Questionnaire, load_questionnaires

from ..exports import LEADING, Export, Table, export_of, numbered, separated, title_of, workbook

Write = Callable[..., Path]
Print = Callable[..., str]

KNOWS = "I am authorized and fully knowledgeable to respond to this questionnaire."
GIVEN = {
    2: "Ana Paz",
    4: "Ministry of X",
    6: f"{KNOWS};",
    7: "www.gov.td",
    8: "n/a",
    13: "Ministry of X\nwww.x.td",
    14: "Yes",
    15: "Abakar Idriss",
    19: "No",
    57: "15 Years",
    37: "Act 1",
    39: "Act 2",
    111: "-",
}


@pytest.fixture
def sheet(export: Export, write: Write, ontology: Path) -> Callable[..., Response]:
    """Reads a workbook of one respondent."""

    def make(answers: dict[int, object] | None = None, **more: object) -> Response:
        table = export(answers or GIVEN)
        return read(write(workbook(table, **more), "export.xlsx"), ontology)  # type: ignore[arg-type]

    return make


def test_a_row_becomes_a_response(sheet: Callable[..., Response]) -> None:
    response = sheet()
    assert (response.country, response.edition, response.form_number) == ("TCD", "2022", "1")
    assert (response.completed, response.duration) == ("2021-06-21T12:26:37", "PT176M37S")
    assert (response.source.name, response.source.part) == ("export.xlsx", "row 2")
    assert [answer.number for answer in response.answers] == list(range(1, 113))
    status = {answer.number: answer.status for answer in response.answers}
    assert status[7] is AnswerStatus.TEXT_GIVEN
    assert status[8] is status[111] is AnswerStatus.DECLARED_NOT_APPLICABLE
    assert status[9] is AnswerStatus.BLANK
    assert status[2] is AnswerStatus.WITHHELD
    assert response.answer(13).text == "Ministry of X\nwww.x.td"
    assert (response.answer(13).position.cell, response.answer(13).position.line) == ("R2", None)
    assert response.notices == ()


def test_ticks_are_stated(sheet: Callable[..., Response]) -> None:
    response = sheet()
    yes, blank, typed, several = (response.answer(number) for number in (14, 32, 57, 6))
    assert (yes.selected, yes.options, yes.status) == (("Yes",), ("Yes",), AnswerStatus.OPTION_LEGIBLE)
    assert (blank.selected, blank.options, blank.status) == ((), (), AnswerStatus.BLANK)
    assert (typed.selected, typed.typed, typed.status) == (("Other",), "15 Years", AnswerStatus.OTHER_TYPED)
    assert several.selected == (KNOWS,)


GROUP = "A group of government agencies responded to the questionnaire collectively."
CELLS: list[tuple[int, object, tuple[object, ...]]] = [
    (14, "yes ", (("Yes",), None, "", "option-legible")),
    (14, "No;", (("No",), None, "", "option-legible")),
    (14, "Yes;No", (None, None, "", "illegible")),
    (14, "Partly", (None, None, "Partly", "text-given")),
    (57, "Ten-year", (("Ten-year",), None, "", "option-legible")),
    (57, "3 years; extended once", (("Other",), "3 years; extended once", "", "other-typed")),
    (57, 15, (("Other",), "15", "", "other-typed")),
    (57, "Other", (("Other",), None, "", "option-legible")),
    (6, f"By the ICT office;{GROUP};", ((GROUP, "Other"), "By the ICT office", "", "other-typed")),
    (6, f"{GROUP};{KNOWS};", ((KNOWS, GROUP), None, "", "option-legible")),
    (6, ";", ((), None, "", "blank")),
]


@pytest.mark.parametrize(("number", "cell", "expected"), CELLS)
def test_cells_of_closed_questions(
    sheet: Callable[..., Response], number: int, cell: object, expected: tuple[object, ...]
) -> None:
    answer = sheet({number: cell}).answer(number)
    assert (answer.selected, answer.typed, answer.text, answer.status.value) == expected


def test_values_that_are_no_texts(sheet: Callable[..., Response]) -> None:
    response = sheet({7: 2021, 8: 2.5, 9: True, 10: datetime(2021, 6, 1), 13: "a_x000D_\nb\u00a0c"})  # noqa: DTZ001
    assert [response.answer(number).text for number in (7, 8, 9, 10)] == ["2021", "2.5", "TRUE", "2021-06-01"]
    assert response.answer(13).text == "a\nb\u00a0c"


def test_formulas_are_never_computed(sheet: Callable[..., Response]) -> None:
    response = sheet({7: '=HYPERLINK("http://x.td")', 13: "=1+1"})
    assert response.answer(7).status is AnswerStatus.ILLEGIBLE
    assert response.answer(7).text == ""
    assert [notice.code for notice in response.notices] == ["cell-error", "cell-error"]
    assert "Cell L2 holds a formula whose value is not stored" in response.notices[0].message


def test_the_stored_value_of_a_formula_counts(export: Export, write: Write, ontology: Path) -> None:
    data = workbook(export({7: "=1+1"}))
    response = read(write(_with_stored_value(data, "www.gov.td"), "x.xlsx"), ontology)
    assert response.answer(7).text == "www.gov.td"
    assert [(one.code, one.question) for one in response.notices] == [("cell-formula", 7)]


def _with_stored_value(data: bytes, value: str) -> bytes:
    """A workbook as a program leaves it that computes formulas; openpyxl computes none."""
    source, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    stored = rf'<c t="str" \1><f>1+1</f><v>{value}</v></c>'.encode()
    with zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            part = source.read(name)
            made.writestr(name, re.sub(rb"<c ([^>]*)><f>1\+1</f><v ?/?>(?:</v>)?</c>", stored, part))
    return target.getvalue()


def test_error_values_are_illegible(sheet: Callable[..., Response]) -> None:
    response = sheet({7: "#REF!"})
    assert (response.answer(7).status, response.answer(7).text) == (AnswerStatus.ILLEGIBLE, "")
    assert "Cell L2 holds an error" in response.notices[0].message


def test_hidden_rows_and_merged_cells_are_told(sheet: Callable[..., Response]) -> None:
    def change(of: Worksheet) -> None:
        of.row_dimensions[2].hidden = True
        of.merge_cells("L2:M2")

    response = sheet(change=change)
    assert response.answer(7).text == "www.gov.td"
    assert {notice.code for notice in response.notices} == {"hidden-cells", "merged-cells"}


def test_personal_columns_before_the_questions_are_not_kept(
    export: Export, write: Write, ontology: Path
) -> None:
    table = export(GIVEN)
    table[1][3:5] = ["zoe@gov.td", "Zoé Mbaye"]
    response = read(write(workbook(table), "export.xlsx"), ontology)
    assert "Zoé" not in repr(response) + str(response.secrets) + str([one.text for one in response.answers])
    assert [secret.text for secret in response.secrets] == ["Ana Paz"]


def test_personal_columns_that_were_dropped_blank_no_neighbour(
    export: Export, write: Write, ontology: Path, form: Questionnaire
) -> None:
    table = without(export({**GIVEN, 4: "Ministry of X\nDepartment Y"}), form, 2, 3, 5)
    response = read(write(workbook(table), "export.xlsx"), ontology)
    assert response.answer(4).text == "Ministry of X\nDepartment Y"
    assert response.answer(2).status is AnswerStatus.QUESTION_ABSENT
    assert [notice.message for notice in response.notices] == [
        "No column holds questions 2-3, 5 of edition 2022."
    ]


def without(table: Table, form: Questionnaire, *numbers: int) -> Table:
    dropped = {len(LEADING) + number - 1 for number in numbers}
    return [[cell for at, cell in enumerate(row) if at not in dropped] for row in table]


def header(form: Questionnaire) -> list[str]:
    return numbered([*LEADING, *map(title_of, form.questions)])


def told(titles: list[str], form: Questionnaire, ontology: Path) -> dict[int, str]:
    """The titles of the columns that questions were told to have."""
    columns = match_columns(titles, form, ontology)
    return {target: titles[at] for target, at in columns.places.items() if isinstance(target, int)}


def test_all_columns_are_told(form: Questionnaire, ontology: Path) -> None:
    titles = header(form)
    before = dict(zip(("id", "start", "completed", "email", "name"), range(5), strict=True))
    questions = {number: number + 4 for number in range(1, 113)}
    assert match_columns(titles, form, ontology).places == before | questions


@pytest.mark.parametrize("seed", range(5))
def test_shuffled_columns_are_told_by_their_suffix(form: Questionnaire, ontology: Path, seed: int) -> None:
    titles = header(form)
    right = {number: titles[number + 4] for number in range(1, 113)}
    random.Random(seed).shuffle(titles)
    assert told(titles, form, ontology) == right


@pytest.mark.parametrize("seed", range(20))
def test_dropped_and_added_columns(form: Questionnaire, ontology: Path, seed: int) -> None:
    chance = random.Random(seed)
    titles = header(form)
    right = {number: titles[number + 4] for number in range(1, 113)}
    for title in chance.sample(titles, chance.randint(1, 60)):
        titles.remove(title)
    for _ in range(chance.randint(0, 6)):
        titles.insert(
            chance.randrange(len(titles)), chance.choice(["Region", "Checked by", "Score 3", "Remarks"])
        )
    found = told(titles, form, ontology)
    assert all(right[number] == title for number, title in found.items())
    assert set(found) == {number for number, title in right.items() if title in titles}


@pytest.mark.parametrize("seed", range(10))
def test_without_suffixes_the_order_tells_and_nothing_is_guessed(
    form: Questionnaire, ontology: Path, seed: int
) -> None:
    chance = random.Random(seed)
    titles = [*LEADING, *map(title_of, form.questions)]
    kept = sorted(chance.sample(range(5, 117), 112 - chance.randint(0, 30)))
    left = [*titles[:5], *(titles[at] for at in kept)]
    columns = match_columns(left, form, ontology)
    for target, at in columns.places.items():
        if isinstance(target, int) and at >= 5:
            assert title_of(form.question(target)) == left[at]
    certain = [target for target, at in columns.places.items() if isinstance(target, int) and at >= 5]
    wrong = [target for target in certain if columns.places[target] != 5 + kept.index(target + 4)]
    assert len(wrong) <= 2
    assert len(certain) + len(columns.doubtful) == len(kept)


def test_titles_as_people_leave_them(form: Questionnaire, ontology: Path) -> None:
    titles = header(form)
    changed = [title.replace(" ", "\u00a0", 2).replace("\n", "\r\n") for title in titles]
    changed[41] = f"37. {titles[41]}"
    changed[40] = titles[40].replace("legislation", "legislaton")
    changed[16] = titles[16].split("\n")[-1]
    assert set(told(changed, form, ontology)) == set(range(1, 113))


def test_unknown_columns_are_told(export: Export, write: Write, ontology: Path) -> None:
    table = [
        [*row[:40], value, *row[40:]]
        for row, value in zip(export(GIVEN), ["Region zoe@un.org", "x"], strict=True)
    ]
    response = read(write(workbook(table), "export.xlsx"), ontology)
    assert [notice.message for notice in response.notices] == [
        "No question of edition 2022 has the title of column AO ('Region …'): not read."
    ]
    assert response.answer(39).text == "Act 2"


def test_a_language_column_is_no_question(export: Export, write: Write, ontology: Path) -> None:
    table = export(GIVEN, leading=(*LEADING, "Language", "Last modified time"))
    response = read(write(workbook(table), "export.xlsx"), ontology)
    assert (response.notices, response.answer(111).text) == ((), "-")


def test_a_column_of_the_staff_names_the_country(
    export: Export, write: Write, ontology: Path, form: Questionnaire
) -> None:
    table = without(export(GIVEN, leading=(*LEADING[:4], "ISO3")), form, 1)
    table[1][4] = "TCD"
    assert read(write(workbook(table), "export.xlsx"), ontology).country == "TCD"


def test_rows_above_the_titles_and_other_sheets(export: Export, write: Write, ontology: Path) -> None:
    table: Table = [["Export of all responses"], [], *export(GIVEN)]

    def change(of: Worksheet) -> None:
        book = of.parent
        assert book is not None
        book.create_sheet("Notes").append(["Country name", "Remark"])

    response = read(write(workbook(table, change=change), "export.xlsx"), ontology)
    assert (response.source.part, response.answer(7).position.cell) == ("row 4", "L4")


def test_two_sheets_of_responses_are_told_apart(export: Export, write: Write, ontology: Path) -> None:
    def change(of: Worksheet) -> None:
        book = of.parent
        assert book is not None
        more = book.create_sheet("Second")
        for row in export({1: "Estonia"}):
            more.append(row)

    found = read_file(write(workbook(export(GIVEN), change=change), "export.xlsx"), ontology)
    assert [(one.country, one.source.part) for one in found] == [
        ("TCD", "sheet 'Sheet1', row 2"),
        ("EST", "sheet 'Second', row 2"),
    ]


@pytest.mark.parametrize("where", ["row above", "sheet", "row", "properties"])
def test_invented_responses_call_themselves_so(
    export: Export, write: Write, ontology: Path, where: str
) -> None:
    table = export(GIVEN, {1: "Estonia"})
    if where == "row above":
        table = [["# fixture: invented"], *table]
    if where == "row":
        table[1][0] = "# fixture"

    def change(of: Worksheet) -> None:
        assert of.parent is not None
        of.parent.properties.description = "# fixture: invented" if where == "properties" else None

    title = "# fixture" if where == "sheet" else "Sheet1"
    data = workbook(table, change=change, title=title)
    found = read_file(write(data, "export.xlsx"), ontology)
    assert [one.source.fixture for one in found] == [True, where != "row"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1252", "utf-16"])
def test_text_reads_as_the_workbook_does(
    export: Export, write: Write, ontology: Path, delimiter: str, encoding: str
) -> None:
    table = export({**GIVEN, 13: 'Ministère de l’Économie, "X"; www.x.td'})
    one = read(write(workbook(table), "export.xlsx"), ontology)
    other = read(write(separated(table, delimiter), "export.csv", encoding), ontology)
    assert one.answers == other.answers
    assert (one.completed, one.duration) == (other.completed, other.duration)
    assert [notice.code for notice in other.notices] == ["encoding"] * (encoding == "windows-1252")


def test_a_first_line_marks_text_as_invented(export: Export, write: Write, ontology: Path) -> None:
    for mark in ("# fixture: invented\n", "# fixture: invented,,,,\n"):
        response = read(write(mark + separated(export(GIVEN)), "export.csv"), ontology)
        assert (response.source.fixture, response.answer(7).position.cell) == (True, "L3")


def test_times_with_the_day_first(export: Export, write: Write, ontology: Path) -> None:
    table = export(GIVEN, {1: "Estonia"})
    table[2][1:3] = [datetime(2021, 11, 22, 9), datetime(2021, 11, 22, 10)]  # noqa: DTZ001
    table[1][1:3] = [datetime(2021, 4, 3, 9), datetime(2021, 4, 3, 10)]  # noqa: DTZ001
    found = read_file(write(separated(table, times="%d/%m/%Y %H:%M"), "export.csv"), ontology)
    assert [one.completed for one in found] == ["2021-04-03T10:00:00", "2021-11-22T10:00:00"]


def test_a_printout_with_commas_is_no_table(printout: Print, write: Write, ontology: Path) -> None:
    text = "Answers of Chad, Africa, 2022, final, checked, sent\nBy X, Y, Z, A, B, C\n" + printout()
    assert read(write(text), ontology).source.media_type == "text/plain"


@pytest.mark.parametrize(
    ("table", "error", "message"),
    [
        ([["a", "b", "c", "d", "e"], [1, 2, 3, 4, 5]], NotAResponse, "fewer than 3 of its columns"),
        ([[]], NotAResponse, "fewer than 3 of its columns"),
    ],
)
def test_other_tables_are_refused(
    write: Write, ontology: Path, table: Table, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        read(write(workbook(table), "export.xlsx"), ontology)


def test_an_export_without_rows(export: Export, write: Write, ontology: Path) -> None:
    with pytest.raises(NotAResponse, match="no answers below them"):
        read(write(workbook(export()), "export.xlsx"), ontology)


def test_a_row_of_an_unknown_country_is_named(export: Export, write: Write, ontology: Path) -> None:
    path = write(workbook(export(GIVEN, {1: "Atlantis"})), "export.xlsx")
    with pytest.raises(UnknownCountry, match=r"export\.xlsx, row 3: question 1 names 'Atlantis'"):
        read_file(path, ontology)


def test_too_many_rows(export: Export, write: Write, ontology: Path) -> None:
    more: Table = [["x"]] * 5_000
    table = export(GIVEN) + more
    with pytest.raises(UnreadableInput, match="more than 5,000 rows"):
        read(write(workbook(table), "export.xlsx"), ontology)


def test_another_edition_needs_no_code(write: Write, ontology: Path) -> None:
    example = load_questionnaires(ontology)["example"]
    number = example.by_key("strategy.exists").number
    table: Table = [["# fixture"], *export_of(example, {1: "Chad", number: "Yes", 7: "www.gov.td"})]
    response = read(write(workbook(table), "export.xlsx"), ontology)
    assert (response.edition, response.answer(number).selected) == ("example", ("Yes",))
    assert len(response.answers) == len(example.questions)
    assert not [one for one in response.answers if one.status is AnswerStatus.QUESTION_ABSENT]
