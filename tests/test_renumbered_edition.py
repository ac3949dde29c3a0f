"""Nothing goes by a question's number: the same answers under other numbers give the same facts."""

from pathlib import Path
from shutil import copytree

import pyoxigraph as ox
import pytest
import yaml

import kg
from kg.readers import read
from kg.resources import ontology_folder
from kg.store.folder import country_path
from kg.vocabulary.questionnaire import load_questionnaires
from tests.readers.forms import printed

SAMPLE = Path(__file__).parents[1] / "examples" / "khm-2022.txt"
SHIFT = 5
FACTS = "https://w3id.org/egov-kg/graph/facts/KHM"


def renumbered(ontology: Path) -> None:
    """Replaces the edition of 2022 with one that has other numbers, named by keys; called 2024."""
    file = ontology / "questionnaires" / "msq-2022.yaml"
    form = yaml.safe_load(file.read_text("utf-8"))
    form["edition"] = "2024"
    rows = [row for section in form["sections"] for row in section["questions"]]
    keys = {row["number"]: row["key"] for row in rows}
    for row in rows:
        row["number"] += SHIFT
        row["detail_for"] = keys.get(row.get("detail_for"))
        if "condition" in row:
            row["condition"]["question"] = keys[row["condition"]["question"]]
        for wanted in row.get("yields", ()):
            for options in wanted.values():
                for name in {"details", "settled_by"} & set(options or ()):
                    options[name] = [keys[number] for number in options[name]]
    (ontology / "questionnaires" / "msq-2024.yaml").write_text(yaml.safe_dump(form), "utf-8")


def facts(folder: Path) -> set[tuple[str, str, str]]:
    path = folder / country_path("KHM")
    quads = ox.parse(path.read_bytes(), format=ox.RdfFormat.N_QUADS)
    return {
        (str(quad.subject), quad.predicate.value, str(quad.object))
        for quad in quads
        if str(quad.graph_name) == f"<{FACTS}>"
    }


@pytest.mark.unmeasured
@pytest.mark.slow
def test_the_same_answers_under_other_numbers_give_the_same_facts(cambodia: Path, tmp_path: Path) -> None:
    ontology = copytree(ontology_folder(), tmp_path / "ontology")
    renumbered(ontology)
    form = load_questionnaires(ontology)["2024"]
    told = read(SAMPLE, ontology_folder()).answers
    answers = {answer.number + SHIFT: answer.text or answer.typed or "" for answer in told}
    text = tmp_path / "khm.txt"
    text.write_text(printed(form, answers), "utf-8")
    later = kg.build(text, tmp_path / "later", ontology=ontology)
    assert later.report is not None
    assert {source.edition for one in later.report.built for source in one.entry.sources} == {"2024"}
    earlier_facts, later_facts = facts(cambodia), facts(tmp_path / "later")
    assert later_facts == earlier_facts
