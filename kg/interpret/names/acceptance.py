"""Whether the words around a head make a name: generic words, denied things and mere references do not."""

import re

from kg.interpret.names.boundaries import PARENTS
from kg.interpret.names.expansion import Reach
from kg.interpret.names.tokens import phrase_of
from kg.interpret.names.wording import Wording
from kg.interpret.references.acronyms import fits

_FEWEST_WORDS = 3
_FEWEST_LEADING = 2
_LONGEST_COURSE = 8
_LONGEST_MATTER = 4
_ACRONYM = re.compile(r"\s*\(([A-Z]{3,12})\)")
_ROMAN = re.compile(r"[ivx]+")
_ARTICLES = frozenset({"l", "la", "du", "del", "el"})
_OPENING = frozenset("\"“«„‘'")
_CLOSING = frozenset("\"”»’'")


def is_bare(words: Wording, reach: Reach, first: int) -> bool:
    """Whether there is nothing but the head: `the Act`, `the Strategy`."""
    if reach.numbered or reach.title or reach.head.compound:
        return False
    return all(words.function(i) or _tells_which(words, reach, i) for i in _others(reach, first))


def _tells_which(words: Wording, reach: Reach, at: int) -> bool:
    """Whether a small word behind a head only tells which one is meant: `el Plan VIGENTE`."""
    behind = at > reach.head.last and not words.tokens[at].capital
    return behind and words.has(at, "current") and reach.family == "document"


def is_remnant(words: Wording, reach: Reach, first: int) -> bool:
    """Whether there is nothing but the head and its year: `the Policy of 2003`, not `Agenda 2030`."""
    head = reach.head
    if reach.title or head.compound or head.of("document") is None:
        return False
    word = words.tokens[head.first].word
    own = word in words.lexicon.words("horizons") or word in words.lexicon.words("single_documents")
    others = [i for i in _others(reach, first) if not (words.function(i) or _tells_which(words, reach, i))]
    # The number of a law may look like a year: "Ley 1966 de 2019".
    year = len(others) == 1 and words.tokens[others[0]].year
    return year and not own and not stands_alone(words, reach, first)


def is_hollow(words: Wording, reach: Reach, first: int) -> bool:
    """Whether small letters behind a head only say that it is on what is asked about: `Ley de la materia`."""
    if reach.numbered or reach.title or reach.head.compound:
        return False
    others = [i for i in _others(reach, first) if not words.function(i)]
    return bool(others) and all(
        i > reach.head.last and words.content(i) and words.has(i, "matters") for i in others
    )


def is_single(words: Wording, reach: Reach, first: int) -> bool:
    """Whether a capitalised head is a name on its own: `Parliament`, `Constitution`."""
    listed = words.lexicon.words("single_bodies" if reach.family == "body" else "single_documents")
    if words.joined(reach.end) and words.has(reach.end, "attributed") and not words.is_romance(reach.head):
        return False
    return words.tokens[reach.head.first].capital and _phrase(words, first, reach.end) in listed


def is_denied(words: Wording, first: int) -> bool:
    """Whether the words before say that there is none: `no separate law`."""
    last = first - 1
    if last < 0 or not words.tokens[first].joined:
        return False
    if words.has(last, "negative") or _is_lacking(words, last):
        return True
    if _is_denied_matter(words, first):
        return True
    generic = words.has(last, "generic") or words.has(last, "vague") or words.indefinite(last)
    return generic and last > 0 and words.tokens[last].joined and words.has(last - 1, "negative")


def _is_denied_matter(words: Wording, first: int) -> bool:
    """Whether small letters before a law tell its matter, and `no` stands before: `no access to X law`."""
    at = first - 1
    if words.tokens[first].capital or at < 1 or not words.tokens[at].joined or not words.function(at):
        return False
    floor = max(0, at - _LONGEST_MATTER)
    while at > floor and words.tokens[at].joined and (words.function(at) or words.content(at)):
        at -= 1
        if words.has(at, "negative"):
            return True
        if words.stops(at):
            return False
    return False


def _is_lacking(words: Wording, at: int) -> bool:
    """Whether an indefinite article stands behind a denial: `no hay todavía UNA`, `there is not yet A`."""
    if not (words.indefinite(at) or words.tokens[at].form in {"de", "d'"}):
        return False
    while at > 0 and words.tokens[at].joined and words.has(at - 1, "still"):
        at -= 1
    return at > 0 and words.tokens[at].joined and words.has(at - 1, "lacking")


def is_titled(words: Wording, reach: Reach, first: int) -> bool:
    """Whether the words are capitalised as in a title; in French and Spanish only the first need be."""
    if not words.tokens[reach.head.first].capital:
        return False
    content = [i for i in range(first, reach.end) if not words.function(i)]
    capital = [i for i in content if words.tokens[i].capital or words.tokens[i].digit]
    if len(capital) * 2 >= len(content) and len(content) > 1 and len(capital) > 1:
        return True
    return words.is_romance(reach.head) and len(content) > 1 and (first > 0 or len(capital) > 1)


def is_vague(words: Wording, reach: Reach, first: int) -> bool:
    """Whether all is lower case and says no more than the question: `digital strategy`, `national policy`."""
    others = [i for i in _others(reach, first) if not words.function(i)]
    if (
        reach.numbered
        or reach.title
        or reach.head.compound
        or any(words.tokens[i].capital or words.tokens[i].digit for i in others)
    ):
        return False
    if words.tokens[reach.head.first].capital:
        return False
    governed = [i for i in others if i > reach.head.last]
    if governed and not words.is_romance(reach.head):
        return all(words.has(i, "hollow") for i in governed)
    return all(words.has(i, "vague") or words.has(i, "hollow") for i in others)


def stands_alone(words: Wording, reach: Reach, first: int) -> bool:
    """Whether the name is all there is in its clause, addresses and brackets apart."""
    return first == 0 and (
        reach.end >= len(words.tokens) or words.tokens[reach.end].gap.strip()[:1] in set("(:-–—<,")
    )


def is_attribute(words: Wording, reach: Reach) -> bool:
    """Whether an English head only describes the capitalised noun behind it: `Government SERVICE Bus`."""
    at = reach.end
    plain = not (reach.numbered or reach.title or reach.head.compound)
    if not plain or at != reach.head.last + 1 or words.is_romance(reach.head):
        return False
    if not words.joined(at) or "\n" in words.tokens[at].gap or words.head_at(at) or words.ends(at):
        return False
    return words.tokens[at].capital and words.tokens[at - 1].capital and not words.function(at)


def is_quoted(words: Wording, reach: Reach, first: int) -> bool:
    """Whether the name fills a pair of quotation marks."""
    before = words.text[words.clause.start : words.tokens[first].span.start].rstrip()
    behind = words.text[reach.offset : words.clause.end].lstrip(" ,.")
    return before[-1:] in _OPENING and behind[:1] in _CLOSING and bool(before) and bool(behind)


def is_undertaking(words: Wording, reach: Reach, first: int) -> bool:
    """Whether a noun beside the quotation marks that a name fills tells what it is: `the app "X Code"`.

    So does one for a part of a document, with its number or not: `pillar 2 "Policy and Regulation"`.
    """
    if not is_quoted(words, reach, first):
        return False
    listed = words.lexicon.words("names.undertakings", "references.parts")
    before, behind = first - 1, reach.end
    apart = before >= 0 and not set(words.tokens[first].gap.strip()) <= _OPENING | {":", " "}
    if before > 0 and words.tokens[before].joined and _counts(words.tokens[before].word):
        before -= 1
    ahead = before >= 0 and not apart and words.tokens[before].word in listed
    closed = behind < len(words.tokens) and set(words.tokens[behind].gap.strip()) <= _CLOSING
    return ahead or (closed and words.tokens[behind].word in listed)


def _counts(word: str) -> bool:
    """Whether a word is a number, also a Roman one."""
    return word.isdecimal() or _ROMAN.fullmatch(word) is not None


def _is_enacted(words: Wording, reach: Reach) -> bool:
    """Whether `approved by`, `adopted in` follows."""
    if not words.joined(reach.end):
        return False
    return words.tokens[reach.end].word in words.lexicon.words("status.adopted")


def _is_abbreviated(words: Wording, reach: Reach, first: int) -> bool:
    """Whether brackets behind give the acronym of capitalised words: `the Open Boat framework (OBF)`."""
    bracket = _ACRONYM.match(words.text, reach.offset, words.clause.end)
    capital = [i for i in range(first, reach.head.first) if words.tokens[i].capital]
    named = words.text[words.tokens[first].span.start : reach.offset]
    return bracket is not None and len(capital) >= _FEWEST_LEADING and fits(bracket[1], named)


def _is_guideline(words: Wording, reach: Reach, first: int) -> bool:
    """Whether a sentence begins with a guide of which it tells the matter: `A guide on the use of ...`."""
    head = reach.head
    if first > 1 or head.reading(words.is_romance(head)).kind != "guideline":
        return False
    return sum(not words.function(i) for i in range(head.last + 1, reach.end)) >= _FEWEST_WORDS


def _tells_matter(words: Wording, reach: Reach, first: int) -> bool:
    """Whether lower case follows a title's capitals: `the Action Programme for the renewal of services`."""
    head = reach.head
    front = [i for i in range(first, head.last + 1) if not words.function(i)]
    matter = [i for i in range(head.last + 1, reach.end) if words.content(i)]
    told = [i for i in matter if not (words.has(i, "hollow") or words.has(i, "vague"))]
    led = len(front) >= _FEWEST_LEADING and all(words.tokens[i].capital for i in front)
    return led and len(matter) >= _FEWEST_LEADING and bool(told)


def _is_ordinary(words: Wording, reach: Reach, first: int) -> bool:
    """Whether a lower-case law is only told from a special one: `the general law on procurement`."""
    head = reach.head
    if reach.numbered or reach.title or words.tokens[head.first].capital or words.is_romance(head):
        return False
    said = [i for i in range(first, head.first) if not words.function(i)]
    return bool(said) and all(words.has(i, "ordinary") for i in said)


def _is_national(words: Wording, reach: Reach) -> bool:
    """Whether a lower-case head is `national` and tells its matter: `plan national de X`."""
    at = reach.head.last + 1
    if at >= reach.end or not words.has(at, "nation_wide") or not words.is_romance(reach.head):
        return False
    governed = [i for i in range(at + 1, reach.end) if not words.function(i)]
    return any(not (words.has(i, "vague") or words.has(i, "hollow")) for i in governed)


def _is_collective(words: Wording, reach: Reach, first: int) -> bool:
    """Whether a plural only tells who made the documents: `Resolutions of the Government`."""
    plain = not (reach.numbered or reach.title or words.is_romance(reach.head))
    if not plain or first < reach.head.first or not words.tokens[first].word.endswith("s"):
        return False
    governed = [i for i in _others(reach, first) if not words.function(i)]
    return bool(governed) and all(words.has(i, "hollow") for i in governed)


def _is_for_a_year(words: Wording, reach: Reach) -> bool:
    """Whether a lower-case head is only dated by one year behind a preposition: `the plan for 2023`."""
    if words.tokens[reach.head.first].capital or reach.end < reach.head.last + 3:
        return False
    digits = [i for i in range(reach.head.last + 1, reach.end) if words.tokens[i].digit]
    last = reach.end - 1
    return digits == [last] and words.tokens[last].word.isdigit() and words.function(last - 1)


def _has_proper_name(words: Wording, reach: Reach) -> bool:
    """Whether a proper name follows a French or Spanish head: `programme Azur`."""
    at = reach.head.last + 1
    plural = words.tokens[reach.head.first].word.endswith("s")
    return words.is_romance(reach.head) and not plural and at < reach.end and words.tokens[at].capital


def names_document(words: Wording, reach: Reach, first: int) -> bool:
    """Whether the words name a document: a common head has to be a title, dated, numbered, or stand alone."""
    if is_quoted(words, reach, first):
        return True
    if any(of_none(words, reach, first) for of_none in (is_vague, _is_ordinary, _is_collective, _is_heading)):
        return False
    listed = words.lexicon.words("cautious")
    head = reach.head
    cautious = words.tokens[head.first].word in listed or _phrase(words, head.first, head.last + 1) in listed
    numbered = reach.numbered and not _is_for_a_year(words, reach)
    if not cautious or numbered or reach.title or _has_proper_name(words, reach):
        return True
    dated = any(words.tokens[i].year for i in range(first, reach.end)) and not _is_for_a_year(words, reach)
    if dated or is_titled(words, reach, first) or _is_abbreviated(words, reach, first):
        return True
    if _is_guideline(words, reach, first) or _is_national(words, reach) or _tells_matter(words, reach, first):
        return True
    begins = words.tokens[first].capital and first == 0
    led = head.first - first > 1
    return begins and (led or stands_alone(words, reach, first) or _is_enacted(words, reach))


def _is_heading(words: Wording, reach: Reach, first: int) -> bool:
    """Whether the words only head what follows: `Legal framework: Barge Act`."""
    phrase = _phrase(words, first, reach.end)
    return stands_alone(words, reach, first) and phrase in words.lexicon.words("names.headings")


def names_body(words: Wording, reach: Reach, first: int, kind: str) -> bool:
    """Whether the words name a public body: the head is capitalised, or what it governs is."""
    if is_common_body(words, reach, first):
        return False
    if reach.title:
        return words.tokens[reach.head.first].capital
    others = list(_others(reach, first))
    # "Three ministries" opens a list and names none of them.
    named = any(words.tokens[i].capital for i in others if not (words.function(i) or words.has(i, "generic")))
    romance = words.is_romance(reach.head)
    if not words.tokens[reach.head.first].capital:
        governed = any(words.tokens[i].capital for i in others if i > reach.head.last)
        return governed and ((romance and words.romance) or kind == "ministry")
    if not romance and kind not in PARENTS and _opens_prose(words, reach, first):
        return False
    return named or reach.head.compound or (bool(others) and (romance or kind == "ministry"))


def is_common_body(words: Wording, reach: Reach, first: int) -> bool:
    """Whether the words never name a body: `public administration`, a law gazette, what is of the world."""
    never, facilities = words.lexicon.words("not_bodies"), words.lexicon.words("names.facilities")
    if _phrase(words, first, reach.end) in never or words.phrase_end(first, "journals") > first:
        return True
    facility = _phrase(words, max(first, reach.end - 2), reach.end) in facilities
    if (
        facility
        or _is_part_of_text(words, reach)
        or _is_course(words, reach)
        or _is_of_the_net(words, reach, first)
    ):
        return True
    described = not words.tokens[reach.head.first].capital
    if described and _phrase(words, first, min(reach.end, reach.head.last + 2)) in never:
        return True
    if words.has(first, "worldwide") and not words.function(first) and reach.end == reach.head.last + 1:
        return True
    end = reach.end
    while end > reach.head.last + 1 and words.has(end - 1, "tiers"):
        end -= 1
        if _phrase(words, first, end) in never:
            return True
    return False


def _is_part_of_text(words: Wording, reach: Reach) -> bool:
    """Whether a number alone stands behind a noun for a part of a text: `Section IV`, `Division 3`."""
    rest = words.tokens[reach.head.last + 1 : reach.end]
    if len(rest) != 1 or not (rest[0].digit or _ROMAN.fullmatch(rest[0].word)):
        return False
    return words.tokens[reach.head.first].word in words.lexicon.words("references.parts")


def _is_of_the_net(words: Wording, reach: Reach, first: int) -> bool:
    """Whether a service is one of the net, and no office: `Government Electronic Tenders Service`."""
    head = reach.head
    if words.tokens[head.first].word != "service" or words.is_romance(head):
        return False
    return any(words.has(i, "online") or words.tokens[i].word[:2] == "e-" for i in range(first, head.first))


def _is_course(words: Wording, reach: Reach) -> bool:
    """Whether a school is a programme of the body named behind it: `Académie numérique de l'Agence Azur`."""
    if not words.has(reach.head.first, "schools"):
        return False
    at = reach.head.last + 2
    while words.joined(at - 1) and words.joined(at) and at < reach.head.last + _LONGEST_COURSE:
        if words.tokens[at - 1].word in _ARTICLES and _is_body(words, at):
            return True
        at += 1
    return False


def _is_body(words: Wording, at: int) -> bool:
    """Whether an acronym or the capitalised head of a body stands at a word."""
    head = words.head_at(at)
    body = head is not None and head.of("body") is not None
    return words.acronym(at) or (body and words.tokens[at].capital)


def _opens_prose(words: Wording, reach: Reach, first: int) -> bool:
    """Whether a sentence begins with a head that governs lower-case words: `Statistics of use in ...`."""
    if first or reach.head.first:
        return False
    governed = [i for i in range(reach.head.last + 1, reach.end) if not words.function(i)]
    return bool(governed) and words.content(governed[0])


def _others(reach: Reach, first: int) -> list[int]:
    """The indices of the words beside the head."""
    return [i for i in range(first, reach.end) if not reach.head.first <= i <= reach.head.last]


def _phrase(words: Wording, first: int, end: int) -> str:
    return phrase_of(words.tokens[first:end])
