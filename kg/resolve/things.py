"""Things in the making: mentions that were found to be one, and what is said of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from types import MappingProxyType

from msgspec import structs

from kg.resolve.addresses import address_key
from kg.resolve.profile import Profile, profile
from kg.resolve.standing import NOWHERE, Standing
from kg.resolve.wording import Wording
from kg.values import Claim, Interpretation, Mention, Ref, Value

_PARENT = "org:subOrganizationOf"
_PART = "egov:hasProvision"
_HOLDER = "egov:postHolder"
_NUMBER = "egov:documentNumber"
_SITE = "foaf:homepage"


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with its key `edition/id`; `place` orders all mentions of a country."""

    place: int
    key: str
    mention: Mention

    @property
    def edition(self) -> str:
        """The edition of the response that names it."""
        return self.key.split("/", 1)[0]


@dataclass(frozen=True, slots=True)
class Thing:
    """Mentions taken for one thing: `profile` is that of the first, with the other names of all.

    `variants` are the other names of several words, taken apart. `ties` are the keys of mentions that a
    claim relates to it, `context` the words of what it is said to belong to (the body above a unit, the
    holder of a post), `sites` the addresses given as its own, `standing` whether it is there or a new one
    that is to come.
    """

    mentions: tuple[Named, ...]
    profile: Profile
    variants: tuple[Profile, ...] = ()
    ties: frozenset[str] = frozenset()
    context: frozenset[frozenset[str]] = frozenset()
    sites: frozenset[str] = frozenset()
    standing: Standing = NOWHERE

    @property
    def first(self) -> Named:
        """The mention that comes first."""
        return self.mentions[0]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all mentions."""
        return frozenset(named.key for named in self.mentions)

    @property
    def editions(self) -> frozenset[str]:
        """The editions that mention it."""
        return frozenset(named.edition for named in self.mentions)


def one_thing(things: Iterable[Thing]) -> Thing:
    """Several things as one; the earliest gives the profile."""
    return reduce(_joined, sorted(things, key=lambda thing: thing.first.place))


def _joined(one: Thing, other: Thing) -> Thing:
    names = dict.fromkeys((*one.profile.also, *other.profile.also))
    return Thing(
        tuple(sorted((*one.mentions, *other.mentions), key=lambda named: named.place)),
        replace(one.profile, also=tuple(names)),
        tuple(dict.fromkeys((*one.variants, *other.variants))),
        one.ties | other.ties,
        one.context | other.context,
        one.sites | other.sites,
        one.standing | other.standing,
    )


def mentions_in_order(interpretations: Iterable[Interpretation]) -> tuple[Named, ...]:
    """All mentions of a country, as a reader of one edition after the other meets them.

    A provision belongs to the document that is said to have it.
    """
    found = [
        (said.response.edition, mention)
        for said in sorted(interpretations, key=lambda said: said.response.edition)
        for mention in sorted(_with_owners(said), key=_as_read)
    ]
    return tuple(Named(place, f"{edition}/{one.id}", one) for place, (edition, one) in enumerate(found))


def _with_owners(said: Interpretation) -> Iterator[Mention]:
    owners = {
        claim.object.mention: claim.subject.mention
        for claim in said.claims
        if claim.predicate == _PART and isinstance(claim.object, Ref) and isinstance(claim.subject, Ref)
    }
    for mention in said.mentions:
        owner = owners.get(mention.id)
        yield structs.replace(mention, owner=owner) if owner and mention.owner is None else mention


def _as_read(mention: Mention) -> tuple[int, int, int, str]:
    quote = mention.quote
    return (quote.answer, quote.start or 0, quote.end or 0, mention.id)


def things(
    named: Sequence[Named],
    interpretations: Sequence[Interpretation],
    wording: Wording,
    standing: Mapping[str, Standing] = MappingProxyType({}),
) -> tuple[Thing, ...]:
    """A thing for each mention that stands for itself, with what the claims say of it."""
    said = _Said(interpretations)
    profiles = {one.key: profile(one.mention, wording, said.numbers.get(one.key, "")) for one in named}
    return tuple(
        Thing(
            (one,),
            profiles[one.key],
            tuple(_variants(one.mention, profiles[one.key], wording)),
            frozenset(said.ties.get(one.key, ())),
            frozenset(profiles[key].words for key in said.context(one) if key in profiles),
            frozenset(said.sites.get(one.key, ())),
            standing.get(one.key, NOWHERE),
        )
        for one in named
        if one.mention.owner is None and one.mention.refers_to is None
    )


def _variants(mention: Mention, first: Profile, wording: Wording) -> Iterator[Profile]:
    """The names given beside the first that are more than an acronym or a word.

    A law's bare date is none if its title tells more: several are made on one day.
    """
    for name in mention.also:
        if len(name.split()) > 1:
            other = profile(structs.replace(mention, name=name, also=()), wording)
            if other.core or not (other.days and first.core):
                yield other


class _Said:
    """What claims say that identity can be judged by, by the keys of mentions."""

    def __init__(self, interpretations: Iterable[Interpretation]) -> None:
        self.ties: defaultdict[str, set[str]] = defaultdict(set)
        self.parents: defaultdict[str, set[str]] = defaultdict(set)
        self.sites: defaultdict[str, set[str]] = defaultdict(set)
        self.holders: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self.numbers: dict[str, str] = {}
        for said in interpretations:
            mentions = {mention.id: mention for mention in said.mentions}
            for claim in said.claims:
                subject = mentions.get(claim.subject.mention) if isinstance(claim.subject, Ref) else None
                if subject and isinstance(claim.object, Ref):
                    self._relate(said.response.edition, subject, claim, mentions.get(claim.object.mention))
                elif subject and isinstance(claim.object, Value):
                    self._describe(
                        f"{said.response.edition}/{subject.id}", claim.predicate, claim.object.text
                    )

    def context(self, one: Named) -> Iterable[str]:
        """The mentions of what a mention belongs to; all that name a post's holder share their persons."""
        if one.mention.kind == "holding":
            return self.holders.get((one.edition, one.mention.name), ())
        return self.parents.get(one.key, ())

    def _relate(self, edition: str, subject: Mention, claim: Claim, target: Mention | None) -> None:
        if target is None or subject == target:
            return
        key, other = f"{edition}/{subject.id}", f"{edition}/{target.id}"
        if subject.kind == target.kind:
            self.ties[key].add(other)
            self.ties[other].add(key)
        if claim.predicate == _PARENT:
            self.parents[key].add(other)
        elif claim.predicate == _HOLDER:
            self.holders[edition, subject.name].add(other)

    def _describe(self, key: str, predicate: str, value: str) -> None:
        if predicate == _NUMBER:
            self.numbers[key] = min(self.numbers.get(key, value), value)
        elif predicate == _SITE:
            self.sites[key].add(address_key(value))


def texts(interpretations: Iterable[Interpretation]) -> Iterator[str]:
    """The texts of all answers."""
    for said in interpretations:
        for answer in said.response.answers:
            yield answer.text
