"""What a question finds: a legible mark, or else what is written below it tells."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from msgspec.structs import replace

from kg.interpret.documents import real_names
from kg.interpret.documents.labelled import on_topic
from kg.interpret.findings.judgement import WORD, Case, Judgement, bare, names_kind, silent, unknown
from kg.interpret.findings.legislation import legislation
from kg.interpret.findings.practice import coordination, extent, guideline, policy, portal, practice, use
from kg.interpret.findings.tone import heard, parts
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage, once_per_passage
from kg.interpret.text.spans import Span
from kg.values import AnswerStatus, Basis, Finding, Quote
from kg.vocabulary.folding import fold
from kg.vocabulary.form import Question
from kg.vocabulary.lexicon import Lexicon

_KINDS: Mapping[str, Callable[[Case, Passage], Judgement]] = {
    "coordination": coordination,
    "existence": practice,
    "extent": extent,
    "follow-up": practice,
    "guideline": guideline,
    "policy": policy,
    "portal": portal,
    "reference": policy,
    "strategy": policy,
    "use": use,
}
# An answer that affirms outweighs one that does not: each may speak of another part of the matter.
_WEIGHT = ("yes", "partial", "in-preparation", "no", "unknown")
_BASES = {basis.value: basis for basis in Basis}
# What the wording must say to stand against a mark.
_AGAINST: Mapping[str, frozenset[str]] = {
    "yes": frozenset({"no", "in-preparation"}),
    "no": frozenset({"yes"}),
}
_FEW_WORDS = 5
_DIGIT = re.compile(r"\d")
_FOLLOW_UP = frozenset({"follow-up", "strategy"})


def finding(
    ledger: Ledger, gate: Passage, passages: Mapping[int, Passage], options: Mapping[str, Any]
) -> None:
    """Writes down the finding of a question from its mark or from its details.

    A legible mark is the finding whatever the details say; where they clearly say otherwise, their value is
    kept as `Finding.conflict`.
    """
    case = Case(ledger.model, passages, options)
    told = _told(case, gate, [passages[number] for number in options["details"]])
    marked = _marked(gate)
    if marked is None:
        _write(ledger, gate, told)
        return
    value, text = marked
    tick = Judgement(value, "tick", (Quote(gate.answer.number, None, None, text),))
    if told.outspoken and told.value in _AGAINST[value]:
        tick = replace(tick, quotes=(*tick.quotes, *told.quotes))
        _write(ledger, gate, tick, conflict=told.value)
    else:
        _write(ledger, gate, tick)


def _write(ledger: Ledger, gate: Passage, told: Judgement, *, conflict: str | None = None) -> None:
    known = ledger.model.rules[told.rule]
    quotes = tuple(dict.fromkeys(told.quotes))
    answers = tuple(dict.fromkeys([gate.answer.number, *(quote.answer for quote in quotes)]))
    basis = _BASES[known.basis]
    ledger.findings.append(
        Finding(
            gate.question.key,
            told.value,
            told.rule,
            basis,
            known.confidence,
            answers,
            quotes,
            told.reason,
            conflict,
        )
    )


def _marked(gate: Passage) -> tuple[str, str] | None:
    """The value and the text of a legible yes or no; a ticked *Other* leaves the value to the details."""
    codes = {option.text: option.code for option in gate.question.options}
    chosen = [text for text in gate.answer.selected or () if codes.get(text) in _AGAINST]
    return (codes[chosen[0]], chosen[0]) if chosen else None


def _told(case: Case, gate: Passage, details: Sequence[Passage]) -> Judgement:
    """What the details say together: the weightiest value, with the words of all that tell it."""
    judged = [told for detail in details if (told := _judge(case, detail)) is not None]
    if case.options["by"] == "strategy":
        judged = _of_strategy(case, judged, details)
    if not judged:
        return Judgement("unknown", "wording", reason=_silence(case, gate))
    value = min((told.value for told in judged), key=_WEIGHT.index)
    telling = [told for told in judged if told.value == value]
    if len(telling) == 1:
        return telling[0]
    quotes = tuple(quote for told in telling for quote in told.quotes)
    return replace(telling[0], quotes=quotes, outspoken=any(told.outspoken for told in telling))


def _judge(case: Case, detail: Passage, seen: frozenset[int] = frozenset()) -> Judgement | None:
    """The judgement of one detail; None if nothing is written."""
    by = str(case.options["by"])
    if by in _FOLLOW_UP:
        chosen = (*(detail.answer.selected or ()), *([detail.answer.typed] if detail.answer.typed else ()))
        if chosen:
            return _typed(case, detail, chosen[-1])
    if not detail.says_something:
        return None
    plain = _plain(detail, case.lexicon)
    if plain:
        return plain
    if detail.refers and detail.answer.number not in seen:
        own = _names_own(detail) or (by == "portal" and detail.addresses)
        if not own:
            return _referred(case, detail, seen | {detail.answer.number})
    topic = _topic(detail.question)
    if by == "legislation" and topic:
        told = legislation(case, on_topic(detail, topic, case.model.ontology), topic)
    else:
        told = _KINDS[by](case, detail)
    if by == "follow-up" and told.value in {"yes", "partial"}:
        return Judgement("yes", "follow-up", (detail.whole(),))
    return told


def _typed(case: Case, detail: Passage, text: str) -> Judgement:
    """An answered follow-up implies that its gate was a yes, unless the words typed say otherwise."""
    quotes = (Quote(detail.answer.number, None, None, text),)
    typed = detail.worded(text)
    plain = silent(case.lexicon, typed) or bare(case.lexicon, typed)
    if plain and plain.value != "yes":
        return replace(plain, quotes=quotes)
    return Judgement("yes", "follow-up", quotes)


def _referred(case: Case, detail: Passage, seen: frozenset[int]) -> Judgement:
    """Where an answer points to others, what those say holds here too."""
    by = str(case.options["by"])
    targets = [case.passages[number] for number in detail.refers if number in case.passages]
    judged = [told for target in targets if (told := _elsewhere(case, detail, target, seen)) is not None]
    if not judged:
        return Judgement("unknown", "wording", (detail.whole(),), "nothing-to-judge-by")
    told = min(judged, key=lambda one: _WEIGHT.index(one.value))
    own, everything = _denies_own(detail), _denies_all(case, detail)
    if told.value == "yes" and (own or everything):
        no = not own and by != "legislation"
        value, rule = ("no", "wording-denies") if no else ("partial", "wording-hedges")
        return Judgement(value, rule, (detail.whole(), *told.quotes))
    if by in {"reference", "strategy"} and told.value == "partial":
        told = replace(told, value="yes")
    rule = told.rule if told.value == "unknown" else "answer-referred-to"
    return replace(told, rule=rule, quotes=(detail.whole(), *told.quotes))


@once_per_passage
def _plain(detail: Passage, lexicon: Lexicon) -> Judgement | None:
    """The judgement of an answer that says nothing, or nothing but a yes or a no, whatever is asked."""
    return silent(lexicon, detail) or bare(lexicon, detail) or _lost(lexicon, detail)


def _lost(lexicon: Lexicon, detail: Passage) -> Judgement | None:
    """The judgement of an answer that is a list mark alone, or points to another one that says nothing."""
    if detail.clauses and detail.refers:
        return None
    above = lexicon.words("references.above")
    named = any(not name.pointing for _, name in detail.names)
    numbered = not named and _DIGIT.search(detail.text) is not None
    if detail.clauses and not numbered and _has_words(detail.text, more_than=_most_words(above)):
        return None
    plain = fold(" ".join(WORD.findall(detail.text)))
    few = len(plain.split()) <= _FEW_WORDS and not detail.names
    points = numbered and any(
        re.match(pattern, plain) if few else re.fullmatch(pattern, plain) for pattern in lexicon.patterns
    )
    points = points or plain in above
    if detail.clauses and not points:
        return None
    return unknown(detail, "nothing-to-judge-by")


def _has_words(text: str, *, more_than: int) -> bool:
    return next(islice(WORD.finditer(text), more_than, None), None) is not None


@lru_cache(maxsize=8)
def _most_words(phrases: frozenset[str]) -> int:
    return max((len(WORD.findall(phrase)) for phrase in phrases), default=0)


def _names_own(detail: Passage) -> bool:
    """Whether an answer that points to another names a document itself."""
    return any(name.antecedent is None for _, name in real_names(detail))


def _denies_own(detail: Passage) -> bool:
    """Whether an answer denies that there is one of its own: "No separate policy; see 65"."""
    first = detail.clauses[0].span if detail.clauses else Span(0, 0)
    return heard(detail, "findings.no_own", first) is not None


def _denies_all(case: Case, detail: Passage) -> bool:
    """Whether an answer that points to another one opens with a mere denial: "None. See question 9"."""
    first = detail.clauses[0].span.of(detail.text) if detail.clauses else ""
    return fold(first.strip(" .,;:!-–")) in case.lexicon.words("findings.absent")


def _elsewhere(case: Case, detail: Passage, target: Passage, seen: frozenset[int]) -> Judgement | None:
    """Judges another answer as if it stood under this question."""
    if target.answer.number in seen:
        return None
    return _judge(case, target.under(detail.question), seen)


def _topic(question: Question) -> str | None:
    """The topic of law on which a detail question asks for documents."""
    return next((str(given.options["topic"]) for given in question.yields if "topic" in given.options), None)


def _of_strategy(case: Case, judged: Sequence[Judgement], details: Sequence[Passage]) -> list[Judgement]:
    """A document named in any detail shows the strategy; that it says nothing of a matter denies nothing."""
    telling = [told for told in judged if told.value in {"yes", "partial"}]
    if telling:
        return [replace(telling[0], value="yes")]
    denials = [
        Judgement("no", "wording-denies", (detail.quote(part.span),), outspoken=True)
        for detail in details
        if detail.says_something
        for part in parts(case, detail)
        if part.tone == "denies"
        and names_kind(case.lexicon, _before_verb(detail, part.span), "strategy", "policy")
    ]
    ahead = [told for told in judged if told.value == "in-preparation"]
    return [*ahead[:1], *denials[:1]]


def _before_verb(detail: Passage, span: Span) -> str:
    """The words of a part, where it denies that there is something: "there is no strategy"."""
    return span.of(detail.text) if heard(detail, "findings.exists_not", span) else ""


def _silence(case: Case, gate: Passage) -> str:
    """Why nothing is said: the question is not there, was skipped, or is blank."""
    answer, condition = gate.answer, gate.question.condition
    if answer.status is AnswerStatus.QUESTION_ABSENT:
        return "not-asked"
    before = case.passages.get(condition.question) if condition else None
    marked = _marked(before) if before else None
    if condition and marked and marked[0] != condition.option:
        return "skipped-by-filter"
    return "blank" if answer.selected is not None or not gate.question.options else "marks-lost-detail-blank"
