"""What a government did against a crisis: money that it set aside, and tools named beside its portal."""

import re
from collections.abc import Mapping
from typing import Any

from kg.interpret.initiatives.affirming import parts
from kg.interpret.initiatives.details import bases, describe, funders, operators, sources
from kg.interpret.initiatives.money import Money, find_money
from kg.interpret.initiatives.naming import short_name
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span, trimmed
from kg.values import Concept, Mention, Value

_BUDGET, _MEASURE = "budget", "crisis-measure"
_NOTE = re.compile(r"[>\s]*\(\s*")


def budget(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Each sum of money is an allocation; without any, the answer that speaks of a budget is one."""
    found = parts(ledger, passage)
    sums = find_money(passage.text, ledger.model.ontology, ledger.response.country, passage.answer.language)
    clauses = [clause.span for part in found for clause in part.clauses]
    told = [(clause, money) for clause in clauses for money in sums if clause.holds(money.span)]
    for clause, money in told:
        name = f"Budget of {money.span.of(passage.text)}"
        mention = _allocation(ledger, passage, name, money.span, options)
        _sum(ledger, passage, mention, money)
        last = [other.span.start for place, other in told if place == clause and other.span > money.span]
        first = clause.start if money is _first(told, clause) else money.span.start
        room = Span(first, min([clause.end, *last]))
        describe(ledger, passage, mention, room)
        funders(ledger, passage, mention, room)
        sources(ledger, passage, mention, room)
    speaks = [clause for clause in clauses if passage.has_cue("budget", clause)]
    if speaks and not told:
        name = short_name(ledger, passage, speaks[0])
        mention = _allocation(ledger, passage, name, speaks[0], options)
        describe(ledger, passage, mention, speaks[0])
        for clause in clauses:
            bases(ledger, passage, mention, clause)
            funders(ledger, passage, mention, clause)


def _first(told: list[tuple[Span, Money]], clause: Span) -> Money:
    return next(money for place, money in told if place == clause)


def _allocation(
    ledger: Ledger, passage: Passage, name: str, span: Span, options: Mapping[str, Any]
) -> Mention:
    quote = passage.quote(span)
    mention = ledger.mention("measure", "egov:BudgetAllocation", name, quote)
    crisis = Concept("crisis", str(options["crisis"]))
    ledger.claim(ref(mention), "egov:addressesCrisis", crisis, (quote,), _BUDGET)
    return mention


def _sum(ledger: Ledger, passage: Passage, mention: Mention, money: Money) -> None:
    quote = passage.quote(money.span)
    amount = Value(f"{money.amount:f}", "xsd:decimal")
    ledger.claim(ref(mention), "egov:amount", amount, (quote,), _BUDGET)
    if money.currency:
        ledger.claim(ref(mention), "egov:currency", Value(money.currency), (quote,), _BUDGET)


def crisis_measures(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Tools such as contact tracing that stand in a note on the portal or in a sentence of their own."""
    for part in parts(ledger, passage):
        for clause in part.clauses:
            for span, address in _pieces(passage, clause.span):
                name = short_name(ledger, passage, span)
                if not passage.has_cue("crisis_measures", span) or len(name.split()) < 2:
                    continue
                quote = passage.quote(span)
                mention = ledger.mention("measure", "egov:CrisisResponseMeasure", name, quote)
                crisis = Concept("crisis", str(options["crisis"]))
                ledger.claim(ref(mention), "egov:addressesCrisis", crisis, (quote,), _MEASURE)
                room = Span(min(span.start, address.start), span.end) if address else span
                polarity = describe(ledger, passage, mention, room)
                operators(ledger, passage, mention, span, polarity)


def _pieces(passage: Passage, clause: Span) -> list[tuple[Span, Span | None]]:
    """The notes in brackets behind the addresses of a sentence, with these; or else the sentence."""
    addresses = [address for address in passage.addresses if clause.meets(address)]
    notes: list[tuple[Span, Span | None]] = []
    for index, address in enumerate(addresses):
        opening = _NOTE.match(passage.text, address.end, clause.end)
        if opening:
            limit = addresses[index + 1].start if index + 1 < len(addresses) else clause.end
            closing = passage.text.find(")", opening.end(), limit)
            span = trimmed(passage.text, Span(opening.end(), limit if closing < 0 else closing), extra="<()")
            notes += [(span, address)] if span.start < span.end else []
    return notes or [(clause, None)]
