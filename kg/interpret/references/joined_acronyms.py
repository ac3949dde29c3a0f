"""Names of bodies that run on into the acronym of another: `Unit of Ports of MINB`, `Bank and PORTA`."""

import re
from collections.abc import Mapping
from functools import partial

from msgspec.structs import replace

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.references.acronyms import is_acronym
from kg.interpret.text.spans import Span

_LAST = re.compile(
    r"(.*\w)\s+(?:of|and|de|du|et|y|e|del|under)\s+(?:(?:the|la|el)\s+|l['’])?([A-ZÀ-Þ][\w&-]{1,11})", re.S
)
_WORD = re.compile(r"[^\W_]+")
_WORDS_END = re.compile(r"[\s'’]")
_FEWEST = 2


def without_joined_acronyms(read: Mapping[int, Passage]) -> dict[int, Passage]:
    """The passages with such names cut before the acronym, which is then found as a name of its own."""
    of_bodies = {
        short: name.name
        for passage in read.values()
        for _, name in passage.names
        if name.family == "body"
        for short in name.also
        if is_acronym(short)
    }
    if not of_bodies:
        return dict(read)
    own = partial(_own, of_bodies=of_bodies)
    return {number: passage.with_each(own) for number, passage in read.items()}


def _own(name: Name, of_bodies: Mapping[str, str]) -> Name:
    """The name up to the acronym; not one that is then but a noun, nor one that bears the acronym itself."""
    if name.family != "body" or name.pointing or name.negative or name.antecedent:
        return name
    if _WORDS_END.split(name.name)[-1] not in of_bodies:
        return name
    found = _LAST.fullmatch(name.name)
    if found is None or len(_WORD.findall(found[1])) < _FEWEST + len(name.head.word.split()):
        return name
    if len(name.name) != name.span.end - name.span.start or of_bodies[found[2]] == name.name:
        return name
    return replace(name, name=found[1], span=Span(name.span.start, name.span.start + found.end(1)))
