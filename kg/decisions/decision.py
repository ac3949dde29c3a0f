"""The values of a file of decisions."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import StrEnum
from hashlib import sha256

from kg.decisions.paths import country_of, edition_of


class Choice(StrEnum):
    """What a person may decide."""

    MERGE = "merge"
    KEEP_APART = "keep-apart"
    RENAME = "rename"
    ACCEPT = "accept"
    REJECT = "reject"
    SET = "set"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: the file's name, the number of the block in its list, the line."""

    file: str
    list: str
    block: int
    line: int

    def __str__(self) -> str:
        return f"{self.file}, {self.list} block {self.block} (line {self.line})"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: who, when, why, on what, and the evidence that was seen.

    `things` are paths or, for merge and keep-apart, names as printed; `claim`, `finding` and `answer` are
    paths. `against` are claims that an accepted one proves wrong, `predicate` is a prefixed name, `value` the
    new name or value.
    """

    choice: Choice
    author: str
    date: str
    reason: str
    country: str
    place: Place
    things: tuple[str, ...] = ()
    claim: str = ""
    finding: str = ""
    answer: str = ""
    against: tuple[str, ...] = ()
    predicate: str = ""
    value: str = ""
    evidence: str = ""

    @property
    def target(self) -> str:
        """What the decision is about, in one line."""
        if self.predicate:
            return f"{', '.join(self.things)} {self.predicate}"
        return self.claim or self.finding or self.answer or " and ".join(self.things)

    @property
    def edition(self) -> str:
        """The edition of the claim, finding or answer; nothing for a thing, which all editions share."""
        return edition_of(self.claim or self.finding or self.answer)

    @property
    def on_identity(self) -> bool:
        """Whether it says who is who."""
        return self.choice in {Choice.MERGE, Choice.KEEP_APART}

    @property
    def summary(self) -> str:
        """The decision, its target and value in one line."""
        told = f"{self.choice} {self.target}"
        return f"{told}: {self.value}" if self.value else told

    def content(self) -> tuple[str, ...]:
        """All that is decided, without where it stands in its file."""
        left = (getattr(self, field.name) for field in fields(self) if field.name != "place")
        return tuple(value if isinstance(value, str) else "\x1e".join(value) for value in left)


@dataclass(frozen=True, slots=True)
class Waiver:
    """A known result of validation that a person lets stand; `path` and `value` narrow it, where given."""

    shape: str
    focus: str
    country: str
    author: str
    date: str
    reason: str
    place: Place
    path: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a file decides. `open` counts the blocks in which nothing is decided yet, `undone` the negated."""

    decided: tuple[Decision, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    open: int = 0
    undone: int = 0

    def of(self, country: str) -> "Decisions":
        """The decisions and waivers on one country."""
        return Decisions(
            tuple(one for one in self.decided if one.country == country),
            tuple(one for one in self.waivers if one.country == country),
        )

    @property
    def countries(self) -> frozenset[str]:
        """The countries that something is decided on."""
        return frozenset([one.country for one in self.decided] + [one.country for one in self.waivers])

    @property
    def digest(self) -> str:
        """SHA-256 of what is decided, whatever the order of the blocks; empty if nothing is."""
        if not self.decided and not self.waivers:
            return ""
        contents = sorted(one.content() for one in self.decided)
        waived = sorted(_waived(one) for one in self.waivers)
        return sha256(json.dumps([contents, waived]).encode()).hexdigest()


def _waived(one: Waiver) -> tuple[str, ...]:
    return (one.shape, one.focus, one.country, one.author, one.date, one.reason, one.path, one.value)


def country_among(paths: Iterable[str]) -> str:
    """The country that the paths name first, or nothing."""
    return next((code for path in paths if (code := country_of(path))), "")
