"""Several names under one plural head: `the Laws "On A" and "On B"`, `Ministries of Health and Education`."""

import re

from msgspec.structs import replace

from kg.interpret.names.expansion import Reach
from kg.interpret.names.name import Name, clean
from kg.interpret.names.quoted import more_titles
from kg.interpret.names.translated import is_translated_title
from kg.interpret.names.wording import Wording
from kg.interpret.text.spans import Span

_PARTS = re.compile(r"\s*,\s*(?:and|et|y|e)?\s+|\s+(?:and|et|y|e|&)\s+")
_NEXT = re.compile(r"\s*(?:,|and|et|y|e|&)\s*(?:the\s+|la\s+|le\s+|l')?", re.I)
_GOVERNS = re.compile(r"^(?:of|for|de la|de l'|del|des|du|de|d')\s*(?:the\s+)?", re.I)
# The ending of the adjectives before a number: `decretos reglamentarioS N° 5 y N° 6`.
_PLURAL_ADJECTIVES = re.compile(r"(?<=[^\W\d_]{4})s(?=\s[^\d]*\d)")
_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""))
_MOST_WORDS_OF_PART = 4


def several(words: Wording, reach: Reach, name: Name) -> tuple[list[Name], int]:
    """A name, or each of the names that a plural head governs, and the index after them."""
    singular = _singular(words, reach)
    if reach.title:
        return _titles(words, reach, name, singular)
    if singular and name.family == "document" and reach.numbered:
        return _numbers(words, reach, name, singular)
    if singular and name.family == "body":
        return _bodies(words, reach, name, singular), reach.end
    return [name], reach.end


def _singular(words: Wording, reach: Reach) -> str:
    """The head in the singular, if the lexicon knows it; empty if it is no plural."""
    head = reach.head
    if head.first != head.last:
        return ""
    printed, folded = words.tokens[head.first].span.of(words.text), words.tokens[head.first].word
    for ending, instead in _ENDINGS:
        stem = folded.removesuffix(ending) + instead
        if folded.endswith(ending) and stem in words.lexicon.heads:
            return printed[: len(printed) - len(ending)] + instead
    return ""


def _titles(words: Wording, reach: Reach, name: Name, singular: str) -> tuple[list[Name], int]:
    """Each title of a run of titles in quotation marks."""
    more = more_titles(words.text, reach.offset, words.clause.end)
    if not singular:
        more = [pair for pair in more if not _is_named(words, pair[1])]
    if not more:
        return [name], reach.end
    if not singular and is_translated_title(words.text, name, *more[0]):
        both = replace(name, span=Span(name.span.start, more[0][0].end))
        told = dict.fromkeys((*name.also, clean(more[0][1].of(words.text))))
        return [replace(both, also=tuple(told))], words.token_from(more[0][0].end)
    head = singular or words.span(reach.head.first, reach.head.last + 1).of(words.text)
    first = replace(name, name=f'{head} "{name.also[0]}"') if singular else name
    others = [
        replace(
            name,
            span=span,
            name=f'{head} "{clean(title.of(words.text))}"',
            also=(clean(title.of(words.text)),),
        )
        for span, title in more
    ]
    return [first, *others], words.token_from(more[-1][0].end)


def _is_named(words: Wording, title: Span) -> bool:
    """Whether a title in quotation marks has a head of its own: `Law "On Data" and "Open Data" plan`."""
    first = words.token_from(title.start)
    end = words.token_from(title.end)
    behind = words.head_at(end)
    if behind is not None and behind.of("document") and words.tokens[end].gap.strip(' "”»’') == "":
        return True
    inner = [head for head in words.heads if first < head.first < end and head.of("document")]
    return not words.function(first) and any(words.tokens[head.first].capital for head in inner)


def _numbers(words: Wording, reach: Reach, name: Name, singular: str) -> tuple[list[Name], int]:
    """Each number of a run of numbers behind a plural head: `Acts 842 and 843`."""
    found = [name]
    start, end = words.tokens[reach.head.last].span.end, reach.offset
    if reach.core != end or end - start > len("d'application no. 00000-0000, 00 september 0000"):
        return found, reach.end
    while more := _NEXT.match(words.text, end, words.clause.end):
        begins = words.token_from(more.end())
        after = words.numbering.after(words.folded, more.end() - 1, words.clause.end, law=True)
        if begins >= len(words.tokens) or after <= more.end() or words.tokens[begins].year:
            break
        span = Span(more.end(), after)
        found.append(replace(name, span=span, name=f"{singular} {clean(span.of(words.text))}"))
        end = after
    if len(found) > 1:
        told = clean(words.text[start : reach.offset])
        found[0] = replace(name, name=f"{singular} {_PLURAL_ADJECTIVES.sub('', told)}")
    return found, words.token_from(end)


def _bodies(words: Wording, reach: Reach, name: Name, singular: str) -> list[Name]:
    """`Ministry of Health` and `Ministry of Education`, where their number is plain from the words."""
    start = words.tokens[reach.head.last].span.end
    governed = Span(start, reach.offset)
    text = governed.of(words.text)
    opening = _GOVERNS.match(text.lstrip())
    if not opening:
        return [name]
    at = len(text) - len(text.lstrip()) + opening.end()
    found: list[Name] = []
    for end, after in [*((m.start(), m.end()) for m in _PARTS.finditer(text, at)), (len(text), len(text))]:
        part = _GOVERNS.sub("", text[at:end].strip())
        if not part or not part[0].isupper() or len(part.split()) > _MOST_WORDS_OF_PART:
            return [name]
        link = text[at:end].strip() if part != text[at:end].strip() else f"{opening[0]}{part}"
        span = Span(start + at, start + end)
        found.append(replace(name, span=span, name=clean(f"{singular} {link}")))
        at = after
    return found if len(found) > 1 else [name]
