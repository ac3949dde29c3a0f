"""Days and months before the years of a period: `July 2020 - June 2025`, `de juillet 2020 à juin 2025`."""

import re
from functools import lru_cache

from kg.interpret.text.alternatives import alternatives
from kg.vocabulary.lexicon import Lexicon

_YEAR = r"(?:1[89]|20)\d\d"
_FINANCIAL = (
    r"(?:fiscal|financial)\s+years?|f\.?y\.?|exercices?(?:\s+budgetaires?)?|ejercicios?(?:\s+fiscal(?:es)?)?"
)


def years_alone(folded: str, lexicon: Lexicon) -> str:
    """Folded text with blanks for days and months before years, of the same length.

    Example:
        >>> from kg.resources import ontology_folder
        >>> from kg.vocabulary.lexicon import load_lexicon
        >>> " ".join(years_alone("from july 2020 to 30 june 2025", load_lexicon(ontology_folder())).split())
        'from 2020 to 2025'
    """
    return _pattern(frozenset(lexicon.months)).sub(lambda found: " " * len(found[0]), folded)


@lru_cache(maxsize=4)
def _pattern(months: frozenset[str]) -> re.Pattern[str]:
    link = r"(?:(?:de|del|of)\s+)?"
    day = rf"(?:\d{{1,2}}(?:st|nd|rd|th|er|º|°)?\s+{link})?"
    named = rf"{day}(?:{alternatives(months)})\b\.?(?:\s*,)?\s+{link}"
    return re.compile(
        rf"(?<![\w/.])(?:{named}|(?:\d{{1,2}}[./])?[01]?\d[./]|(?:{_FINANCIAL})\s*)(?={_YEAR}(?!\d))"
    )
