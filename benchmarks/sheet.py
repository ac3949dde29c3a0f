"""Measures the reading of a spreadsheet export with a row for each of the survey's 193 Member States.

The answers are those of the responses in `tests/data/responses`, over and over, each row for another country.
Prints seconds for the workbook and for the same table as text. Run: `python benchmarks/sheet.py [--rows N]`.
"""

import argparse
import csv
import io
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import openpyxl

from kg.readers import read, read_file
from kg.resources import ontology_folder
from kg.values import Response
from kg.vocabulary.questionnaire import load_questionnaires
from kg.vocabulary.reference import load_reference

ROOT = Path(__file__).resolve().parent.parent
ONTOLOGY = ontology_folder()
BEFORE = ("ID", "Start time", "Completion time", "Email", "Name", "Language")
TIMES = ("6/21/21 9:30:00", "6/21/21 12:26:37")


def header() -> list[str]:
    """The titles of the export: equal ones numbered from the second on."""
    seen: Counter[str] = Counter(BEFORE)
    titles = list(BEFORE)
    for question in load_questionnaires(ONTOLOGY)["2022"].questions:
        above = f"{question.lead}\n" if question.lead else ""
        title = "\n".join([above + question.text.removesuffix("*").rstrip(), *question.notes])
        seen[title] += 1
        titles.append(f"{title}{seen[title]}" if seen[title] > 1 else title)
    return titles


def row(number: int, country: str, response: Response) -> list[str]:
    """A response as the cells of a row."""
    answers = [
        country if answer.number == 1 else answer.text or answer.typed or "Yes" * bool(answer.options)
        for answer in response.answers
    ]
    return [str(number), *TIMES, "anonymous", "", "English", *answers]


def table(rows: int) -> list[list[str]]:
    """The export of that many countries."""
    files = sorted((ROOT / "tests" / "data" / "responses").glob("*.txt"))
    responses = [read(path, ONTOLOGY) for path in files]
    countries = sorted(load_reference(ONTOLOGY).countries)[:rows]
    return [
        header(),
        *(row(at, name, responses[at % len(responses)]) for at, name in enumerate(countries, 1)),
    ]


def write(path: Path, cells: list[list[str]]) -> None:
    """The table as a workbook or as text, by the suffix."""
    if path.suffix == ".csv":
        out = io.StringIO()
        csv.writer(out).writerows(cells)
        path.write_text(out.getvalue(), "utf-8")
        return
    book = openpyxl.Workbook()
    for line in cells:
        book.worksheets[0].append(line)
    book.save(path)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rows", type=int, default=193, metavar="N")
    parser.add_argument("--repeat", type=int, default=3, metavar="N")
    arguments = parser.parse_args()
    cells = table(arguments.rows)
    with tempfile.TemporaryDirectory() as folder:
        for suffix in (".xlsx", ".csv"):
            path = Path(folder) / f"export{suffix}"
            write(path, cells)
            taken = []
            for _ in range(arguments.repeat):
                start = time.perf_counter()
                found = read_file(path, ONTOLOGY)
                taken.append(time.perf_counter() - start)
            if len(found) != len(cells) - 1:
                sys.exit(f"{suffix}: {len(found)} of {len(cells) - 1} rows were read.")
            size = path.stat().st_size / 1e6
            shape = f"{len(found)} rows x {len(cells[0])} columns, {size:.1f} MB"
            print(f"{suffix:6} {shape}: least {min(taken):.2f} s, most {max(taken):.2f} s")


if __name__ == "__main__":
    main()
