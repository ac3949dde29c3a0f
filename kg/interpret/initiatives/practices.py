"""What a government does: foresight, experiments, disclosure, monitoring, and its use of social media."""

import re
from collections.abc import Mapping
from typing import Any

from kg.interpret.initiatives.affirming import (
    Part,
    affirms,
    denied,
    outside,
    parts,
    planned,
    points_elsewhere,
    tells_of_last,
)
from kg.interpret.initiatives.details import concepts, describe, groups, operators
from kg.interpret.initiatives.naming import LONGEST, is_telling, short_name
from kg.interpret.initiatives.social_media import platform_of
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text.known import concepts_in
from kg.interpret.text.spans import Span
from kg.values import Concept, Mention, Polarity, Value

_RULE = "practice-under-question"
_NUMBER = re.compile(r"\((i{1,3})\)")
_BEFORE = re.compile(r"\((i{1,3})\)\s*\Z")
_NUMBERS = re.compile(
    r"(?P<for>\b(?:for|pour|para)\s+)?(?P<run>\(i{1,3}\)(?:\s*(?:,|/|&|and|et|y)\s*\(i{1,3}\))*)(?P<told>\s*[:=])?",
    re.IGNORECASE,
)


def practice(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """An initiative of the class that the question asks for, with what the answer tells of it.

    Options: `class`; `called`, the name where the answer gives none; `each: entry` for one initiative an
    entry; `monitors` and `disaggregated_by`, concepts that the question settles; `coming: false` where a plan
    alone is none yet; `tells` and `groups`, what else to look for.
    """
    found = parts(ledger, passage) if not points_elsewhere(passage) else []
    if options.get("coming") is False:
        found = [part for part in found if not planned(passage, part.span)]
    if found and options.get("each") != "entry":
        found = [Part(tuple(clause for part in found for clause in part.clauses))]
    for part in found:
        mention = _mention(ledger, passage, part, options, alone=len(found) == 1)
        if mention:
            _tell(ledger, passage, mention, part, options)


def _mention(
    ledger: Ledger, passage: Passage, part: Part, options: Mapping[str, Any], *, alone: bool
) -> Mention | None:
    """The initiative, named after the first sentence that names anything, or as the question is called."""
    cls = f"egov:{options['class']}"
    for clause in part.clauses:
        name = short_name(ledger, passage, clause.span)
        if is_telling(name, passage, clause.span, ledger.model.lexicon):
            return ledger.mention("initiative", cls, name, passage.quote(clause.span))
    said = any(short_name(ledger, passage, clause.span) for clause in part.clauses)
    if _has_address(passage, part.span) or (alone and said):
        return ledger.mention("initiative", cls, str(options["called"]), passage.quote(part.clauses[0].span))
    return None


def _has_address(passage: Passage, span: Span) -> bool:
    return any(map(span.meets, passage.addresses))


def _tell(ledger: Ledger, passage: Passage, mention: Mention, part: Part, options: Mapping[str, Any]) -> None:
    span = part.span
    polarity = describe(ledger, passage, mention, span, _sentence(ledger, passage, mention))
    operators(ledger, passage, mention, span, polarity)
    _description(ledger, passage, mention, span)
    for option, predicate, scheme in (
        ("monitors", "egov:monitors", "monitoring-subject"),
        ("disaggregated_by", "egov:disaggregatedBy", "disaggregation"),
    ):
        if option in options:
            concept = Concept(scheme, str(options[option]))
            ledger.claim(ref(mention), predicate, concept, (mention.quote,), _RULE, polarity)
    for wanted in options.get("tells", ()):
        concepts(ledger, passage, mention, span, f"egov:{wanted}", polarity)
    if options.get("groups"):
        groups(ledger, passage, mention, span)


def _sentence(ledger: Ledger, passage: Passage, mention: Mention) -> Span:
    """The sentence that names the initiative, with one behind it that tells that it is not at work yet."""
    sentence = Span(mention.quote.start or 0, mention.quote.end or 0)
    behind = next((clause.span for clause in passage.clauses if clause.span.start >= sentence.end), None)
    unready = behind and passage.has_cue("findings.not_ready", behind)
    if behind and unready and tells_of_last(ledger, passage, behind):
        return Span(sentence.start, behind.end)
    return sentence


def _description(ledger: Ledger, passage: Passage, mention: Mention, span: Span) -> None:
    """What the answer says of it, where that is more than its name."""
    said = " ".join(outside(passage, span).split())
    if len(said) > min(LONGEST, len(mention.name) + 20):
        language = passage.answer.language
        text = Value(" ".join(span.of(passage.text).split()), language="" if language == "und" else language)
        ledger.claim(ref(mention), "dcterms:description", text, (passage.quote(span),), _RULE)


def social_media_use(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Which platforms a government uses, and whether to inform, to consult or to decide."""
    if not affirms(ledger, passage):
        return
    use: Mention | None = None
    for part in parts(ledger, passage):
        for predicate, concept, span in _used(ledger, passage, part.span):
            use = use or ledger.mention(
                "initiative", "egov:SocialMediaUse", str(options["called"]), passage.whole()
            )
            polarity = Polarity.ANNOUNCED if planned(passage, _clause(passage, span)) else Polarity.AFFIRMED
            ledger.claim(ref(use), predicate, concept, (passage.quote(span),), _RULE, polarity)


def _used(ledger: Ledger, passage: Passage, span: Span) -> list[tuple[str, Concept, Span]]:
    """Platforms by name or address and levels of engagement, each with its words."""
    ontology = ledger.model.ontology
    found = []
    for address in passage.addresses:
        platform = platform_of(address.of(passage.text), ledger.model)
        if platform and span.meets(address):
            found.append(("egov:usesSocialMedia", Concept("social-media-platform", platform), address))
    for predicate, scheme in (
        ("egov:usesSocialMedia", "social-media-platform"),
        ("egov:supportsEngagement", "engagement-level"),
    ):
        hits = [(hit.target, hit.span) for hit in concepts_in(passage.text, span, ontology, scheme)]
        if scheme == "engagement-level":
            hits += [
                (cue.target.removeprefix("engagement."), cue.span)
                for cue in passage.cues_of("engagement")
                if span.holds(cue.span)
            ]
            hits += _numbered(ledger, passage)
        found += [
            (predicate, Concept(scheme, code), place)
            for code, place in hits
            if not denied(ledger, passage, place) and not any(a.meets(place) for a in passage.addresses)
        ]
    return found


def _numbered(ledger: Ledger, passage: Passage) -> list[tuple[str, Span]]:
    """Levels told by the numbers that the question gives them: `For (i) and (ii): Facebook`, `(iii): no`.

    A number alone may be a list mark.
    """
    question = passage.question.text
    levels = concepts_in(question, Span(0, len(question)), ledger.model.ontology, "engagement-level")
    numbers = [(_BEFORE.search(question[: hit.span.start]), hit.target) for hit in levels]
    codes = {number[1]: code for number, code in numbers if number}
    found = []
    for run in _NUMBERS.finditer(passage.text):
        if run["for"] or run["told"]:
            place = Span(run.start("run"), run.end("run"))
            found += [(codes[number], place) for number in _NUMBER.findall(run["run"]) if number in codes]
    return found


def _clause(passage: Passage, span: Span) -> Span:
    return next((clause.span for clause in passage.clauses if clause.span.meets(span)), span)
