"""The examples in the help: every command has some, and each can be typed as it stands."""

import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from kg.catalogue import questions
from kg.cli.app import COMMANDS
from kg.cli.app import kg as root
from kg.cli.examples import EXAMPLES

Run = Callable[..., tuple[int, str, str]]

ASKED = tuple(f"ask {question}" for question in questions())


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command and every part of one, by the words that call it; the ready questions among them."""
    context = click.Context(root, info_name="kg")
    for name in COMMANDS:
        command = root.get_command(context, name)
        assert command is not None
        yield name, command
        if isinstance(command, click.Group):
            below = click.Context(command, info_name=name, parent=context)
            for part in command.list_commands(below):
                own = command.get_command(below, part)
                assert own is not None
                yield f"{name} {part}", own


def typed(line: str) -> list[str]:
    """The arguments of `kg` in a line for a shell; what is piped or written to a file is left out."""
    words = shlex.split(line, comments=True)
    begin = words.index("kg") + 1
    end = next((i for i, word in enumerate(words) if i > begin and word in {"|", ">", ">>"}), len(words))
    return words[begin:end]


def shown(command: click.Command) -> list[str]:
    lines = (command.epilog or "").splitlines()
    return [line.strip() for line in lines if "kg " in line]


ALL = dict(commands())
LINES = [(name, line) for name, command in ALL.items() for line in shown(command)]


@pytest.mark.parametrize("name", ALL)
def test_every_command_has_examples_of_its_own(name: str) -> None:
    lines = shown(ALL[name])
    assert lines
    assert any(" ".join(typed(line)).startswith(name) for line in lines)


def test_no_examples_of_commands_that_do_not_exist() -> None:
    assert set(EXAMPLES) <= set(ALL)


@pytest.mark.parametrize(("name", "line"), LINES, ids=[line for _, line in LINES])
def test_each_example_is_right_usage(name: str, line: str) -> None:
    words = typed(line)
    context = click.Context(root, info_name="kg")
    while words[0].startswith("-"):  # options of `kg` itself
        words = words[2:]
    command: click.Command = root
    called = []
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        called.append(words[0])
        found = command.get_command(context, words[0])
        assert found is not None, f"{line}: there is no {words[0]}"
        context = click.Context(found, info_name=words[0], parent=context)
        command, words = found, words[1:]
    assert " ".join(called).startswith(name)
    eager = [one for one in command.params if one.is_eager and set(one.opts) & set(words)]
    assert eager or command.make_context(context.info_name, words, parent=context.parent)


def test_the_help_shows_them_line_by_line(run: Run) -> None:
    out = run("doctor", "--help")[1]
    assert "\n  Examples:\n    kg doctor\n    kg --config other/egovkg.toml doctor\n" in out


CHEAP = [
    "schema", "doctor", "coverage", "explain", "questionnaire list", "questionnaire show", "completion",
    "ask", "ask strategies-by-technology", "ask finding-counts-by-country", "query", "review",
]  # fmt: skip


@pytest.mark.parametrize("name", CHEAP)
def test_examples_that_take_no_time_run(
    run: Run, cambodia: Path, name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("graph").symlink_to(cambodia)
    Path("question.rq").write_text("SELECT * WHERE { ?portal a egov:Portal }", "utf-8")
    Path("other").mkdir()
    Path("other/egovkg.toml").write_text('graph = "graph"\n', "utf-8")
    for line in shown(ALL[name]):
        words = typed(line)
        if words[-1] != "-":
            code, _, err = run(*words)
            assert code == 0, f"{line}: {err}"
