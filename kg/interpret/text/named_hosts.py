"""Sites that go by a name like an address: `Barge.lu: https://barge.public.lu`."""

from collections.abc import Callable

from kg.interpret.text.spans import Span

_GAP = " \n:([<–—-"
_MARKS = frozenset(":([<–—-")
_PARTED = 5
# How far an apposition reaches: `MyBarge.lu, the portal for all skippers and their boats: https://mybarge.lu`.
_APPOSED = 120
_NEVER_INSIDE = frozenset("\n;/")


def is_title_of(text: str, one: Span, after: Span, host: Callable[[str], str]) -> bool:
    """Whether a name like a host is but the title of the address behind it.

    Right behind it that is one with the same first and last words; behind an apposition it is the front page
    of the very host, and the name has capitals.

    Args:
        text: the whole answer.
        one: what may be a name.
        after: the next address.
        host: gives the host of an address.

    Example:
        >>> text = "Barge.lu: https://barge.public.lu"
        >>> is_title_of(text, Span(0, 8), Span(10, 33), lambda url: url.rpartition("/")[2].lower())
        True
    """
    printed = one.of(text)
    if "/" in printed or printed.startswith("www.") or after.start < one.end:
        return False
    between = text[one.end : after.start]
    name, site = printed.lower(), host(after.of(text))
    if name == site:
        capital = not printed.islower() and after.of(text).rstrip("/").lower().endswith(site)
        return capital and len(between) <= _APPOSED and _NEVER_INSIDE.isdisjoint(between)
    near = len(between) <= _PARTED and not between.strip(_GAP) and not _MARKS.isdisjoint(between)
    labels, known = name.split("."), site.split(".")
    return near and len(known) > len(labels) and (labels[0], labels[-1]) == (known[0], known[-1])
