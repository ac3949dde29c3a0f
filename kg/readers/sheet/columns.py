"""Tells which question each column of a sheet answers, by title, suffix and position together."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.readers.sheet.alignment import align
from kg.readers.sheet.titles import Meaning, Target, Titles, exact_meaning, meaning, titles_of
from kg.vocabulary.questionnaire import Questionnaire

_EXACT, _NEAR, _SUFFIX_FITS = 100, 60, 6
_IN_ORDER = 0.9
_LONGEST_TITLE = 2_000


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a sheet, counted from 0: `places` by number of question or kind of `BEFORE`.

    `unknown` are titles of no question; of those in `doubtful` it cannot be told which question they are.
    """

    form: Questionnaire
    places: Mapping[Target, int]
    unknown: tuple[int, ...] = ()
    doubtful: tuple[int, ...] = ()

    @property
    def matched(self) -> int:
        """How many questions have a column."""
        return sum(isinstance(target, int) for target in self.places)


def match_columns(header: Sequence[str], form: Questionnaire, ontology: Path) -> Columns:
    """What the columns below these titles hold.

    Where the columns go mostly in the order of the form, that order tells equal titles apart. Where they do
    not, the suffix does that the export wrote behind the second and each further one.

    Args:
        header: the titles; "" for none.
        form: the edition's form.
        ontology: the folder with the titles of other columns.
    """
    titles = titles_of(form, ontology)
    meanings = [meaning(title, titles) for title in header]
    found = _in_order(meanings, titles) if _goes_up(meanings, titles) else _by_suffix(meanings)
    found |= _left_over(meanings, found)
    titled = [column for column, title in enumerate(header) if title.strip() and column not in found]
    return Columns(
        form,
        {target: column for column, target in found.items()},
        tuple(column for column in titled if not meanings[column].targets),
        tuple(column for column in titled if meanings[column].targets),
    )


def exact_titles(header: Sequence[str], titles: Titles) -> int:
    """How many cells of a row are a question's title, letter by letter."""
    found = (exact_meaning(title, titles) for title in header if len(title) <= _LONGEST_TITLE)
    return sum(any(isinstance(one, int) for one in own.targets) for own in found if own)


def _goes_up(meanings: Sequence[Meaning], titles: Titles) -> bool:
    """Whether the columns whose title is one question's alone stand in the order of the form."""
    place = {target: at for at, target in enumerate(titles.targets)}
    alone = [place[one.targets[0]] for one in meanings if len(one.targets) == 1]
    tails: list[int] = []
    for at in alone:
        cut = bisect_left(tails, at)
        tails[cut : cut + 1] = [at]
    return len(tails) >= len(alone) * _IN_ORDER


def _in_order(meanings: Sequence[Meaning], titles: Titles) -> dict[int, Target]:
    """By the best alignment with the form; a suffix that fits adds weight."""
    place = {target: at for at, target in enumerate(titles.targets)}
    counted = _counted_from(meanings)
    weights = []
    for one in meanings:
        weight = _EXACT if one.exact else _NEAR
        fitting = _by_number(one, counted)
        weights.append({place[target]: weight + _SUFFIX_FITS * (target == fitting) for target in one.targets})
    aligned = align(weights, len(titles.targets))
    return {column: titles.targets[at] for column, at in aligned.items()}


def _by_suffix(meanings: Sequence[Meaning]) -> dict[int, Target]:
    """By titles alone, equal ones told apart by their suffix, whatever the order."""
    counted = _counted_from(meanings)
    named = {column: _by_number(one, counted) for column, one in enumerate(meanings)}
    return _once({column: target for column, target in named.items() if target is not None})


def _left_over(meanings: Sequence[Meaning], found: Mapping[int, Target]) -> dict[int, Target]:
    """Columns out of their order: a title that is one question's alone, or whose suffix can be relied on."""
    counted = _counted_from(meanings)
    wrong = {
        meanings[column].group
        for column, target in found.items()
        if _by_number(meanings[column], counted) != target
    }
    taken = set(found.values())
    more: dict[int, Target] = {}
    for column, one in enumerate(meanings):
        target = None if one.group in wrong else _by_number(one, counted)
        if column not in found and target is not None and target not in taken:
            more[column] = target
    return _once(more)


def _once(found: Mapping[int, Target]) -> dict[int, Target]:
    """Without the columns that claim the same question."""
    times = Counter(found.values())
    return {column: target for column, target in found.items() if times[target] == 1}


def _counted_from(meanings: Sequence[Meaning]) -> dict[str, int]:
    """The suffix that the second of equal titles has; a group whose suffixes tell nothing has no entry.

    The form service writes a 2, some programs a 1. Where two titles are the same to the last letter, nobody
    has numbered them.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for one in meanings:
        if len(one.targets) > 1:
            groups[one.group].append(one.suffix)
    return {
        group: 1 if 1 in suffixes else 2
        for group, suffixes in groups.items()
        if len(set(suffixes)) == len(suffixes)
    }


def _by_number(one: Meaning, second: Mapping[str, int]) -> Target | None:
    """The question that a title means by its suffix."""
    if len(one.targets) == 1:
        return one.targets[0]
    if one.group not in second:
        return None
    at = one.suffix - second[one.group] + 1 if one.suffix else 0
    return one.targets[at] if at < len(one.targets) else None
