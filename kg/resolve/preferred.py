"""What a thing is called, and which class it has, where its mentions differ."""

from collections import Counter
from collections.abc import Iterable

from kg.resolve.addresses import is_address
from kg.resolve.profile import Profile, as_acronym, differing_words
from kg.resolve.spelling import Spelling
from kg.values import Mention


def names(mentions: Iterable[Mention]) -> Counter[str]:
    """Every printed form of a name with the number of its mentions, aliases too, in order of appearance."""
    found: Counter[str] = Counter()
    for mention in mentions:
        found.update(form for form in dict.fromkeys((mention.name, *mention.also)) if form.strip())
    return found


def preferred_name(mentions: Iterable[Mention], profiles: dict[str, Profile], spelling: Spelling) -> str:
    """The fullest printed form: that of the act rather than of its draft, rightly spelt, never an acronym.

    The name of a portal goes before its address.

    Args:
        mentions: those of one thing, in order.
        profiles: each name taken apart.
        spelling: tells the misspelt one of two forms.
    """
    counts = Counter(mention.name for mention in mentions)
    order = {name: place for place, name in enumerate(counts)}

    def fullness(name: str) -> tuple[object, ...]:
        one = profiles[name]
        return (
            not is_address(name),
            not as_acronym(name),
            not any(_slip(one, profiles[other], spelling) for other in counts),
            not one.draft,
            bool(one.years) + bool(one.number),
            len(one.ordered),
            any(map(str.isupper, name)) and not name.isupper(),
            len(name),
            counts[name],
            -order[name],
        )

    return max(counts, key=fullness)


def _slip(one: Profile, other: Profile, spelling: Spelling) -> bool:
    """Whether a form is another form with a misspelt word."""
    pair = differing_words(one, other)
    if pair is None or pair[0].rstrip("s") == pair[1].rstrip("s"):
        return False
    return spelling.wrong(*pair) == pair[0]


def settled_class(mentions: Iterable[Mention]) -> str:
    """The class that most mentions give; of equally many, the one that came first."""
    counts = Counter(mention.cls for mention in mentions)
    return max(counts, key=lambda cls: counts[cls])
