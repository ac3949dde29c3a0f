"""Bodies that no head noun tells: the owner of a website, and acronyms that stand or act as bodies do."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.interpret.bodies.own import own_names
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.interpret.references.acronyms import is_acronym
from kg.interpret.text.known import known_acronyms
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_ARTICLE = re.compile(r"\s*(?:(?:the|le|la|les|el|los|las)\s+|l['’])?", re.I)
_RUN = re.compile(
    r"[A-ZÀ-Þ][\w'’&-]*(?:\s+(?:(?:of|and|for|the|de|du|des|et|la|del|los|y|e)\s+)*[A-ZÀ-Þ][\w'’&-]*)+"
)
_LAST = re.compile(
    r"[,)]\s*(?:and|et|y)\s+(?:(?:the|le|la|les|el|los|las)\s+|l['’])?"
    rf"({_RUN.pattern})\s*(?:\([^()]*\)\s*)?[,:(<–-]*\s*<?$"
)
_BRACKETED = re.compile(r"\s*\([A-ZÀ-Þ][\w&-]{1,11}\)")
_NOTE = r"(?:\s*\([^()]*\))?(?:\s*,?\s*<?(?:https?:|www\.)\S+)?"
_SHORT = r"([A-ZÀ-Þ][A-ZÀ-Þ&-]{2,10})(?![\w/.-]*\w)"
_ACRONYM = re.compile(_SHORT)
_JOINED = re.compile(
    rf"{_NOTE}\s*(?:,\s*{_SHORT})?\s*,?\s+(?:and|et|y)\s+(?:(?:the|le|la|el)\s+|l['’])?{_SHORT}(?=\s*(?:[.;)\n]|$))"
)


def site_owners(passage: Passage) -> Iterator[Span]:
    """`on the website of the X Y (https://…)`: the capitalised words between such a cue and the address."""
    for cue in (c.span for c in passage.cues_of("website_of")):
        article = _ARTICLE.match(passage.text, cue.end)
        run = _RUN.match(passage.text, article.end() if article else cue.end)
        if run and any(0 <= a.start - run.end() <= 3 for a in passage.addresses):  # " (", ", "
            yield Span(run.start(), run.end())


def state_owned(passage: Passage) -> Iterator[Span]:
    """`the state-owned Utopia Fibre Networks (UFN)`: capitalised words before a bracket or address."""
    for cue in (c.span for c in passage.cues_of("state_owned")):
        run = _RUN.match(passage.text, cue.end + 1)
        if run is None:
            continue
        bracket = _BRACKETED.match(passage.text, run.end())
        if bracket or any(0 <= a.start - run.end() <= 3 for a in passage.addresses):
            yield Span(run.start(), run.end())


def last_before_address(text: str, segment: Span) -> Span | None:
    """`The Court, as above, and Inland Harbours, https://…`: what `and` adds right before an address."""
    found = _LAST.search(text, segment.start, segment.end)
    return Span(*found.span(1)) if found else None


def joined_acronyms(ledger: Ledger, passage: Passage, bodies: Sequence[Span]) -> Iterator[Span]:
    """`the Central Bank, XYZ and ABC`: acronyms that end a list which a body opens."""
    for body in bodies:
        found = _JOINED.match(passage.text, body.end)
        for group in (1, 2) if found else ():
            if found and found[group] and may_be_body(ledger, passage, Span(*found.span(group))):
                yield Span(*found.span(group))


def acting_acronyms(ledger: Ledger, passage: Passage) -> Iterator[Span]:
    """`XYZ launched ...`: an acronym that opens a sentence and does what only a body does."""
    if not passage.cues_of("acts"):
        return
    for clause in (c.span for c in passage.clauses):
        article = _ARTICLE.match(passage.text, clause.start)
        start = article.end() if article else clause.start
        short = _ACRONYM.match(passage.text, start, clause.end)
        if short and may_be_body(ledger, passage, Span(*short.span())):
            acts = (c.span.start for c in passage.cues_of("acts") if clause.holds(c.span))
            if any(passage.text[short.end() : at].strip() == "" for at in acts if at > short.end()):
                yield Span(*short.span())


def response_teams(ledger: Ledger, passage: Passage) -> Iterator[Span]:
    """`UtopiaCERT`, `CSIRT-UT`: the teams that answer to attacks go by acronyms of one making."""
    kinds = _team_kinds(ledger.model.lexicon)
    if not any(map(passage.text.__contains__, kinds)):
        return
    for found in _teams(kinds).finditer(passage.text):
        span = Span(found.start(), found.end())
        if not any(map(span.meets, passage.addresses)):
            yield span
    yield from _national_teams(ledger, passage, kinds)


def _national_teams(ledger: Ledger, passage: Passage, kinds: tuple[str, ...]) -> Iterator[Span]:
    """`CERT Utopia`, `CSIRT nacional`: the team of the country, or the national one."""
    own = own_names(ledger) | ledger.model.lexicon.words("identity.qualifiers")
    for found in _teams_of(kinds).finditer(passage.text):
        if fold(found[1]) in own:
            yield Span(*found.span())


@lru_cache(maxsize=8)
def _team_kinds(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(sorted(word.upper() for word in lexicon.words("team_acronyms")))


@lru_cache(maxsize=8)
def _teams(kinds: tuple[str, ...]) -> re.Pattern[str]:
    any_kind = "|".join(kinds)
    return re.compile(
        rf"(?<![\w@/.-])(?:[A-Za-z]{{1,7}}-?(?:{any_kind})|(?:{any_kind})-[A-Za-z]{{2,7}})(?![\w@/.-]\w|\w)"
    )


@lru_cache(maxsize=8)
def _teams_of(kinds: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@/.-])(?:{'|'.join(kinds)}) ([^\W\d_][\w'’-]+)")


def may_be_body(ledger: Ledger, passage: Passage, span: Span) -> bool:
    """Whether an acronym is none that is known to stand for something else."""
    said = span.of(passage.text)
    general = ledger.model.lexicon.words("references.not_aliases")
    known = said in known_acronyms(ledger.model.ontology) or fold(said) in general
    other = {name for m in ledger.mentions.values() if m.kind != "body" for name in (m.name, *m.also)}
    return is_acronym(said) and not known and said not in other
