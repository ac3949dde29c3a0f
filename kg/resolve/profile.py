"""What identity can be judged by: a mention's name taken apart, and what is said of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.resolve.addresses import address_key, is_address
from kg.resolve.dates import Years, days_in, details
from kg.resolve.stems import stem
from kg.resolve.wording import Wording
from kg.values import Mention
from kg.vocabulary.folding import fold

LAW = "egov:LegalInstrument"
_FRAMEWORK = "egov:InternationalFramework"
_MINISTRY = "ministry"
_SUBTITLE = re.compile(r"\s+[-–—]\s+|:\s+")
_BRACKETS = re.compile(r"\([^()\d]*\)")
# So few words are the head and one more: too few for a title without year.
_FEW = 2
_BY_CLASS = frozenset({"measure", "initiative"})
_BY_ADDRESS = frozenset({"portal", "account"})


@dataclass(frozen=True, slots=True)
class Profile:
    """A name taken apart.

    `family` parts what may never be one: laws from other documents, one sort of initiative from another.
    `printed` are its words in order, `ordered` their stems. `head` is the noun that makes the name,
    `head_sorts` the languages and types that it has in the lexicon, `sole` whether a country has one only.
    `core` are the words that are neither head nor qualifier, `fields` the words of each field of a ministry
    of several. `shorter` are the words without a part that may be left out, by what that part is. `address`
    is set for what goes by its address, `days` for a law that goes by its date: month and day.
    """

    family: str
    name: str
    also: tuple[str, ...]
    printed: tuple[str, ...]
    ordered: tuple[str, ...]
    head: str
    head_sorts: frozenset[tuple[str, str]]
    sole: bool
    core: frozenset[str]
    qualifiers: frozenset[str]
    years: Years
    number: str
    draft: bool
    initials: frozenset[str] = frozenset()
    shorter: tuple[tuple[str, frozenset[str]], ...] = ()
    fields: tuple[frozenset[str], ...] = ()
    address: str = ""
    days: frozenset[tuple[int, int]] = frozenset()

    @property
    def words(self) -> frozenset[str]:
        """All words that tell the name from others."""
        return frozenset(self.ordered)

    @property
    def numerals(self) -> frozenset[str]:
        """Numbers that are words of the name: the phase of a plan, the fourth of its kind."""
        return frozenset(word for word in self.ordered if word.isdecimal())

    @property
    def joined(self) -> str:
        """The letters of the name without its head: `cyber security` and `cybersecurity` are alike."""
        inner = ("e" if word == "electronic" else word for word in self.ordered if word != self.head)
        return "".join(inner)

    @property
    def key(self) -> tuple[object, ...]:
        """What mentions of the same words share."""
        if self.address:
            return (self.family, self.address)
        return (self.family, self.words, self.years, self.number)


def profile(mention: Mention, wording: Wording, number: str = "") -> Profile:
    """Takes a mention's name apart.

    Args:
        mention: any mention.
        wording: the words that matter in its country.
        number: the number that the response gives elsewhere, as printed.
    """
    document = mention.kind == "document"
    name = _without_lead(_without_brackets(mention), wording)
    found = details(name, wording.days, wording.law_words if mention.cls == LAW else frozenset())
    printed = wording.printed(found.rest if document else name)
    ordered, head = _telling(printed, found.years if document else Years(), mention.kind, wording)
    return Profile(
        _family(mention),
        mention.name,
        mention.also,
        printed,
        ordered,
        head,
        wording.head_sorts.get(head, frozenset()),
        head in wording.sole,
        frozenset(ordered) - {head} - wording.qualifiers,
        frozenset(ordered) & wording.qualifiers,
        found.years if document else Years(),
        (found.number or _bare_number(number)) if document else "",
        document and wording.is_draft(mention.name),
        _initials(found.rest, printed, wording),
        tuple(_shorter(name, mention, wording)),
        _fields(mention, head, wording),
        _address(mention),
        days_in(name, wording.days, wording.months) if mention.cls == LAW else frozenset(),
    )


def _without_brackets(mention: Mention) -> str:
    """The name without brackets that hold another of its names."""
    name = mention.name
    for other in mention.also:
        name = name.replace(f"({other})", " ")
    return name if name.strip() else mention.name


def _without_lead(name: str, wording: Wording) -> str:
    """The name without words that only lead to its year, `à l'horizon 2025`, if any others are there."""
    left = name
    for lead in wording.before_years.finditer(fold(name)):
        left = left[: lead.start()] + " " * (lead.end() - lead.start()) + left[lead.end() :]
    return left if any(map(str.isalpha, left)) else name


def _shorter(name: str, mention: Mention, wording: Wording) -> Iterator[tuple[str, frozenset[str]]]:
    """The words of a strategy's or policy's title without its subtitle, and without what stands in brackets.

    A law's brackets tell it from another law: `(Amendment)`.
    """
    if mention.kind != "document" or _family(mention) != "policy":
        return
    subtitle = _SUBTITLE.search(name)
    if subtitle and not re.search(r"\d", name[subtitle.end() :]):
        front = _title_words(name[: subtitle.start()], wording)
        if front and (re.search(r"\d", name[: subtitle.start()]) or len(front) > _FEW):
            yield "subtitle", front
    plain = _BRACKETS.sub(" ", name)
    if plain != name:
        yield "words in brackets", _title_words(plain, wording)


def _title_words(title: str, wording: Wording) -> frozenset[str]:
    found = details(title, wording.days)
    return frozenset(_telling(wording.printed(found.rest), found.years, "document", wording)[0])


def _family(mention: Mention) -> str:
    if ("placeholder", "true") in mention.hints:
        return "placeholder"
    if mention.kind == "document":
        return {LAW: "law", _FRAMEWORK: "framework"}.get(mention.cls, "policy")
    return f"{mention.kind} {mention.cls}" if mention.kind in _BY_CLASS else mention.kind


def _telling(
    printed: tuple[str, ...], years: Years, kind: str, wording: Wording
) -> tuple[tuple[str, ...], str]:
    """The stems without the country's name, unless nothing else would tell the name from others."""
    heads = wording.heads.get(kind, frozenset())
    own = wording.stems(wording.without_country(printed))
    head = _head(own, heads, wording.qualifiers)
    if own and (set(own) - {head} - wording.qualifiers or years or head in wording.sole):
        return _counted(own, head), head
    full = wording.stems(printed) or (fold("".join(printed)),)
    head = _head(full, heads, wording.qualifiers)
    return _counted(full, head), head


def _counted(words: tuple[str, ...], head: str) -> tuple[str, ...]:
    """The words, each further time marked: a data and open data plan is more than an open data plan."""
    return tuple(
        word if word == head or word not in words[:at] else f"{word}+{words[:at].count(word)}"
        for at, word in enumerate(words)
    )


def _head(words: tuple[str, ...], heads: frozenset[str], qualifiers: frozenset[str]) -> str:
    """The noun that makes the name: its first word (`Law on ...`) or the last of its kind (`... Act`)."""
    plain = [word for word in words if word not in qualifiers]
    if plain and plain[0] in heads:
        return plain[0]
    return next((word for word in reversed(plain) if word in heads), "")


def _bare_number(printed: str) -> str:
    return details(f"no. {printed.removeprefix('No. ')}").number if printed else ""


def _address(mention: Mention) -> str:
    if mention.kind not in _BY_ADDRESS:
        return ""
    url = dict(mention.hints).get("url") or (mention.name if is_address(mention.name) else "")
    return address_key(url) if url else ""


def _fields(mention: Mention, head: str, wording: Wording) -> tuple[frozenset[str], ...]:
    """The words of each field in a ministry's name: health, and social protection."""
    if mention.kind != "body" or _MINISTRY not in {kind for _, kind in wording.head_sorts.get(head, ())}:
        return ()
    parts = wording.joints.split(mention.name)
    words = [frozenset(wording.stems(wording.without_country(wording.printed(part)))) for part in parts]
    return (
        tuple(part - {head} - wording.qualifiers for part in words)
        if len(words) > 1 and head in words[0]
        else ()
    )


def _initials(name: str, printed: tuple[str, ...], wording: Wording) -> frozenset[str]:
    """The acronyms that a name makes: with and without small words and the country, numbers last."""
    return frozenset(
        made
        for words in (wording.all_words(name), printed, wording.without_country(printed))
        for numerals in ["".join(sorted(one for one in map(stem, words) if one.isdecimal()))]
        for letters in ["".join(word[0] for word in words if not stem(word).isdecimal())]
        for made in [letters + numerals]
        if len(letters) > 1 and len(made) > 2
    )


def differing_words(one: Profile, other: Profile) -> tuple[str, str] | None:
    """The one word of each by which two names of equally many words differ, None if more than one differs."""
    if len(one.printed) != len(other.printed):
        return None
    pairs = [(a, b) for a, b in zip(one.printed, other.printed, strict=True) if a != b]
    return pairs[0] if len(pairs) == 1 else None


def as_acronym(name: str) -> str:
    """A name that is one word in capitals, folded; years beside it are no part of it. Else nothing.

    Example:
        >>> as_acronym("NDS 2021-2025"), as_acronym("Ministry")
        ('nds', '')
    """
    words = details(name).rest.split()
    single = len(words) == 1 and len(words[0]) > 1 and words[0].isalnum() and words[0].isupper()
    return fold(words[0]) if single else ""
