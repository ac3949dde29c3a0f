"""Completion as a shell asks for it, without a graph."""

from collections.abc import Callable

import pytest
from click.shell_completion import ShellComplete

from kg.catalogue import questions
from kg.cli.app import COMMANDS
from kg.cli.app import kg as root

Run = Callable[..., tuple[int, str, str]]


def offered(*words: str, incomplete: str = "") -> dict[str, str | None]:
    """What is offered behind `kg` and these words, with its help."""
    found = ShellComplete(root, {}, "kg", "_KG_COMPLETE").get_completions(list(words), incomplete)
    return {item.value: item.help for item in found}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(run: Run, shell: str) -> None:
    code, out, _ = run("completion", shell)
    assert (code, f"_KG_COMPLETE={shell}_complete" in out) == (0, True)


def test_another_shell_is_wrong_usage(run: Run) -> None:
    assert run("completion", "tcsh")[0] == 2


def test_commands_and_questions_are_offered() -> None:
    assert list(offered()) == list(COMMANDS)
    assert list(offered("ask")) == list(questions())
    assert "--technology" in offered("ask", "strategies-by-technology", incomplete="--")


def test_a_country_by_code_or_name() -> None:
    assert offered("coverage", "--country", incomplete="camb") == {"KHM": "Cambodia"}
    assert offered("read", "--country", incomplete="KH") == {"KHM": "Cambodia"}
    assert offered("ask", "lead-bodies", "--country", incomplete="Camb") == {"KHM": "Cambodia"}


def test_the_codes_of_a_questions_parameter() -> None:
    asked = ("ask", "strategies-by-technology")
    assert offered(*asked, "--technology", incomplete="robot")["robotics"] == "robotics"
    assert "2022" in offered(*asked, "--edition")
    assert offered(*asked, "--region", incomplete="south-e") == {"035": "South-eastern Asia"}
    assert "income:low" in offered(*asked, "--group", incomplete="income")
    assert offered("ask", "partners", "--partner", incomplete="a") == {}


def test_tables_and_groups_of_an_export() -> None:
    assert set(offered("export", "--table", incomplete="findings")) == {
        "findings",
        "findings_by_group",
        "findings_wide",
    }
    assert offered("export", "--group", incomplete="sid") == {"sids": "Small island developing States"}
    assert "002" in offered("export", "--region", incomplete="Afr")


def test_an_ontology_that_is_not_there_offers_nothing() -> None:
    assert offered("--ontology", "none", "coverage", "--country") == {}
    assert offered("--ontology", "none", "export", "--group") == {}
    assert offered("--ontology", "none", "export", "--table") == {}
    assert offered("--ontology", "none", "ask", "lead-bodies", "--country") == {}
