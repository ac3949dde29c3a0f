"""How bodies hang together: parts and wholes, chairs, successors, and bodies that do not exist yet."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.interpret.bodies.naming import Body
from kg.interpret.ledger import Ledger, ref
from kg.interpret.names.finding import clean
from kg.interpret.names.wording import COORDINATORS
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span, words
from kg.values import Concept, Quote, Value
from kg.vocabulary.folding import fold

_BRACKETED = re.compile(r"\([^()]*\)")
_INSIDE = re.compile(r"[\s()<>,-]*\(\s*<?\s*")
_PARENTHESIS = re.compile(r",[^,]*,")
_CHAIR_END = re.compile(r"[,.;:()\n]|$")
_NUMBERED = re.compile(r"\s*\((\d{1,2}|[a-z])\)")
_ARTICLES = re.compile(
    r"\s*(?:(?:the|a|an|le|la|les|un|une|el|los|las|una|this|that|said|ce|cette|cet|este|esta|dicho|dicha)\s+"
    r"|l['’]\s*)",
    re.I,
)
_UNITS = frozenset({"department", "other"})
_COMPONENTS = frozenset({"committee", "department", "council", "other"})
_PARTS = frozenset({"department", "other", "institute"})
_DASHES = frozenset({"-", "–", "—"})
_AND = re.compile(
    r"(?:\s*\([^()]*\))?,?\s+(?:and|et|y|e)\s+(?:(?:the|a|an|la|le|el|une?|una)\s+|l['’])?", re.I
)
_SEVERAL = ("will be", "are ", "have not", "seront", "seran", "estan ", "sont ")
_NOT_YET = ("not yet", "yet to be", "pas encore", "aun no", "todavia no")
_MOST_WORDS = 7
_MOST_ASIDE = 20
_MOST_TOLD = 12
_OUTRIGHT = 4
_COPULAS = frozenset({"is", "are", "which", "est", "qui", "es", "esta", "que", "being", "a", "an"})
_BEING = frozenset({"is", "are", "est", "sont", "es", "son", "esta", "estan"})
_RELATIVES = frozenset({"which", "that", "who", "qui", "que"})
_JOINTS = frozenset({"of", "of the", "of its", "de", "du", "de la", "de l'", "del", "des", "under", "within"})


def parents(
    passage: Passage, ledger: Ledger, bodies: Sequence[Body], *, chain: bool
) -> Iterator[tuple[Body, Body, bool]]:
    """Pairs of a body and the one it belongs to; the flag tells that this is said in passing.

    Args:
        passage: the answer.
        ledger: gives the lexicon (list `parent`).
        bodies: the bodies named, in order.
        chain: whether the answer is one organisation with its parents behind it.
    """
    above: tuple[Body, Body] | None = None
    for first, second in pairwise(bodies):
        gap = Span(first.span.end, max(first.span.end, second.span.start))
        said = fold(_BRACKETED.sub(" ", gap.of(passage.text))).strip(" <>\n")
        if said == ",":
            if first.type in _UNITS and is_executive(ledger, second) and not _has_address(passage, gap):
                yield first, second, True
            elif _small_first(first, second) or (chain and first.type != "ministry"):
                yield first, second, False
            elif first.type == "ministry" and second.type in _PARTS and _lists(passage):
                yield second, first, False
        elif said in _DASHES and first.type == "ministry" and second.type in _PARTS:
            yield second, first, False
        elif said in _JOINTS and first.type != "ministry":
            yield first, second, False
        elif _apposed_joint(first, said) or _belongs(passage, ledger, gap, further=_ends(above, first)):
            above = _part_of_both(passage, above, first, gap), second
            yield *above, True
        elif _inside(passage, gap) and first.type == "ministry" != second.type:
            yield second, first, False


def _ends(above: tuple[Body, Body] | None, body: Body) -> bool:
    """Whether a body is the whole of the pair before: `X, under the supervision of Y and of Z`."""
    return above is not None and above[1] is body


def _belongs(passage: Passage, ledger: Ledger, gap: Span, *, further: bool) -> bool:
    """Whether the words between say that a body belongs to the next; `further` ones may be merely joined."""
    return _said_to_belong(passage, ledger, gap) and (further or not _merely_joined(passage, gap))


def _merely_joined(passage: Passage, gap: Span) -> bool:
    """Whether `and of the` stands between two bodies: both are governed by what stands before."""
    said = fold(_BRACKETED.sub(" ", _without_addresses(passage, gap))).strip(" ,<>\n")
    first, _, rest = said.partition(" ")
    return first in COORDINATORS and rest in _JOINTS


def _apposed_joint(first: Body, said: str) -> bool:
    """`Registry of Boats, of the MINB`: a comma parts a unit from what it is of."""
    return said.startswith(", ") and said[2:] in _JOINTS and first.type != "ministry"


def _part_of_both(passage: Passage, above: tuple[Body, Body] | None, first: Body, gap: Span) -> Body:
    """Whose second whole it is: `X, under the supervision of Y and the authority of Z`; else `first`."""
    said = words(passage.text, gap.start, gap.end)
    joined = bool(said) and fold(said[0].of(passage.text)) in COORDINATORS
    return above[0] if above and above[1] is first and joined else first


def numbered_parents(passage: Passage, bodies: Sequence[Body]) -> Iterator[tuple[Body, Body]]:
    """`(2) X, a department of (1)`: a body, and the first one named in the entry of that number."""
    for cue in (c.span for c in passage.cues_of("parent")):
        number = _NUMBERED.match(passage.text, cue.end)
        here = next((c for c in passage.clauses if c.span.holds(cue)), None)
        entry = next((c.entry for c in passage.clauses if number and c.mark == number[1]), None)
        if not here or entry is None or entry == here.entry:
            continue
        of = {
            e: [b for b in bodies for c in passage.clauses if c.entry == e and c.span.meets(b.span)]
            for e in (entry, here.entry)
        }
        before = [b for b in of[here.entry] if b.span.end <= cue.start]
        if of[entry] and before:
            yield before[-1], of[entry][0]


def is_executive(ledger: Ledger, body: Body) -> bool:
    """Whether a body is the office of the head of state or of government: `Prime Minister's Department`."""
    said = fold(body.mention.name)
    return any(phrase in said for phrase in ledger.model.lexicon.words("names.executive"))


def _has_address(passage: Passage, gap: Span) -> bool:
    """Whether a web address stands between two names: each then has its own."""
    return any(map(gap.holds, passage.addresses))


def _small_first(first: Body, second: Body) -> bool:
    return first.type in _UNITS and second.type == "ministry"


def _lists(passage: Passage) -> bool:
    """Whether entries are parted by something else than commas."""
    return len({clause.entry for clause in passage.clauses}) > 1


def _said_to_belong(passage: Passage, ledger: Ledger, gap: Span) -> bool:
    """`X, an agency under the Y`: the words between end in a cue, and say nothing else."""
    cues = [c.span for c in passage.cues_of("parent") if gap.holds(c.span)]
    if not cues:
        return False
    last = max(cues, key=lambda cue: cue.end)
    behind = _ARTICLES.sub("", " " + passage.text[last.end : gap.end] + " ", count=1).strip()
    start = _chain(cues)
    front = _BRACKETED.sub(" ", _without_addresses(passage, Span(gap.start, start)))
    said = _last_relative([fold(word.of(front)) for word in words(front)])
    stops = ledger.model.lexicon.words("names.stops") - _COPULAS
    broken = re.search(r"[.;]", front) is not None
    if _of_something_else(ledger, said):
        return False
    plain = len(said) <= _MOST_WORDS and not any(word in stops for word in said)
    # "placed under the supervision of" speaks of a body, whatever else is said on the way.
    outright = len(said) <= _MOST_ASIDE and len(words(passage.text, start, last.end)) >= _OUTRIGHT
    return not behind and not broken and (plain or outright)


def _of_something_else(ledger: Ledger, said: Sequence[str]) -> bool:
    """`X and plans are supervised by Y`, `X, with the support of Y`: the words do not speak of X."""
    if said and said[-1] in ledger.model.lexicon.words("aided"):
        return True
    if not said or said[0] not in COORDINATORS:
        return False
    verb = next((at for at, word in enumerate(said) if word in _BEING), 0)
    return verb > 1 and said[1] not in _RELATIVES


def _without_addresses(passage: Passage, span: Span) -> str:
    """The words of a span, addresses left out."""
    text = span.of(passage.text)
    for address in passage.addresses:
        text = text.replace(address.of(passage.text), " ") if span.holds(address) else text
    return text


def _last_relative(said: Sequence[str]) -> Sequence[str]:
    """Of words that a relative opens the last one's: `which was set up lately and WHICH IS under ...`."""
    if not said or said[0] not in _RELATIVES:
        return said
    return said[max(i for i, word in enumerate(said) if word in _RELATIVES) :]


def _chain(cues: Sequence[Span]) -> int:
    """Where the last cue begins, with the cues that overlap it: `under the authority of` and `of the`."""
    last = max(cues, key=lambda c: (c.end, -c.start))
    return min(cue.start for cue in cues if cue.meets(last))


def _inside(passage: Passage, gap: Span) -> bool:
    """Whether the second name stands in brackets behind the first, an address apart."""
    text = gap.of(passage.text)
    for address in passage.addresses:
        if gap.holds(address):
            text = text.replace(address.of(passage.text), "")
    return _INSIDE.fullmatch(text) is not None


def planned(passage: Passage, bodies: Sequence[Body]) -> Iterator[tuple[Body, Quote]]:
    """The bodies that are yet to be established, with the words that say so."""
    for index, body in enumerate(bodies):
        following = bodies[index + 1].span.start if index + 1 < len(bodies) else len(passage.text)
        before = bodies[index - 1].span.end if index else 0
        cue = _behind(passage, body, following, bodies) or _ahead(passage, body, before)
        cue = cue or _with_next(passage, bodies, index)
        if cue:
            yield body, passage.quote(Span(min(cue.start, body.span.start), max(cue.end, body.span.end)))


def _with_next(passage: Passage, bodies: Sequence[Body], index: int) -> Span | None:
    """`X and the Y will be established`: what is said of several holds for each that `and` joins."""
    if index + 1 >= len(bodies):
        return None
    body, other = bodies[index], bodies[index + 1]
    gap = passage.text[body.span.end : other.span.start]
    following = bodies[index + 2].span.start if index + 2 < len(bodies) else len(passage.text)
    cue = _behind(passage, other, following, bodies) if _AND.fullmatch(gap) else None
    return cue if cue and fold(cue.of(passage.text)).startswith(_SEVERAL) else None


def _behind(passage: Passage, body: Body, following: int, bodies: Sequence[Body]) -> Span | None:
    """`X, chaired by Y, will be established`: nothing but asides between the name and the cue."""
    for cue in (c.span for c in passage.cues_of("planned") if c.span.start >= body.span.end):
        others = [b for b in bodies if body.span.end <= b.span.start < cue.start]
        if not all(_chairs(passage, b.span) for b in others):
            # It stands before the cues that follow, too.
            return None
        near = (cue.start < following or others) and _adjoins(passage, Span(body.span.end, cue.start))
        if near or _told_of(passage, body, cue):
            return cue
    return None


def _adjoins(passage: Passage, gap: Span) -> bool:
    """Whether at most a word stands between a name and a cue, asides apart."""
    between = _without_asides(passage, gap)
    return len(words(between)) <= 1 and "." not in between


def _told_of(passage: Passage, body: Body, cue: Span) -> bool:
    """Whether a sentence that a name opens says, however late, that there is none yet."""
    clause = next((c.span for c in passage.clauses if c.span.holds(cue)), cue)
    opens = not words(_ARTICLES.sub("", " " + passage.text[clause.start : body.span.start], count=1))
    denied = any(sign in fold(cue.of(passage.text)) for sign in _NOT_YET)
    return opens and denied and clause.holds(body.span)


def _chairs(passage: Passage, span: Span) -> bool:
    """Whether a name stands behind `chaired by`."""
    return passage.has_cue("chaired", Span(max(0, span.start - 30), span.start))


def _without_asides(passage: Passage, span: Span) -> str:
    """The words between, without brackets, parentheses and who is in the chair."""
    text = _BRACKETED.sub(" ", span.of(passage.text))
    chair = passage.cue("chaired", span)
    if chair and not span.of(passage.text).lstrip(" ,").startswith("("):
        head = _BRACKETED.sub(" ", passage.text[span.start : chair.span.start])
        tail = passage.text[chair.span.end : span.end]
        text = head + (tail.split(",", 1)[1] if "," in tail else "")
    return _PARENTHESIS.sub(" ", text)


def _ahead(passage: Passage, body: Body, before: int) -> Span | None:
    """`will establish a X`, `the planned X`: the cue stands right before the name."""
    if body.name and set(body.name.before) & _EXPECTED:
        return body.span
    if not passage.cues.any_of(_COMING):
        return None
    cues = (cue.span for name in _COMING for cue in passage.cues_of(name))
    for cue in sorted(cues, key=lambda span: (span.start, -span.end)):
        gap = Span(cue.end, body.span.start)
        if not before <= gap.start <= gap.end or passage.has_cue("placed_in", gap):
            continue
        if len(words(gap.of(passage.text))) <= 2 and not re.search(r"[.,;:()]", gap.of(passage.text)):
            return cue
    return None


_COMING = frozenset({"planned", "will_establish"})
_EXPECTED = frozenset(
    {"planned", "proposed", "future", "upcoming", "forthcoming", "futur", "futuro", "prevu", "previsto"}
)


def members(passage: Passage, bodies: Sequence[Body]) -> Iterator[tuple[Body, Body]]:
    """`X is composed of A, B and C`: each part with its whole; a ministry is part of no body."""
    for cue in (c.span for c in passage.cues_of("composed_of")):
        clause = next((c.span for c in passage.clauses if c.span.holds(cue)), None)
        whole = _subject(passage, bodies, Span(clause.start, cue.start)) if clause else None
        for part in bodies if clause and whole else ():
            inside = clause and clause.holds(part.span) and part.span.start >= cue.end
            if inside and whole and part.type in _COMPONENTS:
                yield part, whole


def _subject(passage: Passage, bodies: Sequence[Body], front: Span) -> Body | None:
    """The last body named in the words before a cue, by its name or by an acronym given earlier."""
    named = [body for body in bodies if front.holds(body.span)]
    said = {word.of(passage.text) for word in words(passage.text, front.start, front.end)}
    short = [b for b in bodies if b.span.end <= front.start and said & set(b.mention.also)]
    return next(reversed([*short, *named]), None)


def chairs(ledger: Ledger, passage: Passage, bodies: Sequence[Body]) -> None:
    """`X, chaired by the Prime Minister`: who is in the chair, as printed."""
    stops = ledger.model.lexicon.words("names.stops")
    for cue in (c.span for c in passage.cues_of("chaired")):
        before = [b for b in bodies if b.span.end <= cue.start]
        if not before:
            continue
        gap = _BRACKETED.sub(" ", passage.text[before[-1].span.end : cue.start])
        if not {fold(w.of(gap)) for w in words(gap)} <= _COPULAS | {"and", "et", "y"} or "." in gap:
            continue
        article = _ARTICLES.match(passage.text, cue.end)
        start = article.end() if article else cue.end
        end = _CHAIR_END.search(passage.text, start)
        limit = end.start() if end else len(passage.text)
        listed = words(passage.text, start, limit)
        kept = next((w.start for w in listed if fold(w.of(passage.text)) in stops), limit)
        kept = _without_joint(passage.text, start, kept)
        name = clean(passage.text[start:kept])
        if name:
            led = _led(passage, ledger, before)
            quote = passage.quote(Span(led.span.start, start + len(passage.text[start:kept].rstrip())))
            ledger.claim(ref(led.mention), "egov:chairedBy", Value(name), (quote,), "chair-stated")


def _led(passage: Passage, ledger: Ledger, before: Sequence[Body]) -> Body:
    """Who has the chair: a ministry has none, so the body that was said to be under it."""
    last = before[-1]
    if last.type != "ministry" or len(before) < 2:
        return last
    gap = Span(before[-2].span.end, last.span.start)
    return before[-2] if _said_to_belong(passage, ledger, gap) else last


def _without_joint(text: str, start: int, end: int) -> int:
    """Where the words end before a last `and`."""
    joint = re.search(r"\s+(?:and|et|y|e|with|avec|con)\s*$", text[start:end])
    return start + joint.start() if joint else end


def replacements(ledger: Ledger, passage: Passage, bodies: Sequence[Body]) -> set[str]:
    """`X was merged into Y`, `Y succeeded X`: one gave way to the other; returns the mentions that did."""
    former = set()
    for first, second in _in_a_sentence(passage, bodies, "merged"):
        former.add(_gives_way(ledger, passage, first, second))
    for first, second in _in_a_sentence(passage, bodies, "replaces"):
        former.add(_gives_way(ledger, passage, second, first))
    return former


def _in_a_sentence(passage: Passage, bodies: Sequence[Body], cues: str) -> Iterator[tuple[Body, Body]]:
    """The body that opens a sentence and the one right behind a cue word, with little said between."""
    for cue in (c.span for c in passage.cues_of(cues)):
        clause = next((c.span for c in passage.clauses if c.span.holds(cue)), cue)
        before = [body for body in bodies if clause.start <= body.span.start and body.span.end <= cue.start]
        behind = next((body for body in bodies if body.span.start >= cue.end), None)
        if not before or behind is None:
            continue
        between = _BRACKETED.sub(" ", passage.text[before[-1].span.end : cue.start])
        after = _BRACKETED.sub(" ", passage.text[cue.end : behind.span.start])
        told = len(words(between)) + len(words(after))
        if told <= _MOST_TOLD and not re.search(r"[.;]", between + after):
            # What stands between is named to place the first: "X, an agency under Y, succeeded Z".
            aside = len(before) > 1 and "," in passage.text[before[0].span.end : before[-1].span.start]
            yield before[0] if aside else before[-1], behind


def _gives_way(ledger: Ledger, passage: Passage, former: Body, present: Body) -> str:
    start, end = min(former.span.start, present.span.start), max(former.span.end, present.span.end)
    quote = (passage.quote(Span(start, end)),)
    ledger.claim(ref(former.mention), "egov:replacedBy", ref(present.mention), quote, "succession-of-bodies")
    return former.mention.id


def type_of(ledger: Ledger, passage: Passage, body: Body) -> None:
    """The type that the head of a name tells."""
    if body.type and body.name and not body.name.antecedent:
        kind = Concept("public-body-type", body.type)
        ledger.claim(ref(body.mention), "egov:bodyType", kind, (passage.quote(body.span),), "type-of-body")
