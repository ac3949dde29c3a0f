import shutil
import zipfile
from pathlib import Path

import pytest

import kg
from tests.packaging.conftest import ROOT, Distributions, Environment

pytestmark = pytest.mark.slow


def _files(folder: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_carries_every_file_of_the_model(distributions: Distributions) -> None:
    names = zipfile.ZipFile(distributions.wheel).namelist()
    carried = {name.removeprefix("kg/_data/") for name in names if name.startswith("kg/_data/")}
    assert carried == _files("ontology") | _files("shapes") | {"CITATION.cff"}


def test_the_wheel_carries_nothing_but_the_package_and_its_licences(distributions: Distributions) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(distributions.wheel).namelist()}
    assert tops == {"kg", f"egovkg-{kg.__version__}.dist-info"}
    names = zipfile.ZipFile(distributions.wheel).namelist()
    assert any(name.endswith("LICENSES/CC-BY-4.0.txt") for name in names)


def test_it_runs_outside_the_checkout(installed: Environment) -> None:
    assert installed.say("import kg; print(kg.__file__)").startswith(str(installed.folder))
    assert kg.__version__ in installed.kg("--version")


def test_its_resources_are_its_own(installed: Environment) -> None:
    code = "from kg.resources import {0} as f; print(f())"
    for function, name in (("ontology_folder", "ontology"), ("shapes_folder", "shapes")):
        found = Path(installed.say(code.format(function)))
        assert found.is_relative_to(installed.folder)
        assert found.parts[-2:] == ("_data", name)


def test_it_builds_a_graph_and_answers(installed: Environment, tmp_path: Path) -> None:
    graph = str(tmp_path / "graph")
    installed.kg("build", str(ROOT / "examples" / "khm-2022.txt"), "-o", graph)
    rows = installed.kg("ask", "strategies-by-technology", "-g", graph, "-f", "csv")
    assert "Cambodia" in rows


def test_an_edited_copy_of_the_ontology_is_honoured(installed: Environment, tmp_path: Path) -> None:
    edited = tmp_path / "ontology"
    shutil.copytree(ROOT / "ontology", edited)
    model = edited / "egov.ttl"
    text = model.read_text(encoding="utf-8")
    assert '"strategy"@en' in text
    model.write_text(text.replace('"strategy"@en', '"grand design"@en'), encoding="utf-8")
    assert "grand design" in installed.kg("--ontology", str(edited), "schema")
    assert "grand design" not in installed.kg("schema")
