"""Names of sites and projects that hold the noun of a body: `'X Business Center', https://…`."""

import re

from kg.interpret.names.boundaries import GENITIVES
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.records import Record, records
from kg.interpret.text.spans import words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_QUOTES = frozenset("\"“«„‘'")
_QUOTED_LABEL = re.compile(r"[\"”»’']\s*[,:(–-]?\s*<?")
_LABEL = re.compile(r"\s*(?:\([^()]*\)\s*)?[:(–-]?\s*<?")


def without_site_names(passage: Passage, lexicon: Lexicon) -> Passage:
    """The passage without the names of bodies that are rather those of sites, or of what a body runs."""
    if not passage.names:
        return passage
    portals = any(wanted.rule == "portals" for wanted in passage.question.yields)
    owned = [record for record in records(passage.text, lexicon) if "body" in record.cells]
    if not (portals or owned) or not any(name.family == "body" for _, name in passage.names):
        return passage
    kept = tuple(
        (clause, name)
        for clause, name in passage.names
        if name.family != "body"
        or not (_is_owned(name, owned) or (portals and _is_site(passage, name, lexicon)))
    )
    return passage.naming(kept) if len(kept) < len(passage.names) else passage


def _is_owned(name: Name, owned: list[Record]) -> bool:
    """Whether a record names a body of its own beside the thing: `Name: X Hub; Institution: Central Bank`."""
    return any(record.cells["name"].holds(name.span) for record in owned)


def _is_site(passage: Passage, name: Name, lexicon: Lexicon) -> bool:
    """Whether an address follows a name in quotation marks, or of an office online: `Registro Digital`."""
    address = next((a for a in passage.addresses if a.start >= name.span.end), None)
    between = passage.text[name.span.end : address.start] if address else "-"
    quoted = passage.text[: name.span.start][-1:] in _QUOTES and _QUOTED_LABEL.fullmatch(between)
    own = [fold(word.of(name.name)) for word in words(name.name)]
    online = own[-1] in lexicon.words("online") and not GENITIVES & set(own)
    return bool(quoted or (online and _LABEL.fullmatch(between)))
