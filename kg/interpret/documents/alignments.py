"""Which document is aligned with which: in so many words, by number, or by the question."""

import re
from collections.abc import Mapping
from typing import Any

from kg.interpret.documents.aligned import (
    by_number,
    coordinated,
    pronoun_behind,
    shares_subject,
    speaks,
    subjects_of,
)
from kg.interpret.documents.goals import goals_in
from kg.interpret.documents.left_out import RULE, the_strategy_asked_about
from kg.interpret.documents.listed_targets import entries_behind
from kg.interpret.documents.naming import (
    Named,
    alike,
    documents_in,
    frameworks_in,
    organizations_in,
    said_in,
    things_in,
)
from kg.interpret.documents.placeholder import STRATEGY
from kg.interpret.documents.relations import cited
from kg.interpret.documents.scopes import covered, cues_in, denied_before, names_of, only, words_in
from kg.interpret.documents.stages import ENDED, stage_in
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.references.shortened import ABOUT_STRATEGY
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span
from kg.values import Concept, Known, Node, Ref

_DEVELOPMENT = "national-development-strategy"
_BRACKET = re.compile(r"[\"”»’']?\s*\([^()]*\)")
_NUMBER = re.compile(r"\s*\((\w{1,2})\)")
# Where and when a document was printed, between commas: `the Plan, Gazette of 3 May 2019, and the Agenda`.
_PRINTED = re.compile(
    r",\s[^,;:()]{2,60}\b(?:19|20)\d\d(?=,?\s+(?:and|et|y|e|as well as|ainsi que|así como)\b)"
)
_ACRONYM = re.compile(r"\s+(?:(?:the|le|la|el)\s+|l['’])?[A-ZÀ-Þ]{2,}")
_NEAR = 10
_OPENING = ("auxiliaries", "coordinators", "left_out", "adverbs")
_Target = tuple[Span, str, Node]
_KINDS = {"framework": "egov:alignedWithFramework", "organization": "egov:alignedWithOrganization"}


def state_alignments(ledger: Ledger, passage: Passage, named: list[Named], *, wide: frozenset[str]) -> None:
    """Writes down what the sentences say; `wide` may hold goals and organizations: targets as well."""
    if not passage.cues_of("alignment"):
        return
    for clause in passage.clauses:
        unnamed = False
        for cue in _cues(passage, clause.span):
            if denied_before(passage, clause.span, cue):
                continue
            subjects = subjects_of(passage, named, clause.span, cue)
            targets = _targets(ledger, passage, named, clause.span, cue, wide)
            targets += _listed(ledger, passage, named, clause.span, cue, wide)
            opens = not subjects and _opens(passage, clause.span, cue)
            unnamed = opens or (unnamed and shares_subject(passage, cue))
            if unnamed:
                _state_of_asked(ledger, passage, cue, targets)
                continue
            for span, predicate, target in targets:
                for one in subjects:
                    if not alike(ledger, one.ref, target):
                        _write(ledger, passage, one, predicate, target, Span(cue.span.start, span.end))


def _opens(passage: Passage, clause: Span, cue: Found) -> bool:
    """`Fully aligned with ...`: whether only small words stand before, where a strategy is asked about."""
    about = passage.question.key.startswith(ABOUT_STRATEGY)
    return about and only(passage, Span(clause.start, cue.span.start), *_OPENING)


def _state_of_asked(ledger: Ledger, passage: Passage, cue: Found, targets: list[_Target]) -> None:
    """What is said without a subject is said of the strategy asked about."""
    strategy = the_strategy_asked_about(ledger) if targets else None
    if strategy is None:
        return
    for span, predicate, target in targets:
        if not alike(ledger, ref(strategy), target):
            words = passage.quote(Span(cue.span.start, span.end))
            ledger.claim(ref(strategy), predicate, target, (words,), RULE)


def _write(  # noqa: PLR0917 - a triple and what stands behind it
    ledger: Ledger, passage: Passage, one: Named, predicate: str, target: Node, words: Span
) -> None:
    if one.span.end <= words.start and one.clause.holds(words):
        evidence = [passage.quote(Span(one.span.start, words.end))]
    else:
        evidence = [passage.quote(one.span), passage.quote(words)]
    ledger.claim(one.ref, predicate, target, tuple(dict.fromkeys(evidence)), "alignment")


def _cues(passage: Passage, clause: Span) -> list[Found]:
    """The words that tell an alignment, outside of names; the longest at a place."""
    inside = [name.span for name in names_of(passage, clause)]
    cues = [
        cue for cue in cues_in(passage, "alignment", clause) if not any(s.holds(cue.span) for s in inside)
    ]
    return list({cue.span: cue for cue in cues}.values())


def _targets(  # noqa: PLR0917 - the place, and what may stand there
    ledger: Ledger, passage: Passage, named: list[Named], clause: Span, cue: Found, wide: frozenset[str]
) -> list[_Target]:
    """What follows the words: an entry by its number, or the documents, frameworks and goals in a row."""
    number = _NUMBER.match(passage.text, cue.span.end)
    if number and not any(number.start() <= one.span.start < number.end() for one in named):
        return [
            (span, "egov:alignedWithDocument", one.ref) for span, one in by_number(passage, named, number)
        ]
    meant = pronoun_behind(passage, named, clause, cue)
    if meant:
        return [(meant[0], "egov:alignedWithDocument", meant[1].ref)]
    room = Span(cue.span.end, clause.end)
    found: list[_Target] = [
        (one.span, "egov:alignedWithDocument", one.ref)
        for one in named
        if room.holds(one.span) and not cited(passage, one)
    ]
    found += [(s, "egov:alignedWithFramework", n) for s, n in frameworks_in(ledger, passage) if room.holds(s)]
    for span, code in goals_in(passage.text, room):
        if "goals" in wide:
            found.append((span, "egov:alignedWithGoal", Known("goal", code)))
        found.append((span, "egov:alignedWithFramework", Known("framework", "2030-agenda")))
    if "organizations" in wide:
        found += [
            (span, "egov:alignedWithOrganization", node)
            for span, node in organizations_in(ledger, passage)
            if room.holds(span) and not any(other[0].meets(span) for other in found)
        ]
    makers = [one.span for one in named if cited(passage, one)]
    makers += [
        Span(s.start, s.end + 2) for s, kind, _ in things_in(ledger, passage) if kind == "organization"
    ]
    return _in_a_row(
        passage, cue, makers, sorted(found, key=lambda target: (target[0], target[1], repr(target[2])))
    )


def _listed(  # noqa: PLR0917 - as above
    ledger: Ledger, passage: Passage, named: list[Named], clause: Span, cue: Found, wide: frozenset[str]
) -> list[_Target]:
    """What the entries name of a list that the words lead to; where a sentence begins the list has ended."""
    found: list[_Target] = []
    for entry in entries_behind(passage, clause, cue, ledger.model.lexicon):
        opening = Found(Span(entry.start, entry.start), cue.target)
        targets = _targets(ledger, passage, named, entry, opening, wide)
        if not targets or speaks(passage, targets[-1][0]):
            break
        found += targets
    return found


def _in_a_row(passage: Passage, cue: Found, makers: list[Span], found: list[_Target]) -> list[_Target]:
    """The first within a few words, and those that `and` or a comma joins to it.

    `makers` are documents by which others were made: `the Agenda, approved by Decree 5, and the Plan`.
    """
    makers = makers + [made.span for made in cues_in(passage, "made_by", Span(0, len(passage.text)))]
    for span, _, _ in found:
        bracket = _BRACKET.match(passage.text, span.end)
        makers += [Span(bracket.start(), bracket.end())] if bracket else []
        printed = _PRINTED.match(passage.text, bracket.end() if bracket else span.end)
        if printed and not any(Span(*printed.span()).meets(name.span) for _, name in passage.names):
            makers.append(Span(*printed.span()))
    taken: list[_Target] = []
    end, reach = cue.span.end, _NEAR
    for target in found:
        gap = Span(end, max(end, target[0].start))
        words = words_in(passage, gap)
        linked = all(
            covered(passage, word, "coordinators", "names.articles", "goal_words", "prepositions")
            or any(span.holds(word) for span in makers)
            for word in words
        )
        apart = not linked or (coordinated(passage, gap) and speaks(passage, target[0]))
        if taken and target[0].start >= end and apart:
            break
        if not taken and (len(words) > reach or cues_in(passage, "alignment", gap)):
            break
        taken.append(target)
        end = max(end, target[0].end)
    return taken


def alignments(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Writes down what the question makes of its documents: guided by the strategy's guide, or that guide."""
    named = [one for one in documents_in(ledger, passage) if not cited(passage, one)]
    framework = options.get("framework")
    if framework:
        _with_framework(ledger, passage, named, framework)
        return
    roles = _roles(ledger, passage, named)
    if not (_told(ledger, passage) or _with_unnamed(passage, named)):
        _by_question(ledger, passage, named, roles)


def _told(ledger: Ledger, passage: Passage) -> bool:
    """Whether the answer says in words who is aligned with whom, or that nobody is."""
    said = any(claim.predicate.startswith("egov:alignedWith") for claim in said_in(ledger, passage))
    room = Span(0, len(passage.text))
    return said or any(denied_before(passage, room, cue) for cue in passage.cues_of("alignment"))


def _with_unnamed(passage: Passage, named: list[Named]) -> bool:
    """Whether all that is named is said to follow what has an acronym alone: `A and B build on ABC II`."""
    cues = passage.cues_of("alignment") if len(named) > 1 else []
    last = max((one.span.end for one in named), default=0)
    return any(last <= cue.span.start and _ACRONYM.match(passage.text, cue.span.end) for cue in cues)


def _with_framework(ledger: Ledger, passage: Passage, named: list[Named], framework: str) -> None:
    """Documents named under a question about one framework are aligned with it, but for those that guide."""
    target = Known("framework", framework)
    for one in named:
        denied = passage.has_cue("findings.negated", one.clause)
        if (
            not denied
            and not _is_target(ledger, passage, one)
            and not _by_way_of(ledger, passage, one, target)
        ):
            ledger.claim(
                one.ref,
                "egov:alignedWithFramework",
                target,
                (passage.quote(one.span),),
                "alignment-by-question",
            )


def _by_way_of(ledger: Ledger, passage: Passage, one: Named, framework: Known) -> bool:
    """Whether the document follows another one of the answer that is itself said to follow the framework."""
    said = said_in(ledger, passage)
    follow = {claim.subject for claim in said if claim.object == framework}
    return any(
        claim.subject == one.ref and claim.object in follow
        for claim in said
        if claim.predicate == "egov:alignedWithDocument"
    )


def _is_target(ledger: Ledger, passage: Passage, one: Named) -> bool:
    """Whether the answer says that another document is aligned with this one."""
    return any(
        claim.object == one.ref and claim.predicate == "egov:alignedWithDocument"
        for claim in said_in(ledger, passage)
    )


def _roles(ledger: Ledger, passage: Passage, named: list[Named]) -> dict[Ref, str]:
    """Who is guided by whom tells the national strategy from the development strategy; else the names do."""
    guided = {
        claim.subject for claim in said_in(ledger, passage) if claim.predicate == "egov:alignedWithDocument"
    }
    roles: dict[Ref, str] = {}
    for one in named:
        if one.mention.cls == "egov:LegalInstrument" or stage_in(ledger, one.ref) in ENDED:
            continue
        digital = passage.has_cue(f"roles.{STRATEGY}", one.span) or _named_for(ledger, one)
        if digital and _is_target(ledger, passage, one) and one.ref not in guided:
            continue
        role = STRATEGY if digital or one.ref in guided else _DEVELOPMENT
        roles[one.ref] = role
        concept = Concept("document-role", role)
        ledger.claim(one.ref, "egov:playsRole", concept, (passage.quote(one.span),), "named-under-question")
    return roles


def _named_for(ledger: Ledger, one: Named) -> bool:
    """Whether the name that a reference stands for tells a digital strategy."""
    words = ledger.model.lexicon.words(f"roles.{STRATEGY}")
    title = f" {one.mention.name.lower()} "
    return one.again and any(f" {word} " in title for word in words)


def _by_question(ledger: Ledger, passage: Passage, named: list[Named], roles: Mapping[Ref, str]) -> None:
    """Without words that say so, the answer's strategies are aligned with its development strategies."""
    for one in named:
        for other in named:
            if (roles.get(one.ref), roles.get(other.ref)) == (STRATEGY, _DEVELOPMENT):
                evidence = (passage.quote(one.span), passage.quote(other.span))
                ledger.claim(
                    one.ref, "egov:alignedWithDocument", other.ref, evidence, "alignment-by-question"
                )
    asked = the_strategy_asked_about(ledger) if STRATEGY not in roles.values() else None
    if asked is None:
        return
    for one in named:
        if roles.get(one.ref) == _DEVELOPMENT and not alike(ledger, ref(asked), one.ref):
            words = passage.quote(one.span)
            ledger.claim(ref(asked), "egov:alignedWithDocument", one.ref, (words,), RULE)
