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


def colours(groups: Iterable[str], core: Iterable[str] = ()) -> dict[str, str]:
    """A colour for each group, the largest first; those of `core` keep theirs, whichever others there are.

    Example:
        >>> colours(["PublicBody", "sector"])
        {'PublicBody': '#0072B2', 'sector': '#D55E00'}
        >>> colours(["PublicBody", "sector"], core=["sector"])
        {'PublicBody': '#D55E00', 'sector': '#0072B2'}
    """
    given = tuple(groups)
    places = {group: place for place, group in enumerate(dict.fromkeys((*core, *given)))}
    return {group: OKABE_ITO[places[group]] if places[group] < len(OKABE_ITO) else OTHERS for group in given}
