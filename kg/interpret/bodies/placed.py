"""Bodies that no head tells, by where they stand: before an address, or words that tell what they are."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from kg.interpret.bodies.unheaded import may_be_body
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span, words
from kg.vocabulary.adjectives import load_adjectives
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_CAPITAL = r"(?:[a-z]-?)?[A-ZÀ-Þ][\w&'’-]*"
_SMALL = r"(?:(?:of|for|de|van|voor)(?:\s+(?:the|la|los|las))?|and|du|des|et|del|y|e|en|und|der)"
_RUN = rf"{_CAPITAL}(?:\s+(?:{_SMALL}\s+)*{_CAPITAL})*"
_LEADING = r"(?<![\w'’&/.-])"
# What may stand between a name and its address, a short form of the name among it.
_TO_ADDRESS = r"(?:,\s*[a-zà-ÿ ]{2,12}\s+[\w-]{2,12})?\s*(?:[,:–—→-]+>?\s*)?[(\[<]?\s*"
_BEFORE = re.compile(rf"{_LEADING}({_RUN}){_TO_ADDRESS}$")
_FARTHEST = 90
_ITEM = r"[A-ZÀ-Þ][\w'’-]*(?: [\w'’-]+){0,3}"
_MATTERS = re.compile(
    rf"{_LEADING}[A-ZÀ-Þ]{{2,6}} [A-ZÀ-Þ][a-zß-ÿ][\w'’-]*(?: [\w'’-]+){{0,3}}(?:, {_ITEM}){{1,4}}"
    rf",? (?:and|et|y|&|en|und) [A-ZÀ-Þ][\w'’-]*(?: [a-zß-ÿ][\w'’-]*)?"
    r"(?=\s*(?:[(\[–—→;.,:\n-]|https?:|www\.|$))"
)
_TOLD = re.compile(
    rf"{_LEADING}({_RUN}(?:\s[a-zß-ÿ]{{3,12}})?)\s*(?:\([^()]*\)\s*)?,\s+"
    r"(?:(?:which|who|qui|que) (?:is|est|es)\s+)?"
    r"(?:(?:the|an?|le|la|les|une?|el|una?)\s+|l['’])((?:[\w'’-]+\s+){0,3})$",
)
# The end of that pattern, which is looked for first.
_LED = re.compile(
    r",\s+(?:(?:which|who|qui|que) (?:is|est|es)\s+)?"
    r"(?:(?:the|an?|le|la|les|une?|el|una?)\s+|l['’])(?:[\w'’-]+\s+){0,3}$"
)
_AND = re.compile(r"(?:\s*\([^()]*\))?,?\s+(?:and|et|y)\s+(?:(?:the|le|la|les|el|los|las)\s+|l['’])?", re.I)
_ARTICLES = frozenset({"the", "le", "la", "les", "l", "el", "los", "las"})
_LEADING_WORDS = frozenset(
    {"to", "by", "with", "and", "a", "au", "aux", "al", "par", "por", "avec", "con", "et", "y"}
)
_GENITIVES = frozenset({"of", "de", "du", "des", "del"})
_MARKED = re.compile(r"[,;:(\n→–]|\.\s|\.$|https?:|www\.")
_THROUGH = frozenset({"in", "on", "of", "at", "through", "via", "sur", "dans", "de", "du", "en"})
_PURPOSE = re.compile(r"([A-ZÀ-Þ&]{2,}(?: [A-ZÀ-Þ&]{2,})?)\s+(?:for|pour|para)\s")
# "Azure, the digital arm of QBA": an acronym, to which the body belongs.
_OF = re.compile(
    r"\s+(?:of|de|du|del)\s+(?:(?:the|la|le|el)\s+|l['’])?([A-ZÀ-Þ][A-ZÀ-Þ&-]{1,10})(?![\w/.-]*\w)"
)
_CLOSING = frozenset("\"”»’'")
_APART = frozenset("([–—-/")
_ARTICLE = re.compile(r"(?:The|Le|La|Les|El|Los|Las|L['’])\s*(?=\S)")


def before_addresses(ledger: Ledger, passage: Passage) -> Iterator[Span]:
    """`this task belongs to Azure Coast (https://…)`: the capitalised words right before an address."""
    lexicon, text = ledger.model.lexicon, passage.text
    floors = (0, *(address.end for address in passage.addresses))
    for floor, address in zip(floors, passage.addresses, strict=False):
        found = _BEFORE.search(text, max(floor, address.start - _FARTHEST), address.start)
        if found is None:
            continue
        span = _without_article(text, Span(*found.span(1)), passage)
        last = fold(words(text, span.start, span.end)[-1].of(text))
        if last in lexicon.words("places", "site_words", "link_words", "names.occupations"):
            continue
        if _ends_other(passage, span) or _is_short_form(text, span) or not _is_led(passage, span, lexicon):
            continue
        if not _goes_on(passage, Span(floor, span.start), lexicon):
            yield span


def _is_led(passage: Passage, span: Span, lexicon: Lexicon) -> bool:
    """Whether a mark, an article, or a word such as `to` and `by` leads up to a name: `left to Azure Coast`.

    What `is`, `operates` or `through` leads up to is a site.
    """
    text = passage.text
    clause = passage.clause_of(span)
    before = words(text, clause.span.start if clause else max(0, span.start - _FARTHEST), span.start)
    if before and text[before[-1].end : span.start].strip(" \n’'"):
        return fold(before[-1].of(text)) not in lexicon.words("names.posts", "job_titles")
    said = [fold(word.of(text)) for word in before]
    if said and said[-1] in _ARTICLES:
        said.pop()
        return not said or not ({said[-1]} & (lexicon.words("names.stops") | _THROUGH))
    return not said or said[-1] in _LEADING_WORDS


def _goes_on(passage: Passage, front: Span, lexicon: Lexicon) -> bool:
    """Whether the words only go on in a name begun before: `Ministry of the Coast, Labour and ...`."""
    named = [name.span for _, name in passage.names if name.family == "body" and front.holds(name.span)]
    gap = passage.text[named[-1].end : front.end] if named else "."
    if re.search(r"[.;:\n]", gap) or _AND.fullmatch(gap):
        return False
    verbs = lexicon.words("names.stops") - lexicon.words("names.prepositions")
    return not {fold(word.of(gap)) for word in words(gap)} & verbs


def _is_short_form(text: str, span: Span) -> bool:
    """Whether it ends a quotation, or stands behind a bracket or a dash, as the short form of a name does."""
    before = text[: span.start].rstrip(" ")[-1:]
    return before in _CLOSING or (before in _APART and " " not in span.of(text))


def _without_article(text: str, span: Span, passage: Passage) -> Span:
    """The name without an article that is capitalised only because a sentence begins."""
    article = _ARTICLE.match(text, span.start, span.end)
    if not article or article.end() == span.end:
        return span
    begins = any(not text[c.span.start : span.start].strip(" •*–—-·\n") for c in passage.clauses)
    begins = begins or text[: span.start].rstrip()[-1:] in {"", ".", ":", "\n", "•", "*", "-"}
    return Span(article.end(), span.end) if begins else span


def _ends_other(passage: Passage, span: Span) -> bool:
    """Whether the words only end a longer name, which a head tells."""
    return any(name.span.meets(span) for _, name in passage.names)


def without_purpose(text: str, span: Span) -> Span:
    """The acronym alone of `QBA for the federal budget`: what it is named for is no part of it."""
    found = _PURPOSE.match(text, span.start, span.end)
    return Span(*found.span(1)) if found else span


def with_matters(ledger: Ledger, passage: Passage) -> Iterator[Span]:
    """`QBA Boats, Food Chain and Quays`: an acronym with a list of matters behind it."""
    heads = ledger.model.lexicon.heads
    for found in _MATTERS.finditer(passage.text):
        span = Span(*found.span())
        if any(map(span.meets, passage.addresses)):
            continue
        items = [item.split() for item in re.split(r", | (?:and|et|y|&|en|und) ", found[0])][1:]
        if not any(_is_name_of_its_own(item, heads) for item in items if item):
            yield span


def _is_name_of_its_own(item: Sequence[str], heads: Mapping[str, object]) -> bool:
    """Whether a member of a list is a body: it begins with an acronym, or a head stands in it."""
    return (item[0].isupper() and len(item[0]) > 1) or any(fold(word) in heads for word in item)


def told_by_apposition(ledger: Ledger, passage: Passage) -> Iterator[Span]:
    """`Azure, the national agency for boats`: the name before words that tell that it is a body."""
    for cue in passage.cues_of("apposed_bodies"):
        if passage.text[cue.span.start].isupper():
            continue
        near = max(0, cue.span.start - _FARTHEST), cue.span.start
        found = _TOLD.search(passage.text, *near) if _LED.search(passage.text, *near) else None
        if found is None:
            continue
        span = _without_article(passage.text, Span(*found.span(1)), passage)
        told = {fold(word) for word in found[2].split()}
        if told & _GENITIVES:  # "the head of the agency"
            continue
        foreign = told & _adjectives_of_others(ledger.model.ontology, ledger.response.country)
        listed = passage.text[: span.start].rstrip().endswith((",", " and", " et", " y"))
        if (
            not foreign
            and not listed
            and not _ends_other(passage, span)
            and _is_told(ledger, passage, span, cue.span)
        ):
            yield span
            whole = _OF.match(passage.text, cue.span.end)
            if whole and may_be_body(ledger, passage, Span(*whole.span(1))):
                yield Span(*whole.span(1))


def _is_told(ledger: Ledger, passage: Passage, span: Span, cue: Span) -> bool:
    """Whether the words behind a name only tell what it is: not `However, the agency launched ...`."""
    lexicon, text = ledger.model.lexicon, passage.text
    end = _MARKED.search(text, cue.end)
    behind = words(text, cue.end, end.start() if end else len(text))
    verbs = lexicon.words("names.stops") - lexicon.words("names.prepositions")
    said = fold(words(text, span.start, span.end)[0].of(text))
    before = [fold(word.of(text)) for word in words(text, max(0, span.start - 20), span.start)][-1:]
    small = lexicon.words("leads", "names.stops", "names.connectors", "names.prepositions")
    adverb = said in lexicon.months or said in small - lexicon.words("names.articles") or said.endswith("ly")
    placed = any(
        word in lexicon.words("names.prepositions", "names.during") or word in _THROUGH for word in before
    )
    return not (adverb or placed) and not {fold(word.of(text)) for word in behind} & verbs


@lru_cache(maxsize=256)
def _adjectives_of_others(ontology: Path, country: str) -> frozenset[str]:
    adjectives = load_adjectives(ontology)
    own = {fold(word) for word in adjectives.get(country, ())}
    return frozenset(fold(word) for listed in adjectives.values() for word in listed) - own
