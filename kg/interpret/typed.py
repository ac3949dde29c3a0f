"""Words typed for *Other*: they are read like a text, but offsets count in the text of an answer alone."""

from collections.abc import Set
from dataclasses import replace
from operator import attrgetter

from msgspec import structs

from kg.values import Answer, Claim, Finding, Interpretation, Mention, Quote, SetAside

_Evidence = tuple[Quote, ...]
_ANSWER = attrgetter("answer")


def typed_alone(answer: Answer) -> bool:
    """Whether an answer has no text but words typed in place of an option."""
    return bool(answer.typed) and not answer.text


def without_offsets(said: Interpretation) -> Interpretation:
    """The interpretation with no offsets in quotes of words typed for *Other*."""
    typed = {answer.number for answer in said.response.answers if typed_alone(answer)}
    if not typed:
        return said
    return replace(
        said,
        mentions=tuple(_mention(one, typed) for one in said.mentions),
        claims=tuple(_claim(one, typed) for one in said.claims),
        findings=tuple(_finding(one, typed) for one in said.findings),
        set_asides=tuple(_set_aside(one, typed) for one in said.set_asides),
    )


def _mention(one: Mention, typed: Set[int]) -> Mention:
    return structs.replace(one, quote=_bare(one.quote)) if one.quote.answer in typed else one


def _claim(one: Claim, typed: Set[int]) -> Claim:
    evidence = _all_bare(one.evidence, typed)
    return one if evidence is one.evidence else structs.replace(one, evidence=evidence)


def _finding(one: Finding, typed: Set[int]) -> Finding:
    evidence = _all_bare(one.evidence, typed)
    return one if evidence is one.evidence else structs.replace(one, evidence=evidence)


def _set_aside(one: SetAside, typed: Set[int]) -> SetAside:
    return structs.replace(one, quote=_bare(one.quote)) if one.quote and one.answer in typed else one


def _all_bare(evidence: _Evidence, typed: Set[int]) -> _Evidence:
    if typed.isdisjoint(map(_ANSWER, evidence)):
        return evidence
    return tuple(dict.fromkeys(_bare(quote) if quote.answer in typed else quote for quote in evidence))


def _bare(quote: Quote) -> Quote:
    return structs.replace(quote, start=None, end=None)
