"""One invented response with ticks in all the forms in which responses arrive.

The PDF is committed; `printing.py` prints it anew.
"""

import io
from datetime import datetime
from pathlib import Path

from kg.readers import read_file
from kg.readers.interchange import document_of, json_line
from kg.resources import ontology_folder
from kg.vocabulary.questionnaire import Question
from tests.readers.exports import LEADING, Table, numbered, separated, title_of, workbook
from tests.readers.word.filling import RESPONSES, Filled, filled
from tests.readers.word.manners import table_of_three

SAMPLE, SEED = "sen", 3
PRINTED = Path(__file__).with_name(f"{SAMPLE}-2022.pdf")
MARK = "# fixture: an invented response"


def write_all(folder: Path) -> dict[str, Path]:
    """The response in every form, by name of the form."""
    response = filled(SAMPLE, SEED)
    document = io.BytesIO()
    table_of_three(response).save(document)
    (read,) = read_file(RESPONSES / f"{SAMPLE}-2022.txt", ontology_folder())
    contents = {
        "docx": document.getvalue(),
        "xlsx": workbook(_export(response)),
        "csv": separated(_export(response)).encode("windows-1252", "xmlcharrefreplace"),
        "json": json_line(document_of(read, ontology_folder(), include_restricted=True)).encode(),
        "pdf": PRINTED.read_bytes(),
    }
    files = {name: folder / f"{SAMPLE}.{name}" for name in contents}
    for name, path in files.items():
        path.write_bytes(contents[name])
    return {"txt": RESPONSES / f"{SAMPLE}-2022.txt", **files}


def _export(response: Filled) -> Table:
    """The table of an export with one respondent, below a line that says that it is invented."""
    questions = response.form.questions
    leading = (1, datetime(2021, 6, 21, 9, 30), datetime(2021, 6, 21, 12, 26), "anonymous", None)  # noqa: DTZ001
    cells = [_cell(question, response) for question in questions]
    return [[MARK], [*numbered([*LEADING, *map(title_of, questions)])], [*leading, *cells]]


def _cell(question: Question, response: Filled) -> str:
    given = [*response.ticks.get(question.number, ()), *filter(None, [response.texts[question.number]])]
    return "".join(f"{one};" for one in given) if question.type == "multi-choice" else "".join(given)
