"""From files to a graph folder, with everything that can go wrong on the way."""

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from shutil import copy, copytree

import pyoxigraph as ox
import pytest

from kg.errors import AssemblyError, GraphError, InputError, UnreadableInput
from kg.pipeline import building
from kg.pipeline.building import build
from kg.pipeline.country import build_country
from kg.pipeline.outcome import BuildReport, BuiltCountry
from kg.readers import Input, ReadResult, read_all
from kg.resources import ontology_folder
from kg.store.folder import country_path, report_path, verify
from kg.store.manifest import MANIFEST, read_manifest
from kg.values import Response

ROOT = Path(__file__).resolve().parents[1]
RESPONSES = ROOT / "tests" / "data" / "responses"
KHM, EST, KIR = ROOT / "examples" / "khm-2022.txt", RESPONSES / "est-2022.txt", RESPONSES / "kir-2022.txt"


def quick(paths: list[Path], output: Path, base: str = "https://w3id.org/egov-kg/") -> BuildReport:
    """A build without validation."""
    return build(paths, output, base=base, validate=False)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def graph(cambodia: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    for path, contents in snapshot(cambodia).items():
        (tmp_path / "graph" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "graph" / path).write_bytes(contents)
    return tmp_path / "graph"


def test_a_build_writes_a_graph_folder(cambodia: Path) -> None:
    manifest = verify(cambodia)
    entry = manifest.countries["KHM"]
    assert (entry.editions, entry.fixture) == (("2022",), False)
    assert entry.sources[0].name == "khm-2022.txt"
    lines = (cambodia / country_path("KHM")).read_bytes().split(b"\n")[:-1]
    assert len(lines) == entry.counts["quads"] > 1000
    assert lines == sorted(set(lines))
    assert sorted(manifest.digests()) == sorted(set(snapshot(cambodia)) - {MANIFEST})


def test_the_report_covers_every_answer(cambodia: Path) -> None:
    report = json.loads((cambodia / report_path("KHM")).read_text("utf-8"))
    assert [row["number"] for row in report["coverage"]] == list(range(1, 113))
    assert {row["outcome"] for row in report["coverage"]} <= {"mapped", "set-aside", "queued"}
    assert isinstance(report["validation"], list)
    assert report["notices"]


def test_no_triple_stands_in_two_public_graphs(cambodia: Path) -> None:
    homes: dict[tuple[object, ...], object] = {}
    for quad in public_quads(cambodia):
        triple = (quad.subject, quad.predicate, quad.object)
        assert homes.setdefault(triple, quad.graph_name) == quad.graph_name, triple


def public_quads(folder: Path) -> Iterator[ox.Quad]:
    for path in (folder / "reference.nq", *sorted((folder / "countries").glob("*.nq"))):
        yield from ox.parse(path=path, format=ox.RdfFormat.N_QUADS)


@pytest.mark.unmeasured
def test_building_again_writes_nothing(graph: Path) -> None:
    before = snapshot(graph)
    assert build([KHM], graph).written == ()
    assert snapshot(graph) == before


def test_another_country_is_added(graph: Path) -> None:
    before = snapshot(graph)
    report = quick([EST], graph)
    after = snapshot(graph)
    assert {path for path in before if before[path] != after[path]} == {MANIFEST}
    assert set(report.written) == {MANIFEST, *read_manifest(graph).countries["EST"].files}
    assert read_manifest(graph).countries["EST"].fixture


@pytest.mark.unmeasured
def test_the_order_of_inputs_does_not_matter(tmp_path: Path) -> None:
    quick([EST, KIR, KHM], tmp_path / "one")
    quick([KHM, EST, KIR, EST], tmp_path / "other")
    assert snapshot(tmp_path / "one") == snapshot(tmp_path / "other")


@pytest.mark.slow
def test_neither_hash_seed_nor_order_matters(tmp_path: Path) -> None:
    built = []
    for seed, inputs in (("1", (EST, KHM)), ("2", (KHM, EST))):
        folder = tmp_path / seed
        code = "import sys, kg; kg.build(sys.argv[1:-1], sys.argv[-1])"
        command = [sys.executable, "-c", code, *map(str, inputs), str(folder)]
        subprocess.run(command, check=True, env=os.environ | {"PYTHONHASHSEED": seed})
        built.append(snapshot(folder))
    assert built[0] == built[1]


def test_folders_and_patterns_are_searched(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    copy(EST, tmp_path / "in" / "deep")
    copy(KIR, tmp_path / "kir-one.txt")
    (tmp_path / "in" / "README.md").write_text("About these files.\n", "utf-8")
    (tmp_path / "in" / ".hidden").write_text("x", "utf-8")
    report = quick([tmp_path / "in", tmp_path / "kir-*.txt"], tmp_path / "graph")
    assert [one.country for one in report.built] == ["EST", "KIR"]
    assert report.failures == ()
    assert ["README.md" in str(notice) for notice in report.notices if notice.code == "left-out"] == [True]


def test_of_files_that_were_found_those_called_as_responses_are_fail(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    copy(EST, inside)
    for name, content in (
        ("cut.pdf", b"%PDF-1.7 cut"),
        ("letter.txt", b"Dear colleagues,"),
        ("a.png", b"\x89PNG"),
    ):
        (inside / name).write_bytes(content)
    report = quick([inside], tmp_path / "graph")
    assert [one.country for one in report.built] == ["EST"]
    assert [Path(failure.input).name for failure in report.failures] == ["cut.pdf", "letter.txt"]
    assert ["a.png" in notice.message for notice in report.notices if notice.code == "left-out"] == [True]


def test_archives_are_built_like_folders(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "batch.zip", "w") as made:
        made.write(EST, "responses/est.txt")
        made.writestr("responses/bad.txt", "no response")
    (tmp_path / "cut.zip").write_bytes((tmp_path / "batch.zip").read_bytes()[:-30])
    report = quick([tmp_path / "batch.zip", tmp_path / "cut.zip"], tmp_path / "graph")
    assert [one.country for one in report.built] == ["EST"]
    assert [failure.input for failure in report.failures] == [
        str(tmp_path / "batch.zip" / "responses" / "bad.txt"),
        str(tmp_path / "cut.zip"),
    ]


def test_an_input_that_fails_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear colleagues,\n", "utf-8")
    report = quick([tmp_path / "letter.txt", EST, tmp_path / "nothing.txt"], tmp_path / "graph")
    assert [one.country for one in report.built] == ["EST"]
    assert [Path(failure.input).name for failure in report.failures] == ["letter.txt", "nothing.txt"]
    assert all(failure.input in str(failure) or "letter" in str(failure) for failure in report.failures)


def test_a_country_that_fails_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(responses: list[Response], **rest: object) -> BuiltCountry:
        if responses[0].country == "EST":
            raise AssemblyError("EST 2022, question 4: a quote does not stand at its offsets 0 to 3.")
        return build_country(responses, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(building, "build_country", failing)
    report = quick([EST, KIR], tmp_path / "graph")
    assert [one.country for one in report.built] == ["KIR"]
    assert [str(failure) for failure in report.failures] == [
        "EST 2022, question 4: a quote does not stand at its offsets 0 to 3."
    ]


def test_if_nothing_can_be_used_nothing_is_written(graph: Path, tmp_path: Path) -> None:
    before = snapshot(graph)
    with pytest.raises(UnreadableInput, match=r"nothing\.txt does not exist"):
        quick([tmp_path / "nothing.txt"], graph)
    (tmp_path / "letter.txt").write_text("Dear colleagues,\n", "utf-8")
    with pytest.raises(InputError, match=r"(?s)None of the inputs.*letter\.txt.*nothing\.txt"):
        quick([tmp_path / "nothing.txt", tmp_path / "letter.txt"], graph)
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="No file was found"):
        quick([tmp_path / "empty"], graph)
    assert snapshot(graph) == before


def test_a_failure_of_the_last_step_leaves_the_graph_as_it_was(
    graph: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(graph)

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(GraphError, match="No space left on device"):
        quick([EST], graph)
    assert snapshot(graph) == before


def test_a_folder_with_other_things_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear", "utf-8")
    with pytest.raises(GraphError, match="is not a graph folder"):
        quick([tmp_path / "nothing.txt"], tmp_path)


@pytest.mark.parametrize(
    ("base", "message"),
    [
        ("https://example.org/", "was built with the base https://w3id.org/egov-kg/"),
        ("https://example.org", "does not end in a slash"),
        ("example", "is no IRI"),
    ],
)
def test_a_base_that_does_not_fit(graph: Path, base: str, message: str) -> None:
    with pytest.raises(GraphError, match=message):
        quick([EST], graph, base)


def test_a_graph_holds_a_real_or_an_invented_response_of_a_country(tmp_path: Path) -> None:
    first, rest = EST.read_text("utf-8").split("\n", 1)
    assert first.startswith("# fixture:")
    (tmp_path / "real.txt").write_text(rest, "utf-8")
    with pytest.raises(InputError, match=r"EST: a graph cannot hold .*est-2022\.txt, real\.txt"):
        quick([EST, tmp_path / "real.txt"], tmp_path / "graph")
    quick([EST], tmp_path / "graph")
    with pytest.raises(InputError, match=r"EST: a graph cannot hold .*real\.txt"):
        quick([tmp_path / "real.txt"], tmp_path / "graph")


@pytest.fixture
def with_2020(tmp_path: Path) -> Path:
    """An ontology with a questionnaire for an earlier edition, of the same questions."""
    ontology = tmp_path / "ontology"
    copytree(ontology_folder(), ontology)
    form = (ontology / "questionnaires" / "msq-2022.yaml").read_text("utf-8")
    (ontology / "questionnaires" / "msq-2020.yaml").write_text(
        re.sub(r"^edition: .*$", 'edition: "2020"', form, count=1, flags=re.M), "utf-8"
    )
    return ontology


def by_file_name(files: Sequence[Input], ontology: Path, **_: object) -> ReadResult:
    """Reads each file as the edition that its name tells, since the two forms ask the same."""
    read = [read_all([file], ontology, edition=file.path.stem) for file in files]
    return ReadResult(
        tuple(one for part in read for one in part.responses),
        tuple(one for part in read for one in part.failures),
        notices=tuple(one for part in read for one in part.notices),
    )


def test_an_earlier_edition_may_rename_and_the_build_says_so(
    tmp_path: Path, with_2020: Path, printout: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "read_all", by_file_name)
    new, old, folder = tmp_path / "2022.txt", tmp_path / "2020.txt", tmp_path / "graph"
    new.write_text(printout({37: "Law on Personal Data (2021)", 39: "Traffic Act"}), "utf-8")
    old.write_text(printout({37: "Personal Data Bill"}), "utf-8")
    build([new], folder, ontology=with_2020, validate=False)
    report = build([new, old], folder, ontology=with_2020, validate=False)
    (notice,) = [notice for notice in report.notices if notice.code == "renamed"]
    assert notice.country == "TCD"
    assert "/id/document/TCD/law-on-personal-data is now " in notice.message
    assert "/id/document/TCD/personal-data-bill:" in notice.message
    graph = (folder / country_path("TCD")).read_text("utf-8")
    assert "TCD/law-on-personal-data>" not in graph
    again = build([old, new], folder, ontology=with_2020, validate=False)
    assert (again.written, [one for one in again.notices if one.code == "renamed"]) == ((), [])


def test_an_edition_that_is_lost_is_told(graph: Path) -> None:
    manifest = read_manifest(graph)
    entry = manifest.countries["KHM"]
    earlier = replace(entry.sources[0], edition="2020")
    countries = {"KHM": replace(entry, sources=(earlier, *entry.sources))}
    (graph / MANIFEST).write_bytes(replace(manifest, countries=countries).encoded())
    notices = [notice for notice in quick([KHM], graph).notices if notice.code == "edition-removed"]
    assert [(notice.country, notice.edition) for notice in notices] == [("KHM", "2020")]


def test_validation_is_part_of_the_outcome(tmp_path: Path) -> None:
    report = build([EST], tmp_path / "graph")
    (one,) = report.built
    assert one.validation is not None
    assert report.conforms is one.validation.conforms()
    assert report.conforms


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[str] = []
    build([EST], tmp_path / "graph", validate=False, progress=told.append)
    assert told == ["Reading 1 file", "Building EST 2022"]
