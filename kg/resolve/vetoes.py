"""Reasons against: two things of which one of these holds are never one."""

from collections.abc import Callable

from kg.resolve.things import Thing
from kg.vocabulary.folding import fold

Veto = Callable[[Thing, Thing], bool]


def other_family(one: Thing, other: Thing) -> bool:
    """A law and a strategy, a body and a portal, two sorts of initiative."""
    return one.profile.family != other.profile.family


def other_years(one: Thing, other: Thing) -> bool:
    """Two periods, or two years."""
    return one.profile.years.excludes(other.profile.years)


def other_number(one: Thing, other: Thing) -> bool:
    """Two numbers of laws, or two phases of a plan."""
    first, second = one.profile, other.profile
    if first.number and second.number:
        return first.number != second.number
    return bool(first.numerals and second.numerals) and first.numerals != second.numerals


def other_head(one: Thing, other: Thing) -> bool:
    """An act and a regulation, a strategy and a policy, a ministry and a department.

    Nouns of two languages may be one: only their types tell.
    """
    first, second = one.profile, other.profile
    if not first.head or not second.head or first.head == second.head:
        return False
    languages = {language for language, _ in first.head_sorts} & {one for one, _ in second.head_sorts}
    types = {kind for _, kind in first.head_sorts} & {kind for _, kind in second.head_sorts}
    return bool(languages) or not types


def other_level(one: Thing, other: Thing) -> bool:
    """A federal and a state body, a royal and a national one."""
    first, second = one.profile.qualifiers, other.profile.qualifiers
    return bool(first and second) and not first & second


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


VETOES: tuple[Veto, ...] = (
    other_family,
    other_years,
    other_number,
    other_head,
    other_level,
    tied,
    other_parent,
    other_term,
)
"""All reasons against, in the order in which they are asked."""


def parted(one: Thing, other: Thing) -> bool:
    """Whether anything speaks against the two being one."""
    return any(veto(one, other) for veto in VETOES)
