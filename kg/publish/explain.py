"""Explains a thing, a claim or a finding: statement → claim → rule → quote → question → file."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

import pyoxigraph as ox
from rapidfuzz import process

from kg.errors import QueryError
from kg.publish.explanation import (
    Evidence,
    ExplainedClaim,
    ExplainedDecision,
    ExplainedMention,
    ExplainedStatement,
    Explanation,
)
from kg.publish.sentence import sentence_around
from kg.resources import ontology_folder
from kg.store.view import GraphView, local_name
from kg.vocabulary.confidence import Bands, load_bands
from kg.vocabulary.namespaces import compact, expand

_CURATED = "curated"
_PLACES = ("page", "cell", "paragraph")

CONTEXT = 60
"""How many characters of the answer stand before and after a quote."""


def explain(view: GraphView, name: str, bands: Bands | None = None) -> Explanation:
    """Explains what a name or IRI stands for.

    Args:
        view: the graph, with its reference graph.
        name: an IRI, the end of one (a slug, or `document/KHM/...`), or a name in any case.
        bands: the words for confidences; by default those that came with egovkg.

    Raises:
        QueryError: if nothing or more than one thing goes by that name; the message lists what comes near.
    """
    iri = find(view, name)
    return Explanation(
        iri,
        view.label(iri),
        tuple(view.label(cls) for cls in view.values(iri, "rdf:type")),
        tuple(view.values(iri, "skos:prefLabel", "skos:altLabel")),
        _statements(view, iri, bands or load_bands(ontology_folder())),
        tuple(_mention(view, mention) for mention in view.subjects("egov:mentionedEntity", iri)),
    )


def find(view: GraphView, name: str) -> str:
    """The IRI that a name, a slug or an IRI stands for; raises QueryError as `explain` does."""
    wanted = name.strip().strip("<>")
    if _is_iri(wanted) and view.quads(wanted):
        return wanted
    names = _names(view)
    found = names.get(wanted.casefold()) or {iri for iri in _all(names) if iri.endswith(f"/{wanted}")}
    found = found or {iri for iri in _derived(view) if iri.endswith(f"/{wanted}")}
    if wanted.isdecimal():
        # A number is that of a question rather than of a goal.
        found = {iri for iri in found if "/question/" in iri} or found
    if len(found) == 1:
        return next(iter(found))
    if found:
        raise QueryError(f"{name!r} names {len(found)} things: pass one of {', '.join(sorted(found))}.")
    near = [match[0] for match in process.extract(wanted.casefold(), list(names), limit=3, score_cutoff=60)]
    hint = f" Near to it: {'; '.join(repr(one) for one in near)}." if near else ""
    raise QueryError(f"Nothing in this graph is called {name!r}.{hint} Pass a name, a slug or an IRI.")


def _is_iri(text: str) -> bool:
    return re.fullmatch(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", text, re.IGNORECASE) is not None


def _names(view: GraphView) -> dict[str, set[str]]:
    """IRIs of named things by their names in lower case."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for predicate in ("skos:prefLabel", "skos:altLabel"):
        for quad in view.store.quads_for_pattern(None, ox.NamedNode(expand(predicate)), None, None):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
                names[quad.object.value.casefold()].add(quad.subject.value)
    return names


def _derived(view: GraphView) -> list[str]:
    """Claims and findings: these have no names."""
    return [*view.instances("egov:Finding"), *view.instances("egov:Claim")]


def _all(names: dict[str, set[str]]) -> set[str]:
    return {iri for iris in names.values() for iri in iris}


def _statements(view: GraphView, iri: str, bands: Bands) -> tuple[ExplainedStatement, ...]:
    """A finding or claim itself, findings on an item or question, else what is claimed of or with a thing."""
    classes = view.values(iri, "rdf:type")
    if expand("egov:QuestionItem") in classes:
        findings = view.subjects("egov:refItem", iri)
        return tuple(one for finding in findings for one in _statements(view, finding, bands))
    if expand("egov:Question") in classes:
        findings = _findings(view, iri)
        return tuple(one for finding in findings for one in _statements(view, finding, bands))
    if expand("egov:Finding") in classes:
        # What the rules had found, or what stands against it, are claims about the finding.
        claims = [one for one in view.subjects("rdf:subject", iri) if not _is_curated(view, one)]
        return _finding(view, iri, bands), *_grouped(view, claims, bands)
    if expand("egov:Claim") in classes:
        return _grouped(view, [iri], bands)
    claims = view.subjects("rdf:subject", iri) or view.subjects("rdf:object", iri)
    return _grouped(view, claims, bands)


def _findings(view: GraphView, question: str) -> list[str]:
    """The findings on what a question asks; failing that, those that rest on answers to it."""
    edition = local_name(question.rpartition("/")[0])
    items = view.values(question, "egov:measuresItem")
    asked = [one for item in items for one in view.subjects("egov:refItem", item)]
    found = [one for one in asked if f"/response/{edition}/" in one]
    if found:
        return found
    answers = view.subjects("egov:answersQuestion", question)
    words = {one for answer in answers for one in view.subjects("oa:hasSource", answer)}
    rests = {one for evidence in words for one in view.subjects("egov:evidence", evidence)}
    return sorted(one for one in rests if expand("egov:Finding") in view.values(one, "rdf:type"))


def _grouped(view: GraphView, claims: Iterable[str], bands: Bands) -> tuple[ExplainedStatement, ...]:
    """Claims of one statement together, in order of the statement's words."""
    groups: defaultdict[tuple[str, str, str], list[ExplainedClaim]] = defaultdict(list)
    for claim in claims:
        parts = (view.value(claim, f"rdf:{part}") or "" for part in ("subject", "predicate", "object"))
        subject, predicate, value = parts
        groups[subject, predicate, value].append(_claim(view, claim, bands))
    statements = [
        ExplainedStatement(_words(view, subject), view.label(predicate), _words(view, value), tuple(group))
        for (subject, predicate, value), group in groups.items()
    ]
    return tuple(sorted(statements, key=lambda one: (one.relation, one.value, one.subject)))


def _words(view: GraphView, value: str) -> str:
    """A thing's label, or a literal's or address's own text."""
    if not value.startswith(("http://", "https://")) or not view.quads(value):
        return compact(value)
    return view.label(value)


def _finding(view: GraphView, iri: str, bands: Bands) -> ExplainedStatement:
    item = view.value(iri, "egov:refItem") or iri
    value = view.value(iri, "egov:findingValue") or ""
    reasons = [view.label(reason) for reason in view.values(iri, "egov:findingReason")]
    suggested = [f"wording suggests {view.label(one)}" for one in view.values(iri, "egov:suggestedValue")]
    remarks = "; ".join([*reasons, *suggested])
    said = f"{view.label(value)} ({remarks})" if remarks else view.label(value)
    country = view.value(iri, "egov:refCountry")
    key = view.value(item, "egov:questionKey") or local_name(item)
    return ExplainedStatement(view.label(country) if country else "", key, said, (_claim(view, iri, bands),))


def _claim(view: GraphView, iri: str, bands: Bands) -> ExplainedClaim:
    """A claim, or a finding, which rests on answers in the same way."""
    found = [_evidence(view, evidence) for evidence in view.values(iri, "egov:evidence")]
    if not found:
        found = [_answered(view, answer, "", None, None) for answer in view.values(iri, "egov:fromAnswer")]
    polarity = view.value(iri, "egov:polarity")
    basis, rule = view.value(iri, "egov:claimBasis"), view.value(iri, "egov:derivedByRule")
    confidence = float(view.value(iri, "egov:confidence") or 0)
    status = view.value(iri, "egov:reviewStatus")
    stated = _is_curated(view, iri)
    calibrated = bool(rule and view.values(rule, "egov:judgedClaims"))
    return ExplainedClaim(
        iri,
        local_name(polarity) if polarity else "",
        local_name(basis) if basis else "",
        confidence,
        "" if stated else bands.shown(confidence, calibrated=calibrated),
        view.label(rule) if rule else "",
        tuple(found),
        "stated" if stated else local_name(status) if status else "",
        tuple(_decision(view, decision) for decision in view.values(iri, "egov:reviewedIn")),
    )


def _is_curated(view: GraphView, iri: str) -> bool:
    """Whether a person stated a claim or finding."""
    return local_name(view.value(iri, "egov:claimBasis") or "") == _CURATED


def _decision(view: GraphView, iri: str) -> ExplainedDecision:
    people = view.values(iri, "prov:wasAssociatedWith")
    return ExplainedDecision(
        ", ".join(map(view.label, people)),
        view.value(iri, "dcterms:date") or "",
        view.value(iri, "egov:decisionReason") or "",
        view.label(iri),
    )


def _evidence(view: GraphView, iri: str) -> Evidence:
    quote = next(iter(view.path(iri, "oa:hasSelector", "oa:exact")), "")
    starts, ends = (view.path(iri, "oa:hasSelector", f"oa:{end}") for end in ("start", "end"))
    answer = view.value(iri, "oa:hasSource") or ""
    start, end = (int(starts[0]), int(ends[0])) if starts and ends else (None, None)
    return replace(_answered(view, answer, quote, start, end), place=_place(view, iri))


def _place(view: GraphView, evidence: str) -> str:
    """Where in the source a piece of evidence stands, in words; nothing if the source does not tell."""
    for kind in _PLACES:
        where = view.value(evidence, f"egov:source{kind.capitalize()}")
        if where:
            return f"{kind} {where}"
    return ""


def _answered(view: GraphView, answer: str, quote: str, start: int | None, end: int | None) -> Evidence:
    """Evidence in its answer; a tick has no offsets, so no words around it."""
    text = view.value(answer, "egov:statedText") or ""
    question = view.value(answer, "egov:answersQuestion") or ""
    response = view.value(answer, "egov:inResponse") or ""
    return Evidence(
        quote,
        _before(text, start) if start is not None else "",
        _after(text, end) if end is not None else "",
        _edition(answer),
        _number(view, answer),
        view.label(question) if question else "",
        view.value(response, "egov:sourceName") or "",
        context=sentence_around(text, start, end) if start is not None and end is not None else "",
    )


def _before(text: str, start: int) -> str:
    return ("…" if start > CONTEXT else "") + text[max(0, start - CONTEXT) : start]


def _after(text: str, end: int) -> str:
    return text[end : end + CONTEXT] + ("…" if len(text) > end + CONTEXT else "")


def _edition(answer: str) -> str:
    """The edition in an answer's IRI, `id/answer/2022/KHM/37`."""
    parts = answer.rsplit("/", 3)
    return parts[1] if len(parts) == 4 else ""


def _number(view: GraphView, answer: str) -> int | None:
    """The question's number; without the reference graph, the last part of the answer's IRI."""
    printed = next(iter(view.path(answer, "egov:answersQuestion", "egov:questionNumber")), local_name(answer))
    return int(printed) if printed.isdecimal() else None


def _mention(view: GraphView, iri: str) -> ExplainedMention:
    answer = view.value(iri, "egov:fromAnswer") or ""
    form = view.value(iri, "egov:surfaceForm") or ""
    reason, score = view.value(iri, "egov:mergeReason"), view.value(iri, "egov:confidence")
    return ExplainedMention(
        form, _edition(answer), _number(view, answer), reason, float(score) if score else None
    )
