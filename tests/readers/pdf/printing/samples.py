"""The printed responses that stand in `tests/readers/pdf/samples`, each with what is ticked in it.

`python -m tests.readers.pdf.printing.samples` prints them anew; it needs Chromium and Ghostscript.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kg.resources import ontology_folder
from kg.vocabulary.questionnaire import Questionnaire, load_questionnaires
from tests.chromium import browser
from tests.readers.pdf.printing.page import Choice, answers, choices, page
from tests.readers.pdf.printing.press import Press, distilled, pressing, scanned
from tests.readers.pdf.printing.style import Style, by_lot

FOLDER = Path(__file__).parents[1] / "samples"
FIRST = "# fixture: an invented response that imitates the print of an online form"


@dataclass(frozen=True)
class Truth:
    """What was printed: the options and ticks under each closed question, the words under the others."""

    ticks: Mapping[int, Choice]
    texts: Mapping[int, str]


@dataclass(frozen=True)
class Sample:
    """A printed response: its name, look and seed, what is done to the print, and its last question."""

    name: str
    style: Style
    seed: int
    after: Callable[[bytes], bytes] | None = None
    last: int = 112


def _scan(pdf: bytes) -> bytes:
    return scanned(pdf, 5, dpi=150, skew=0.3, noise=3.0)


_PLAIN: dict[str, Any] = {
    "backgrounds": True,
    "columns": 1,
    "side": "left",
    "width": 690,
    "size": 11,
    "line": 1.15,
}


def _look(marker: str, seed: int, **changes: Any) -> Style:
    return replace(by_lot(seed, marker), **_PLAIN | changes)


SAMPLES = (
    Sample("native", _look("native", 1, tagged=True), 1),
    Sample("dots-without-backgrounds", _look("dots", 2, backgrounds=False), 2),
    Sample("borders", _look("borders", 3, columns=2), 3),
    Sample("icons", _look("icons", 4), 4),
    Sample("icons-distilled", _look("icons", 5), 5, distilled),
    Sample("svg-on-the-right", _look("svg", 6, side="right"), 6),
    Sample("pictures", _look("pictures", 7, hanging=True), 7),
    Sample("characters", _look("characters", 8, size=14), 8),
    Sample("scan", _look("native", 9, size=13), 9, _scan, last=36),
)


def printed(press: Press, form: Questionnaire, sample: Sample) -> tuple[bytes, Truth]:
    """A sample as a PDF, and what is in it."""
    asked = replace(form, questions=tuple(one for one in form.questions if one.number <= sample.last))
    truth = Truth(choices(asked, sample.style, sample.seed), answers(asked, sample.seed, most=25))
    pdf = press.print(page(asked, sample.style, truth.ticks, truth.texts, FIRST), sample.style)
    return sample.after(pdf) if sample.after else pdf, truth


def load(name: str) -> tuple[Path, Truth]:
    """A sample that stands in the folder."""
    held = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    ticks = {int(n): Choice(tuple(one["options"]), tuple(one["ticked"])) for n, one in held["ticks"].items()}
    return FOLDER / f"{name}.pdf", Truth(ticks, {int(n): text for n, text in held["texts"].items()})


def _write(name: str, pdf: bytes, truth: Truth) -> None:
    ticks = {n: {"options": one.options, "ticked": one.ticked} for n, one in truth.ticks.items()}
    (FOLDER / f"{name}.pdf").write_bytes(pdf)
    document = json.dumps({"ticks": ticks, "texts": dict(truth.texts)}, indent=1, ensure_ascii=False)
    (FOLDER / f"{name}.json").write_text(document + "\n", encoding="utf-8")


def main() -> None:
    """Prints all samples."""
    program = browser()
    if program is None:
        raise SystemExit("Install Chromium to print the samples.")
    form = load_questionnaires(ontology_folder())["2022"]
    FOLDER.mkdir(exist_ok=True)
    with pressing(program) as press:
        for sample in SAMPLES:
            _write(sample.name, *printed(press, form, sample))


if __name__ == "__main__":
    main()
