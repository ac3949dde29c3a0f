"""The keys under which names compare, and the slugs made from them."""

import re

from anyascii import anyascii

from kg.vocabulary.folding import fold

_YEARS = re.compile(r"\b(?:19|20)\d\d(?:\s*[-–—/]\s*(?:19|20)\d\d)?\b")
_ORDINAL = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)$")
_ROMAN = {
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "x": "10",
}


def content(name: str, fillers: frozenset[str]) -> frozenset[str]:
    """The words that tell a name from others: no `fillers`, plurals or years; numbers in digits.

    Example:
        >>> sorted(content("4th rectangular strategies, phase IV 2018-2023", frozenset({"phase"})))
        ['4', 'rectangular', 'strategy']
    """
    found = set()
    for word in re.findall(r"[^\W_]+", fold(_YEARS.sub(" ", name))):
        ordinal = _ORDINAL.match(word)
        found.add(ordinal[1] if ordinal else _ROMAN.get(word, _stem(word)))
    return frozenset(found - fillers) or frozenset(re.findall(r"\w+", fold(name)))


def _stem(word: str) -> str:
    """The word without its plural or `-ing`: `combating` and `combat` are one."""
    if len(word) > 7 and word.endswith("ing"):
        return word[:-3]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def years(name: str) -> frozenset[str]:
    """The years printed in a name."""
    return frozenset(re.findall(r"\b(?:19|20)\d\d\b", name))


def slug(name: str) -> str:
    """A name as part of an IRI: lower-case ASCII words without years, articles and draft marks.

    Example:
        >>> slug("The Draft Law on e-commerce 2021")
        'law-on-e-commerce'
    """
    words = re.findall(r"[a-z0-9]+", anyascii(_YEARS.sub(" ", name)).lower())
    kept = [word for word in words if word not in {"the", "a", "an", "draft"}]
    return "-".join(kept or words) or "unnamed"


def portal_slug(url: str) -> str:
    """Host, path and fragment of an address, as part of an IRI.

    Example:
        >>> portal_slug("https://www.Tax.gov.kh/en/")
        'tax.gov.kh-en'
    """
    bare = re.sub(r"^[a-z]+://", "", url.strip(), flags=re.I).lower().removeprefix("www.")
    return re.sub(r"[^a-z0-9.]+", "-", anyascii(bare)).strip("-.")
