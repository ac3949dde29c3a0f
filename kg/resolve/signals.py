"""Reasons for: what makes two mentions of different words one thing, or possibly one.

Each function looks at two mentions that no veto keeps apart and returns a signal or None. A signal that is
not certain is recorded for review and merges nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from kg.resolve.dates import numbers_agree
from kg.resolve.profile import Profile, as_acronym, differing_words
from kg.resolve.spelling import Spelling
from kg.vocabulary.folding import fold

_NEARLY_ALIKE = 92.0
_ALIKE = 90.0
_LONG = 6
_STEM = 6


@dataclass(frozen=True, slots=True)
class Signal:
    """Why two mentions are one thing: the reason in words, a score from 0 to 1, and whether it suffices.

    `alone` marks a reason that holds only if it fits one thing: an acronym may be short for several.
    `at_once` marks one that holds only within an edition: bodies are reformed between editions.
    """

    reason: str
    score: float
    certain: bool = True
    alone: bool = False
    at_once: bool = False


Rule = Callable[[Profile, Profile, Spelling], Signal | None]


def same_words(one: Profile, other: Profile, _spelling: Spelling) -> Signal | None:
    """The same words in any order, one perhaps without the year or the number that the other has."""
    if one.words != other.words or one.address:
        return None
    lacking = [word for word, differs in (("year", one.years != other.years),
               ("number", one.number != other.number)) if differs]  # fmt: skip
    if not lacking:
        return Signal(f"{_draft(one, other)}the same words as {one.name!r}", 0.95)
    reason = f"{_draft(one, other)}the same words as {one.name!r}, the {' and '.join(lacking)} left out"
    numbered = bool(one.number) and one.number == other.number
    sure = (bool(one.core or one.sole) or numbered) and not one.years.doubtful(other.years)
    score = 0.9 if len(lacking) == 1 else 0.85
    return Signal(reason, score - 0.03 * (one.draft != other.draft), sure)


def _draft(one: Profile, other: Profile) -> str:
    """A bill has the words of the act that it becomes."""
    return "draft and act have " if one.draft != other.draft else ""


def same_letters(one: Profile, other: Profile, _spelling: Spelling) -> Signal | None:
    """`cyber security` and `cybersecurity`: the same letters, parted otherwise."""
    if (
        one.joined != other.joined
        or one.head != other.head
        or one.words == other.words
        or len(one.joined) < 6
    ):
        return None
    return Signal(f"the same letters as {one.name!r}", 0.93, _same_details(one, other))


def _same_details(one: Profile, other: Profile) -> bool:
    return numbers_agree(one.number, other.number) or not (one.number and other.number)


def without_qualifier(one: Profile, other: Profile, _spelling: Spelling) -> Signal | None:
    """The same words but for one such as `national`, which only one of the two has."""
    if one.core != other.core or one.head != other.head or bool(one.qualifiers) == bool(other.qualifiers):
        return None
    extra = ", ".join(sorted(one.qualifiers | other.qualifiers))
    law = one.family == "law"
    enough = (one.sole or len(one.core) > (1 if law else 0)) and _same_details(one, other)
    return Signal(f"the same words as {one.name!r} but for {extra!r}", 0.88, enough)


def also_called(one: Profile, other: Profile, _spelling: Spelling) -> Signal | None:
    """A name in brackets of one is the name of the other, or both have one in common.

    An acronym that both have in brackets may be short for two things: their words decide.
    """
    also, also_other = {fold(name): name for name in one.also}, set(map(fold, other.also))
    if fold(one.name) in also_other:
        return Signal(f"{one.name!r} is given as another name", 0.95, alone=True)
    if fold(other.name) in also:
        return Signal(f"{other.name!r} is given as another name", 0.95, alone=True)
    shared = sorted(also.keys() & also_other)
    if shared:
        alike = 2 * len(one.core & other.core) >= max(len(one.core), len(other.core), 1)
        return Signal(f"both are also called {also[shared[0]]!r}", 0.93 if alike else 0.6, alike)
    return None


def acronym(one: Profile, other: Profile, _spelling: Spelling) -> Signal | None:
    """The first letters of one are the other's name."""
    for short, full in ((one, other), (other, one)):
        letters = as_acronym(short.name)
        if letters in full.initials and len(full.printed) > 1:
            return Signal(
                f"{letters.upper()!r} is made of the first letters of {full.name!r}", 0.85, alone=True
            )
    return None


def cut_short(one: Profile, other: Profile, _spelling: Spelling) -> Signal | None:
    """A ministry by the first of its fields: `Ministry of Health and Social Protection`."""
    for short, full in ((one, other), (other, one)):
        fields = full.fields
        fronts = [frozenset[str]().union(*fields[:last]) for last in range(1, len(fields))]
        if short.core in fronts and short.head == full.head:
            return Signal(f"{short.name!r} is the front of {full.name!r}", 0.82, alone=True, at_once=True)
    return None


def longer_form(one: Profile, other: Profile, _spelling: Spelling) -> Signal | None:
    """A title without its subtitle or without what stands in brackets: `Utopia 2025 - A National Vision`."""
    for short, full in ((one, other), (other, one)):
        for part, words in full.shorter:
            if short.words == words != full.words and bool(short.core or short.years):
                sure = not one.years.doubtful(other.years) and short.numerals == full.numerals
                reason = f"{short.name!r} is {full.name!r} without its {part}"
                return Signal(reason, 0.86 if sure else 0.5, sure, alone=True)
    return None


def same_number(one: Profile, other: Profile, _spelling: Spelling) -> Signal | None:
    """The same number of a law; where both have further words and those differ, numbers may repeat."""
    both = one.number and other.number and numbers_agree(one.number, other.number)
    if not both or (one.words == other.words and one.number == other.number):
        return None
    mine, its = _stems(one), _stems(other)
    bare = not mine or not its or mine <= its or its <= mine
    if one.number != other.number:
        short = min(one.number, other.number, key=len)
        return Signal(f"the same number, {short}, once without its letters", 0.87 if bare else 0.55, bare)
    return Signal(f"the same number, {one.number}", 0.92 if bare else 0.6, bare)


def same_day(one: Profile, other: Profile, _spelling: Spelling) -> Signal | None:
    """The same day of the same year, where one of the two goes by its date alone: `Act of 5 May 2014`."""
    dated = bool(one.days & other.days) and one.years == other.years and bool(one.years)
    if not dated or (one.core and other.core) or one.words == other.words or one.number != other.number:
        return None
    return Signal(f"the same date as {one.name!r}", 0.87, alone=True)


def _stems(one: Profile) -> set[str]:
    """The beginnings of a law's words: a presidential decree is a decree of the President."""
    return {word[:_STEM] for word in one.core}


def misspelt(one: Profile, other: Profile, spelling: Spelling) -> Signal | None:
    """One letter differs, in a long word of which one form is known and the other nowhere."""
    pair = _differing(one, other)
    if pair is None or fuzz.ratio(" ".join(one.printed), " ".join(other.printed)) < _NEARLY_ALIKE:
        return None
    wrong = spelling.wrong(*pair)
    certain = wrong is not None and min(map(len, pair)) >= _LONG and pair[0][0] == pair[1][0]
    return Signal(
        f"one letter differs from {one.name!r}, in {wrong or pair[1]!r}", 0.9 if certain else 0.6, certain
    )


def _differing(one: Profile, other: Profile) -> tuple[str, str] | None:
    """The one word by one letter of which two names differ."""
    pair = differing_words(one, other)
    if pair is None or any(map(str.isdecimal, pair)) or OSA.distance(*pair) != 1:
        return None
    return pair


def a_word_more(one: Profile, other: Profile, _spelling: Spelling) -> Signal | None:
    """One name has a word more than the other: enough to ask, not to merge."""
    small, large = sorted((one.core, other.core), key=len)
    extra = large - small
    if not small < large or len(extra) > 1 or one.head != other.head:
        return None
    if not small or (len(small) == 1 and one.family != "body"):
        return None
    return Signal(f"the same words as {one.name!r} but for {min(extra)!r}", 0.5, certain=False)


def alike(one: Profile, other: Profile, _spelling: Spelling) -> Signal | None:
    """Names that look alike: enough to ask, not to merge."""
    score = fuzz.ratio(" ".join(one.printed), " ".join(other.printed))
    if score >= _ALIKE and one.words != other.words:
        return Signal(f"looks like {one.name!r}", 0.5, certain=False)
    return None


_PLAIN: tuple[Rule, ...] = (same_words, same_letters, also_called, misspelt)
_NAMED: tuple[Rule, ...] = (
    *_PLAIN,
    without_qualifier,
    acronym,
    cut_short,
    longer_form,
    same_number,
    same_day,
    a_word_more,
    alike,
)
RULES: dict[str, tuple[Rule, ...]] = dict.fromkeys(("law", "policy", "body", "organization"), _NAMED)


def strongest(one: Profile, other: Profile, spelling: Spelling) -> Signal | None:
    """The strongest reason for two mentions to be one; certain ones come first."""
    found = [rule(one, other, spelling) for rule in RULES.get(one.family, _PLAIN)]
    return max(
        (signal for signal in found if signal),
        key=lambda signal: (signal.certain, signal.score),
        default=None,
    )
