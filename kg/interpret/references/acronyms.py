"""Acronyms: what they look like and which name they are made of."""

import re
from functools import lru_cache

from kg.vocabulary.folding import fold

_ACRONYM = re.compile(r"[^\W_][^\W_]*(?:[&/.@+-][^\W_]+)*\.?")
_ROMAN = re.compile(r"[IVX]+")
_OF_WORDS = re.compile(r"\d{0,2}[A-Z][A-Z\d&.-]+(?: [A-Z][A-Z\d&.-]+){1,2}")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 12
# Words that French, Spanish and English acronyms leave out.
_LIGHT = frozenset({
    "de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "a", "au", "aux", "pour", "sur", "of",
    "the", "and", "for", "on", "in", "del", "los", "las", "el", "y", "e", "para",
})  # fmt: skip
_LONGEST_LIGHT = max(map(len, _LIGHT))
# Words of so few letters count for nothing in an acronym.
_SMALL = 3


@lru_cache(maxsize=1024)
def is_acronym(text: str) -> bool:
    """Whether a single word is written like an acronym: mostly capitals, two of them at least.

    Example:
        >>> [is_acronym(word) for word in ("RIA", "RS4", "MoF", "YouTube", "Act", "IV", "2030")]
        [True, True, True, False, False, False, False]
    """
    if len(text) > _LONGEST or text.islower() or not _ACRONYM.fullmatch(text) or _ROMAN.fullmatch(text):
        return False
    capitals = sum(map(str.isupper, text))
    others = sum(map(str.islower, text))
    return capitals >= 2 and (others < capitals or (others == capitals and capitals > 2))


def is_of_words(acronym: str, name: str) -> bool:
    """Whether two or three acronyms together abbreviate a name: `ICT SSP`, where the first is a word of it.

    Example:
        >>> is_of_words("ICT SSP", "ICT Sector Strategic Plan"), is_of_words("ICT FAQ", "ICT Sector Plan")
        (True, False)
    """
    return _OF_WORDS.fullmatch(acronym) is not None and fits(acronym, name)


@lru_cache(maxsize=256)
def initials(name: str) -> tuple[str, ...]:
    """The acronyms that a name's initials make: of its capitalised words, of all of them, less small words.

    Example:
        >>> initials("Ministry of Economy and Finance")
        ('MEF', 'MoEaF', 'MoEF')
        >>> initials("Plan national des bateaux")[-1]
        'PNB'
    """
    parts = [part for part in _WORD.findall(name) if not part[0].isdigit()]
    everything = "".join([part[0] for part in parts])
    capitals = "".join(filter(str.isupper, everything))
    if capitals == everything:
        return (everything,)
    small = next(at for at, letter in enumerate(everything) if not letter.isupper())
    first = everything[: small + 1] + "".join(filter(str.isupper, everything[small:]))
    telling = [part[0] for part in parts if len(part) > _LONGEST_LIGHT or fold(part) not in _LIGHT]
    return tuple(dict.fromkeys((capitals, everything, first, "".join(telling).upper())))


def spells(acronym: str, name: str) -> bool:
    """Whether the acronym is made of all the initials of a name.

    Example:
        >>> spells("MoF", "Ministry of Finance"), spells("RIA", "Information System Authority")
        (True, False)
    """
    said = fold(acronym)
    return len(said) <= len(_WORD.findall(name)) and said in map(fold, initials(name))


def is_parted(acronym: str, name: str) -> bool:
    """Whether a slash only parts the initials of one name, and not one acronym from another.

    Example:
        >>> name = "Ministry of Ports and New Tugs"
        >>> is_parted("MP/NT", name), is_parted("MPNT/MPTN", name), is_parted("MPNT", name)
        (True, False, False)
    """
    first, slash, second = acronym.partition("/")
    halves = bool(slash) and first.isupper() and second.isupper()
    return halves and spells(f"{first}{second}", name) and not fits(second, name)


def fits(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym stand in the name in order, the first where the name begins.

    Example:
        >>> fits("NDTA", "National Digital Technology Agency"), fits("PIX", "Central Bank")
        (True, False)
        >>> fits("3NBP", "Third National Boat Plan")
        True
    """
    letters = [letter for letter in fold(acronym) if letter.isalpha()]
    words = [fold(word) for word in _WORD.findall(name)]
    # The number in front stands for a first word such as `Third`.
    words = words[1:] if acronym[:1].isdigit() and letters and words[0][0] != letters[0] else words
    if not letters or not words or letters[0] != words[0][0]:
        return False
    return _stands_in(tuple(letters), tuple(words), 0, 0)


def _stands_in(letters: tuple[str, ...], words: tuple[str, ...], word: int, at: int) -> bool:
    """Whether the letters are found from a place on, each in the word reached or as a later initial."""
    if not letters:
        return True
    if word >= len(words):
        return False
    inside = words[word].find(letters[0], at)
    if inside >= 0 and (at > 0 or inside == 0) and _stands_in(letters[1:], words, word, inside + 1):
        return True
    return _stands_in(letters, words, word + 1, 0)


def of_a_part(acronym: str, name: str, head: str) -> bool:
    """Whether it abbreviates only what follows or precedes the head: `Strategy on Open Data (OD)`.

    Example:
        >>> of_a_part("OGP", "Action Plan for the Open Government Partnership", "action plan")
        True
        >>> of_a_part("PRO", "Public Records Office", "office")
        False
    """
    if spells(acronym, name):
        return False
    words = _WORD.findall(name)
    plain, heads = fold(acronym).replace("-", ""), set(head.split())
    marked = [word for word in words if word[0].isupper() or word[0].isdigit()]
    content = [word for word in words if len(word) > _SMALL]
    return any(_spelled_within(plain, listed, heads) for listed in (marked, content))


def _spelled_within(acronym: str, words: list[str], heads: set[str]) -> bool:
    """Whether the initials of some of the words behind the first, none of them the head, make the acronym."""
    for start in range(1, len(words) - len(acronym) + 1):
        part = [fold(word) for word in words[start : start + len(acronym)]]
        if len(part) > 1 and "".join(word[0] for word in part) == acronym and not heads & set(part):
            return True
    return False
