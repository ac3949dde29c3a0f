"""Organisations abroad that the reference data do not hold, by a capitalised name."""

import re
from collections.abc import Iterator, Sequence

from kg.interpret.bodies.own import own_names
from kg.interpret.initiatives.naming import without_lead
from kg.interpret.ledger import Ledger
from kg.interpret.names.finding import Name, clean
from kg.interpret.passage import Passage
from kg.interpret.text.known import known_things
from kg.interpret.text.spans import Span, trimmed, words
from kg.values import Mention
from kg.vocabulary.folding import fold

_CAPITAL = r"(?:[A-ZÀ-Þ]|[a-z]-[A-Z])[\w’'&.-]*"
_LINK = r"(?:of|for|and|the|on|in|de|du|des|la|le|les|el|los|del|y|et|pour|para|&|d['’]\w+|l['’]\w+)"
_WORDS = rf"{_CAPITAL}(?:\s+(?:{_LINK}\s+){{0,2}}{_CAPITAL})+"
_WITH_ACRONYM = re.compile(rf"(?P<name>{_WORDS})\s*\((?P<acronym>[A-Z][A-Za-z0-9&-]{{1,11}})\)")
_NAME = re.compile(_WORDS)
_VERB_BEHIND = re.compile(r"\s+[a-zß-ÿ]{3,}")
_BRACKET = re.compile(r"\s*\(([A-Z][A-Za-z-]*[A-Z](?:(?:,|/|\s(?:and|et|y))\s*[A-Z][A-Za-z-]*[A-Z])*)\)")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_ACRONYM = re.compile(r"[A-Z][A-Za-z-]*[A-Z]")
_AND = re.compile(r"\s+(?:and|et|y|e|&)\s+(?:(?:the|la|le|les|el|los|las)\s+|l['’])?")
_IN = re.compile(r"\s+(?:in|within|dans|en|au sein de)\s+(?:(?:the|la|le|el)\s+|l['’])?")
_NEAR = 24
_OWN = frozenset({"national", "nationale", "nacional"})
_OWN_KINDS = frozenset({"ministry", "department", "committee", "council"})


def foreign_organizations(
    ledger: Ledger, passage: Passage, known: Sequence[Span]
) -> list[tuple[Span, Mention]]:
    """Capitalised names with an acronym, or with a noun such as *Institute*, that are no body of the country.

    Args:
        ledger: holds the model and what was found so far.
        passage: the answer.
        known: where the reference data are named; nothing that is one of them is found again.
    """
    found: list[tuple[Span, Mention]] = []
    for span, name, also in _candidates(ledger, passage, known):
        quote = passage.quote(span)
        same = any(place.holds(span) for place in known)
        if same or _covers(span, known) or _is_own(ledger, passage, span, name):
            continue
        if any(span.meets(other) or name in mention.also for other, mention in found):
            continue
        cls = "egov:InternationalOrganization"
        found.append((span, ledger.mention("organization", cls, name, quote, also)))
    return found


def _candidates(
    ledger: Ledger, passage: Passage, known: Sequence[Span]
) -> Iterator[tuple[Span, str, tuple[str, ...]]]:
    """The span, name and acronym of what may be an organisation."""
    for clause in passage.clauses:
        for at in _WITH_ACRONYM.finditer(passage.text, clause.span.start, clause.span.end):
            if _fits(at["name"], at["acronym"]) and not _is_project(ledger, passage, Span(*at.span())):
                yield _named(ledger, passage, Span(*at.span("name")), (at["acronym"],))
        for at in _NAME.finditer(passage.text, clause.span.start, clause.span.end):
            for piece in _pieces(passage, Span(*at.span()), known):
                span, name, _ = _named(ledger, passage, piece, ())
                noun = passage.has_cue("organizations", span) or _is_agency_abroad(ledger, passage, span)
                if noun and len(name.split()) > 1:
                    yield span, name, ()
    for place in _countries(ledger, passage):
        bracket = _BRACKET.match(passage.text, place.end)
        for at in _ACRONYM.finditer(passage.text, *bracket.span(1)) if bracket else ():
            yield Span(*at.span()), at.group(), ()


def _is_project(ledger: Ledger, passage: Passage, span: Span) -> bool:
    """Whether a name with its acronym is a project's: `the X (XY) project`, `le projet X (XY)`."""
    nouns = ledger.model.lexicon.words("project_nouns")
    near = words(passage.text, max(0, span.start - _NEAR), span.start)[-1:]
    behind = words(passage.text, span.end, min(len(passage.text), span.end + _NEAR))[:1]
    touching = [
        *(word for word in near if not passage.text[word.end : span.start].strip(" \"“«'")),
        *(word for word in behind if not passage.text[span.end : word.start].strip()),
    ]
    return any(fold(word.of(passage.text)) in nouns for word in touching)


def _pieces(passage: Passage, span: Span, known: Sequence[Span]) -> list[Span]:
    """The name, cut at each "and" beside which stands something that the reference data know.

    So is it at "in the" behind such a thing: `Chad in the Lake Union`.
    """
    cuts = [
        cut
        for cut in _AND.finditer(passage.text, span.start, span.end)
        if any(place.end == cut.start() or place.start == cut.end() for place in known)
    ]
    cuts += [cut for place in known if (cut := _IN.match(passage.text, place.end, span.end))]
    cuts.sort(key=lambda cut: cut.start())
    starts = [span.start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), span.end]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def _is_agency_abroad(ledger: Ledger, passage: Passage, span: Span) -> bool:
    """Whether an agency has the name of another country in its own: `Korea Internet Agency`."""
    abroad = _countries(ledger, passage)
    return passage.has_cue("agencies", span) and any(map(span.holds, abroad))


def _countries(ledger: Ledger, passage: Passage) -> list[Span]:
    """Where other countries are named, also by a name that two of them share."""
    things = known_things(passage.text, ledger.model.ontology)
    own = ledger.response.country
    abroad = [place for place, kind, code in things if kind == "country" and code != own]
    return [*abroad, *(cue.span for cue in passage.cues_of("usual_countries"))]


def _named(
    ledger: Ledger, passage: Passage, span: Span, also: tuple[str, ...]
) -> tuple[Span, str, tuple[str, ...]]:
    """The name without an article or "See" in front."""
    kept = without_lead(span.of(passage.text), ledger.model.lexicon)
    span = trimmed(passage.text, Span(span.end - len(kept), span.end))
    return span, clean(span.of(passage.text)), also


def _fits(name: str, acronym: str) -> bool:
    """Whether the acronym is made of letters with which words of the name begin, the first among them."""
    initials = [word[0].lower() for word in re.findall(r"[^\W\d_]+", name)]
    letters = [letter.lower() for letter in acronym if letter.isupper()]
    if len(letters) < 2 or letters[0] not in initials:
        return False
    return sum(letter in initials for letter in letters) * 2 >= len(letters)


def _covers(span: Span, known: Sequence[Span]) -> bool:
    """Whether the span is little more than what the reference data know: `The World Bank Group`."""
    within = [place for place in known if span.holds(place)]
    length = sum(place.end - place.start for place in within)
    return bool(within) and length * 3 >= 2 * (span.end - span.start)


def _is_own(ledger: Ledger, passage: Passage, span: Span, name: str) -> bool:
    """Whether the name is that of a body of the country itself, or of a document."""
    folded = fold(name)
    own = any(form in folded for form in own_names(ledger))
    elsewhere = any(
        mention.kind == "body" and fold(mention.name) == folded for mention in ledger.mentions.values()
    )
    read = [other for _, other in passage.names if other.span.meets(span)]
    kinds = any(other.family == "document" or _is_national(other) for other in read)
    clause = next((c.span for c in passage.clauses if c.span.meets(span)), span)
    acting = span.start - clause.start <= 4 and _VERB_BEHIND.match(passage.text, _behind(passage, span))
    return own or elsewhere or kinds or bool(set(folded.split()) & _OWN) or bool(acting)


def _is_national(name: Name) -> bool:
    return name.family == "body" and name.head.type in _OWN_KINDS


def _behind(passage: Passage, span: Span) -> int:
    """Where the words behind a name begin, its acronym passed over."""
    bracket = _ASIDE.match(passage.text, span.end)
    return bracket.end() if bracket else span.end
