"""A file of decisions as blocks of plain text, each with its line: YAML without its guesses at types."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from kg.decisions.decision import Place
from kg.errors import DecisionError
from kg.vocabulary.yaml_file import malformed, nested

LISTS = ("decisions", "waivers")
"""The lists that a file may hold."""

_LARGEST = 20_000_000
_DEEPEST = 20
_IGNORED = "found"

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One entry of a list: its fields, each with the texts given for it."""

    place: Place
    fields: Mapping[str, Texts]

    def text(self, name: str) -> str:
        """The one text of a field, or nothing."""
        return self.fields.get(name, ("",))[0] if self.fields.get(name) else ""


def blocks(path: Path) -> dict[str, list[Block]]:
    """The blocks of each list. `yes`, `no` and dates stay the text that they are.

    Raises:
        DecisionError: if the file cannot be read, is no YAML, or is built otherwise.
    """
    root = _parse(path)
    found: dict[str, list[Block]] = {name: [] for name in LISTS}
    if root is None:
        return found
    if not isinstance(root, yaml.MappingNode):
        raise DecisionError(f"{path.name}: it must hold the list `decisions:` or `waivers:`, or both.")
    for key, value in root.value:
        if key.value not in LISTS:
            unknown = (
                f"unknown list {key.value!r:.60}" if isinstance(key, yaml.ScalarNode) else "this is no list"
            )
            raise DecisionError(f"{path.name}, line {_line(key)}: {unknown}; write {' or '.join(LISTS)}.")
        found[key.value] = list(_blocks(path.name, key.value, value))
    return found


def _parse(path: Path) -> yaml.Node | None:
    try:
        if path.stat().st_size > _LARGEST:
            raise DecisionError(f"{path.name} is larger than {_LARGEST // 1_000_000} MB: split it.")
        text = path.read_text("utf-8")
        if any(depth > _DEEPEST for _, depth in nested(text)):
            raise DecisionError(f"{path.name} is nested too deeply: a block holds texts and lists of texts.")
        parsed: yaml.Node | None = yaml.compose(text, Loader=yaml.CSafeLoader)
    except OSError as error:
        raise DecisionError(
            f"{path} cannot be read: {error.strerror or error}. Check the name of your file of decisions."
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise DecisionError(f"{path.name} is not valid YAML: {malformed(error)}.") from error
    return parsed


def _blocks(file: str, name: str, node: yaml.Node) -> Iterator[Block]:
    if isinstance(node, yaml.ScalarNode) and not node.value.strip("~"):
        return
    if not isinstance(node, yaml.SequenceNode):
        raise DecisionError(
            f"{file}, line {_line(node)}: `{name}:` must hold a list, each block after a dash."
        )
    for number, entry in enumerate(node.value, start=1):
        place = Place(file, name, number, _line(entry))
        if not isinstance(entry, yaml.MappingNode):
            raise DecisionError(f"{place}: a block must hold fields such as `author: …`.")
        yield Block(place, _fields(place, entry))


def _fields(place: Place, node: yaml.MappingNode) -> dict[str, Texts]:
    found: dict[str, Texts] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise DecisionError(f"{place}: a list or a block stands where the name of a field should stand.")
        name = str(key.value)
        if name in found:
            raise DecisionError(f"{place}: the field `{name}` stands there twice: leave one of them.")
        found[name] = () if name == _IGNORED else _texts(place, name, value)
    found.pop(_IGNORED, None)
    return found


def _texts(place: Place, name: str, node: yaml.Node) -> Texts:
    parts = node.value if isinstance(node, yaml.SequenceNode) else [node]
    texts = tuple(_text(part) for part in parts if isinstance(part, yaml.ScalarNode))
    if len(texts) < len(parts):
        raise DecisionError(f"{place}: the field `{name}` must hold text, or a list of texts.")
    return texts


def _text(node: yaml.ScalarNode) -> str:
    """The text as written; an unquoted `null` or `~` is none."""
    text = str(node.value).strip()
    return "" if node.style is None and text in {"~", "null"} else text


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
