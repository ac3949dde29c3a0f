"""Titles cut down to initials and their noun: `the RTQ Act` for the Right to Quays Act, 2005."""

import re
from collections.abc import Sequence

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.references.acronyms import spells
from kg.interpret.references.shortened import Met
from kg.vocabulary.folding import fold

_BEFORE = re.compile(r"([A-Z]{2,6}) [A-Z][a-z]+(?: [A-Z][a-z]+)?(?:,? \(?((?:19|20)\d\d)\)?)?")


def of_initials(name: Name, met: Sequence[Met]) -> Antecedent | None:
    """The one document with that noun whose words before it have those initials, and that year if any."""
    found = _BEFORE.fullmatch(name.name) if name.family == "document" and name.head.language == "en" else None
    noun = name.head.word
    if not found or not fold(name.name).startswith(f"{fold(found[1])} {noun}"):
        return None
    things = dict.fromkeys(
        one.thing
        for one in met
        if one.thing.name.head.word == noun
        and _spelled(found[1], one.thing.name.name, noun)
        and (found[2] or "") in one.thing.name.name
    )
    return next(iter(things)) if len(things) == 1 else None


def _spelled(short: str, title: str, noun: str) -> bool:
    """Whether the words before the noun of a title have those initials."""
    front = re.split(rf"\b{re.escape(noun)}\b", title, maxsplit=1, flags=re.I)[0].strip()
    return " " in front and spells(short, front)
