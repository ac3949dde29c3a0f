"""What is printed beside a web address: a label in front of it, a note behind it, the sentence around it."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from kg.interpret.passage import Passage, once_per_passage
from kg.interpret.portals.apposed import without_apposition
from kg.interpret.portals.rooms import last_cell, next_cell, room_of
from kg.interpret.portals.sentences import (
    called,
    done_by,
    done_there,
    is_told_of_body,
    led_to,
    named_mine,
    predicate,
)
from kg.interpret.text.records import records
from kg.interpret.text.spans import Span, trimmed, words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_NOTE = re.compile(r"[>/\s]{0,3}[(\[]([^()\[\]]*)[)\]]")
_DASHED = re.compile(r">?(?:\s+[-–—:]\s+|\s*[–—:]\s+|\s*[–—]\s*)")
_BELONGS = re.compile(
    r">?\s+(?:of|by|from|de|du|des|del)(?:\s+(?:the|la|las|los|les))?(?:\s+l['’]|\s+)|>?\s+d['’]\s*", re.I
)
PURPOSE = re.compile(
    r"[>)]?\s+(?:(?:is|are) (?:used |intended |meant )?for|serves? for"
    r"|(?:est|sont) (?:destinée?s?|utilisée?s?) (?:à|pour)"
    r"|se (?:usa|utiliza) para|sirve para|for|pour|para)\s+(?:(?:the|la|le|les|el|los|las)\s+)?",
    re.I,
)
_APPOSED = re.compile(r">?\s*,\s+")
_LEADING = re.compile(r"[\s)\]>;,.:–—-]*(?:\b(?:and|et|y|e|or|ou|o)\s+)?", re.I)
_IN_A_ROW = re.compile(r"[>\s]*(?:[,/]|\b(?:and|et|y|or|ou|o|&)\b)?\s*(?:and|et|y|or|ou|o|&)?\s*<?\s*")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)?$")
_MARK = re.compile(r"[:–—]|\s-")
_PARTING = re.compile(r"[,;/]")
_MOST_WORDS = 10
_MOST_PURPOSE = 5
_MOST_LISTED = 6
# A capitalised word behind one of these is a part of a longer name.
_GOVERNING = frozenset({"of", "for", "de", "du", "des", "del", "y", "et", "and"})
_MEANS = frozenset({"traves", "travers", "medio", "means", "moyen"})
_ARTICLES = frozenset({"the", "a", "an", "le", "la", "les", "l", "el", "los", "las", "un", "une", "una"})
_LINKS = frozenset({"of", "and", "for", "de", "del", "du", "et", "y", "e", "&"})
_ACRONYM = re.compile(r"\s*\(([A-ZÀ-Þ][\w&.-]{1,11})\)?\s*$")
_OF = re.compile(r"\s(?:of|de|du|del|des)(?:\s+(?:the|la|los|las|les))?\s+(?:l['’])?$")
ARTICLE_LED = re.compile(r"^(?:(?:the|a|an|le|la|les|un|une|el|los|las|una)\s+|l['’])", re.I)
CAPITALISED = re.compile(r"(?:[a-z]-)?[^\W\d_]*[A-ZÀ-Þ]")


class Beside(Struct, frozen=True, gc=False):
    """An address with what stands beside it; `room` is the part of its sentence that is about it.

    `label` is a name printed in front (`e-Tax: https://…`), `prose` the name that a sentence leads up to
    (`... on eTax (https://…)`), `note` what follows in brackets, behind a dash or in apposition. `done` is
    what a sentence says is done there, `rest` what it goes on to say of the site, `shared` the label of
    several addresses in a row. `entry` is what an entry in small letters says is found there (`land titles
    at https://…; tax returns at https://…`).
    """

    address: Span
    room: Span
    label: Span | None = None
    prose: Span | None = None
    note: Span | None = None
    done: Span | None = None
    shared: Span | None = None
    rest: Span | None = None
    entry: Span | None = None


@once_per_passage
def besides(passage: Passage, lexicon: Lexicon) -> Sequence[Beside]:
    """What stands beside each address of an answer, in order."""
    if not passage.addresses:
        return ()
    found: list[Beside] = []
    floor = 0
    listed = [record for record in records(passage.text, lexicon) if "link" in record.cells]
    ends = [*(address.start for address in passage.addresses[1:]), len(passage.text)]
    for address, end in zip(passage.addresses, ends, strict=True):
        record = next((record for record in listed if record.cells["link"].meets(address)), None)
        if record:
            one, floor = Beside(address, record.span, record.cells["name"]), record.span.end
        else:
            one, floor = _beside(passage, lexicon, address, Span(floor, end), found[-1] if found else None)
        found.append(one)
    return found


def _beside(
    passage: Passage, lexicon: Lexicon, address: Span, free: Span, before: Beside | None
) -> tuple[Beside, int]:
    """What stands beside an address in the words free for it, and where those of the next one begin."""
    bounds = room_of(passage, address)
    last = free.end > bounds.end
    limit = max(address.end, min(free.end, bounds.end))
    lead = Span(min(max(free.start, bounds.start), address.start), address.start)
    note, end = None, address.end
    if address.end < len(passage.text):
        note, end = _behind(passage, lexicon, Span(address.end, limit), bounds, last=last)
    front = _front(passage, lead, lexicon)
    label, prose = _names(passage, lexicon, front, lead, bounds)
    done = None
    if not label and (not prose or _is_of_body(passage, prose)):
        done = done_there(passage, lead) or done_by(passage, lead) or led_to(passage, lead, lexicon)
    rest = predicate(passage.text, Span(min(end, limit), limit), last=last)
    shared = _shared(passage.text, before, address) if before and not front else None
    entry = _entry(passage, front, address, lexicon) if front and not label else None
    room = Span(lead.start, max(end, limit))
    one = Beside(address, room, label, prose, note, done, shared, rest, entry)
    return one, max(end, rest.end) if rest else end


def _names(
    passage: Passage, lexicon: Lexicon, front: Span | None, lead: Span, bounds: Span
) -> tuple[Span | None, Span | None]:
    """The label in front of an address, or else the name that its sentence leads up to.

    `front` is what stands before the address; `lead` and `bounds` are the words before it and its sentence.
    """
    text, at = passage.text, lead.end
    opens = front is not None and front.start <= trimmed(text, bounds).start
    label = front if front and _is_label(passage, front, at, lexicon, opens=opens) else None
    through = named_mine(passage, lead)
    # A colon or a dash makes it a label, whatever it says.
    sure = label is not None and through is None and _marked(text, label, at)
    prose = _prose(passage, front, lexicon) if front and not sure else None
    if label and not through and not (prose and _is_sentence(passage, label, prose, at)):
        return without_apposition(passage, label), None
    return None, prose or called(passage, lead) or through


def _behind(
    passage: Passage, lexicon: Lexicon, space: Span, bounds: Span, *, last: bool
) -> tuple[Span | None, int]:
    """The note behind an address, and where what belongs to the address ends."""
    text = passage.text
    bracket = _NOTE.match(text, _behind_body(passage, space))
    if bracket and bracket.end() <= max(space.end, bounds.end):
        return trimmed(text, Span(bracket.start(1), bracket.end(1))), bracket.end()
    leads = _leads(passage, bounds)
    cell = next_cell(text, space) if leads else None
    if cell:
        return cell, cell.end
    dash = _DASHED.match(text, space.start, space.end)
    if dash:
        rest = text[dash.end() : space.end].rstrip()
        if (last or leads) and rest and not rest.endswith(":"):
            note = trimmed(text, Span(dash.end(), space.end))
            return (note, space.end) if note.start < note.end else (None, space.start)
    purpose = PURPOSE.match(text, space.start, space.end)
    entry_end = text.find(",", purpose.end(), space.end) if purpose and not (last or leads) else space.end
    if purpose and entry_end > 0:
        note = trimmed(text, Span(purpose.end(), entry_end))
        if len(words(text, note.start, note.end)) <= _MOST_PURPOSE and not stopped(text, note, lexicon):
            return note, note.end
    comma = _APPOSED.match(text, space.start, space.end)
    if comma and (last or leads):
        note = trimmed(text, Span(comma.end(), space.end))
        if note.start < note.end and _is_place(passage, note, lexicon):
            return note, note.end
    return None, space.start


def _behind_body(passage: Passage, space: Span) -> int:
    """Where the words go on behind `https://… of the Agency X`; without a body, where they begin."""
    joint = _BELONGS.match(passage.text, space.start, space.end)
    if joint is None:
        return space.start
    bodies = (name.span for _, name in passage.names if name.family == "body")
    return next((span.end for span in bodies if span.start == joint.end()), space.start)


def _leads(passage: Passage, bounds: Span) -> bool:
    """Whether each address of a list comes before its words: the sentence opens with one."""
    return any(address.start <= bounds.start + 1 and bounds.meets(address) for address in passage.addresses)


def _is_place(passage: Passage, span: Span, lexicon: Lexicon) -> bool:
    """Whether words tell what a site is: `the information system of draft legislation`."""
    return passage.has_cue("places", span) and not stopped(passage.text, span, lexicon)


def stopped(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether a verb or a pronoun stands in the span, so that it is no mere name.

    A capitalised word inside a name is none: `Ministry of Planning`.
    """
    stops = _stops(lexicon)
    listed = words(text, span.start, span.end)
    verbs = [word for word in listed if fold(word.of(text)) in stops]
    return any(word == listed[0] or not CAPITALISED.match(word.of(text)) for word in verbs)


@lru_cache(maxsize=8)
def _stops(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.words("names.stops") - lexicon.words("label_words")


def _front(passage: Passage, space: Span, lexicon: Lexicon) -> Span | None:
    """What stands before an address, without `and`, `at`, `see` and marks at its ends."""
    text = passage.text
    opening = _LEADING.match(text, space.start, space.end)
    span = trimmed(text, Span(opening.end() if opening else space.start, space.end), extra="<([>/")
    listed = words(text, span.start, span.end)
    leading = lexicon.words("leads_to")
    while listed and fold(listed[-1].of(text)) in leading:
        listed.pop()
    # "Su dirección es https://…" gives the site no name.
    small = lexicon.words("possessives")
    if not listed or (len(listed) == 1 and fold(listed[0].of(text)) in small):
        return None
    end = listed[-1].end
    closing = text[end : span.end].lstrip()
    kept = Span(span.start, span.end) if closing[:1] == ")" and closing.count("(") == 0 else None
    kept = kept or Span(span.start, end)
    # "Besides: identity card (https://…)": what leads up to a list is no part of its first label.
    lead = text.rfind(": ", kept.start, kept.end)
    # A colon in brackets leads up to nothing: "Office of Boats (hereinafter: the Office), https://…".
    lead = -1 if text.count(")", lead, kept.end) > text.count("(", lead, kept.end) else lead
    short = _IN_BRACKETS.search(text, kept.start, kept.end)
    if (
        short
        and short.start() > kept.start
        and passage.has_cue("references.hereinafter", Span(*short.span()))
    ):
        kept = Span(kept.start, short.start())
    return last_cell(passage, trimmed(text, Span(lead + 1, kept.end) if lead >= 0 else kept))


def _shared(text: str, before: Beside, address: Span) -> Span | None:
    """`Label: https://…, https://…`: the label of the address before."""
    alike = _IN_A_ROW.fullmatch(text, before.address.end, address.start)
    return (before.label or before.shared) if alike else None


def _is_label(passage: Passage, span: Span, at: int, lexicon: Lexicon, *, opens: bool) -> bool:
    """Whether words are a label of the address at a place, not a sentence.

    A lower-case one needs a colon or a dash behind it, or it opens an entry and a comma follows.
    """
    text = passage.text
    listed = words(text, span.start, span.end)
    if not 0 < len(listed) <= 3 * _MOST_WORDS:
        return False
    marked = _marked(text, span, at)
    between = text[span.end : at]
    brief = len(listed) <= _MOST_PURPOSE and ("(" in between or (opens and between.strip(" <") == ","))
    if not (brief or marked or not text[span.start].islower() or "-" in listed[0].of(text)):
        return False
    if not marked and (passage.has_cue("people_do", span) or is_told_of_body(passage, span)):
        return False
    return (len(listed) <= _MOST_WORDS or _is_listed(text, span)) and not stopped(text, span, lexicon)


def _is_listed(text: str, span: Span) -> bool:
    """Whether marks part many words into few each."""
    marks = [span.start, *(mark.end() for mark in _PARTING.finditer(text, span.start, span.end)), span.end]
    return all(len(words(text, start, end)) <= _MOST_WORDS for start, end in pairwise(marks))


def _entry(passage: Passage, front: Span, address: Span, lexicon: Lexicon) -> Span | None:
    """What an entry of a list, in small letters, and no sentence says is found at an address."""
    small = lexicon.words("names.connectors", "names.articles", "names.prepositions")
    listed = words(passage.text, front.start, front.end)
    while listed and fold(listed[-1].of(passage.text)) in small:
        listed.pop()
    if not 0 < len(listed) <= _MOST_LISTED or not passage.text[front.start].islower():
        return None
    span = Span(front.start, max(listed[-1].end, front.end if passage.text[front.end - 1] == ")" else 0))
    lead = passage.text[span.end : address.start].strip(" <(")
    told = passage.has_cue("people_do", span) or stopped(passage.text, span, lexicon)
    return None if len(lead) <= 1 or told or _is_of_body(passage, span) else span


def _is_sentence(passage: Passage, label: Span, prose: Span, at: int) -> bool:
    """Whether what leads up to a name is a sentence: most words are lower-case, or a verb is before the name.

    With a mark behind it, it is a label all the same.
    """
    text = passage.text
    listed = [w for w in words(text, label.start, label.end) if fold(w.of(text)) not in _ARTICLES]
    capital = sum(_capital(text, word) for word in listed)
    nouns = {c.span for c in passage.cues_of("places")}
    lead = [w for w in listed if w.end <= prose.start and not _capital(text, w) and w not in nouns]
    verb = any(fold(word.of(text)) not in _LINKS for word in lead)
    return (2 * capital < len(listed) or verb) and not _marked(text, label, at)


def _marked(text: str, label: Span, at: int) -> bool:
    """Whether a colon or a dash stands between a label and its address."""
    return _MARK.search(text, label.end, at) is not None


def _prose(passage: Passage, front: Span, lexicon: Lexicon) -> Span | None:
    """The capitalised name that a sentence leads up to: `... through the eTax portal`.

    An acronym in brackets behind it and the body that it belongs to are left out.
    """
    text = passage.text
    end = _without_body(passage, front)
    bracket = _ACRONYM.search(text, front.start, end)
    listed = words(text, front.start, bracket.start() if bracket else end)
    places = _words_of_places(lexicon)
    last = len(listed)
    while last and fold(listed[last - 1].of(text)) in places and not _capital(text, listed[last - 1]):
        last -= 1
    first = last
    while first and _runs(text, listed, first, last):
        first -= 1
    while first < last and not _capital(text, listed[first]):
        first += 1
    before = [word for word in listed[:first] if fold(word.of(text)) not in _ARTICLES]
    governing = [fold(word.of(text)) for word in before[-2:]]
    governed = governing[-1:] != [] and governing[-1] in _GOVERNING and governing[0] not in _MEANS
    if first == last or governed or (first == 0 and last == 1 and len(listed) > 1):
        return None
    span = Span(listed[first].start, listed[-1].end)
    return None if stopped(text, span, lexicon) else span


@lru_cache(maxsize=8)
def _words_of_places(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(word for phrase in lexicon.words("places") for word in phrase.split())


def _without_body(passage: Passage, front: Span) -> int:
    """Where a name ends that the name of a body follows: `the X system of the Tax Authority (TA)`."""
    text = passage.text
    for _, name in passage.names:
        if name.family == "body" and front.holds(name.span):
            behind = _ACRONYM.match(text, name.span.end, front.end)
            before = _OF.search(text, front.start, name.span.start)
            if before and max(name.span.end, behind.end() if behind else 0) >= front.end:
                return before.start()
    return front.end


def _is_of_body(passage: Passage, span: Span) -> bool:
    """Whether words are a body's name: `are issued by the Police Service at https://…`."""
    return any(name.family == "body" and name.span.holds(span) for _, name in passage.names)


def _runs(text: str, listed: list[Span], first: int, last: int) -> bool:
    """Whether the word before belongs to the name: capitalised, or a connector between two that are."""
    word = listed[first - 1]
    if first < last and text[word.end : listed[first].start].strip():
        return False
    return _capital(text, word) or (first < last and fold(word.of(text)) in _LINKS)


def own_part(passage: Passage, span: Span) -> Span:
    """The proper name behind a common noun: `the portal X`."""
    cues = (c.span for c in passage.cues_of("places") if span.holds(c.span))
    for cue in cues:
        rest = Span(cue.end + 1, span.end)
        listed = words(passage.text, rest.start, rest.end)
        lower = passage.text[cue.start].islower() and not words(
            ARTICLE_LED.sub("", passage.text[span.start : cue.start])
        )
        if lower and listed and all(_capital(passage.text, word) for word in listed):
            return rest
    return span


def _capital(text: str, word: Span) -> bool:
    return bool(CAPITALISED.match(word.of(text)))
