"""From decisions on who is who to the mentions they are about, as the rules alone had found them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.decisions import Choice, Decision, Outcome, Verdict, still_seen
from kg.decisions.evidence import Words
from kg.decisions.paths import is_thing
from kg.errors import DecisionError
from kg.resolve.identity import Identity, Keys, Link, wholes
from kg.values import Entity, Mention, Unit
from kg.vocabulary.folding import fold

Sides = tuple[Keys, Keys]


@dataclass(frozen=True, slots=True)
class Pair:
    """A decision on who is who with the mentions of both its things."""

    decision: Decision
    sides: Sides


@dataclass(frozen=True, slots=True)
class DecidedIdentity:
    """What resolving shall obey, the decisions behind it, and what became of every decision."""

    identity: Identity = field(default_factory=Identity)
    pairs: tuple[Pair, ...] = ()
    outcomes: tuple[Outcome, ...] = ()


def identity_of(decisions: Sequence[Decision], unit: Unit) -> DecidedIdentity:
    """What decisions say of the mentions of a country, and which of them are open again.

    Args:
        decisions: those on who is who in this country.
        unit: the country as the rules alone resolve it; decisions are about what was found there.

    Raises:
        DecisionError: if a name fits several things, two things cannot be one, or decisions contradict
            each other by way of a third thing.
    """
    at = _Mentions(unit)
    told: list[Pair] = []
    outcomes: list[Outcome] = []
    for decision in decisions:
        sides = at.sides(decision)
        if sides is None:
            outcomes.append(Outcome(decision, Verdict.REOPENED, _GONE.format(unit.country)))
        else:
            told.append(Pair(decision, sides))
    merged = wholes(_joined(one) for one in told if one.decision.choice is Choice.MERGE)
    standing = tuple(one for one in told if at.seen(one, merged))
    outcomes += [Outcome(one.decision) for one in standing]
    outcomes += [Outcome(one.decision, Verdict.REOPENED, _RENAMED) for one in told if one not in standing]
    return DecidedIdentity(_identity(standing), standing, tuple(outcomes))


_RENAMED = "the names by which the two go have changed. Look again with `kg review` and renew the block."
_GONE = "{} has no such two things now. Look again with `kg review`, or delete the block."


def thing_words(forms: Iterable[str]) -> frozenset[Words]:
    """The evidence on who a thing is: the different words that name it.

    Example:
        >>> sorted(thing_words(["MoJ", "Ministry of Justice", "MoJ"]))
        [('', '', 'Ministry of Justice'), ('', '', 'MoJ')]
    """
    return frozenset(("", "", form) for form in forms)


class _Mentions:
    """The mentions of a country by key, and the things that the rules made of them."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._at: dict[str, Mention] = {
            f"{said.response.edition}/{mention.id}": mention
            for said in unit.interpretations
            for mention in said.mentions
        }
        self._by_path = {f"{one.kind}/{unit.country}/{one.slug}": one for one in unit.entities}

    def sides(self, decision: Decision) -> Sides | None:
        """The mentions of both things of a decision, or None if they are not there."""
        one, other = (self._found(decision, named) for named in decision.things)
        both = one.keys() & other.keys()
        if decision.choice is Choice.KEEP_APART and both:
            one, other = ({path: each[path] for path in both} for each in (one, other))
        if not one or not other:
            return None
        sides = (self._one(decision, one), self._one(decision, other))
        kinds = {next(iter(found)).split("/", 1)[0] for found in (one, other)}
        if decision.choice is Choice.MERGE and len(kinds) > 1:
            raise DecisionError(f"{decision.place}: a {' and a '.join(sorted(kinds))} cannot be one thing.")
        if decision.choice is Choice.KEEP_APART and sides[0] & sides[1]:
            raise DecisionError(
                f"{decision.place}: one mention has both names; they cannot be kept apart. Name others."
            )
        return sides

    def seen(self, told: Pair, merged: Iterable[Keys]) -> bool:
        """Whether the things go by the names that the decision saw, alone or with what else is merged."""
        together = _joined(told)
        whole = together.union(*(keys for keys in merged if keys & together))
        return any(still_seen(told.decision.evidence, self._words(keys)) for keys in (together, whole))

    def _words(self, keys: Keys) -> frozenset[Words]:
        """The words that name the things of some mentions, as evidence."""
        things = [one for one in self._unit.entities if keys & frozenset(one.mentions)]
        return thing_words(self._at[key].quote.text for one in things for key in one.mentions)

    def _found(self, decision: Decision, named: str) -> dict[str, Keys]:
        """The mentions that a path or a printed name stands for, by the path of their thing."""
        if is_thing(named):
            entity = self._by_path.get(named)
            if entity is not None and "/" in entity.slug:
                raise DecisionError(
                    f"{decision.place}: {named} is a part of another thing: decide on that thing instead."
                )
            return {named: self._standing(entity)} if entity else {}
        found = {path: self._called(entity, named) for path, entity in self._by_path.items()}
        return {path: keys for path, keys in found.items() if keys}

    def _standing(self, entity: Entity) -> Keys:
        """The mentions of an entity that do not merely refer to another one."""
        return frozenset(key for key in entity.mentions if self._at[key].refers_to is None)

    def _called(self, entity: Entity, name: str) -> Keys:
        if "/" in entity.slug:
            return frozenset()
        wanted = fold(name)
        return frozenset(
            key
            for key in self._standing(entity)
            if wanted in {fold(self._at[key].name), *map(fold, self._at[key].also)}
        )

    @staticmethod
    def _one(decision: Decision, found: dict[str, Keys]) -> Keys:
        if len(found) > 1:
            raise DecisionError(
                f"{decision.place}: one of its names fits several things: write the path of the one that is "
                f"meant: {', '.join(sorted(found))}."
            )
        return next(iter(found.values()))


def _joined(told: Pair) -> Keys:
    return told.sides[0] | told.sides[1]


def _identity(standing: Sequence[Pair]) -> Identity:
    merges = [one for one in standing if one.decision.choice is Choice.MERGE]
    together = wholes(map(_joined, merges))
    apart = [one for one in standing if one.decision.choice is Choice.KEEP_APART]
    for one in apart:
        if any(one.sides[0] & whole and one.sides[1] & whole for whole in together):
            raise DecisionError(
                f"{one.decision.place}: it keeps apart what other blocks merge, by way of a third thing: "
                "delete one of them, or write `undo: true` into it."
            )
    links = tuple(
        Link(min(one.sides[0]), min(one.sides[1]), decided_by(one.decision))
        for one in sorted(merges, key=lambda one: one.decision.content())
    )
    return Identity(links, together, tuple(sorted((one.sides for one in apart), key=_order)))


def decided_by(decision: Decision) -> str:
    """Who decided, when and why, as the reason of a merge."""
    return f"decided by {decision.author} on {decision.date}: {decision.reason}"


def _order(sides: Sides) -> tuple[list[str], list[str]]:
    return sorted(sides[0]), sorted(sides[1])
