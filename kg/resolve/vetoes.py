"""Reasons against: two things of which one of these holds are never one."""

from collections.abc import Callable

from kg.resolve.dates import numbers_agree
from kg.resolve.profile import Profile
from kg.resolve.things import Thing
from kg.vocabulary.folding import fold

ProfileVeto = Callable[[Profile, Profile], bool]
Veto = Callable[[Thing, Thing], bool]


def other_family(one: Profile, other: Profile) -> bool:
    """A law and a strategy, a body and a portal, two sorts of initiative."""
    return one.family != other.family


def other_years(one: Profile, other: Profile) -> bool:
    """Two periods, or two years."""
    return one.years.excludes(other.years)


def other_number(one: Profile, other: Profile) -> bool:
    """Two numbers of laws, or two phases of a plan."""
    if one.number and other.number:
        return not numbers_agree(one.number, other.number)
    return bool(one.numerals and other.numerals) and one.numerals != other.numerals


def other_day(one: Profile, other: Profile) -> bool:
    """Two laws of two days, by which alone they go: `Act of 5 May 2014`, `Act of 7 July 2014`."""
    numbered = bool(one.number) and one.number == other.number
    told = bool(one.core) and one.core == other.core
    return bool(one.days and other.days) and not one.days & other.days and not (numbered or told)


def other_head(one: Profile, other: Profile) -> bool:
    """An act and a regulation, a strategy and a policy, a ministry and a department.

    Nouns of two languages may be one: only their types tell.
    """
    if not one.head or not other.head or one.head == other.head:
        return False
    languages = {language for language, _ in one.head_sorts} & {language for language, _ in other.head_sorts}
    types = {kind for _, kind in one.head_sorts} & {kind for _, kind in other.head_sorts}
    return bool(languages) or not types


def other_level(one: Profile, other: Profile) -> bool:
    """A federal and a state body, a royal and a national one."""
    return bool(one.qualifiers and other.qualifiers) and not one.qualifiers & other.qualifiers


def tied(one: Thing, other: Thing) -> bool:
    """A claim relates one to the other: nothing replaces, amends, announces or belongs to itself.

    Where both are printed alike, the claim rather took one of the two for something else.
    """
    return bool(one.ties & other.keys) and fold(one.profile.name) != fold(other.profile.name)


def other_parent(one: Thing, other: Thing) -> bool:
    """Units of one name in two bodies: the planning departments of two ministries."""
    return bool(one.context and other.context) and not one.context & other.context


def other_term(one: Thing, other: Thing) -> bool:
    """The holders of a post in two editions, unless a person is known to be both."""
    holding = one.profile.family == "holding"
    return holding and not one.editions & other.editions and not one.context & other.context


def to_follow(one: Thing, other: Thing) -> bool:
    """A new act that is being drafted, and the act in force that it is to follow."""
    return one.standing.succeeds(other.standing) or other.standing.succeeds(one.standing)


PROFILE_VETOES: tuple[ProfileVeto, ...] = (
    other_family,
    other_years,
    other_number,
    other_day,
    other_head,
    other_level,
)
"""The reasons against that lie in the names."""

VETOES: tuple[Veto, ...] = (tied, other_parent, other_term, to_follow)
"""The reasons against that lie in what is said of the things."""


def parted_by_name(one: Profile, other: Profile) -> bool:
    """Whether the names alone speak against the two being one."""
    return any(veto(one, other) for veto in PROFILE_VETOES)


def parted(one: Thing, other: Thing) -> bool:
    """Whether anything speaks against the two being one."""
    named_alike = _named_alike(one, other)
    by_name = (veto for veto in PROFILE_VETOES if not (named_alike and veto is other_head))
    parted = any(veto(one.profile, other.profile) for veto in by_name)
    return parted or any(veto(one, other) for veto in VETOES)


def _named_alike(one: Thing, other: Thing) -> bool:
    """Whether one is called by the other's whole name: `Decree 5, Data Protection Law` and that law."""
    ours, theirs = ({profile.key for profile in (thing.profile, *thing.variants)} for thing in (one, other))
    return other.profile.key in ours or one.profile.key in theirs
