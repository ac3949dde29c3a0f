"""Measures for women and other groups: programmes, courses, access points and the like."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kg.interpret.documents import documents
from kg.interpret.initiatives.affirming import parts, points_elsewhere
from kg.interpret.initiatives.details import describe, funders, groups, operators
from kg.interpret.initiatives.measure_names import enumerated, measure_spans, title, whole_phrase
from kg.interpret.initiatives.naming import shortened, without_lead
from kg.interpret.ledger import Ledger, ref
from kg.interpret.names.finding import Name, clean
from kg.interpret.passage import Passage
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import Span
from kg.values import Concept, Ref
from kg.vocabulary.folding import fold

_RULE = "measure-under-question"
_MOST_PLAIN = 3
_COUNT = re.compile(r"^\d[\d,. \u00a0]*\s(?=[^\W\d_])")
_QUOTED = re.compile(r"[\"“«„][^\"”»]+[\"”»]")
_QUOTES = frozenset('"“«„')


def measures(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """The measures that an answer names, of the type that the question asks for; the rest are documents.

    An answer that only says that a law or a strategy "ensures it" names no measure of its own.
    """
    named = [name for _, name in passage.names if _is_measure(ledger, passage, name)]
    others = tuple(pair for pair in passage.names if pair[1] not in named)
    rest = passage.naming(others)
    documents(ledger, rest, {})
    for span, room, also in _found(ledger, rest, named) if not points_elsewhere(passage) else ():
        name = shortened(_name(ledger, passage, span))
        quote = passage.quote(span)
        others_said = tuple(_name(ledger, passage, other) for other in also)
        mention = ledger.mention("measure", "egov:InclusionMeasure", name, quote, others_said)
        kind = Concept("inclusion-measure-type", str(options["type"]))
        ledger.claim(ref(mention), "egov:inclusionMeasureType", kind, (quote,), _RULE)
        polarity = describe(ledger, rest, mention, room)
        groups(ledger, passage, mention, room)
        funders(ledger, passage, mention, room)
        operators(ledger, passage, mention, room, polarity)


def _is_title(passage: Passage, name: Name) -> bool:
    """Whether it is a title beside the noun of a measure: `the "Girls Can Code" courses`."""
    nouns = [cue.span for cue in passage.cues_of("measures") if not name.span.meets(cue.span)]
    clause = next((c.span for c, other in passage.names if other is name), name.span)
    quoted = passage.text[max(0, name.span.start - 1)] in _QUOTES or passage.text[name.span.start] in _QUOTES
    return quoted and any(map(clause.holds, nouns))


def _name(ledger: Ledger, passage: Passage, span: Span) -> str:
    """The name; a number before a plural counts and is no part of it: `350 hotspots`, `115 hotline`."""
    plain = without_lead(span.of(passage.text), ledger.model.lexicon)
    nouns = [cue.span.of(passage.text) for cue in passage.cues_of("measures") if span.holds(cue.span)]
    one = bool(nouns) and not any(noun[-1] in "sxSX" for noun in nouns)
    return clean(plain if one else _COUNT.sub("", plain))


def _is_measure(ledger: Ledger, passage: Passage, name: Name) -> bool:
    """Whether a name's head makes it a measure's, and no other answer gives it a role."""
    if name.pointing or name.negative or name.antecedent:
        return False
    if _is_title(passage, name):
        return True
    lexicon, head = ledger.model.lexicon, fold(name.head.word)
    # A title in quotation marks is a proper name: `Federal Plan "Anna Light"`.
    plain = len(_QUOTED.sub("x", name.name).split()) <= _MOST_PLAIN and not any(
        letter.isdigit() for letter in name.name
    )
    if head not in lexicon.words("measures") or (head in lexicon.words("weak_measures") and not plain):
        return False
    return len(name.name.split()) > 1 and not _is_strategy(ledger, name)


def _is_strategy(ledger: Ledger, name: Name) -> bool:
    """Whether another answer gives the document of that name a role: it is a strategy, no measure."""
    said = fold(name.name)
    subjects = {claim.subject for claim in ledger.claims.of("egov:playsRole")}
    mentions = (ledger.mentions[one.mention] for one in subjects if isinstance(one, Ref))
    return any(
        mention.kind == "document" and said in map(fold, (mention.name, *mention.also))
        for mention in mentions
    )


def _found(
    ledger: Ledger, passage: Passage, named: list[Name]
) -> Iterator[tuple[Span, Span, tuple[Span, ...]]]:
    """Each measure's name, the room in which the answer tells of it, and its names in other languages."""
    taken = [name.span for _, name in passage.names]
    for part in parts(ledger, passage):
        rows = _rows(
            passage.text, [s for c in part.clauses for s in _named(ledger, passage, c, named, taken)]
        )
        if not rows:
            phrase = whole_phrase(ledger, passage, part.clauses[0].span, taken)
            rows = [[phrase]] if phrase else []
        for index, row in enumerate(rows):
            sentence = next(c.span for c in part.clauses if c.span.meets(row[0]))
            start = row[0].start if index else sentence.start
            end = rows[index + 1][0].start if index + 1 < len(rows) else part.span.end
            yield row[0], Span(start, max(end, row[-1].end)), tuple(row[1:])


def _named(
    ledger: Ledger, passage: Passage, clause: Clause, named: list[Name], taken: list[Span]
) -> list[Span]:
    """The measures that a sentence names, with the title that opens it."""
    spans = enumerated(ledger, passage, clause.span, taken)
    spans = spans or measure_spans(ledger, passage, clause.span, named, taken)
    opening = None if spans else title(ledger, passage, clause.span, taken)
    return [opening] if opening else spans


def _rows(text: str, spans: list[Span]) -> list[list[Span]]:
    """The names of each measure: those that only a slash parts are one measure in two languages."""
    rows: list[list[Span]] = []
    for span in spans:
        if rows and text[rows[-1][-1].end : span.start].strip(' "“”«»') == "/":
            rows[-1].append(span)
        else:
            rows.append([span])
    return rows
