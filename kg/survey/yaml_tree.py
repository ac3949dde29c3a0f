"""A YAML file with the line of each part, and the traps of YAML that people fall into."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from kg.errors import UnreadableInput
from kg.survey.faults import Fault
from kg.vocabulary.yaml_file import nested

Place = tuple[str | int, ...]
"""Names and counts from the top of a file down to a part of it."""
_TRAPS = frozenset({"yes", "no", "on", "off", "y", "n"})
_BOOL = "tag:yaml.org,2002:bool"
_MOST_BYTES = 5_000_000
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Tree:
    """The content, the line of each part by its place, such as `("sections", 0)`, and the traps."""

    content: Any
    lines: Mapping[Place, int] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def line(self, *path: str | int) -> int:
        """The line of a part, or of the nearest one around it."""
        for size in range(len(path), 0, -1):
            if path[:size] in self.lines:
                return self.lines[path[:size]]
        return 0


def read_tree(path: Path) -> Tree:
    """Reads a file; what is no YAML is a fault and not an error.

    Raises:
        UnreadableInput: if the file cannot be opened, or is far larger than any questionnaire.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"{path} cannot be opened: {error.strerror}.") from error
    if len(data) > _MOST_BYTES:
        raise UnreadableInput(
            f"{path} is larger than {_MOST_BYTES // 1_000_000} MB: that is no questionnaire."
        )
    try:
        odd = next(_odd(data), None)
        if odd is not None:
            return Tree(None, {}, (odd,))
        loader = yaml.CSafeLoader(data)
        node = loader.get_single_node()
        content = loader.construct_document(node) if node is not None else None
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        told = getattr(error, "problem", None) or "it is not well formed"
        return Tree(
            None, {}, (Fault(mark.line + 1 if mark else 0, "yaml", f"This is not valid YAML: {told}."),)
        )
    lines: dict[Place, int] = {}
    faults = tuple(_walk(node, (), lines)) if node is not None else ()
    return Tree(content, lines, faults)


def _odd(data: bytes) -> Iterator[Fault]:
    """What no questionnaire has and what could keep a reader busy for ever: aliases, and deep nesting."""
    for event, depth in nested(data):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            yield Fault(line, "yaml-alias", f"*{event.anchor} repeats another part: write the part out.")
        if depth > _DEEPEST:
            yield Fault(line, "yaml", "This is nested deeper than any questionnaire.")


def _walk(node: yaml.Node, path: Place, lines: dict[Place, int]) -> Iterator[Fault]:
    """Notes the line of each part and gives the traps in it."""
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        yield from _mapping(node, path, lines)
    elif isinstance(node, yaml.SequenceNode):
        for at, child in enumerate(node.value):
            yield from _walk(child, (*path, at), lines)
    elif node.tag == _BOOL and node.value.lower() in _TRAPS:
        told = "true" if node.value.lower() in {"yes", "on", "y"} else "false"
        message = f'A bare {node.value} is read as {told}: write "{node.value}" in quotes, or {told}.'
        yield Fault(lines[path], "yaml-trap", message)


def _mapping(node: yaml.MappingNode, path: Place, lines: dict[Place, int]) -> Iterator[Fault]:
    seen: set[str] = set()
    for key, child in node.value:
        name = str(key.value)
        if key.tag == _BOOL:
            message = f'A bare {name} is no name in YAML: write "{name}" in quotes.'
            yield Fault(key.start_mark.line + 1, "yaml-trap", message)
        if name in seen:
            message = f"{name} is given twice in one place: the first value would be lost."
            yield Fault(key.start_mark.line + 1, "yaml-duplicate", message)
        seen.add(name)
        yield from _walk(child, (*path, name), lines)
