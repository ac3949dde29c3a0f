"""Which public bodies an answer names: by their heads, by a description, or by their place in the form."""

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from kg.interpret.bodies.joint import (
    joint_names,
    names_measure,
    names_service,
    put_into_effect,
    translations,
)
from kg.interpret.bodies.leading import CAPITAL, OPENING, leading
from kg.interpret.bodies.national import national_names
from kg.interpret.bodies.own import foreign_names, has_own_name, own_names
from kg.interpret.bodies.placed import (
    before_addresses,
    told_by_apposition,
    with_matters,
    without_purpose,
)
from kg.interpret.bodies.unheaded import (
    acting_acronyms,
    joined_acronyms,
    last_before_address,
    response_teams,
    site_owners,
    state_owned,
)
from kg.interpret.bodies.units import told_units
from kg.interpret.findings.judgement import leaves_open
from kg.interpret.ledger import Ledger
from kg.interpret.names.finding import Name, clean, find_names
from kg.interpret.passage import Passage
from kg.interpret.portals.labels import besides, stopped
from kg.interpret.references.acronyms import fits, is_acronym, spells
from kg.interpret.text.matcher import Found
from kg.interpret.text.records import records
from kg.interpret.text.spans import Span, trimmed, words
from kg.values import Mention
from kg.vocabulary.folding import fold

_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_ACRONYM = re.compile(r"(?:ex-)?([A-ZÀ-Þ][\w.&-]*[A-ZÀ-Þ][\w.&-]*(?: [A-ZÀ-Þ]{1,4})?)$")
_IN_BRACKET = re.compile(r"\(\s*([A-ZÀ-Þ][\w&-]{1,11})\s*(?=[),;:])")
_OPENED = re.compile(r"\s*\(\s*")
_GOES_ON = re.compile(r"\s*[,.:]\s*\w*[^\W\d_]\s")
_RUN = re.compile(
    r"[A-ZÀ-Þ][\w'’&.-]*(?:\s+(?:(?:of|and|for|the|de|du|des|et|la|del|los|y|e)\s+)*[A-ZÀ-Þ][\w'’&-]*)*"
)
_COPULA = re.compile(r"\s*(?:\([^()]*\))?\s*,?\s*(?:is|est|es)?\s*(?:an|a|une|un|una)\s", re.I)
_COLON = re.compile(r"\s*:\s*(?:(?:the|le|la|les|el|los|las)\s+|l['’])?", re.I)
_THAT = ("que", "qu'", "that")
_AND = frozenset({"and", "et", "y", "e"})
_CUES = frozenset({"acts", "described_bodies", "operated", "state_owned", "website_of"})
# What stands in a span that names no body.
_UNLIKE = frozenset({"references.above", "findings.unknown", "findings.absent", "no_portal", "levels"})
_SPAN = attrgetter("span")
_MOST_WORDS = 14
_MOST_BEFORE = 5
_FARTHEST = 100


class Body(Struct, frozen=True, gc=False):
    """A body at a place in the text: `type` is a concept of `public-body-type`, "" if no head tells it.

    `name` is the grammar's reading; None where the form or a description tells that it is a body.
    """

    span: Span
    mention: Mention
    type: str
    name: Name | None = None


def bodies_in(ledger: Ledger, passage: Passage, *, asked: bool) -> list[Body]:
    """The public bodies named in an answer, in order of place.

    Args:
        ledger: where their mentions are written down.
        passage: the answer.
        asked: whether the form asks for bodies, so that a bare name such as an acronym is one.
    """
    found = _headed(ledger, passage)
    described = _described(ledger, passage, [body.span for body in found], asked=asked)
    if not described:
        return sorted(found, key=_SPAN) if len(found) > 1 else found
    told: list[Span] = []
    known = {name for body in found for name in body.mention.also}
    for span in (span for span in described if _free(passage, span)):
        if any(map(span.meets, told)) or span.of(passage.text) in known:
            continue
        told.append(span)
        quote = passage.quote(span)
        also = _also(passage.text, span)
        printed = clean(quote.text) + ("." if quote.text.endswith(".") else "")
        mention = ledger.mention("body", "egov:PublicBody", printed, quote, also)
        found.append(Body(span, mention, ""))
    return sorted(found, key=_SPAN)


def _headed(ledger: Ledger, passage: Passage) -> list[Body]:
    """The bodies whose names a head tells."""
    listed = [name for _, name in passage.names if name.family == "body"]
    if not listed:
        return []
    whole: dict[Span, Name] = {}
    native: dict[Span, Name] = {}
    if len(listed) > 1:
        whole = {first.span: second for first, second in joint_names(passage, listed)}
        twice = translations(passage, listed)
        native = {
            first.span: second for first, second in twice if not (first.antecedent or second.antecedent)
        }
    parts = {second.span for second in (*whole.values(), *native.values())}
    found: list[Body] = []
    abroad = foreign_names(ledger, passage)
    measures = {fold(name.name) for name in listed if names_measure(passage, name)}
    for name in listed:
        if name.pointing or name.negative or _points(passage, name, ledger):
            continue
        measure = fold(name.name) in measures or names_service(passage, name)
        if name.span in parts or measure or _one_of_many(ledger, passage, name):
            continue
        if _in_cue(passage, name.span):
            behind = list(_behind_cue(ledger, passage, name.span))
            found += behind
            if behind or not _is_new_unit(passage, name.span):
                continue
        if any(map(name.span.meets, abroad)) and not has_own_name(ledger, name):
            ledger.set_aside(passage.answer.number, "not-a-national-body", passage.quote(name.span))
            continue
        if name.span in whole:
            found.append(_joined(ledger, passage, name, whole[name.span]))
        else:
            mention = ledger.name(passage, _with_article(passage, _with_name(name, native.get(name.span))))
            found.append(Body(name.span, mention, name.head.type, name))
    return found


def _described(ledger: Ledger, passage: Passage, headed: Sequence[Span], *, asked: bool) -> list[Span]:
    """The words that name a body without a head, by what is said of it or by their place in the form."""
    cued = passage.cues.any_of(_CUES)
    found = [*_defined(passage), *_operators(ledger, passage), *site_owners(passage)] if cued else []
    found += joined_acronyms(ledger, passage, headed) if headed else ()
    found += acting_acronyms(ledger, passage) if cued else ()
    found += [*response_teams(ledger, passage), *told_units(passage, ledger.model.lexicon)]
    found += national_names(ledger, passage, asked=asked)
    for record in records(passage.text, ledger.model.lexicon):
        owner = record.cells.get("body")
        found += [owner] if owner and is_acronym(owner.of(passage.text)) else []
    if passage.cues_of("apposed_bodies"):
        found += (span for span in told_by_apposition(ledger, passage) if _is_name(ledger, passage, span))
    return [*found, *_asked_for(ledger, passage)] if asked else found


def _one_of_many(ledger: Ledger, passage: Passage, name: Name) -> bool:
    """Whether every office has one: `each ministry has a Digital Committee`."""
    if not passage.cues_of("names.distributive"):
        return False
    lexicon = ledger.model.lexicon
    distributive = lexicon.words("names.distributive")
    clause = next(clause for clause, other in passage.names if other is name)
    # There is one of what is called national, and "that each ministry ..., and that a Council ..." is two.
    if set(fold(name.name).split()) & lexicon.words("identity.qualifiers"):
        return False
    before = [fold(word.of(passage.text)) for word in words(passage.text, clause.span.start, name.span.start)]
    before = before[_behind_that(before) :]
    vague = bool(before) and re.split("['’]", before[-1])[-1] in lexicon.words("names.indefinite")
    # "In each ministry, the ICT Department is ...".
    opens = bool(set(before[:2]) & distributive) and len(before) <= _MOST_BEFORE
    return opens or (vague and any(word in distributive for word in before))


def _behind_that(said: Sequence[str]) -> int:
    """The index of the last `that` behind an `and`: what follows is said apart."""
    thats = [
        i for i, word in enumerate(said) if word.startswith(_THAT) and _AND & set(said[max(0, i - 5) : i])
    ]
    return thats[-1] if thats else 0


def _with_name(name: Name, other: Name | None) -> Name:
    """A name with its form in another language."""
    return replace(name, also=(*name.also, other.name, *other.also)) if other else name


def _with_article(passage: Passage, name: Name) -> Name:
    """A body of one word with its article, which belongs to such a name: `The Treasury`."""
    lead = passage.text[max(0, name.span.start - 4) : name.span.start]
    if lead != "The " or " " in name.name or name.antecedent:
        return name
    return replace(name, also=(*name.also, lead + name.name))


def _joined(ledger: Ledger, passage: Passage, first: Name, second: Name) -> Body:
    """Two names that are one; the first alone stands for it as well."""
    span = Span(first.span.start, second.span.end)
    quote = passage.quote(span)
    also = (first.name, *first.also, *second.also)
    mention = ledger.mention("body", second.head.cls, clean(quote.text), quote, also)
    return Body(span, mention, second.head.type)


def _in_cue(passage: Passage, span: Span) -> bool:
    """Whether the first word of a name belongs to what says that one body is below, or led by, another."""
    return bool(_ends_around(passage, span))


def _ends_around(passage: Passage, span: Span) -> list[int]:
    """Where the cues end in which a name begins; small letters may begin with one: `agencia filial de`."""
    cues = _cues_before(passage)
    if not cues:
        return []
    first = span.start + passage.text[span.start].islower()
    return [c.span.end for c in cues if c.span.start < first and span.start < c.span.end]


def _cues_before(passage: Passage) -> tuple[Found, ...]:
    return (*passage.cues_of("parent"), *passage.cues_of("chaired"))


def _is_new_unit(passage: Passage, span: Span) -> bool:
    """Whether a name only begins as what is said of a unit does: `se creará una Oficina de Datos`."""
    return any(cue.span.start < span.start < cue.span.end for cue in passage.cues_of("unit_of"))


def _behind_cue(ledger: Ledger, passage: Passage, span: Span) -> Iterator[Body]:
    """`under the authority of the Ministry X`: what stands behind the cue is the body's name."""
    lexicon, romance = ledger.model.lexicon, passage.answer.language in {"fr", "es"}
    rest = Span(max(_ends_around(passage, span)), span.end)
    for name in find_names(passage.text, rest, passage.addresses, lexicon, romance):
        if name.family == "body" and not name.pointing:
            yield Body(name.span, ledger.name(passage, name), name.head.type, name)


def _points(passage: Passage, name: Name, ledger: Ledger) -> bool:
    """Whether the words of a name are a reference to another answer: `see question 21`, `idem`."""
    if name.antecedent is None:
        return False
    said = fold(name.span.of(passage.text))
    digits = any(map(str.isdigit, said))
    numbered = digits and any(re.search(pattern, said) for pattern in ledger.model.lexicon.patterns)
    return numbered or passage.has_cue("references.above", name.span)


def _free(passage: Passage, span: Span) -> bool:
    """Whether the words are no body's name yet; where the form asks for bodies, a plan may be one."""
    bodies_only = passage.question.type == "organization-list"
    names = (
        n for _, n in passage.names if n.family == "body" or not bodies_only or put_into_effect(passage, n)
    )
    return not any(span.meets(name.span) for name in names)


def _defined(passage: Passage) -> Iterator[Span]:
    """`X (https://…) is a government agency which ...`: the capitalised words that open the sentence."""
    yield from state_owned(passage)
    for cue in passage.cues_of("described_bodies"):
        clause = next((c.span for c in passage.clauses if c.span.holds(cue.span)), None)
        head = leading(passage.text, clause) if clause else None
        if not head or head.end > cue.span.start:
            continue
        if _COPULA.fullmatch(passage.text[head.end : cue.span.start]):
            yield head


def _given(ledger: Ledger, passage: Passage) -> list[Span]:
    """Names that stand where the form asks for bodies and that no head tells: `The Judiciary, https://…`."""
    lexicon = ledger.model.lexicon
    if leaves_open(lexicon, passage) or passage.says(lexicon.words("findings.absent")):
        return []
    spans = []
    for segment in _segments(ledger, passage):
        head = leading(passage.text, segment)
        last = last_before_address(passage.text, segment)
        for span in (one for one in (head, last) if one and _is_name(ledger, passage, one)):
            if span is last or (_stands_alone(passage, span) and not _labels_body(passage, span)):
                spans.append(span)
    return spans


def _asked_for(ledger: Ledger, passage: Passage) -> Sequence[Span]:
    """Names that no head tells, where the form asks for bodies; the more certain before those they meet."""
    listed = [span for span in with_matters(ledger, passage) if _is_name(ledger, passage, span)]
    alone = [without_purpose(passage.text, span) for span in _given(ledger, passage)]
    given = [*listed, *_abbreviated(passage), *alone]
    for span in before_addresses(ledger, passage):
        inner = [one for one in given if one.meets(span)]
        # "Le Port (https://…)" in mid-sentence: the article is a part of the name.
        if all(span.holds(one) and one.end == span.end for one in inner) and _is_name(ledger, passage, span):
            given = [span, *(one for one in given if one not in inner)]
    return given


def _stands_alone(passage: Passage, head: Span) -> bool:
    """A single word counts only where a mark or the end follows, or as an acronym that nothing spells out."""
    if len(words(passage.text, head.start, head.end)) > 1:
        return True
    bracket = _OPENED.match(passage.text, head.end)
    if bracket and any(name.span.start == bracket.end() for _, name in passage.names):
        return False
    return is_acronym(head.of(passage.text)) or not _GOES_ON.match(passage.text, head.end)


def _labels_body(passage: Passage, span: Span) -> bool:
    """Whether a colon and a body follow: `Women and children: Ministry of Families`."""
    colon = _COLON.match(passage.text, span.end)
    at = colon.end() if colon else -1
    return any(name.family == "body" and name.span.start == at for _, name in passage.names)


def _operators(ledger: Ledger, passage: Passage) -> Iterator[Span]:
    """`managed by X`: the capitalised words behind such a cue, where the lexicon knows no head in them."""
    for cue in passage.cues_of("operated"):
        opening = OPENING.match(passage.text, cue.span.end)
        start = opening.end() if opening else cue.span.end
        short = _IN_BRACKET.search(passage.text, start, start + _FARTHEST)
        if short and spells(short[1], passage.text[start : short.start()].strip()):
            yield trimmed(passage.text, Span(start, short.start()))
            continue
        run = _RUN.match(passage.text, start)
        if run and _is_name(ledger, passage, Span(run.start(), run.end())) and " " in run.group():
            yield Span(run.start(), run.end())


def _abbreviated(passage: Passage) -> Iterator[Span]:
    """`X Y Z (XYZ)`: the words before a bracket that the acronym in it is made of."""
    for bracket in _IN_BRACKET.finditer(passage.text) if "(" in passage.text else ():
        near = max(0, bracket.start() - 2 * _FARTHEST)
        for word in reversed(words(passage.text, near, bracket.start())):
            if bracket.start() - word.start >= _FARTHEST:
                break
            name = passage.text[word.start : bracket.start()].strip()
            if "\n" not in name and ";" not in name and CAPITAL.match(name) and spells(bracket[1], name):
                yield trimmed(passage.text, Span(word.start, bracket.start()))
                break


def _segments(ledger: Ledger, passage: Passage) -> Iterator[Span]:
    """The parts of an answer that may each name a body: up to an address, or a sentence without one."""
    rooms = besides(passage, ledger.model.lexicon)
    for beside in rooms:
        yield Span(beside.room.start, beside.address.start)
    for clause in passage.clauses:
        if not any(beside.room.meets(clause.span) for beside in rooms):
            yield clause.span


def _is_name(ledger: Ledger, passage: Passage, span: Span) -> bool:
    said = [fold(word.of(passage.text)) for word in words(passage.text, span.start, span.end)]
    lexicon = ledger.model.lexicon
    person = passage.question.type == "organization" and set(said) & lexicon.words("job_titles")
    if not 0 < len(said) <= _MOST_WORDS or person or "█" in span.of(passage.text):
        return False
    phrase = " ".join(said)
    if said[0] in lexicon.words("names.generic"):  # "Three ministries: ..."
        return False
    heading = set(said) <= lexicon.words("column_heads")
    never = (
        phrase in own_names(ledger)
        or phrase in lexicon.words("not_bodies")
        or stopped(passage.text, span, lexicon)
    )
    return (
        not never
        and not heading
        and not (passage.cues.any_of(_UNLIKE) and any(passage.has_cue(prefix, span) for prefix in _UNLIKE))
        and not any(map(span.meets, foreign_names(ledger, passage)))
    )


def _also(text: str, span: Span) -> tuple[str, ...]:
    """Acronyms in brackets behind a name: `(SNA, ex-ABC)`."""
    bracket = _BRACKET.match(text, span.end)
    parts: Sequence[str] = bracket[1].split(",") if bracket else ()
    found = (_ACRONYM.match(part.strip()) for part in parts)
    short = tuple(match[1] for match in found if match)
    # The name may itself be short for what stands in brackets: `b2b (Boats to Bays)`.
    spelled = bracket and not short and " " in bracket[1] and fits(span.of(text), bracket[1])
    return (bracket[1].strip(),) if bracket and spelled and " " not in span.of(text) else short
