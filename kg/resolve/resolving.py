"""Groups the mentions of one country into things, over all its editions."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.resolve.naming import content, portal_slug, slug, years
from kg.values import Entity, Interpretation, Mention, Merge, Unit
from kg.vocabulary.folding import fold
from kg.vocabulary.model import Model


@dataclass
class _Group:
    """Mentions found to be one thing, with the reason for each that joined."""

    kind: str
    cls: str
    mentions: list[tuple[str, Mention]]
    merges: list[Merge] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """Every form printed, in order of appearance."""
        return list(dict.fromkeys(mention.name for _, mention in self.mentions))


def resolve(interpretations: Sequence[Interpretation], model: Model) -> Unit:
    """One country's things: mentions of the same thing are merged, each merge with its reason.

    Args:
        interpretations: one for each edition of one country.
        model: the model that interpreting used.
    """
    ordered = sorted(interpretations, key=lambda said: said.response.edition)
    first = ordered[0].response
    fillers = model.lexicon.words("fillers") | _country_words(first.country, model)
    groups: list[_Group] = []
    for said in ordered:
        for mention in said.mentions:
            if mention.owner is None:
                _place(groups, said.response.edition, mention, fillers)
    entities = _entities(groups)
    owned = [(said.response.edition, m) for said in ordered for m in said.mentions if m.owner is not None]
    return Unit(
        first.country, first.source.fixture, tuple(ordered), (*entities, *_dependents(entities, owned))
    )


def _country_words(country: str, model: Model) -> frozenset[str]:
    """The words of the country's own names: `Ministry of Finance of Cambodia` is the Ministry of Finance."""
    known = model.reference.countries.get(country)
    names = known.names if known else ()
    return frozenset(word for name in names if len(name.split()) == 1 for word in [fold(name)])


def _place(groups: list[_Group], edition: str, mention: Mention, fillers: frozenset[str]) -> None:
    """Puts a mention with the things it names, or begins a new one."""
    for group in groups:
        reason = _reason(group, mention, fillers)
        if reason:
            kept = "/".join((group.mentions[0][0], group.mentions[0][1].id))
            group.merges.append(Merge(kept, f"{edition}/{mention.id}", reason[0], reason[1]))
            group.mentions.append((edition, mention))
            return
    groups.append(_Group(mention.kind, mention.cls, [(edition, mention)]))


def _reason(group: _Group, mention: Mention, fillers: frozenset[str]) -> tuple[str, float] | None:
    """Why a mention is the thing of a group; None if nothing says so."""
    if group.kind != mention.kind:
        return None
    if mention.kind in {"portal", "account"}:
        same = portal_slug(group.names[0]) == portal_slug(mention.name)
        return ("same address", 1.0) if same else None
    if (group.cls == "egov:LegalInstrument") != (mention.cls == "egov:LegalInstrument"):
        return None
    for name in group.names:
        if name == mention.name:
            return "same name", 1.0
        if content(name, fillers) == content(mention.name, fillers) and not _differ(
            years(name), years(mention.name)
        ):
            return f"the same words as {name!r}", 0.95
    return None


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and one != other


def _entities(groups: Sequence[_Group]) -> tuple[Entity, ...]:
    """A thing for each group; a slug that two share gets the hash of the name."""
    taken: set[tuple[str, str]] = set()
    found = []
    for group in groups:
        names = group.names
        short = portal_slug(names[0]) if group.kind in {"portal", "account"} else slug(names[0])
        if (group.kind, short) in taken:
            short = f"{short}-{hashlib.sha256(f'{group.cls} {names[0]}'.encode()).hexdigest()[:8]}"
        taken.add((group.kind, short))
        best = max(names, key=lambda name: (len(years(name)), len(name)))
        also = tuple(sorted(name for name in names if name != best))
        mentions = tuple(f"{edition}/{mention.id}" for edition, mention in group.mentions)
        found.append(Entity(group.kind, short, group.cls, best, also, mentions, tuple(group.merges)))
    return tuple(found)


def _dependents(entities: Sequence[Entity], owned: Sequence[tuple[str, Mention]]) -> tuple[Entity, ...]:
    """Periods and the like: one below each owner, whatever the number of times it is named."""
    owner_of = {mention: entity for entity in entities for mention in entity.mentions}
    grouped: dict[tuple[str, str], list[tuple[str, Mention]]] = {}
    for edition, mention in owned:
        owner = owner_of[f"{edition}/{mention.owner}"]
        grouped.setdefault((owner.kind, f"{owner.slug}/{mention.kind}"), []).append((edition, mention))
    return tuple(
        Entity(kind, path, found[0][1].cls, found[0][1].name, (), tuple(f"{e}/{m.id}" for e, m in found))
        for (kind, path), found in grouped.items()
    )
