"""Acronyms in brackets behind a document that are a body's: `Recovery Plan 2021 (MINPORT)`."""

from collections.abc import Mapping

from msgspec.structs import replace

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.references.acronyms import fits, is_acronym


def without_borrowed(read: Mapping[int, Passage]) -> dict[int, Passage]:
    """The passages with names of documents less the acronyms that abbreviate not them but a body."""
    of_bodies = {
        short
        for passage in read.values()
        for _, name in passage.names
        if name.family == "body"
        for short in name.also
        if is_acronym(short)
    }
    if not of_bodies:
        return dict(read)
    return {
        number: _own_only(passage, of_bodies) if passage.names else passage
        for number, passage in read.items()
    }


def _own_only(passage: Passage, of_bodies: set[str]) -> Passage:
    """The passage, changed only if one of its documents bears the acronym of a body."""
    if not any(_borrows(name, of_bodies) for _, name in passage.names):
        return passage
    names = tuple(
        (clause, _own(name, of_bodies) if _borrows(name, of_bodies) else name)
        for clause, name in passage.names
    )
    return passage.naming(names)


def _borrows(name: Name, of_bodies: set[str]) -> bool:
    return name.family == "document" and bool(name.also) and not of_bodies.isdisjoint(name.also)


def _own(name: Name, of_bodies: set[str]) -> Name:
    kept = tuple(short for short in name.also if short not in of_bodies or fits(short, name.name))
    return name if kept == name.also else replace(name, also=kept)
