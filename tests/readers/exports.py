"""Exports as the form service makes them, from the questionnaire itself."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from kg.vocabulary.questionnaire import Question, Questionnaire

Value = str | int | float | bool | datetime | None
Table = list[list[Value]]
Export = Callable[..., Table]

LEADING = ("ID", "Start time", "Completion time", "Email", "Name")
START, END = datetime(2021, 6, 21, 9, 30), datetime(2021, 6, 21, 12, 26, 37)  # noqa: DTZ001


def title_of(question: Question) -> str:
    """The title of a question's column: what stands above it, its text, and the notes below it."""
    text = question.text.removesuffix("*").rstrip()
    above = f"{question.lead}\n" if question.lead else ""
    return "\n".join([above + text, *question.notes])


def numbered(titles: Sequence[str]) -> list[str]:
    """Equal titles with a number behind the second and each further one."""
    seen: Counter[str] = Counter()
    done = []
    for title in titles:
        seen[title] += 1
        done.append(f"{title}{seen[title]}" if seen[title] > 1 else title)
    return done


def export_of(
    form: Questionnaire, *respondents: Mapping[int, Value], leading: Sequence[str] = LEADING
) -> Table:
    """A table with a row for each respondent: `answers` by number of question."""
    header: list[Value] = [*numbered([*leading, *map(title_of, form.questions)])]
    rows: Table = [header]
    for at, answers in enumerate(respondents, 1):
        before: dict[str, Value] = {
            "ID": at,
            "Start time": START,
            "Completion time": END,
            "Email": "anonymous",
        }
        given = {1: "Chad", **answers}
        rows.append(
            [before.get(title) for title in leading] + [given.get(one.number) for one in form.questions]
        )
    return rows


def workbook(
    table: Table, *, change: Callable[[Worksheet], Any] | None = None, title: str = "Sheet1"
) -> bytes:
    """The table as an Excel workbook."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in table:
        sheet.append(row)
    if change is not None:
        change(sheet)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def separated(table: Table, delimiter: str = ",", times: str = "%-m/%-d/%y %H:%M:%S") -> str:
    """The table as text."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    for row in table:
        writer.writerow([cell.strftime(times) if isinstance(cell, datetime) else cell for cell in row])
    return out.getvalue()
