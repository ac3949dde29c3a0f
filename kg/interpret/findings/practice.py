"""What an answer says of a practice, a policy, a portal or what a strategy refers to."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec.structs import replace

from kg.interpret.documents.stages import COMING, ENDED, stage_of
from kg.interpret.findings.entries import without_denied
from kg.interpret.findings.halves import no_own, not_of_others, opens_in_part
from kg.interpret.findings.judgement import (
    WORD,
    Case,
    Judgement,
    documents_of,
    names_kind,
    unknown,
)
from kg.interpret.findings.not_yet import coming
from kg.interpret.findings.tone import Part, denies_first, heard, of_matter, opens, parts
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.addresses import host
from kg.interpret.text.known import concepts_in
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_STRATEGY = "strategy."
_PLATFORMS = "social-media-platform"
_BESIDE = 1
# "but is not yet ...": no more words than these, and no other thing is meant.
_OWN_WORDS = 3
# The tone that weighs most comes first.
_TONES = {
    "affirms": ("yes", "wording"),
    "hedges": ("partial", "wording-hedges"),
    "announces": ("in-preparation", "wording-announces"),
    "denies": ("no", "wording-denies"),
}


def extent(case: Case, passage: Passage) -> Judgement:
    """Whether something is done throughout: "for some services only" is a part, whatever else is told."""
    told = practice(case, passage)
    hedged = [part for part in parts(case, passage) if part.tone == "hedges"] or not_of_others(case, passage)
    return _judge(passage, "partial", "wording-hedges", hedged) if told.value == "yes" and hedged else told


def use(case: Case, passage: Passage) -> Judgement:
    """Whether something is used at all: "Facebook only" is a yes."""
    told = practice(case, passage)
    return replace(told, value="yes", rule="wording") if told.value == "partial" else told


def practice(case: Case, passage: Passage) -> Judgement:
    """Whether something is done: words affirm it, hedge it, announce it or deny it."""
    said = parts(case, passage)
    if said and said[0].tone == "denies":
        return _denied(passage, said)
    unready = _unready(case, passage, said)
    if unready:
        return _judge(passage, "in-preparation", "wording-announces", unready)
    drafts = _only_drafts(case, passage, said)
    if drafts:
        return _judge(passage, "in-preparation", "draft-only", drafts)
    return _affirmed(passage, said)


def _only_drafts(case: Case, passage: Passage, said: Sequence[Part]) -> list[Part]:
    """The parts of an answer that tells of draft laws alone: `The Bank has submitted the draft Decree on X`.

    A draft plan is rather what a practice was used for: `scenarios were made for the draft Strategy`; and
    drafts are what the public is asked about: `the draft Act was put on the portal`.
    """
    strategic = passage.question.key.startswith(_STRATEGY) and case.options["by"] == "existence"
    named = documents_of(passage) if strategic else ()
    if not named or any(name.head.kind != "law" or stage not in COMING for _, name, stage in named):
        return []
    drafts = [part for part in said if any(part.span.holds(name.span) for _, name, _ in named)]
    rest = (part for part in said if part not in drafts)
    return drafts if all(part.tone == "announces" for part in rest) else []


def _affirmed(passage: Passage, said: Sequence[Part]) -> Judgement:
    """The first words do not deny: what is affirmed weighs most, less what a "but" takes back of it."""
    affirmed = [part for part in said if part.tone == "affirms" or (part.tone == "hedges" and part.firm)]
    firm = any(part.firm for part in affirmed)
    amiss = [part for part in said if part.tone == "denies" and of_matter(passage, part.span)]
    if amiss and not any(of_matter(passage, part.span) for part in affirmed):
        return _judge(passage, "no", "wording-denies", amiss)
    limits = _limits(said)
    separate = any(heard(passage, "findings.no_own", part.span) for part in limits)
    hedged = [part for part in said if part.tone == "hedges" and not part.firm]
    if affirmed and (separate or (not firm and (limits or hedged[:1] == said[:1]))):
        return _judge(passage, "partial", "wording-hedges", limits or hedged)
    if affirmed:
        yes = opens(passage, "findings.affirmed", said[0].span)
        rule = "wording-affirms" if yes else "wording"
        return Judgement("yes", rule, (passage.whole(),), outspoken=yes)
    if hedged:
        return _judge(passage, "partial", "wording-hedges", hedged)
    if any(part.tone == "announces" for part in said):
        return _announced(passage, said)
    return _judge(passage, "no", "wording-denies", said, outspoken=True)


def _limits(said: Sequence[Part]) -> list[Part]:
    """What a "but" takes back of something affirmed: "visits are counted, but no report is published"."""
    return [
        part
        for before, part in pairwise(said)
        if part.contrasts and part.tone in {"announces", "denies"} and before.tone in {"affirms", "hedges"}
    ]


def _unready(case: Case, passage: Passage, said: Sequence[Part]) -> list[Part]:
    """What says of the one thing told that it is not at work: "it is not yet operational"."""
    if len(said) < 2 or any(part.tone in {"affirms", "hedges"} for part in said[2:]):
        return []
    cue = heard(passage, "findings.not_ready", said[1].span)
    if cue is None:
        return []
    before = [fold(word) for word in WORD.findall(passage.text, said[1].span.start, cue.span.start)]
    pronouns = case.lexicon.words("references.pronouns")
    own = said[1].contrasts and len(before) <= _OWN_WORDS
    return [said[1]] if own or (before[:1] and before[0] in pronouns) else []


def _denied(passage: Passage, said: Sequence[Part]) -> Judgement:
    """The first words deny; a plan beside them weighs more, and a "but" leaves a part."""
    if any(part.tone == "announces" for part in said):
        return _announced(passage, said)
    ahead = coming(passage, said)
    if ahead:
        return _judge(passage, "in-preparation", "wording-announces", ahead)
    left = [part for part in said if part.contrasts and part.tone in {"affirms", "hedges"}]
    if left:
        return _judge(passage, "partial", "wording-hedges", left)
    denying = [part for part in said if part.tone == "denies"]
    return _judge(passage, "no", "wording-denies", denying, outspoken=len(denying) == len(said))


def _announced(passage: Passage, said: Sequence[Part]) -> Judgement:
    ahead = [part for part in said if part.tone == "announces"]
    clear = all(part.tone in {"announces", "denies"} for part in said)
    return _judge(passage, "in-preparation", "wording-announces", ahead, outspoken=clear)


def _judge(
    passage: Passage, value: str, rule: str, telling: Sequence[Part], *, outspoken: bool = False
) -> Judgement:
    quotes = tuple(passage.quote(part.span) for part in telling) or (passage.whole(),)
    return Judgement(value, rule, quotes, outspoken=outspoken)


def policy(case: Case, passage: Passage) -> Judgement:
    """Whether a document is named that applies, or drafts alone: a policy, or what refers to the matter."""
    denying = [part.span for part in parts(case, passage) if part.tone == "denies"]
    named = [
        (name.span, _told_elsewhere(case, name) or stage)
        for _, name, stage in documents_of(passage)
        if stage not in ENDED and not any(span.holds(name.span) for span in denying)
    ]
    told, named = named, without_denied(case.lexicon, passage, named)
    if told and not named:
        return _judge(passage, "no", "wording-denies", ())
    live = tuple(passage.quote(span) for span, stage in named if stage not in COMING)
    if live:
        general = not passage.question.key.startswith(_STRATEGY) and no_own(
            case, passage, "strategy", "policy"
        )
        if denies_first(case, passage) or opens_in_part(passage) or general:
            return Judgement("partial", "wording-hedges", live)
        return Judgement("yes", "document-named", live, outspoken=True)
    if named:
        drafts = tuple(passage.quote(span) for span, _ in named)
        return Judgement("in-preparation", "draft-only", drafts, outspoken=True)
    return practice(case, passage)


def _told_elsewhere(case: Case, name: Name) -> str | None:
    """The stage at which another answer sees a document that is only referred to: `the Policy in Q51`.

    The strategy that a whole section is about covers what its answers name, at whatever stage it is, unless
    it is the one to come after another that stands.
    """
    thing = name.antecedent
    there = case.passages.get(thing.answer) if thing else None
    if not thing or not there:
        return None
    strategic = there.question.key.startswith(_STRATEGY)
    if strategic and not _follows_another(there, thing.name):
        return None
    national = not strategic and there.has_cue("roles.national-e-government-strategy", thing.name.span)
    clause = next((of.span for of, other in there.names if other == thing.name and not national), None)
    stage = stage_of(there, clause, thing.name)[0] if clause else None
    return stage if stage in COMING else None


def _follows_another(there: Passage, name: Name) -> bool:
    """Whether the answer that names a strategy opens with another one that stands, and not with its draft."""
    documents = documents_of(there)
    if not documents or name.head.kind != "strategy":
        return False
    _, first, stage = documents[0]
    stands = first.head.kind == "strategy" and stage not in COMING | ENDED
    own = next((clause for clause, other, _ in documents if other == name), None)
    told = there.has_cue("succeeds_it", own) if own else False
    guides = there.has_cue("roles.national-development-strategy", first.span) and not told
    apart = own is not None and first.span.end <= own.start and not there.has_cue("alignment", own)
    return stands and apart and not guides


def guideline(case: Case, passage: Passage) -> Judgement:
    """Whether there are guidelines; an example of a page or an account is none."""
    if documents_of(passage) or denies_first(case, passage):
        told = policy(case, passage)
        return told if told.value != "partial" else Judgement("no", "wording-denies", told.quotes)
    if names_kind(case.lexicon, passage.text, "guideline", "policy", "strategy"):
        return practice(case, passage)
    return unknown(passage, "nothing-to-judge-by")


def portal(case: Case, passage: Passage) -> Judgement:
    """Whether there is a portal: an address is given, or a place on the web is named."""
    social = [address for address in passage.addresses if _social(case, host(address.of(passage.text)))]
    own = [address for address in passage.addresses if address not in social]
    denies = denies_first(case, passage)
    if own:
        quotes = tuple(passage.quote(address) for address in own)
        value, rule = ("partial", "wording-hedges") if denies else ("yes", "address-given")
        return Judgement(value, rule, quotes, outspoken=not denies)
    if not denies and (social or _social(case, passage.text)) and not _place(case, passage):
        said = parts(case, passage)
        if any(part.tone == "announces" for part in said):
            return _announced(passage, said)
        return Judgement("no", "social-media-instead", (passage.whole(),))
    return practice(case, passage)


def _place(case: Case, passage: Passage) -> bool:
    """Whether a place on the web is named: `website`, and not the `page` of "Facebook page"."""
    text = passage.text
    found = concepts_in(text, Span(0, len(text)), case.model.ontology, _PLATFORMS)
    places = [cue.span for cue in passage.cues_of("places")]
    return any(not any(_gap(place, one.span) <= _BESIDE for one in found) for place in places)


def _gap(one: Span, other: Span) -> int:
    """How many characters stand between two spans."""
    return max(one.start, other.start) - min(one.end, other.end)


def _social(case: Case, text: str) -> bool:
    """Whether social media are named, by a platform or as such."""
    words = f" {' '.join(WORD.findall(fold(text)))} "
    named = any(map(words.__contains__, _social_words(case.lexicon)))
    return named or bool(concepts_in(text, Span(0, len(text)), case.model.ontology, _PLATFORMS))


@lru_cache(maxsize=8)
def _social_words(lexicon: Lexicon) -> tuple[str, ...]:
    """The words for social media as such, with a blank on either side."""
    return tuple(f" {word} " for word in sorted(lexicon.words("findings.social")))


def coordination(case: Case, passage: Passage) -> Judgement:
    """Whether levels of government work together: only where the words speak of levels."""
    levels = [part for part in parts(case, passage) if passage.has_cue("findings.levels", part.span)]
    if not levels:
        return unknown(passage, "nothing-to-judge-by")
    tones = [part.tone for part in levels]
    tone = next(tone for tone in _TONES if tone in tones)
    return _judge(passage, *_TONES[tone], [part for part in levels if part.tone == tone])
