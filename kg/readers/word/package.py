"""The parts of a Word file as trees of XML, within bounds."""

from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element, ParseError

from kg.errors import MissingExtra, UnreadableInput
from kg.readers.archive import office_parts

_DEEPEST = 200
_MAIN = "word/document.xml"


def local(node: Element) -> str:
    """An element's name without its namespace: transitional and strict files differ in namespaces alone."""
    return node.tag.rpartition("}")[2]


def get(node: Element | None, name: str) -> str | None:
    """An attribute by its name without namespace; None if there is no such attribute, or no element."""
    if node is None:
        return None
    return next((value for key, value in node.attrib.items() if key.rpartition("}")[2] == name), None)


def child(node: Element | None, *path: str) -> Element | None:
    """The first child of that name, its first child of the next name, and so on."""
    for name in path:
        if node is None:
            return None
        node = next((one for one in node if local(one) == name), None)
    return node


def parts(node: Element | None) -> list[Element]:
    """All children; none of nothing."""
    return [] if node is None else list(node)


def children(node: Element | None, name: str) -> Iterator[Element]:
    """All children of that name."""
    return (one for one in parts(node) if local(one) == name)


def switched_on(node: Element | None) -> bool:
    """Whether a property is set: an element without a value, or with one that does not say no."""
    return node is not None and (get(node, "val") or "1").lower() not in {"0", "false", "off", "none", "nil"}


class Package:
    """A Word file's parts; `main` is the body of the document."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._parts: Mapping[str, bytes] = office_parts(data, name)
        self._path = self._main_path()
        main = self.tree(self._path)
        body = child(main, "body")
        if body is None:
            raise UnreadableInput(f"{name} is a damaged Word document: it has no text. Save it again.")
        self.main = body

    def part(self, file: str) -> Element | None:
        """The part of that name beside the document, such as `styles.xml`; None if there is none."""
        path = join(dirname(self._path), file)
        return self.tree(path) if path in self._parts else None

    def links(self) -> dict[str, str]:
        """The addresses that the document links to, by id of relation."""
        relations = self.part(f"_rels/{self._path.rpartition('/')[2]}.rels")
        return {
            get(one, "Id") or "": get(one, "Target") or ""
            for one in children(relations, "Relationship")
            if get(one, "TargetMode") == "External"
        }

    def tree(self, path: str) -> Element:
        """A part as XML.

        Raises:
            MissingExtra: if the parser is not installed.
            UnreadableInput: if the part is missing, damaged, or nested without end.
        """
        try:
            from defusedxml.ElementTree import fromstring  # noqa: PLC0415
        except ImportError as error:
            raise MissingExtra(
                f"{self._name} is a Word document: install the extra that reads it: "
                "pip install 'egovkg[docx]'"
            ) from error
        try:
            root: Element = fromstring(self._parts[path], forbid_dtd=True)
        except (KeyError, ParseError, ValueError, LookupError) as error:
            raise UnreadableInput(
                f"{self._name} is a damaged Word document: {path} cannot be read. Save it again."
            ) from error
        if _is_deeper(root, _DEEPEST):
            raise UnreadableInput(f"{self._name} is nested more than {_DEEPEST} levels deep: save it again.")
        return root

    def _main_path(self) -> str:
        """Where the document itself is, which a file may choose (ECMA-376 part 2, 6.5)."""
        if "_rels/.rels" not in self._parts:
            return _MAIN
        for relation in children(self.tree("_rels/.rels"), "Relationship"):
            if (get(relation, "Type") or "").endswith("/officeDocument"):
                return normpath((get(relation, "Target") or _MAIN).lstrip("/"))
        return _MAIN


def _is_deeper(root: Element, limit: int) -> bool:
    level = [root]
    for _ in range(limit):
        level = [one for node in level for one in node]
        if not level:
            return False
    return True
