"""Colours that stay apart for colour-blind readers (Okabe and Ito, Color Universal Design, 2008)."""

from collections.abc import Iterable

OKABE_ITO = (
    "#0072B2",  # blue
    "#D55E00",  # vermilion
    "#009E73",  # bluish green
    "#CC79A7",  # reddish purple
    "#E69F00",  # orange
    "#56B4E9",  # sky blue
    "#F0E442",  # yellow
)
"""The palette without black, which is lost on a dark page."""

OTHERS = "#999999"
"""What all further groups share: more colours could not be told apart."""


def colours(groups: Iterable[str], core: Iterable[str] = (), *, lend: bool = True) -> dict[str, str]:
    """A colour for each group: those of `core` have theirs, whichever groups there are and how large.

    Args:
        groups: those that there are, the largest first.
        core: groups in order of the palette.
        lend: whether the others take colours that no group there has; else they are all grey.

    Example:
        >>> colours(["Portal", "sector"], core=["PublicBody", "sector"])
        {'Portal': '#0072B2', 'sector': '#D55E00'}
        >>> colours(["Portal", "sector"], core=["PublicBody", "sector"], lend=False)
        {'Portal': '#999999', 'sector': '#D55E00'}
    """
    present = tuple(groups)
    fixed = dict(zip(core, OKABE_ITO, strict=False))
    taken = {fixed[group] for group in present if group in fixed}
    free = iter([colour for colour in OKABE_ITO if lend and colour not in taken])
    return {group: fixed[group] if group in fixed else next(free, OTHERS) for group in present}
