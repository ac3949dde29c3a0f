"""What stages tell of identity: a new act that is being drafted is not the act that is in force."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.resolve.wording import Wording
from kg.values import Answer, Claim, Concept, Interpretation, Mention, Ref
from kg.vocabulary.folding import fold

STATUS = "egov:documentStatus"
_STATED = "document-status"
_LIVE, _COMING = "live", "in-preparation"
_WORD = re.compile(r"[^\W\d_]+")
_FRONT = 40

Place = tuple[str, int]
"""An edition and an answer of it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a document is said to be new and yet to come, where to be there, and whether in so many words."""

    coming: frozenset[Place] = frozenset()
    there: frozenset[Place] = frozenset()
    stated: bool = False

    def __or__(self, other: "Standing") -> "Standing":
        """What both tell of one document."""
        return Standing(self.coming | other.coming, self.there | other.there, self.stated or other.stated)

    def succeeds(self, other: "Standing") -> bool:
        """Whether it is to come where the other is there: in the same answer, or said in so many words."""
        return bool(self.coming) and (other.stated or bool(self.coming & other.there))


NOWHERE = Standing()
"""Of what no stage is told."""


def standings(
    interpretations: Iterable[Interpretation], stages: Mapping[str, str], wording: Wording
) -> dict[str, Standing]:
    """The standing of each mention of a document whose stage is told, by its key `edition/id`.

    Args:
        interpretations: all of a country.
        stages: the group of each stage: live, in-preparation, ended.
        wording: the words that matter for identity.
    """
    return {
        f"{said.response.edition}/{mention.id}": standing
        for said in interpretations
        for mention, claims in _told(said)
        if (standing := _standing(said, mention, claims, stages, wording)) != NOWHERE
    }


def _told(said: Interpretation) -> Iterator[tuple[Mention, list[Claim]]]:
    """The mentions of which a stage is told, each with those claims."""
    mentions = {mention.id: mention for mention in said.mentions}
    claims: dict[str, list[Claim]] = {}
    for claim in said.claims:
        if claim.predicate == STATUS and isinstance(claim.subject, Ref):
            claims.setdefault(claim.subject.mention, []).append(claim)
    return ((mentions[key], told) for key, told in claims.items() if key in mentions)


def _standing(
    said: Interpretation,
    mention: Mention,
    claims: Iterable[Claim],
    stages: Mapping[str, str],
    wording: Wording,
) -> Standing:
    groups = {(_stage_group(claim, stages), claim.rule == _STATED) for claim in claims}
    place = frozenset({(said.response.edition, mention.quote.answer)})
    if {group for group, _ in groups} == {_COMING} and _is_new(mention, said.response.answers, wording):
        return Standing(coming=place)
    if any(group == _LIVE for group, _ in groups):
        return Standing(there=place, stated=(_LIVE, True) in groups)
    return NOWHERE


def _stage_group(claim: Claim, stages: Mapping[str, str]) -> str:
    return stages.get(claim.object.code, "") if isinstance(claim.object, Concept) else ""


def _is_new(mention: Mention, answers: Iterable[Answer], wording: Wording) -> bool:
    """Whether the word before the name says that it is a new one: `a new draft Act`."""
    start = mention.quote.start
    text = next((answer.text for answer in answers if answer.number == mention.quote.answer), "")
    if start is None:
        return False
    before = [fold(word) for word in _WORD.findall(text[max(0, start - _FRONT) : start])]
    while before and before[-1] in wording.fillers:
        before.pop()
    return bool(before) and before[-1] in wording.new
