"""The last part of a thing's IRI, made from its name or address."""

import re
from collections.abc import Iterable
from hashlib import sha256

from anyascii import anyascii

from kg.resolve.dates import YEAR
from kg.vocabulary.lexicon import Lexicon

_YEARS = re.compile(rf"\b{YEAR}(?:\s*[-‐–—/]\s*(?:{YEAR}|\d\d))?\b(?![-/.]\d)")
_NUMBERED = re.compile(r"(?<![a-z])(?:n[o°º]\.?|#|№)\s*$", re.IGNORECASE)
_LONGEST = 120


def slug(name: str, lexicon: Lexicon) -> str:
    """A name as part of an IRI: ASCII words in lower case without years, articles and words of draft status.

    Example:
        >>> from kg.resources import ontology_folder
        >>> from kg.vocabulary.lexicon import load_lexicon
        >>> slug("The Draft Law on e-commerce of 2021", load_lexicon(ontology_folder()))
        'law-on-e-commerce'
    """
    words = re.findall(r"[a-z0-9]+", anyascii(_without_years(name).replace("°", "o")).lower())
    articles = {anyascii(word) for word in lexicon.words("identity.articles")}
    drafts = [phrase.replace("-", " ").split() for phrase in lexicon.phrases.get("identity.draft", ())]
    kept = _without_draft([word for word in words if word not in articles], drafts)
    fillers = lexicon.words("fillers")
    while len(kept) > 1 and kept[-1] in fillers:
        kept.pop()
    return _cut("-".join(kept or words)) or "unnamed"


def _without_years(name: str) -> str:
    """The name without years and periods; `2008-12` behind `No.` is the number of an act."""
    return _YEARS.sub(lambda found: found[0] if _NUMBERED.search(name, 0, found.start()) else " ", name)


def _without_draft(words: list[str], drafts: list[list[str]]) -> list[str]:
    """The words without those at the front that say it is a draft, unless nothing else is there."""
    for phrase in sorted(drafts, key=len, reverse=True):
        if words[: len(phrase)] == phrase and len(words) > len(phrase):
            return _without_draft(words[len(phrase) :], drafts)
    return words


def _cut(text: str) -> str:
    """A slug of bearable length, cut between words."""
    return text if len(text) <= _LONGEST else text[: _LONGEST + 1].rsplit("-", 1)[0][:_LONGEST]


def address_slug(url: str) -> str:
    """Host, path and fragment of an address, as part of an IRI.

    Example:
        >>> address_slug("https://www.Tax.gov.kh/en/")
        'tax.gov.kh-en'
    """
    bare = re.sub(r"^[a-z][a-z0-9+.-]*://", "", url.strip(), flags=re.IGNORECASE).lower().removeprefix("www.")
    return re.sub(r"[^a-z0-9.]+", "-", anyascii(bare)).strip("-.") or "unnamed"


class Slugs:
    """The slugs given so far: one that is taken gets a hash of what tells the thing from the other."""

    def __init__(self) -> None:
        self._taken: set[tuple[str, str]] = set()

    def unique(self, kind: str, wanted: str, content: Iterable[str]) -> str:
        """The slug, with a hash behind it if another thing of that kind has it.

        Args:
            kind: the kind in the thing's IRI.
            wanted: the slug that its name makes.
            content: what is told of the thing, in a fixed order; the first that tells it apart goes in.
        """
        told, found = "", wanted
        for part in content:
            if (kind, found) not in self._taken:
                break
            told = f"{told} {part}"
            found = f"{wanted}-{sha256(told.strip().encode()).hexdigest()[:8]}"
        self._taken.add((kind, found))
        return found
