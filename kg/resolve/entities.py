"""Groups of mentions as entities: with a slug, a class, a name and the reasons of their merges."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.resolve.grouping import Group
from kg.resolve.preferred import names as printed_forms
from kg.resolve.preferred import preferred_name, settled_class
from kg.resolve.profile import profile
from kg.resolve.slugs import Slugs, address_slug, slug
from kg.resolve.spelling import Spelling
from kg.resolve.things import Named
from kg.resolve.wording import Wording
from kg.values import Entity, Mention, Merge
from kg.vocabulary.model import Model

_PLACEHOLDER = ("placeholder", "true")


@dataclass
class Entities:
    """Makes the entities of one country; slugs are given in the order in which entities are asked for."""

    model: Model
    wording: Wording
    spelling: Spelling
    slugs: Slugs = field(default_factory=Slugs)

    def entity(self, group: Group, references: Sequence[Named] = ()) -> Entity:
        """A group as an entity.

        Args:
            group: the mentions of one thing by its names.
            references: the mentions that only refer to it ("the Act"): their words are no label of it.
        """
        mentions = [named.mention for named in group.thing.mentions]
        first = mentions[0]
        best = self._name(mentions)
        merges = (*group.merges, *_references(group, references))
        members = sorted((*group.thing.mentions, *references), key=lambda named: named.place)
        return Entity(
            first.kind,
            self._slug(group),
            settled_class(mentions),
            best,
            tuple(sorted(form for form in printed_forms(mentions) if form != best)),
            tuple(named.key for named in members),
            tuple(sorted(merges, key=lambda merge: merge.joined)),
            group.possible,
            placeholder=_PLACEHOLDER in first.hints,
        )

    def _name(self, mentions: Sequence[Mention]) -> str:
        names = {one.name: one for one in mentions}
        if len(names) == 1:
            return mentions[0].name
        taken_apart = {name: profile(one, self.wording) for name, one in names.items()}
        return preferred_name(mentions, taken_apart, self.spelling)

    def _slug(self, group: Group) -> str:
        """The slug that the first mention makes; what tells things of one slug apart goes into a hash."""
        first = group.thing.first
        printed = dict(first.mention.hints).get("url") or first.mention.name
        by_address = group.thing.profile.address
        wanted = address_slug(printed) if by_address else slug(first.mention.name, self.model.lexicon)
        context = sorted(" ".join(sorted(words)) for words in group.thing.context)
        told = (f"{first.mention.cls} {printed}", *context, first.key)
        return self.slugs.unique(first.mention.kind, wanted, told)


def _references(group: Group, references: Iterable[Named]) -> Iterator[Merge]:
    first = group.thing.first
    for named in references:
        yield Merge(first.key, named.key, f"refers to {first.mention.name!r}", 1.0)
