"""The manners of filling in: each makes a Word file of a response."""

from collections.abc import Callable, Iterator, Mapping

from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import RGBColor
from docx.table import _Cell, _Row

from kg.vocabulary.questionnaire import Question
from tests.readers.word.filling import (
    Filled,
    add_xml,
    begin,
    checkbox,
    control,
    dropdown,
    field_box,
    field_list,
    headings,
    in_list,
    listed,
    numbering,
    symbol,
)


def asked(question: Question) -> Iterator[str]:
    """The printed lines of a question without its number."""
    yield question.lead or question.text
    if question.lead:
        yield question.text
    yield from question.notes


def typed_marks(response: Filled) -> Document:
    """Numbers and boxes are typed; each option and each line of an answer is a paragraph of its own."""
    document = begin()
    heading = headings(document, response.form)
    for question in response.form.questions:
        heading(question)
        first, *others = asked(question)
        for text in (f"{question.number}. {first}", *others):
            document.add_paragraph(text)
        for option in listed(question):
            ticked = option in response.ticks.get(question.number, ())
            document.add_paragraph(f"{'☒' if ticked else '☐'} {option}")
        for line in response.lines(question.number):
            document.add_paragraph(line)
    return document


def content_controls(response: Filled) -> Document:
    """Word counts the questions; boxes and answers are content controls, blank ones show their prompt."""
    document = begin()
    name = numbering(document)
    heading = headings(document, response.form)
    for question in response.form.questions:
        heading(question)
        first, *others = asked(question)
        in_list(document.add_paragraph(first), name)
        for text in others:
            document.add_paragraph(text)
        for option in listed(question):
            paragraph = document.add_paragraph()
            add_xml(paragraph, checkbox(option in response.ticks.get(question.number, ()), "✓▢"))
            paragraph.add_run(f"\u00a0{option}")
        if not question.options or response.texts[question.number]:
            for line in response.lines(question.number) or [""]:
                add_xml(document.add_paragraph(), control(line))
    return document


def _row(document: Document, columns: int) -> Callable[[], _Row]:
    table = document.add_table(rows=0, cols=columns)

    def add() -> _Row:
        row: _Row = table.add_row()
        return row

    return add


def _write(cell: _Cell, lines: list[str]) -> None:
    cell.paragraphs[0].add_run(lines[0] if lines else "")
    for line in lines[1:]:
        cell.add_paragraph(line)


def table_of_three(response: Filled) -> Document:
    """Number, question and answer side by side, a table for each section under a row of titles."""
    document = begin()
    heading = headings(document, response.form)
    row: Callable[[], _Row] | None = None
    for section in response.form.sections:
        questions = [question for question in response.form.questions if question.section == section.code]
        heading(questions[0])
        row = _row(document, 3)
        for cell, title in zip(row().cells, ("No.", "Question", "Answer"), strict=True):
            cell.text = title
        for question in questions:
            number, text, answer = row().cells
            number.text = str(question.number)
            _write(text, list(asked(question)))
            ticks = response.ticks.get(question.number, ())
            marks = "   ".join(f"{'☒' if option in ticks else '☐'} {option}" for option in listed(question))
            _write(answer, [marks] * bool(marks) + response.lines(question.number))
    return document


def old_form(response: Filled) -> Document:
    """Question left and answer right; boxes and lists are form fields, or signs of a symbol font."""
    document = begin()
    heading = headings(document, response.form)
    for question in response.form.questions:
        heading(question)
        left, right = _row(document, 2)().cells
        first, *others = asked(question)
        _write(left, [f"{question.number}) {first}", *others])
        ticks = response.ticks.get(question.number, ())
        if len(question.options) == 2 and question.number % 3 == 0:
            for xml in field_list(listed(question), ticks[0] if ticks else ""):
                add_xml(right.paragraphs[0], xml)
        else:
            _boxes(right, question, ticks)
        for line in response.lines(question.number):
            right.add_paragraph(line)
    return document


def _boxes(cell: _Cell, question: Question, ticks: tuple[str, ...]) -> None:
    for option in listed(question):
        paragraph = cell.add_paragraph()
        ticked = option in ticks
        signs = [symbol("Wingdings", "F0FE" if ticked else "F0A8")]
        for xml in field_box(ticked) if question.number % 2 else signs:
            add_xml(paragraph, xml)
        paragraph.add_run(f" {option}")


def highlighted(response: Filled) -> Document:
    """No boxes: the options stand in a row, and the chosen ones are highlighted."""
    return _by_look(response, lambda run, chosen: _highlight(run) if chosen else None)


def struck_out(response: Filled) -> Document:
    """No boxes: what does not apply is struck out."""
    return _by_look(response, lambda run, chosen: None if chosen else _strike(run))


def now_and_then(response: Filled) -> Document:
    """A few options are bold and a few red, which tells nothing for certain."""
    seen: list[object] = []

    def look(run: object, chosen: bool) -> None:
        seen.append(run)
        if chosen and len(seen) % 23 == 0:
            run.bold = True  # type: ignore[attr-defined]
        elif chosen and len(seen) % 29 == 0:
            run.font.color.rgb = RGBColor(0xC0, 0, 0)  # type: ignore[attr-defined]

    return _by_look(response, look)


def _highlight(run: object) -> None:
    run.font.highlight_color = WD_COLOR_INDEX.YELLOW  # type: ignore[attr-defined]


def _strike(run: object) -> None:
    run.font.strike = True  # type: ignore[attr-defined]


def _by_look(response: Filled, look: Callable[[object, bool], None]) -> Document:
    document = begin()
    heading = headings(document, response.form)
    for question in response.form.questions:
        heading(question)
        first, *others = asked(question)
        for text in (f"Q{question.number}. {first}", *others):
            document.add_paragraph(text)
        options = listed(question)
        short = all(len(option) < 20 for option in options)
        paragraph = document.add_paragraph() if options and short else None
        for at, option in enumerate(options):
            own = paragraph or document.add_paragraph()
            if paragraph is not None and at:
                own.add_run(" / ")
            look(own.add_run(option), option in response.ticks.get(question.number, ()))
        for line in response.lines(question.number):
            document.add_paragraph(line)
    return document


def columns_of_options(response: Filled) -> Document:
    """Yes and no are columns with a cross in one of them; all other answers stand in a last column."""
    document = begin()
    heading = headings(document, response.form)
    for section in response.form.sections:
        questions = [question for question in response.form.questions if question.section == section.code]
        heading(questions[0])
        row = _row(document, 4)
        for cell, title in zip(row().cells, ("Question", "Yes", "No", "Answer"), strict=True):
            cell.text = title
        for question in questions:
            text, yes, no, answer = row().cells
            first, *others = asked(question)
            _write(text, [f"{question.number}. {first}", *others])
            ticks = response.ticks.get(question.number, ())
            if listed(question) == ["Yes", "No"]:
                yes.text, no.text = ("X" if option in ticks else "" for option in ("Yes", "No"))
                _write(answer, response.lines(question.number))
                continue
            marks = [f"[{'x' if option in ticks else ' '}] {option}" for option in listed(question)]
            _write(answer, marks + response.lines(question.number))
    return document


def lists_to_choose_from(response: Filled) -> Document:
    """Questions without numbers, in a table; one option is chosen from a list."""
    document = begin()
    heading = headings(document, response.form)
    for question in response.form.questions:
        heading(question)
        left, right = _row(document, 2)().cells
        _write(left, list(asked(question)))
        ticks = response.ticks.get(question.number, ())
        if question.type == "multi-choice":
            for option in listed(question):
                paragraph = right.add_paragraph()
                add_xml(paragraph, checkbox(option in ticks))
                paragraph.add_run(f" {option}")
        elif question.options and not response.texts[question.number]:
            add_xml(right.paragraphs[0], dropdown(ticks[0] if ticks else "", listed(question)))
        for line in response.lines(question.number):
            right.add_paragraph(line)
    return document


MANNERS: Mapping[str, tuple[Callable[[Filled], Document], str]] = {
    "typed-marks": (typed_marks, "sen"),
    "content-controls": (content_controls, "gha"),
    "table-of-three": (table_of_three, "ury"),
    "old-form": (old_form, "kir"),
    "highlighted": (highlighted, "geo"),
    "struck-out": (struck_out, "mus"),
    "now-and-then": (now_and_then, "tto"),
    "columns-of-options": (columns_of_options, "nga"),
    "lists-to-choose-from": (lists_to_choose_from, "est"),
}
"""Each manner with the response that it is made of."""
