"""The chief information officer: the post, who holds it, under which title, and in which body."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kg.interpret.bodies.naming import bodies_in
from kg.interpret.findings.judgement import leaves_open
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.portals.labels import stopped
from kg.interpret.text.spans import Span, trimmed, words
from kg.values import Mention, Quote, Value
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_RULE = "chief-information-officer"
_POST = "Chief Information Officer"
_HIDDEN = re.compile(r"\s*[-–—,;:(|/]*\s*(?:e-?mail|courriel|correo|tel|tél)?\s*[.:]?\s*█[█\s.@)]*", re.I)
_TWO_CAPITALS = re.compile(r"\b[A-ZÀ-Þ][\w'’-]+\.?\s+[A-ZÀ-Þ]")
_TITLE_WORD = re.compile(r"[A-ZÀ-Þ]|(?:de|del|da|do|dos|du|la|van|von|bin|binti|al|el|ben)$")
_BETWEEN = tuple(map(re.compile, (r"\n+", r"\s*;\s*", r"\s*/\s*", r"\s+(?:and|et|y|&)\s+")))
_TITLE_BEHIND = re.compile(r"\s*(?:,|\s[-–—]\s|\()\s*")
_LONGEST_HONORIFIC = 3


def officer(ledger: Ledger, passage: Passage, options: Mapping[str, Any]) -> None:
    """Names, titles or the body of the chief information officer: one post, a holding for each person.

    Option `part` is name, title or body: what the question asks for.
    """
    if _nobody(ledger, passage):
        ledger.set_aside(passage.answer.number, "no-office-holder", passage.whole())
        return
    post = ledger.mention("post", "egov:ChiefInformationOfficerPost", _POST, passage.whole())
    if _vacant(ledger, passage):
        return
    if options["part"] == "body":
        _body(ledger, passage, post)
        return
    persons = sum(mention.kind == "person" for mention in ledger.mentions.values())
    for index, span in enumerate(_entries(ledger, passage, options["part"], persons)):
        quote = passage.quote(span)
        holding = _holding(ledger, post, index, quote)
        if options["part"] == "name":
            _person(ledger, passage, holding, span)
        else:
            title = Value(" ".join(quote.text.split()))
            ledger.claim(ref(holding), "egov:officeTitle", title, (quote,), _RULE)
    if options["part"] == "title" and not _names_body(ledger):
        _body(ledger, passage, post)


def _names_body(ledger: Ledger) -> bool:
    """Whether the question for the officer's organisation is answered."""
    asked = ledger.model.questionnaires[ledger.response.edition].questions
    return any(
        ledger.response.answer(question.number).text.strip()
        for question in asked
        for wanted in question.yields
        if wanted.rule == "officer" and wanted.options.get("part") == "body"
    )


def _nobody(ledger: Ledger, passage: Passage) -> bool:
    lexicon, whole = ledger.model.lexicon, Span(0, len(passage.text))
    asked = any(wanted.options.get("part") == "name" for wanted in passage.question.yields)
    sentence = asked and stopped(passage.text, whole, lexicon) and not _has_name(passage.text, whole)
    return (
        leaves_open(lexicon, passage) is not None
        or passage.says(lexicon.words("findings.absent"))
        or (sentence and not passage.has_cue("vacant"))
    )


def _vacant(ledger: Ledger, passage: Passage) -> bool:
    """Whether the answer says that nobody holds the post."""
    whole = Span(0, len(passage.text))
    sentence = stopped(passage.text, whole, ledger.model.lexicon) or not _has_name(passage.text, whole)
    told = passage.has_cue("vacant") and sentence
    return told or passage.says(ledger.model.lexicon.words("vacant"))


def _has_name(text: str, span: Span) -> bool:
    """Whether two capitalised words stand in a row, as in a person's name."""
    return _TWO_CAPITALS.search(text, span.start, span.end) is not None


def _holding(ledger: Ledger, post: Mention, index: int, quote: Quote) -> Mention:
    """The holding of the post by the first, second ... person; answers tell them in the same order."""
    name = f"{_POST} in office" + (f" {index + 1}" if index else "")
    holding = ledger.mention("holding", "egov:PostHolding", name, quote)
    ledger.claim(ref(holding), "egov:forPost", ref(post), (quote,), _RULE)
    return holding


def _entries(ledger: Ledger, passage: Passage, part: str, persons: int) -> list[Span]:
    """The entries of an answer, without hidden e-mail addresses at their ends.

    Without numbers, lines and what `/` or `and` joins are entries if each is a person's name, or, for titles,
    if there are as many as persons.
    """
    spans: dict[int, Span] = {}
    for clause in passage.clauses:
        before = spans.get(clause.entry, clause.span)
        spans[clause.entry] = Span(before.start, clause.span.end)
    listed = [_visible(passage.text, span) for span in spans.values()]
    named = [span for span in listed if span.start < span.end]
    numbered = len({clause.mark for clause in passage.clauses if clause.mark}) > 1
    whole = _visible(passage.text, trimmed(passage.text, Span(0, len(passage.text))))
    if numbered:
        return named
    for mark in _BETWEEN:
        split = list(_split(passage.text, whole, mark))
        if part == "name" and len(split) > 1 and all(_is_person(ledger, passage.text, one) for one in split):
            return split
        if part == "title" and len(split) == persons > 1:
            return split
    return named if len(named) == 1 else [whole] * (whole.start < whole.end)


def _split(text: str, whole: Span, mark: re.Pattern[str]) -> Iterator[Span]:
    """The parts of a span between marks."""
    start = whole.start
    for found in (*mark.finditer(text, whole.start, whole.end), None):
        one = _visible(text, trimmed(text, Span(start, found.start() if found else whole.end)))
        if one.start < one.end:
            yield one
        start = found.end() if found else whole.end


def _is_person(ledger: Ledger, text: str, span: Span) -> bool:
    """Whether a part opens with a word of respect, or is a name of two words or more and no title."""
    lexicon = ledger.model.lexicon
    start, end = without_honorific(text, span, lexicon)
    listed = words(text, start, end)
    titled = {fold(word.of(text)) for word in listed} & lexicon.words("names.posts")
    plain = len(listed) > 1 and not titled and all(_TITLE_WORD.match(word.of(text)) for word in listed)
    return start > span.start or (plain and not stopped(text, span, lexicon))


def _visible(text: str, span: Span) -> Span:
    """The span up to the first hidden string."""
    hidden = _HIDDEN.search(text, span.start, span.end)
    return trimmed(text, Span(span.start, hidden.start() if hidden else span.end))


def _person(ledger: Ledger, passage: Passage, holding: Mention, span: Span) -> None:
    """A person by name; words of respect in front and a title behind are no part of it."""
    start, end = without_honorific(passage.text, span, ledger.model.lexicon)
    for mark in _TITLE_BEHIND.finditer(passage.text, start, end):
        if len(words(passage.text, start, mark.start())) > 1:
            end = mark.start()
            break
    kept = trimmed(passage.text, Span(start, end))
    if kept.start == kept.end or stopped(passage.text, kept, ledger.model.lexicon):
        return
    quote = passage.quote(kept)
    person = ledger.mention("person", "egov:OfficeHolder", " ".join(quote.text.split()), quote)
    ledger.claim(ref(holding), "egov:postHolder", ref(person), (quote,), _RULE)


def without_honorific(text: str, span: Span, lexicon: Lexicon) -> tuple[int, int]:
    """Where a person's name begins and ends, without `H.E.`, `Mme`, `Ing.` before it or a degree behind.

    Example:
        >>> from kg.resources import ontology_folder
        >>> from kg.vocabulary.lexicon import load_lexicon
        >>> text = "H.E. Dr. Ana Souza, PhD"
        >>> start, end = without_honorific(text, Span(0, len(text)), load_lexicon(ontology_folder()))
        >>> text[start:end]
        'Ana Souza'
    """
    known = {word.strip(".") for word in lexicon.words("honorifics")}
    listed = [m.span() for m in re.finditer(r"\S+", text[span.start : span.end])]
    parts = [Span(span.start + first, span.start + last) for first, last in listed]
    while len(parts) > 1:
        taken = next(
            (n for n in range(_LONGEST_HONORIFIC, 0, -1) if _is_honorific(text, parts[:n], known)), 0
        )
        if not 0 < taken < len(parts):
            break
        parts = parts[taken:]
    while len(parts) > 1 and text[parts[-2].end - 1] == "," and _is_honorific(text, parts[-1:], known):
        parts = parts[:-1]
    return (
        (parts[0].start, parts[-1].end - (text[parts[-1].end - 1] == ","))
        if parts
        else (span.start, span.end)
    )


def _is_honorific(text: str, parts: list[Span], known: set[str]) -> bool:
    said = " ".join(fold(part.of(text)).strip(".,()") for part in parts)
    return said in known


def _body(ledger: Ledger, passage: Passage, post: Mention) -> None:
    """The first body named is the one that the post is in."""
    asked = passage.question.type == "organization"
    named = [(body.mention, body.span) for body in bodies_in(ledger, passage, asked=asked)]
    pointed = [
        (ledger.name(passage, name), name.span)
        for _, name in passage.names
        if name.family == "body" and name.antecedent
    ]
    for mention, span in (named or pointed)[:1]:
        ledger.claim(ref(post), "egov:postIn", ref(mention), (passage.quote(span),), _RULE)
