"""Who is who in one country, over all its editions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.resolve.dependents import dependents
from kg.resolve.entities import Entities
from kg.resolve.grouping import Group, group
from kg.resolve.identity import Identity
from kg.resolve.spelling import Spelling
from kg.resolve.standing import STATUS, standings
from kg.resolve.things import Named, mentions_in_order, texts, things
from kg.resolve.wording import wording
from kg.values import Interpretation, Unit
from kg.vocabulary.model import Model
from kg.vocabulary.namespaces import expand
from kg.vocabulary.single_values import load_single_values


def resolve(
    interpretations: Sequence[Interpretation],
    model: Model,
    decided: Identity = Identity(),  # noqa: B008 - frozen
) -> Unit:
    """One country's things: mentions of the same thing are merged, each merge with its reason and score.

    What is uncertain is not merged but left for review in `Entity.possible`. The order in which the
    interpretations are given does not matter.

    Args:
        interpretations: one for each edition of one country.
        model: the model that interpreting used.
        decided: what people decided on who is who.

    Raises:
        AssemblyError: if a mention belongs to one that is not there.
    """
    ordered = tuple(sorted(interpretations, key=lambda said: said.response.edition))
    first = ordered[0].response
    words = wording(model, first.country)
    spelling = Spelling(model, texts(ordered))
    named = mentions_in_order(ordered)
    stages = load_single_values(model.ontology).groups[expand(STATUS)]
    found = things(named, ordered, words, standings(ordered, stages, words))
    groups = group(found, spelling, decided)
    references = _references(named, groups)
    make = Entities(model, words, spelling)
    entities = [make.entity(one, references[one.thing.first.key]) for one in groups]
    owners = {key: entity for entity in entities for key in entity.mentions}
    owned = [one for one in named if one.mention.owner is not None and one.mention.refers_to is None]
    below = dependents(owned, owners, model.lexicon, make.slugs)
    return Unit(first.country, first.source.fixture, ordered, (*entities, *below))


def _references(named: Iterable[Named], groups: Iterable[Group]) -> Mapping[str, list[Named]]:
    """The mentions that are references ("the Act"), by the first mention of what they stand for."""
    at = {one.key: one for one in named}
    first_of = {key: one.thing.first.key for one in groups for key in one.thing.keys}
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for one in at.values():
        meant = _meant(one, at)
        if meant is not one and meant.key in first_of:
            found[first_of[meant.key]].append(one)
    return found


def _meant(one: Named, at: Mapping[str, Named]) -> Named:
    """The mention that a reference leads to, over other references; itself if it is none."""
    passed = {one.key}
    while one.mention.refers_to is not None:
        key = f"{one.edition}/{one.mention.refers_to}"
        if key not in at or key in passed:
            break
        one = at[key]
        passed.add(key)
    return one
