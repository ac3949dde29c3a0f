"""Writes what the product prints into README.md and docs/*.md, so that no page shows an invented output.

Three things are filled in. In a ```console block, what follows a line `$ kg …` is replaced by what that
command prints on a terminal. In a ```pycon block, what follows `>>> …` by what Python prints. The blocks of a
page run in turn in one folder that holds `examples/` and `tests/`. Between `<!-- generated: NAME -->` and
`<!-- end -->` stands what the function of that name below makes.

Run: `python docs/refresh.py`, or with `--check` to show differences and change nothing (exit code 1 if any);
names of pages behind it refresh those alone. `--graph FOLDER` saves building all annotated responses, for the
pages on evaluation, where a graph of them stands already.
"""

import argparse
import contextlib
import difflib
import doctest
import functools
import io
import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import click

import kg
from kg.ask.table import Table
from kg.catalogue import questions as ready_questions
from kg.cli.app import COMMANDS
from kg.cli.app import kg as cli
from kg.cli.printing import markdown_text
from kg.evaluate import Evaluation
from kg.publish.tables.definition import load_tables
from kg.resources import ontology_folder
from kg.vocabulary.form import Question
from kg.vocabulary.questionnaire import load_questionnaires, official
from kg.vocabulary.rules import load_rules

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
WIDTH = 100
_built: list[Path] = []
_begins: dict[tuple[bool, bool], tuple[str, Path]] = {}
_STYLE = re.compile(r"\x1b\[[0-9;]*m")

BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FRESH = re.compile(r"kg build (-q |--quiet )?examples/khm-2022\.txt -o graph( -q| --quiet)?( 2> /dev/null)?")
GENERATED = re.compile(
    r"(?<=^<!-- generated: )([\w-]+)( -->\n).*?(?=^<!-- end -->$)", re.MULTILINE | re.DOTALL
)


def commands() -> Iterator[str]:
    """A table of the commands."""
    yield "| command | what it does |"
    yield "| --- | --- |"
    for name, purpose in COMMANDS.items():
        yield f"| [`kg {name}`](docs/cli.md#kg-{name}) | {purpose} |"


def help_texts() -> Iterator[str]:
    """The help of `kg` and of every command, each below a heading of its own."""
    top = click.Context(cli, info_name="kg", terminal_width=WIDTH)
    yield from _help("kg", cli.get_help(top))
    for name in COMMANDS:
        command = cli.get_command(top, name)
        assert command is not None
        context = click.Context(command, info_name=name, parent=top, terminal_width=WIDTH)
        yield from _help(f"kg {name}", command.get_help(context))
        for part, own in command.commands.items() if isinstance(command, click.Group) else ():
            below = click.Context(own, info_name=part, parent=context, terminal_width=WIDTH)
            yield from _help(f"kg {name} {part}", own.get_help(below))


def _help(title: str, text: str) -> Iterator[str]:
    yield from (f"## {title}", "", "```text", *(line.rstrip() for line in text.splitlines()), "```", "")


def questions() -> Iterator[str]:
    """A table of the ready questions with their options."""
    yield "| id | question | options |"
    yield "| --- | --- | --- |"
    for question in ready_questions().values():
        options = " ".join(f"`--{parameter.name.replace('_', '-')}`" for parameter in question.parameters)
        yield f"| `{question.id}` | {question.question} | {options} |"


def mapping() -> Iterator[str]:
    """Every question of every edition with the rules that its answer runs through."""

    def rows(questions: list[Question]) -> Iterator[str]:
        for question in questions:
            rules = "<br>".join(_rule(one.rule, dict(one.options)) for one in question.yields)
            yield f"| {question.number} | {_cell(question.wording)} | `{question.key}` | {rules} |"

    for _, form in sorted(official(load_questionnaires(ontology_folder())).items()):
        yield f"## {form.title}"
        for section in form.sections:
            yield from ("", f"### {section.title or 'Opening questions'}", "")
            yield from ("| no. | question | key | yields |", "| --- | --- | --- | --- |")
            yield from rows([question for question in form.questions if question.section == section.code])


def rules() -> Iterator[str]:
    """A table of the rules by which statements are derived."""
    yield "| rule | code | what it takes from an answer |"
    yield "| --- | --- | --- |"
    for rule in load_rules(ontology_folder()).values():
        yield f"| {rule.label} | `{rule.code}` | {_cell(rule.definition)} |"


def tables() -> Iterator[str]:
    """A list of the tables that `kg export --table` writes."""
    yield "| table | a row is |"
    yield "| --- | --- |"
    for table in load_tables(ontology_folder()).values():
        yield f"| `{table.name}` | {_cell(table.row)} |"


def _every_response() -> kg.Graph:
    """The graph of all annotated responses: the one given with `--graph`, or one built now."""
    if _built:
        return kg.load(_built[0], include_fixtures=True)
    responses = sorted((ROOT / "tests" / "data" / "responses").glob("*.txt"))
    return kg.build([ROOT / "examples" / "khm-2022.txt", *responses], validate=False, include_fixtures=True)


@functools.cache
def _evaluation() -> Evaluation:
    """All annotated responses against their gold files."""
    data = ROOT / "tests" / "data"
    graph = _every_response()
    return graph.evaluate(sorted((data / "gold").glob("*.yaml")), groups=data / "annotated.yaml")


def evaluated(part: str, *scopes: str) -> Callable[[], Iterator[str]]:
    """A part of the evaluation as a table; with scopes, only the rows on those responses."""

    def lines() -> Iterator[str]:
        table = _evaluation().table(part)
        rows = (row for row in table.rows if not scopes or row[0] in scopes)
        yield from markdown_text(Table(table.columns, tuple(rows))).splitlines()
        for note in table.notes:
            yield from ("", note)

    return lines


def held_out() -> Iterator[str]:
    """How many responses are held out, how they fare, and how many rules were measured on them."""
    groups = {one.value: one for one in _evaluation().group_summaries() if one.field == "rules"}
    kept, seen, bands = groups["held-out"], groups["seen"], _evaluation().bands
    measured = [rule for rule in load_rules(ontology_folder()).values() if rule.measured is not None]
    yield f"Held out are {len(kept.responses)} responses ({', '.join(kept.responses)}):"
    yield f"mean F1 {kept.f1:.3f}, against {seen.f1:.3f} for the {len(seen.responses)} that were seen."
    yield f"A rule counts as calibrated with {bands.claims} judged claims from {bands.countries} held-out"
    yield f"countries. So many rules are: {len(measured)}."


def _rule(name: str, options: dict[str, object]) -> str:
    told = ", ".join(f"{key}: {_cell(str(value))}" for key, value in options.items())
    return f"**{name}**" + (f" ({told})" if told else "")


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


PARTS: dict[str, Callable[[], Iterator[str]]] = {
    "commands": commands,
    "help": help_texts,
    "questions": questions,
    "mapping": mapping,
    "rules": rules,
    "tables": tables,
    "evaluation-held-out": held_out,
    "evaluation-groups": evaluated("groups"),
    "evaluation-sections": evaluated("sections"),
    "evaluation-responses": evaluated("responses"),
    "evaluation-abstention": evaluated("abstention"),
    "evaluation-findings": evaluated("findings"),
    "evaluation-bounds": evaluated("bounds"),
    "evaluation-calibration": evaluated("calibration", "all", "rules: seen", "rules: held-out"),
    "evaluation-rules": evaluated("rules", "rules: held-out"),
}


def refreshed(page: str) -> str:
    """The page's text with everything that can be made made anew."""
    page = GENERATED.sub(lambda found: f"{found[1]}{found[2]}{_part(found[1])}", page)
    if not BLOCK.search(page):
        return page
    with tempfile.TemporaryDirectory() as folder:
        for name in ("examples", "tests", "README.md"):
            (Path(folder) / name).symlink_to(ROOT / name)
        names: dict[str, object] = {}
        with contextlib.chdir(folder):
            return BLOCK.sub(lambda found: f"```{found[1]}\n{_replayed(found[1], found[2], names)}```", page)


def _replayed(language: str, block: str, names: dict[str, object]) -> str:
    return _python_session(block, names) if language == "pycon" else _session(block)


def _part(name: str) -> str:
    return "\n".join(PARTS[name]()).rstrip("\n") + "\n"


def _session(block: str) -> str:
    """A console block with the output below each `$ kg …`; other commands keep what stands below them."""
    pieces = re.split(r"(?m)^(?=\$ )", block)
    return "".join(_run(piece) if re.match(r"\$ .*\bkg ", piece) else piece for piece in pieces)


def _run(piece: str) -> str:
    lines = piece.splitlines()
    ends = next(number for number, line in enumerate(lines) if not line.endswith("\\"))
    typed = "\n".join(lines[: ends + 1])
    command = typed.removeprefix("$ ")
    fresh = FRESH.fullmatch(command) and not Path("graph").exists()
    return f"{typed}\n{_begun(command) if fresh else printed(command)}"


def _begun(command: str) -> str:
    """What the build prints that a page begins with; pages with the same beginning share it and its graph."""
    told = (" -q" in command or " --quiet" in command, "/dev/null" in command)
    if told not in _begins:
        _begins[told] = printed(command), Path(tempfile.mkdtemp(dir=_kept().name)) / "graph"
        shutil.copytree("graph", _begins[told][1])
    else:
        shutil.copytree(_begins[told][1], "graph")
    return _begins[told][0]


@functools.cache
def _kept() -> tempfile.TemporaryDirectory[str]:
    """A folder that goes when this process ends."""
    return tempfile.TemporaryDirectory()


def _python_session(block: str, names: dict[str, object]) -> str:
    """A block of `>>>` examples with what Python prints below each."""
    done = []
    for example in doctest.DocTestParser().get_examples(block):
        first, *more = example.source.splitlines()
        done += [f">>> {first}", *(f"... {line}".rstrip() for line in more)]
        with contextlib.redirect_stdout(io.StringIO()) as out:
            exec(compile(example.source, "<example>", "single"), names)
        done += out.getvalue().splitlines()
    return "".join(f"{line}\n" for line in done)


def printed(command: str) -> str:
    """What a shell command prints on a terminal of `WIDTH` columns, trailing spaces removed."""
    bin_folder = str(Path(sys.executable).parent)
    environment = {
        **{name: os.environ[name] for name in ("HOME", "LANG", "LC_ALL", "TMPDIR") if name in os.environ},
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": str(WIDTH),
        "LINES": "50",
        "TERM": "dumb",  # no bars of progress
        "NO_COLOR": "1",
    }
    ours, theirs = pty.openpty()
    with tempfile.TemporaryFile() as notes:
        # In a pipeline it is chance whether the notes of one command or the lines of the next come first.
        errors = notes if "|" in command else theirs
        with subprocess.Popen(["bash", "-c", command], env=environment, stdin=subprocess.DEVNULL,
                              stdout=theirs, stderr=errors):  # fmt: skip
            os.close(theirs)
            text = b"".join(_chunks(ours)).decode()
        notes.seek(0)
        text = notes.read().decode() + text
    os.close(ours)
    return _STYLE.sub("", "".join(f"{line.rstrip()}\n" for line in text.replace("\r\n", "\n").splitlines()))


def _chunks(terminal: int) -> Iterator[bytes]:
    """All that is written to a terminal until its other side is closed."""
    while True:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:  # how Linux says that the other side is gone
            return
        if not chunk:
            return
        yield chunk


def main() -> int:
    """Refreshes all pages, or shows what would change."""
    parser = argparse.ArgumentParser(description="Write real outputs into README.md and docs/*.md.")
    parser.add_argument("--check", action="store_true", help="show differences and change nothing")
    parser.add_argument("pages", nargs="*", type=Path, help="only these pages; all by default")
    parser.add_argument("--graph", type=Path, help="a folder with the graph of all annotated responses")
    arguments = parser.parse_args()
    _built.extend([arguments.graph] if arguments.graph else [])
    check: bool = arguments.check
    stale = False
    for page in [path.resolve() for path in arguments.pages] or PAGES:
        before = page.read_text(encoding="utf-8")
        after = refreshed(before)
        if before == after:
            continue
        stale = True
        name = str(page.relative_to(ROOT))
        if check:
            sys.stdout.writelines(
                difflib.unified_diff(
                    before.splitlines(True), after.splitlines(True), name, f"{name}, refreshed"
                )
            )
        else:
            page.write_text(after, encoding="utf-8")
            print(f"{name} refreshed")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
