"""What stands below another thing: periods, provisions, holders of posts, each once below its owner."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.errors import AssemblyError
from kg.resolve.dates import details
from kg.resolve.slugs import Slugs, slug
from kg.resolve.things import Named
from kg.values import Entity, Merge
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_PERIOD = "period"
_PROVISION = "provision"
_CITED = re.compile(r"([^\W\d_]+|§+)[\s.]*((?:\d[\w.-]*|[ivxlc]+\b)(?:\W+(?:\w{1,3}\W+)?\d[\w.-]*)*)")


def dependents(
    named: Iterable[Named], owners: Mapping[str, Entity], lexicon: Lexicon, slugs: Slugs
) -> Iterator[Entity]:
    """The entities of mentions that have an owner; those of one owner with the same content are one.

    Args:
        named: the mentions, in order.
        owners: the entity of each mention that stands for itself, by the mention's key.
        lexicon: for slugs.
        slugs: those given so far.

    Raises:
        AssemblyError: if an owner is no mention that stands for itself.
    """
    units = _units(lexicon)
    grouped: defaultdict[tuple[str, str, str, str], list[Named]] = defaultdict(list)
    for one in named:
        owner = _owner(one, owners)
        grouped[owner.kind, owner.slug, one.mention.kind, _content(one, units)].append(one)
    for (kind, path, part, content), members in grouped.items():
        found, wanted = (part, slug(content, lexicon)) if part == _PROVISION else (kind, part)
        last = slugs.unique(found, f"{path}/{wanted}", (content, members[0].key))
        yield _entity(found, last, members)


def _owner(one: Named, owners: Mapping[str, Entity]) -> Entity:
    try:
        return owners[f"{one.edition}/{one.mention.owner}"]
    except KeyError:
        raise AssemblyError(f"The owner of the mention {one.key} stands for nothing.") from None


def _content(one: Named, units: Mapping[str, str]) -> str:
    """What makes two parts of one thing the same: the years of a period, the number of an article."""
    name = one.mention.name
    if one.mention.kind == _PERIOD:
        years = details(name).years
        return "-".join(map(str, years.period or sorted(years.single))) or fold(name)
    if one.mention.kind == _PROVISION:
        cited = next((found for found in _CITED.finditer(fold(name)) if found[1] in units), None)
        return f"{units[cited[1]]} {' '.join(re.findall('[0-9a-z]+', cited[2]))}" if cited else fold(name)
    return "" if one.mention.kind == "holding" else fold(name)


def _units(lexicon: Lexicon) -> Mapping[str, str]:
    """The word for a part of a law by its forms: `art` is an article."""
    return {
        form: name.rsplit(".", 1)[-1]
        for name, forms in lexicon.phrases.items()
        if name.startswith("identity.parts.")
        for form in forms
    }


def _entity(kind: str, path: str, members: Sequence[Named]) -> Entity:
    first = members[0]
    names = list(dict.fromkeys(one.mention.name for one in members))
    best = max(names, key=lambda name: (len(name), name))
    merges = tuple(
        Merge(first.key, one.key, f"the same {first.mention.kind} of the same thing", 1.0)
        for one in members[1:]
    )
    also = tuple(sorted(name for name in names if name != best))
    return Entity(kind, path, first.mention.cls, best, also, tuple(one.key for one in members), merges)
