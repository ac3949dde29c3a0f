"""What holds for all commands: help, versions, exit codes, one clear message for an error."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import kg
from kg.cli.app import COMMANDS

Run = Callable[..., tuple[int, str, str]]


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"kg, version {kg.__version__}\n", "")


def test_help_lists_every_command_in_the_order_of_use(run: Run) -> None:
    code, out, _ = run("--help")
    places = [out.index(f"\n  {name} ") for name in COMMANDS]
    assert (code, places) == (0, sorted(places))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Run, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert (code, out.startswith("Usage: kg")) == (0, True)


@pytest.mark.parametrize(
    "arguments", [["biuld"], ["export", "g"], ["schema", "--format", "xml"], ["evaluate", "g"], ["explain"]]
)
def test_wrong_usage_is_2(run: Run, arguments: list[str]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "Error:" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate", "NONE"],
        ["export", "NONE", "-o", "x.ttl"],
        ["coverage", "NONE"],
        ["network", "NONE", "-o", "x.graphml"],
        ["explain", "x", "-g", "NONE"],
        ["evaluate", "NONE", "--gold", "x.yaml"],
    ],
)
def test_a_missing_graph_is_1_with_one_message(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    code, out, err = run(*(str(tmp_path / "none") if word == "NONE" else word for word in arguments))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("Error: There is no graph folder at")


def test_an_edited_ontology_is_used_and_a_wrong_one_refused(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "egov.ttl").write_text(
        "@prefix egov: <https://w3id.org/egov-kg/ontology#> .\n"
        "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
        "egov:Spaceport a owl:Class .\n",
        "utf-8",
    )
    assert "egov:Spaceport,class,Spaceport" in run("--ontology", tmp_path, "schema")[1]
    monkeypatch.setenv("EGOVKG_ONTOLOGY", str(tmp_path / "none"))
    code, _, err = run("schema")
    assert (code, "is not an ontology folder" in err) == (1, True)


def test_an_interrupt_leaves_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.catalogue.schema", interrupt)
    assert run("schema") == (130, "", "\nInterrupted.\n")


@pytest.mark.slow
def test_a_closed_pipe_leaves_no_traceback() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "kg", "schema", "-f", "json"]
    with os.fdopen(writer, "w") as pipe:
        run = subprocess.run(command, stdout=pipe, stderr=subprocess.PIPE, text=True, check=False)
    assert (run.returncode, run.stderr) == (1, "")
