"""How often claims of a given confidence are wrong, as far as gold can judge them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import fmean

from kg.evaluate.claims import ClaimGround, Claims
from kg.evaluate.intervals import Interval, wilson
from kg.evaluate.items import Verdict
from kg.evaluate.score import Score


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim or finding that gold can judge, and whether it is right."""

    claim: ClaimGround
    right: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """The judged claims that share a band, basis or rule.

    Attributes:
        name: the band, or the code of the basis or rule.
        judged: how many claims.
        right: how many of them are right.
        stated: the mean of the confidences that they carry.
    """

    name: str
    judged: int
    right: int
    stated: float

    @property
    def share(self) -> float:
        """The share that is right."""
        return self.right / self.judged

    @property
    def interval(self) -> Interval:
        """Where the share lies, if no claim depended on another: too narrow for those of one response."""
        return wilson(self.right, self.judged)


def judge(sections: Iterable[Score], claims: Claims, abstaining: frozenset[str]) -> tuple[Judged, ...]:
    """The claims behind the items of all sections, each once.

    A claim behind a matched item is right. One behind an extra item, or behind a wrong value, is wrong, and
    so is one that is right in one section and wrong in another. Claims that gold says nothing about are
    left out, and so is what was not said: findings that are unknown.

    Args:
        sections: the compared sections of one response.
        claims: its claims.
        abstaining: IRIs of the findings that are unknown.
    """
    verdicts: dict[ClaimGround, bool] = {}
    for item in (item for section in sections for item in section.items):
        right = item.verdict is Verdict.MATCHED
        for claim in (claim for said in item.said for claim in claims.behind(said)):
            if claim.iri not in abstaining:
                verdicts[claim] = verdicts.get(claim, True) and right
    return tuple(Judged(claim, verdicts[claim]) for claim in sorted(verdicts, key=lambda one: one.iri))


def cells(judged: Iterable[Judged], name: Callable[[ClaimGround], str]) -> tuple[Cell, ...]:
    """Judged claims by the name that a function gives them, sorted by it.

    Example:
        >>> one = Judged(ClaimGround("urn:1", "mention", "stated-text", 0.8), right=True)
        >>> cells([one], lambda claim: claim.rule)
        (Cell(name='mention', judged=1, right=1, stated=0.8),)
    """
    groups: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        groups[name(one.claim)].append(one)
    return tuple(
        Cell(key, len(group), sum(one.right for one in group), fmean(one.claim.confidence for one in group))
        for key, group in sorted(groups.items())
    )
