"""Recognises names of documents and bodies by their heads: `Law on ...`, `... Act`, `Ministry of ...`."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from msgspec.structs import replace

from kg.interpret.names.accents import is_accented, is_verb
from kg.interpret.names.acceptance import (
    is_attribute,
    is_bare,
    is_denied,
    is_hollow,
    is_remnant,
    is_single,
    is_titled,
    is_undertaking,
    names_body,
    names_document,
)
from kg.interpret.names.approved import approved
from kg.interpret.names.boundaries import GENITIVES
from kg.interpret.names.expansion import Reach, right
from kg.interpret.names.forms import joined_forms, with_plain_form
from kg.interpret.names.instruments import with_instruments
from kg.interpret.names.leftward import left
from kg.interpret.names.name import Antecedent, Name, clean
from kg.interpret.names.nested import nested
from kg.interpret.names.numbering import numbering
from kg.interpret.names.openers import prefixed
from kg.interpret.names.part_titles import titles_part
from kg.interpret.names.plurals import several
from kg.interpret.names.quoted import quotation_around, rest_of_quotation, subjects_in, title_before
from kg.interpret.names.series import series_names
from kg.interpret.names.standalone import listed_titles
from kg.interpret.names.tokens import HeadAt, Token, find_heads, may_hold_head, tokenize
from kg.interpret.names.twins import joined_offices
from kg.interpret.names.wording import COORDINATORS, Wording
from kg.interpret.references.acronyms import fits
from kg.interpret.text.spans import Span
from kg.vocabulary.lexicon import Head, Lexicon

# Without a head, only a number tells a name.
_DIGIT = re.compile(r"\d")
_ACRONYM = re.compile(r"\s*\(([A-Z]{2,12})\)")
# "Sus decretos reglamentarios N° 5 y N° 6" are two of them, and not some.
_NUMBERED = re.compile(r"\b[Nn](?:os?|ros?|úms?|ums?)?\.?[°º]?s?\.?\s?\d|\d/\d")
_FEWEST_MODIFIERS = 2
_YEAR_LENGTH = 4
_OPENING = GENITIVES | {"for", "on"}

__all__ = ["Antecedent", "Name", "clean", "find_names"]


def find_names(
    text: str, clause: Span, barriers: Sequence[Span], lexicon: Lexicon, romance: bool
) -> list[Name]:
    """The names in one clause, from left to right; only a body may stand inside a document's name.

    Args:
        text: the whole answer.
        clause: the sentence to look at.
        barriers: web addresses, over which no name runs.
        lexicon: the cue words.
        romance: whether the answer is French or Spanish, where adjectives follow nouns.
    """
    found = _headed(text, clause, barriers, lexicon, romance) if may_hold_head(text, clause, lexicon) else []
    if _DIGIT.search(text, clause.start, clause.end):
        found = with_instruments(text, clause, found, lexicon, numbering(lexicon))
        found += series_names(text, clause, found, lexicon)
    if not found:
        return []
    found += listed_titles(text, clause, found, lexicon)
    found = _without_titled(text, clause, found)
    found.sort(key=lambda name: name.span)
    return joined_offices(text, joined_forms(text, found, lexicon), lexicon)


def _headed(text: str, clause: Span, barriers: Sequence[Span], lexicon: Lexicon, romance: bool) -> list[Name]:
    """The names around the heads of a clause."""
    tokens = tokenize(text, clause, barriers, lexicon.words("names.abbreviated"))
    printed = (head for head in find_heads(tokens, lexicon) if not is_accented(text, tokens, head))
    nouns = [head for head in printed if not is_verb(text, clause, tokens, head, lexicon)]
    heads = list(_joined_heads(tokens, nouns))
    if not heads:
        return []
    words = Wording(text, clause, tokens, heads, lexicon, romance)
    found: list[Name] = []
    floor = 0
    for head in heads:
        if head.first < floor:
            found += nested(words, head, found)
            continue
        names, end = _names_at(words, head, floor)
        found += names
        floor = end if names else floor
    return found


def _without_titled(text: str, clause: Span, found: Sequence[Name]) -> list[Name]:
    """The names without those in a title in quotation marks that only goes on the law before it.

    `Decision No. 5, as told above, "On the Approval of Requirements and Standards"` names one document.
    """
    documents = sorted(name.span for name in found if name.family == "document")
    if len(documents) <= 1:
        return list(found)
    inside: set[Span] = set()
    for title in subjects_in(text, clause):
        before = [span.end for span in documents if span.end <= title.start]
        # In `Laws "On A" and "On B"` nothing but `and` stands between.
        if before and len(text[before[-1] : title.start].split()) > _FEWEST_MODIFIERS:
            inside |= {span for span in documents if title.start <= span.start < title.end}
    return [name for name in found if name.span not in inside]


def _joined_heads(tokens: Sequence[Token], heads: Sequence[HeadAt]) -> Iterator[HeadAt]:
    """Heads that stand together are one: the last of `Authority Act`, the first of `strategy and plan`."""
    pending: HeadAt | None = None
    for head in _without_modifiers(tokens, heads):
        if pending and _runs_on(tokens, pending, head):
            pending = head
        elif pending and _coordinated(tokens, pending, head):
            pending = replace(pending, last=head.last)
        else:
            if pending:
                yield pending
            pending = head
    if pending:
        yield pending


def _without_modifiers(tokens: Sequence[Token], heads: Sequence[HeadAt]) -> Iterator[HeadAt]:
    """Heads but for those of another language right before an English one: `School INSPECTION Authority`."""
    for head, behind in zip_longest(heads, heads[1:]):
        joined = behind and behind.first == head.last + 1 and tokens[behind.first].joined
        titled = joined and tokens[head.first].capital and tokens[behind.first].capital
        if not (titled and "en" not in head.languages and behind.languages == frozenset({"en"})):
            yield head


def _runs_on(tokens: Sequence[Token], first: HeadAt, second: HeadAt) -> bool:
    """Whether a title runs from one English head to another, also over brackets: `Laws (Amendment) Act`."""
    if _is_plan_of_body(tokens, first, second):
        return True
    if _is_matter_of_body(tokens, first, second):
        return False
    between = tokens[first.last + 1 : second.last + 1]
    marks = "".join(token.gap.strip() for token in between)
    # In a text in capitals `OF` is capital too: "MINISTRY OF PUBLIC ADMINISTRATION AND ...".
    titled = all((token.capital or token.digit) and token.word not in _OPENING for token in between)
    capital = titled and tokens[first.first].capital
    brackets = (marks == "()" and between[0].gap.strip() == "(") or _ends_bracket(tokens, first, second)
    english = first.english and second.english
    return capital and english and (not marks or brackets) and not tokens[first.last].year


def _is_matter_of_body(tokens: Sequence[Token], first: HeadAt, second: HeadAt) -> bool:
    """Whether a policy is the first of the matters of an office: `Federal Service POLICY and Support`."""
    document, after = second.of("document"), second.last + 2
    policy = document is not None and document.kind == "policy" and second.first == first.last + 1
    if not policy or first.of("body") is None or after >= len(tokens):
        return False
    return tokens[after - 1].word in COORDINATORS and tokens[after].capital and tokens[after].joined


def _ends_bracket(tokens: Sequence[Token], first: HeadAt, second: HeadAt) -> bool:
    """Whether the first head ends brackets in a title: `Trust (Certification Authority) Regulations`."""
    if second.first != first.last + 1 or tokens[second.first].gap.strip() != ")":
        return False
    at = first.first
    while at > 0 and tokens[at].joined and tokens[at].capital:
        at -= 1
    return tokens[at].gap.strip() == "(" and at > 0 and tokens[at - 1].capital


def _is_plan_of_body(tokens: Sequence[Token], first: HeadAt, second: HeadAt) -> bool:
    """Whether a body only stands before its numbered document: `Ministry of Roads Plan 2020-2024`."""
    after = second.last + 1
    both = first.english and second.english and first.of("body") and second.of("document")
    if not both or after >= len(tokens) or not tokens[after].joined:
        return False
    between = tokens[first.last + 1 : second.last + 1]
    capital = (
        all(token.capital or token.word in GENITIVES for token in between) and tokens[first.first].capital
    )
    numbered = tokens[after].digit or tokens[after].word in {"no", "nr"}
    return bool(numbered and capital and all(token.joined for token in between)) and len(between) > 2


def _coordinated(tokens: Sequence[Token], first: HeadAt, second: HeadAt) -> bool:
    if second.first != first.last + 2 or tokens[first.last + 1].word not in COORDINATORS:
        return False
    same = first.of("document") is not None and second.of("document") is not None
    alike = tokens[first.first].capital == tokens[second.first].capital
    joined = tokens[first.last + 1].joined and tokens[second.first].joined
    follows = second.last + 1 < len(tokens) and tokens[second.last + 1].joined
    return same and alike and joined and (tokens[first.first].capital or follows)


def _names_at(words: Wording, head: HeadAt, floor: int) -> tuple[list[Name], int]:
    """The names around a head, and the index after them; none where the words name nothing."""
    reading = head.reading(words.is_romance(head))
    alone = words.has(head.last, "prefixed") and prefixed(words, head)
    first = head.first if alone else left(words, head, floor)
    reach = right(words, head, reading.family, law=reading.kind == "law")
    first, before = _without_dropped(words, first, head)
    name = _named(words, reach, reading, first, floor, before)
    plain = _less_matter(words, reach, first, name)
    if (plain or is_bare(words, reach, first) or is_remnant(words, reach, first)) and not name.also:
        return _bare(words, reach, first, floor, plain or name), reach.end
    if is_denied(words, first):
        return [replace(name, negative=True)], reach.end
    determiner = first - 1 if first > floor and words.tokens[first].joined else None
    if determiner is not None and not name.also:
        generic = words.has(determiner, "generic") and not _NUMBERED.search(
            words.text, name.span.start, name.span.end
        )
        if generic and not is_titled(words, reach, first):
            return [], reach.end
        if words.has(determiner, "pointing") and not words.tokens[head.first].capital:
            return [replace(name, pointing=True)], reach.end
    if not _acceptable(words, reach, reading, first, name):
        return [], reach.end
    return several(words, reach, with_plain_form(approved(words, reach, name), words.lexicon))


def _named(  # noqa: PLR0917 - the place of a name, and what was taken off its front
    words: Wording, reach: Reach, reading: Head, first: int, floor: int, before: tuple[str, ...]
) -> Name:
    """The name as printed, with the title in quotation marks and the short form of a numbered law."""
    start = words.tokens[first].span.start
    free = words.tokens[floor - 1].span.end if floor else words.clause.start
    also = [reach.acronym] if reach.acronym else []
    title = clean(reach.title.of(words.text)) if reach.title else ""
    if title:
        also = [title, *also]
    elif words.quoted and reach.may_follow_title:
        quoted = title_before(words.text, start, free)
        if quoted:
            start, also = quoted[0], [clean(quoted[1].of(words.text))]
    if words.quoted:
        start, also = _within_quotation(words, reach, Span(free, start), also)
    short = Span(start, reach.core)
    if reach.core and reach.core < reach.offset and len(short.of(words.text).split()) > 1:
        also.append(clean(short.of(words.text)))
    span = Span(start, reach.offset)
    if words.quoted and reading.family == "document" and not title:
        whole = Span(start, rest_of_quotation(words.text, words.clause, span))
        span = span if _holds_another(words, reach, whole) else whole
    printed = clean(span.of(words.text))
    if title and not words.tokens[first].capital and reading.family == "document":
        printed, also = title, [printed, *also]
    also += _first_of_two(words, reach, first)
    others = dict.fromkeys(other for other in also if other != printed)
    return Name(span, printed, reading, before, also=tuple(others))


def _holds_another(words: Wording, reach: Reach, whole: Span) -> bool:
    """Whether another document is named in the rest of a quotation: `"Vision 2030 - Strategy of Utopia"`."""
    behind = (head for head in words.heads if head.first >= reach.end and head.of("document"))
    return any(words.tokens[head.first].span.start < whole.end for head in behind)


def _promulgates(words: Wording, reach: Reach, first: int) -> bool:
    """Whether the document only puts the one before it into force: `promulgated by Royal Decree No. 5`."""
    before = first - 1
    while before > 0 and words.has(before, "articles"):
        before -= 1
    if before < 0 or not words.joined(first):
        return False
    publishes = reach.family == "document" and reach.numbered and words.has(before, "published")
    return publishes or words.has(before, "promulgated")


def _within_quotation(words: Wording, reach: Reach, room: Span, also: list[str]) -> tuple[int, list[str]]:
    """The start of a title in quotation marks that ends in the name: `"Utopia 2025: A National Vision"`.

    `room` is what stands free before the name.
    """
    start = room.end
    inner = Span(start, reach.offset)
    whole = quotation_around(words.text, words.clause, inner)
    if also or reach.family != "document" or not whole or whole.start < room.start:
        return start, also
    front = range(words.token_from(whole.start), words.token_from(start))
    if all(words.article(i) for i in front) or any(
        words.stops(i) and not words.tokens[i].capital for i in front
    ):
        return start, also
    return whole.start, [clean(inner.of(words.text))]


def _first_of_two(words: Wording, reach: Reach, first: int) -> list[str]:
    """The name with the first head alone: `Digital Policy` of `Digital Policy and Strategy`."""
    head = reach.head
    both = [i for i in range(head.first, head.last) if words.tokens[i].word in COORDINATORS]
    if not both or head.first - first < _FEWEST_MODIFIERS or not words.tokens[first].capital:
        return []
    return [clean(words.span(first, both[0]).of(words.text))]


def _less_matter(words: Wording, reach: Reach, first: int, name: Name) -> Name | None:
    """A document that is only told to be on the matter asked about, by its noun: `the Bill on the matter`."""
    if name.family != "document" or not is_hollow(words, reach, first):
        return None
    return replace(name, name=words.span(reach.head.first, reach.head.last + 1).of(words.text))


def _bare(words: Wording, reach: Reach, first: int, floor: int, name: Name) -> list[Name]:
    """A head alone is a name (`Parliament`), points back (`the Act`), or is nothing."""
    if is_single(words, reach, first):
        return [name]
    if _notes_address(words, reach, first):
        return [replace(name, pointing=True)]
    at = first - 1
    if at < floor or not words.tokens[first].joined or words.indefinite(at):
        return []
    if _is_owned(words, reach, at):
        return [name]
    contracted = reach.family == "document" and words.has(at, "contracted")
    pointing = contracted or words.has(at, "pointing") or words.has(at, "articles")
    return [replace(name, pointing=True)] if pointing else []


def _notes_address(words: Wording, reach: Reach, first: int) -> bool:
    """Whether a head alone tells, in brackets, what an address leads to: `https://… (Master Plan)`."""
    token = words.tokens[first]
    address = token.gap.endswith("(") and ("//" in token.gap or "www." in token.gap)
    return address and token.capital and words.text[reach.offset : reach.offset + 1] == ")"


def _is_owned(words: Wording, reach: Reach, at: int) -> bool:
    """Whether `its` stands before a capitalised plan of a period: `and its Action Plan 2018-2020`."""
    years = words.tokens[reach.end - 1]
    period = reach.family == "document" and years.year and len(years.word) > _YEAR_LENGTH
    owned = words.tokens[at].word in words.lexicon.words("possessives")
    return period and owned and words.tokens[reach.head.first].capital


def _without_dropped(words: Wording, first: int, head: HeadAt) -> tuple[int, tuple[str, ...]]:
    """Takes `draft`, `new`, `revised` and articles off the front of a name."""
    taken: list[str] = []
    if _is_part_of_title(words, first, head):
        return first, ()
    while first < head.first:
        dropped = words.has(first, "dropped") and not (
            _is_of_place(words, first) or _is_abbreviated(words, first, head)
        )
        if not (dropped or words.function(first) or words.indefinite(first)):
            break
        taken += [words.tokens[first].word] if dropped else []
        first += 1
    return first, tuple(taken)


def _is_of_place(words: Wording, at: int) -> bool:
    """Whether `New` belongs to the name of a place: `New Utopia's Boat Strategy`."""
    behind = words.tokens[at + 1] if words.joined(at + 1) else None
    place = behind is not None and behind.capital and behind.word.endswith(("'s", "’s"))
    return place and words.tokens[at].capital and words.tokens[at].word == "new"


def _is_abbreviated(words: Wording, at: int, head: HeadAt) -> bool:
    """Whether the acronym behind a head counts the word in: `New Boat Programme (NBP)`."""
    end = words.tokens[head.last].span.end
    short = _ACRONYM.match(words.text, end, words.clause.end)
    if short is None or not words.tokens[at].capital:
        return False
    whole, rest = (words.text[words.tokens[i].span.start : end] for i in (at, at + 1))
    return fits(short[1], whole) and not fits(short[1], rest)


def _is_part_of_title(words: Wording, first: int, head: HeadAt) -> bool:
    """Whether `new` belongs to a title that is else a head alone: `Nouveau Code du Littoral`."""
    if first == 0 or first != head.first - 1 or not words.has(first, "dropped"):
        return False
    content = [i for i in range(first, head.last + 1) if not words.function(i)]
    capital = all(words.tokens[i].capital for i in content)
    return capital and words.is_romance(head) and len(content) > _FEWEST_MODIFIERS


def _acceptable(words: Wording, reach: Reach, reading: Head, first: int, name: Name) -> bool:
    opening = words.token_from(name.span.start)
    if (
        is_attribute(words, reach)
        or _promulgates(words, reach, first)
        or is_undertaking(words, reach, opening)
    ):
        return False
    if titles_part(words, reach, first):
        return False
    if reading.family == "body":
        return names_body(words, reach, first, reading.type)
    return bool(name.also) or names_document(words, reach, first)
