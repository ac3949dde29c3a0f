"""One run of each command over the small graph."""

import csv
import json
from collections.abc import Callable, Iterable
from pathlib import Path

import click
import networkx as nx
import pytest

from kg.cli.app import kg as root
from kg.publish.citing import citation
from kg.publish.codebook import codebook
from kg.publish.networks import measures, projections
from kg.vocabulary import codebook_words

Run = Callable[..., tuple[int, str, str]]


def test_coverage(run: Run, small_folder: Path) -> None:
    code, out, err = run("coverage", small_folder)
    rows = list(csv.DictReader(out.splitlines()))
    assert code == 0
    assert [(row["number"], row["outcome"], row["reasons"]) for row in rows] == [
        ("37", "set-aside", "blank"),
        ("75", "mapped", ""),
    ]
    assert err == "KHM 2022: 2 answers: 1 mapped, 1 set aside, 0 queued.\n"
    assert run("coverage", small_folder, "--outcome", "queued")[1].count("\n") == 1


def test_explain_in_a_pipe_is_csv_and_as_text_it_reads(run: Run, small_folder: Path) -> None:
    code, out, _ = run("explain", "digital-framework", "-g", small_folder)
    assert (code, len(list(csv.DictReader(out.splitlines())))) == (0, 2)
    text = run("explain", "digital-framework", "-g", small_folder, "-f", "text")[1]
    assert '“- The "Digital" framework 2021-2035 - by ████”' in text
    asked = "question 75 (2022): Which policies reference artificial intelligence?"
    assert f"{asked}  [khm-2022.txt, page 3]" in text
    document = json.loads(run("explain", "digital-framework", "-g", small_folder, "-f", "json")[1])
    assert document["statements"][0]["claims"][0]["evidence"][0]["question"] == 75


def test_explain_finds_the_graph_by_the_environment(
    run: Run, small_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EGOVKG_GRAPH", str(small_folder))
    assert run("explain", "digital-framework")[0] == 0


def test_export(run: Run, small_folder: Path, tmp_path: Path) -> None:
    code, out, err = run("export", small_folder, "-o", tmp_path / "g.nq", "--no-claims", "--no-reference")
    assert (code, out, err) == (0, "", f"Wrote {tmp_path / 'g.nq'}.\n")
    text = (tmp_path / "g.nq").read_text("utf-8")
    assert "/claim/" not in text
    assert "Estonia" not in text


def test_export_of_a_refused_response_needs_two_flags(run: Run, small_folder: Path, tmp_path: Path) -> None:
    code, _, err = run("export", small_folder, "-o", tmp_path / "g.nq", "--include-fixtures")
    assert (code, "--include-refused" in err) == (1, True)
    both = ("--include-fixtures", "--include-refused", "--country", "est")
    assert run("export", small_folder, "-o", tmp_path / "g.nq", *both)[0] == 0
    assert "INVENTED DATA" in (tmp_path / "g.nq").read_text("utf-8")


def test_export_to_an_unknown_format_writes_nothing(run: Run, small_folder: Path, tmp_path: Path) -> None:
    code, out, err = run("export", small_folder, "-o", tmp_path / "g.xlsx")
    assert (code, out) == (1, "")
    assert "no export format is called 'xlsx'" in err
    assert not (tmp_path / "g.xlsx").exists()


def test_network(run: Run, small_folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "n.graphml"
    assert run("network", small_folder, "-o", path, "--relation", "referencesTechnology")[0] == 0
    assert nx.read_graphml(path).number_of_edges() == 1
    assert run("network", small_folder, "-o", tmp_path / "n")[0] == 0
    assert {file.name for file in (tmp_path / "n").iterdir()} == {"nodes.csv", "edges.csv", "metadata.json"}
    code, _, err = run("network", small_folder, "-o", tmp_path / "n.ttl")
    assert (code, "written as .html, .png, .svg, .graphml, .gexf" in err) == (1, True)


@pytest.mark.parametrize(
    ("command", "option", "known"),
    [
        ("cite", "form", citation.FORMATS),
        ("codebook", "form", codebook.FORMATS),
        ("codebook", "language", codebook_words.LANGUAGES),
        ("network", "projection", projections.PROJECTIONS),
        ("network", "size", measures.MEASURES),
    ],
)
def test_what_an_option_offers_is_what_there_is(command: str, option: str, known: Iterable[str]) -> None:
    found = root.get_command(click.Context(root), command)
    assert found is not None
    (offered,) = (one.type for one in found.params if one.name == option)
    assert isinstance(offered, click.Choice)
    assert tuple(offered.choices) == tuple(known)


def test_network_of_a_projection_as_a_page(run: Run, small_folder: Path, tmp_path: Path) -> None:
    page = tmp_path / "net.html"
    code, out, err = run("network", small_folder, "-o", page, "--projection", "country-similarity")
    assert (code, out) == (0, "")
    assert err.startswith("Nothing to compare: two responses are needed")
    assert err.endswith(f"Wrote {page}.\n")
    assert "Countries whose findings agree" in page.read_text("utf-8")
    code, _, err = run(
        "network", small_folder, "-o", tmp_path / "n", "-p", "institutions", "--class", "Portal"
    )
    assert (code, "chooses its classes and relations itself" in err) == (1, True)


def test_evaluate_takes_several_gold_files_in_two_ways(run: Run, small_folder: Path, tmp_path: Path) -> None:
    golds = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    for gold, country in zip(golds, ("KHM", "EST"), strict=True):
        gold.write_text(f"country: {country}\nedition: 2022\nnoise: [Law]\n", "utf-8")
    code, out, err = run("evaluate", small_folder, "--gold", golds[0], "--gold", golds[1])
    assert (code, run("evaluate", small_folder, "--gold", *golds)[1]) == (0, out)
    rows = list(csv.DictReader(out.splitlines()))
    assert {row["country"] for row in rows} == {"KHM", "EST", "all"}
    assert "names of nothing: Law" in err
    details = run("evaluate", small_folder, "--gold", golds[1], "--details")[1]
    assert "EST,2022,documents,extra,Law,,\n" in details


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.yaml"
    path.write_text(
        "country: KHM\nedition: 2022\nbodies: [{name: Ministry of Tides}]\nfindings: {a: 'no'}\n", "utf-8"
    )
    return path


def test_evaluate_as_json_holds_every_part_with_its_notes(run: Run, small_folder: Path, gold: Path) -> None:
    code, out, _ = run("evaluate", small_folder, "--gold", gold, "-f", "json", "--details")
    report = json.loads(out)
    assert code == 0
    assert {"sections", "responses", "abstention", "findings", "bounds", "calibration", "details"} == set(
        report
    )
    bodies = next(row for row in report["sections"]["rows"] if row["section"] == "bodies")
    assert (bodies["n"], bodies["missing"]) == (1, 1)
    assert report["bounds"]["notes"]


def test_evaluate_as_markdown_has_a_heading_and_a_table_for_each_part(
    run: Run, small_folder: Path, gold: Path, tmp_path: Path
) -> None:
    groups = tmp_path / "groups.yaml"
    groups.write_text("KHM-2022: {rules: held-out}\n", "utf-8")
    _, out, _ = run("evaluate", small_folder, "--gold", gold, "-f", "md", "--groups", groups)
    assert [line for line in out.splitlines() if line.startswith("## ")] == [
        f"## {part}"
        for part in ("Sections", "Responses", "Groups", "Abstention", "Findings", "Bounds", "Calibration")
    ]
    assert "| rules | held-out | 1 |" in out
    one = run("evaluate", small_folder, "--gold", gold, "-f", "md", "--part", "groups", "--groups", groups)[1]
    assert one.startswith("| field | group |")


def test_evaluate_as_text(run: Run, small_folder: Path, gold: Path) -> None:
    _, out, err = run("evaluate", small_folder, "--gold", gold, "-f", "text")
    assert out.startswith("Sections\n")
    assert "at_least counts yes" in err


def test_csv_holds_one_part(run: Run, small_folder: Path, gold: Path) -> None:
    rows = run("evaluate", small_folder, "--gold", gold, "-f", "csv", "--part", "bounds")[1].splitlines()
    assert rows[0].startswith("response,gold_yes,within,loaded,known,at_least,at_most")
    code, out, err = run("evaluate", small_folder, "--gold", gold, "--part", "bounds", "--part", "sections")
    assert (code, out) == (2, "")
    assert "csv holds one part" in err


def test_coverage_summary(run: Run, small_folder: Path) -> None:
    _, out, _ = run("coverage", small_folder, "--summary", "--country", "KHM")
    (row,) = csv.DictReader(out.splitlines())
    assert (row["answers"], row["mapped"], row["repeated"]) == ("2", "1", "0")
    assert run("coverage", small_folder, "--summary", "--repeated")[0] == 2
    assert run("coverage", small_folder, "--repeated")[1].count("\n") == 1


def test_evaluate_never_repeats_a_personal_string(run: Run, small_folder: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold.yaml"
    gold.write_text("country: KHM\npersonal: [digital framework]\n", "utf-8")
    _, out, err = run("evaluate", small_folder, "--gold", gold)
    assert "1 personal strings" in err
    assert "digital framework" not in (out + err).lower()


def test_schema_by_words(run: Run) -> None:
    rows = list(csv.DictReader(run("schema", "lead", "digital", "relation")[1].splitlines()))
    assert "egov:leadsDigitalGovernmentOf" in {row["term"] for row in rows}


def test_doctor(run: Run) -> None:
    code, out, _ = run("doctor", "-f", "json")
    assert (code, json.loads(out)[0]["check"]) == (0, "python")
