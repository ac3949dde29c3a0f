"""`egovkg.toml` as the commands take it: told, and always the last word but the default."""

import csv
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from kg.cli.app import COMMANDS
from kg.cli.app import kg as root
from kg.cli.settings import WITHOUT

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def settings(small_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that names the small graph and Estonia's invented response, in the working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("EGOVKG_GRAPH", raising=False)
    file = tmp_path / "egovkg.toml"
    file.write_text('graph = "graph"\ncountry = "Estonia"\ninclude_fixtures = true\n', "utf-8")
    return file


def countries(out: str) -> set[str]:
    return {row["country"] for row in csv.DictReader(out.splitlines())}


def test_a_setting_takes_effect_and_is_told(run: Run, settings: Path) -> None:
    code, out, err = run("coverage")
    assert (code, countries(out)) == (0, set())  # Estonia's report is empty
    assert "From egovkg.toml: graph graph.\nFrom egovkg.toml: country EST.\n" in err


def test_options_win_and_so_does_the_environment(
    run: Run, settings: Path, small_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = run("coverage", small_folder, "--country", "Cambodia")
    assert (code, countries(out)) == (0, {"KHM"})
    assert "egovkg.toml" not in err
    assert countries(run("coverage", "--country", "any")[1]) == {"KHM"}
    assert countries(run("--no-config", "coverage", small_folder)[1]) == {"KHM"}
    monkeypatch.setenv("EGOVKG_GRAPH", "elsewhere")
    assert "no graph folder at elsewhere" in run("coverage")[2]


def test_the_settings_of_ask_are_those_of_each_question(run: Run, settings: Path) -> None:
    err = run("ask", "lead-bodies")[2]
    assert "From egovkg.toml: country Estonia." in err
    assert "From egovkg.toml: include fixtures true." in err
    # A question that is called like a setting.
    assert run("ask", "decisions")[0] == 0
    assert "country" not in run("ask", "lead-bodies", "--region", "Asia")[2].replace("countries", "")


def test_another_file_may_be_named_or_none(run: Run, settings: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text('graph = "none"\n', "utf-8")
    assert "From other.toml: graph none." in run("--config", other, "coverage")[2]
    assert run("--config", other, "--no-config", "coverage")[0] == 2


def test_a_wrong_file_is_one_message(run: Run, settings: Path) -> None:
    settings.write_text('contry = "KHM"\n', "utf-8")
    code, out, err = run("coverage")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "egovkg.toml: There is no setting 'contry'. Did you mean 'country'?" in err


def test_a_country_in_the_settings_never_says_whose_file_is_read(run: Run, settings: Path) -> None:
    sample = Path(__file__).parents[2] / "examples" / "khm-2022.txt"
    code, out, err = run("read", sample)
    assert (code, '"country": "KHM"' in out, "egovkg.toml" in err) == (0, True, False)


def test_doctor_shows_what_is_in_force(run: Run, settings: Path) -> None:
    rows = {row["check"]: row["detail"] for row in csv.DictReader(run("doctor")[1].splitlines())}
    assert rows["settings file"] == "egovkg.toml"
    assert rows["setting graph"] == "graph (egovkg.toml)"
    assert rows["setting include_fixtures"] == "true (egovkg.toml)"
    assert rows["setting decisions"] == "none (default)"


def test_an_ontology_of_the_settings_is_used_and_told(run: Run, settings: Path, tmp_path: Path) -> None:
    settings.write_text('ontology = "none"\n', "utf-8")
    code, _, err = run("schema")
    assert (code, err.startswith("From egovkg.toml: ontology none.\n")) == (1, True)
    assert "none is not an ontology folder" in err


def test_the_environment_may_name_the_file(
    run: Run, settings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other.toml").write_text('graph = "none"\n', "utf-8")
    monkeypatch.setenv("EGOVKG_CONFIG", "other.toml")
    assert "From other.toml: graph none." in run("coverage")[2]
    monkeypatch.setenv("EGOVKG_CONFIG", "missing.toml")
    assert "missing.toml cannot be read" in run("coverage")[2]


def test_a_build_says_that_its_ontology_and_decisions_come_from_the_file(run: Run, settings: Path) -> None:
    settings.write_text('graph = "built"\ndecisions = "none.yaml"\ncountry = "Estonia"\n', "utf-8")
    code, out, err = run("build", "nothing.txt", "--quiet")
    assert (code, out) == (1, "")
    assert "From egovkg.toml: decisions none.yaml.\n" in err
    assert "From egovkg.toml: graph built.\n" in err
    assert "country" not in err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_that_takes_a_setting_says_so(name: str) -> None:
    context = click.Context(root, info_name="kg")
    commands = [root.get_command(context, name)]
    if isinstance(commands[0], click.Group):
        below = click.Context(commands[0], info_name=name, parent=context)
        commands += [commands[0].get_command(below, part) for part in commands[0].list_commands(below)]
    taking = {"graph", "country", "countries", "decisions", "include_fixtures"} - WITHOUT.get(name, set())
    silent = [
        parameter.name
        for command in commands
        if command is not None
        for parameter in command.params
        if parameter.name in taking and parameter.callback is None
    ]
    assert silent == []
