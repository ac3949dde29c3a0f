"""How far a name reaches to the left of its head."""

import re

from kg.interpret.names.tokens import HeadAt, phrase_of
from kg.interpret.names.wording import COORDINATORS, Wording

_ACRONYM = re.compile(r"\s*\([A-Z]{3,12}\)")
_SPELLED = re.compile(r"(?<!\w)[A-Z]{3,12}\s*\([^()]*$")
_LONGEST_SPELLED = 140
_SIGNS = frozenset({"°", "º", "ª", ".°", ".º", ".ª"})
_MOST_MODIFIERS = 7
_LONGEST_BRACKET = 20
_LONGEST_LIST = 12
_YEAR_LENGTH = 4
# "the 2030 Sustainable Boats Strategy": the horizon is a part of the title, "the 2019 Boats Act" has a date.
_LAST_PAST = "2024"
_PARTICIPLES = frozenset({"found", "set", "given", "shown", "seen", "built", "laid", "written"})
_WHERE = frozenset({"in", "by"})
_PLACING = frozenset({"in", "en", "dans"})
_BEFORE_ARTICLES = frozenset({"of", "for", "on", "to", "in", "de", "a", "pour", "para"})


def left(words: Wording, head: HeadAt, floor: int) -> int:
    """The index of the first word of the name; `floor` is the first word that is still free."""
    at, most = head.first, _MOST_MODIFIERS + 5
    capital = words.tokens[head.first].capital or _is_abbreviated(words, head)
    while at > floor and head.first - at < most:
        if not words.tokens[at].joined_to_left(capital):
            if capital and _is_ordinal(words, at):
                at -= 1
                continue
            opening = _bracket(words, head, at, floor) if capital else at
            if opening == at:
                break
            most += at - opening
            at = opening
            continue
        before = at - 1
        if _stops(words, before) or ends_left(words, before) or _owns(words, before, head):
            break
        if words.tokens[before].word == "to" and _stands_alone(words, head):
            break
        if words.tokens[before].capital or _numeral(words, before):
            at = before
        elif capital and not words.is_romance(head) and _links(words, before, floor):
            at = before - 1 if words.tokens[before - 1].capital else before - 2
        elif capital or head.first - before > _MOST_MODIFIERS or not _precedes(words, before, head):
            break
        else:
            at = before
    return _from_list(words, head, _behind_place(words, head, at), floor)


def _behind_place(words: Wording, head: HeadAt, at: int) -> int:
    """The head itself, if it is French or Spanish and a place before it: `in Utopia ORDONNANCE du 8 mai`."""
    placed = not head.english and 0 < at < head.first and words.tokens[at].joined
    return head.first if placed and words.tokens[at - 1].word in _PLACING else at


def _from_list(words: Wording, head: HeadAt, at: int, floor: int) -> int:
    """The first word of a title that lists its matters: `PUBLIC Quays, Boats and Records Act`.

    Every matter is capitalised, and the list begins with the clause or behind an article.
    """
    matters = head.english and at < head.first and (head.of("document") or _spelled_out(words, at))
    if not (matters and words.tokens[at].comma and words.tokens[at].capital):
        return at
    inner = words.tokens[at + 1 : head.first]
    if not any(token.word in COORDINATORS or "&" in token.gap for token in inner):
        return at
    first = at
    while first > floor and head.first - first < _LONGEST_LIST:
        token, before = words.tokens[first], first - 1
        if not (token.comma or token.joined) or not _is_of_matter(words, before):
            break
        first = before
    spelled = head.of("document") is None
    opens = _in_bracket(words, first) if spelled else first == 0 or words.has(first - 1, "articles")
    return first if opens and words.tokens[first].capital and not words.stops(first) else at


def _spelled_out(words: Wording, at: int) -> bool:
    """Whether a bracket behind an acronym holds a word: `TRB (Tugs, Rafts and Barges Regulator)`."""
    start = words.tokens[at].span.start
    return _SPELLED.search(words.text, max(words.clause.start, start - _LONGEST_SPELLED), start) is not None


def _in_bracket(words: Wording, first: int) -> bool:
    """Whether a word opens a bracket."""
    return words.text[: words.tokens[first].span.start].endswith("(")


def _is_of_matter(words: Wording, at: int) -> bool:
    """Whether a word may belong to a matter that a title lists: a capital that is no head, or `of`."""
    token = words.tokens[at]
    if not token.capital:
        return words.has(at, "connectors") and not words.has(at, "articles")
    heads = any(head.first <= at <= head.last for head in words.heads)
    return not (heads or words.stops(at) or words.function(at) or words.acronym(at))


def _is_ordinal(words: Wording, at: int) -> bool:
    """Whether a sign makes the number before an ordinal: `5° Plan`."""
    before = words.tokens[at - 1].word
    return words.tokens[at].gap.strip() in _SIGNS and before.isdigit() and len(before) < _YEAR_LENGTH


def _is_abbreviated(words: Wording, head: HeadAt) -> bool:
    """Whether capitals before a small head and an acronym behind it make a title: `Port Code rules (PCR)`."""
    end = words.tokens[head.last].span.end
    led = head.first > 0 and words.tokens[head.first - 1].capital and words.tokens[head.first].joined
    return led and _ACRONYM.match(words.text, end, words.clause.end) is not None


def ends_left(words: Wording, at: int) -> bool:
    """Whether a word may not belong to a name whose head stands to the right of it."""
    title = words.tokens[at].capital and at > 0
    if words.indefinite(at) or (words.has(at, "generic") and not title) or _is_tongue(words, at):
        return True
    return any(words.has(at, name) for name in ("articles", "negative", "pointing"))


def _is_tongue(words: Wording, at: int) -> bool:
    """Whether it only tells the language of the name that follows: `in French AGENCE des bateaux`."""
    return at > 0 and words.tokens[at - 1].word == "in" and words.has(at, "tongues")


def _owns(words: Wording, at: int, head: HeadAt) -> bool:
    """Whether it is an organisation whose framework follows: `the African UNION'S Agenda`."""
    return head.of("document") is not None and words.has(at, "owners")


def _stands_alone(words: Wording, head: HeadAt) -> bool:
    """Whether a head is a body's whole name, to which `to` leads: `sent by the Executive to Congress`."""
    return phrase_of(words.tokens[head.first : head.last + 1]) in words.lexicon.words("single_bodies")


def _stops(words: Wording, at: int) -> bool:
    """Whether a word ends a name to the right of it; within a title a capitalised verb does not."""
    first = at == 0 and not words.tokens[0].gap.strip()
    within = words.tokens[at].capital and words.tokens[at + 1].capital and not first
    return words.ends(at) if within else words.stops(at)


def _numeral(words: Wording, at: int) -> bool:
    """Whether a number may stand in front: `4th`, `5G`; a year only right before a head: `2030 Agenda`."""
    token = words.tokens[at]
    led = at > 0 and token.word > _LAST_PAST and words.has(at - 1, "articles")
    period = token.year and (led or len(token.word) > _YEAR_LENGTH) and words.tokens[at + 1].capital
    return token.digit and (not token.year or period or words.tokens[at + 1].word in words.lexicon.heads)


def _precedes(words: Wording, at: int, head: HeadAt) -> bool:
    """Whether a lower-case word may stand before a head; in French and Spanish few may: `nouvelle`."""
    if not words.is_romance(head):
        return not words.has(at, "connectors")
    return words.has(at, "dropped") or words.tokens[at].word in words.lexicon.ordinals


def _is_name_of_its_own(words: Wording, at: int) -> bool:
    """Whether `and` parts an acronym from another name: `ABC and Federal Ministry`, not `ICT and Data`."""
    general = f"identity.acronyms.{words.tokens[at - 1].word}" in words.lexicon.phrases
    return words.tokens[at].word in COORDINATORS and words.acronym(at - 1) and not general


def _opens_with_participle(words: Wording, at: int) -> bool:
    """Whether a preposition follows the participle that opens a sentence: `Covered in Boat Plan 2025`."""
    first = at == 1 or not words.tokens[at - 1].joined
    participle = words.tokens[at - 1].word.endswith("ed") or words.tokens[at - 1].word in _PARTICIPLES
    return first and participle and words.tokens[at].word in _WHERE


def _links(words: Wording, at: int, floor: int) -> bool:
    """Whether a connector joins two capitalised parts: `Cities AND Towns`, `Access OF THE Public`."""
    if not words.has(at, "connectors") or at - 1 < floor or not words.tokens[at].joined:
        return False
    before = words.tokens[at - 1]
    if _opens_with_participle(words, at):
        return False
    if (words.has(at - 1, "posts") and before.capital) or _is_name_of_its_own(words, at):
        return False
    if before.capital and not words.stops(at - 1) and not ends_left(words, at - 1):
        return before.word not in words.lexicon.words("names.articles") and not words.has(at, "articles")
    deeper = at - 2 >= floor and words.tokens[at - 2].capital and words.tokens[at - 1].joined
    article = words.has(at, "articles") and before.word in _BEFORE_ARTICLES
    return deeper and article and not words.stops(at - 2)


def _bracket(words: Wording, head: HeadAt, at: int, floor: int) -> int:
    """The word before brackets that belong to a title: `Business Laws (Amendment) Act`; else `at`.

    An acronym may stand in brackets before the head of a document: `Skills for Work (SFW) Programme`.
    """
    if words.tokens[at].gap.strip() not in {")", ".)"} or at != head.first:
        return at
    document = head.of("document") is not None
    for opening in range(at - 1, max(floor, at - 1 - _LONGEST_BRACKET), -1):
        token = words.tokens[opening]
        acronym = words.acronym(opening) and not document
        inner = token.capital or token.word == "etc" or words.function(opening) or words.technical(opening)
        if acronym or not inner:
            return at
        if token.gap.strip() == "(" and token.capital:
            return opening - 1 if words.tokens[opening - 1].capital else at
        if not (token.joined or token.comma):
            return at
    return at
