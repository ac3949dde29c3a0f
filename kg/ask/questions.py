"""Loads the competency questions of `ontology/competency/*.rq`: SPARQL with a header in comments.

The header's lines are `# id:`, `# question:`, any number of `# note:` and `# param:`, and one of `# gather:`
or `# count:`::

    # id: portals-by-function
    # question: Which portals serve which function?
    # param: function concept:portal-function default=any "a function of portals"
    # gather: address operator

A parameter's name is the variable that it binds, which the query must project. `gather` names columns whose
values share a cell where rows differ in nothing else. `count` names the columns by which findings are
counted, with bounds; the query then selects ?finding and ?reason too. The last variable, `?claim`, is the
derived statement (claim, finding or mention) that a row rests on; tables hide it and take the evidence from
it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from kg.errors import ResourceError

ANY = "any"
"""The value that leaves a parameter open."""

STATEMENT = "claim"
"""The hidden variable with the derived statement behind a row."""

END = "\n}\nORDER BY "
"""What ends the pattern of every question, so that tables come in a fixed order."""

COUNTED = ("finding", "reason")
"""The columns that a question with `# count:` counts: the value of a finding, and why it is unknown."""

_KEYS = ("id", "question", "note", "param", "gather", "count")
_HEADER = re.compile(r"# (id|question|note|param|gather|count): (.+)")
_PARAM = re.compile(
    r'(?P<name>[a-z]+) (?P<kind>[a-z-]+)(:(?P<of>[\w-]+))?( default=(?P<default>\S+))? "(?P<help>.+)"'
)
_SELECT = re.compile(r"^SELECT (?P<variables>(\?\w+ ?)+)\nWHERE \{$", re.MULTILINE)
_KINDS = frozenset({"country", "country-group", "edition", "concept", "item", "thing"})


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question can be narrowed by: `of` is the scheme of a concept or the class of a thing."""

    name: str
    kind: str
    help: str
    of: str = ""
    default: str = ANY

    @property
    def variable(self) -> str:
        """The variable that is bound: a group of countries narrows the country."""
        return "country" if self.kind == "country-group" else self.name


@dataclass(frozen=True, slots=True)
class CompetencyQuestion:
    """A question that the graph can answer, and the SPARQL that does it."""

    id: str
    question: str
    sparql: str
    columns: tuple[str, ...]
    parameters: tuple[Parameter, ...] = ()
    gather: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    count: tuple[str, ...] = ()

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, or None."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)


@cache
def questions(ontology: Path) -> Mapping[str, CompetencyQuestion]:
    """All competency questions of an ontology folder, by id.

    Raises:
        ResourceError: if there is none or a header is malformed; the message names file and line.

    Example:
        >>> from kg.resources import ontology_folder
        >>> questions(ontology_folder())["lead-bodies"].question
        'Which bodies lead digital government?'
    """
    files = sorted((ontology / "competency").glob("*.rq"))
    if not files:
        raise ResourceError(
            f"{ontology / 'competency'} holds no question: copy the .rq files of ours into it."
        )
    return MappingProxyType({file.stem: read_question(file) for file in files})


def read_question(file: Path) -> CompetencyQuestion:
    """One competency question; raises ResourceError as `questions` does."""
    text = file.read_text(encoding="utf-8")
    header = _header(file, text)
    columns = _columns(file, text)
    parameters = tuple(_parameter(file, line) for line in header["param"])
    gather = tuple(name for line in header["gather"] for name in line.split())
    count = tuple(name for line in header["count"] for name in line.split())
    needed = {*(p.variable for p in parameters), *gather, *count, *(COUNTED if count else ())}
    unknown = sorted(needed - set(columns))
    if unknown:
        raise ResourceError(
            f"{file}: the query does not select ?{', ?'.join(unknown)}, which its header names."
        )
    if header["id"] != [file.stem] or len(header["question"]) != 1:
        raise ResourceError(f"{file}: the header needs `# id: {file.stem}` and one line `# question: ...`.")
    return CompetencyQuestion(
        file.stem, header["question"][0], text, columns, parameters, gather, tuple(header["note"]), count
    )


def _header(file: Path, text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {key: [] for key in _KEYS}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#"):
            break
        match = _HEADER.fullmatch(line)
        if match is None:
            raise ResourceError(f"{file}, line {number}: {line!r} is no header line such as `# param: ...`.")
        found[match[1]].append(match[2])
    return found


def _columns(file: Path, text: str) -> tuple[str, ...]:
    match = _SELECT.search(text)
    variables = tuple(match["variables"].replace("?", "").split()) if match else ()
    if not variables or variables[-1] != STATEMENT or END not in text:
        raise ResourceError(
            f"{file}: a line `SELECT ?... ?{STATEMENT}`, then `WHERE {{`, and last `}}`, `ORDER BY` needed."
        )
    return variables[:-1]


def _parameter(file: Path, line: str) -> Parameter:
    match = _PARAM.fullmatch(line)
    if match is None or match["kind"] not in _KINDS:
        raise ResourceError(
            f'{file}: `# param: {line}` should be NAME KIND [default=VALUE] "help", '
            f"KIND one of {', '.join(sorted(_KINDS))}."
        )
    return Parameter(match["name"], match["kind"], match["help"], match["of"] or "", match["default"] or ANY)
