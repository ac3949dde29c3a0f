"""The years at which a plan ends, behind a mark: `Boat Plan - Horizon 2025`, `Plan (BP) – 2021-2025`."""

import re
from functools import lru_cache

from kg.interpret.references.acronyms import spells
from kg.interpret.text.alternatives import alternatives
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_DIGIT = re.compile(r"\d")
_YEAR = r"(?:19|20)\d\d"
_PERIOD = rf"{_YEAR}\s*[-–—/]\s*(?:{_YEAR}|\d\d)(?![\d/])"
_MARK = r"(?:\s+[-–—]|\s*:)\s+"
_END = r"(?![\w%])(?!\s*[-–—/]\s*\d)"
_ACRONYM = re.compile(r"\s*\(([A-Z][\w&-]{1,9})\)(?=\s+[-–—]\s|:\s|,\s)")
_BRACKET = re.compile(r"\s*\(([A-Z][\w&-]{1,9})\)")
_LONGEST = 60
_LONGEST_AIM = 160
_MARKS = frozenset("-–—:,(")


def years_behind_mark(text: str, title: Span, limit: int, lexicon: Lexicon) -> tuple[int, str]:
    """Where the years end that a dash, a colon or a comma parts from a plan's title, and the acronym between.

    Args:
        text: the whole answer.
        title: the title so far.
        limit: the end of the clause.
        lexicon: the cue words; `names.aims` lead to a year: `horizon`, `cap`.

    Returns:
        The end, which is the title's if no such years follow, and the acronym, empty if there is none.

    Example:
        >>> from kg.resources import ontology_folder
        >>> from kg.vocabulary.lexicon import load_lexicon
        >>> text = "Boat Plan (BP) - Horizon 2025 is new"
        >>> end, acronym = years_behind_mark(text, Span(0, 9), len(text), load_lexicon(ontology_folder()))
        >>> text[:end], acronym
        ('Boat Plan (BP) - Horizon 2025', 'BP')
    """
    at = title.end
    if text[at : at + 2].strip()[:1] not in _MARKS:
        return at, ""
    bracket = _ACRONYM.match(text, at, limit)
    start = bracket.end() if bracket else at
    found = _pattern(lexicon).match(fold(text[start : limit + 1][:_LONGEST]))
    if not found or (found["lead"] and text[start + found.start("lead")].islower()):
        return at, ""
    if found["vision"] and not _is_abbreviated(text, title, start + found.end()):
        return at, ""
    return start + found.end(), bracket[1] if bracket else ""


@lru_cache(maxsize=4)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    aims = alternatives(lexicon.words("names.aims"))
    leads = alternatives(lexicon.words("names.until", "names.during"))
    visions = alternatives(lexicon.words("horizons") - lexicon.words("names.aims"))
    ends = rf"(?:{_PERIOD}|{_YEAR}){_END}"
    plain = rf"(?:{aims})\s+{ends}"
    return re.compile(
        rf"{_MARK}(?:{plain}|(?P<lead>{leads})\s+{ends}|(?P<vision>{visions})\s+{ends}|{_PERIOD}{_END})"
        rf"|,\s+{plain}|\s+\({plain}\)"
    )


def _is_abbreviated(text: str, title: Span, end: int) -> bool:
    """Whether the acronym behind a vision is the title's: `Boat Strategy: Vision 2030 (BS)`."""
    behind = _BRACKET.match(text, end)
    return behind is not None and spells(behind[1], title.of(text))


def years_behind_title(text: str, at: int, limit: int, lexicon: Lexicon) -> int:
    """Where the period ends behind a title in quotation marks and for whom it is; the offset itself if none.

    Args:
        text: the whole answer.
        at: where the title ends.
        limit: the end of the clause.
        lexicon: the cue words; `names.during` lead to a period.

    Example:
        >>> from kg.resources import ontology_folder
        >>> from kg.vocabulary.lexicon import load_lexicon
        >>> text = 'Plan "Open Quays" for old people for 2023-2030 is new'
        >>> text[: years_behind_title(text, 17, len(text), load_lexicon(ontology_folder()))]
        'Plan "Open Quays" for old people for 2023-2030'
    """
    found = _aimed(lexicon).match(fold(text[at : min(limit, at + _LONGEST_AIM)]))
    return at + found.end() if found else at


@lru_cache(maxsize=4)
def _aimed(lexicon: Lexicon) -> re.Pattern[str]:
    leads = alternatives(lexicon.words("names.during"))
    aim = r"(?:for|of|on|pour|des|de|sur|para|sobre|a favor de)(?: [a-zà-ÿ'’-]+){1,6}?"
    return re.compile(rf"(?:\s*\([^()\d]{{2,60}}\))?\s+{aim},?\s+(?:{leads})?:?\s*\(?{_PERIOD}\)?")


def without_tail(name: str, lexicon: Lexicon) -> str:
    """A title without what leads to the year behind its mark, and the year.

    Example:
        >>> from kg.resources import ontology_folder
        >>> from kg.vocabulary.lexicon import load_lexicon
        >>> without_tail("Boat Plan - Horizon 2025", load_lexicon(ontology_folder()))
        'Boat Plan'
    """
    found = _ending(lexicon).search(fold(name)) if _DIGIT.search(name) else None
    return name[: found.start()] if found else name


@lru_cache(maxsize=4)
def _ending(lexicon: Lexicon) -> re.Pattern[str]:
    leads = alternatives(lexicon.words("names.aims", "names.until", "names.during"))
    return re.compile(rf"(?:\s+[-–—]|\s*:|,)?\s+\(?(?:(?:{leads})\s+)?\(?(?:{_PERIOD}|{_YEAR}){_END}\)?$")
