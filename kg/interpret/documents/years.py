"""The years that stand with a document's name: its period, the year it aims at, or its own year."""

import re

from kg.interpret.documents.months import years_alone
from kg.interpret.documents.naming import Named
from kg.interpret.documents.scopes import bracket_behind, cues_in, next_name, words_in
from kg.interpret.ledger import Ledger
from kg.interpret.passage import Passage
from kg.interpret.references.editions import edition_year
from kg.interpret.references.recorded import cell_of
from kg.interpret.text.spans import Span
from kg.values import Mention, Ref, Value
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_YEAR = r"(?:1[89]|20)\d\d"
_PERIOD = re.compile(
    rf"(?<!\d)(?P<start>{_YEAR})\s*(?:[-–—/]|to|through|a|al|au|et|and|y|until|hasta)\s*"
    rf"(?P<end>{_YEAR}|\d\d)(?![\d/])"
)
_FULL_PERIOD = re.compile(rf"(?<![\w/-])(?P<start>{_YEAR})\s*(?:[-–—]|to|a|al)\s*(?P<end>{_YEAR})(?![\d/-])")
_FISCAL = re.compile(
    rf"(?<![\w/-])(?P<start>{_YEAR})/\d\d\s*(?:[-–—]|to|a|al)\s*(?P<end>{_YEAR})(?:/(?P<late>\d\d))?(?!\d)"
)
_DIGIT = re.compile(r"\d")
_WORDS_BETWEEN = re.compile(r"\s(?:and|et|y)\s")
_UNTIL = re.compile(rf"\b(?:until|till|up to|jusqu'en|jusqu'a|d'ici|hasta(?: el)?|al)\s+(?P<end>{_YEAR})$")
_LAST_YEAR = re.compile(rf"(?<![\d/.-])(?P<year>{_YEAR})\W*$")
_NUMBER_YEAR = re.compile(rf"\b\d+/(?P<year>{_YEAR})\b")
_ANY_YEAR = re.compile(rf"(?<![\d/.-])(?P<year>{_YEAR})(?![\d/-])")
_SOME_YEAR = re.compile(_YEAR)
_BEHIND = re.compile(
    rf"^[\"”»'’]?\)?,?:?\s*(?:for\s+|pour\s+|para\s+|du\s+|de\s+|of\s+|from\s+)?(?={_YEAR})", re.I
)
_YEARS = re.compile(rf"{_YEAR}(?:\s*(?:[-–—/]|to|a|à)\s*(?:{_YEAR}|\d\d))?(?![\w/])")
_FISCAL_END = re.compile(rf"{_YEAR}(?:/\d\d)?$")
_FISCAL_BEHIND = re.compile(rf"\s*[-–—]\s*{_YEAR}(?:/\d\d)?(?!\w)")
_YEARS_ALONE = re.compile(
    rf"\W*(?:(?:from|for|the|period|de|du|la|el|periode|periodo|desde)\s+)*{_YEAR}(?:/\d\d)?"
    rf"(?:\W+(?:(?:to|a|au|al|hasta)\s+)?(?:{_YEAR}(?:/\d\d)?|\d\d))?\W*"
)

# Between `covers` and the years: "the period from".
_MOST_BEFORE_YEARS = 5
_NEAR_YEARS = 24


def state_years(ledger: Ledger, passage: Passage, named: Named) -> None:
    """Writes down the period, the target year or the year of a document from its name and what adjoins it."""
    if not _DIGIT.search(passage.text, named.span.start):
        return
    cell = cell_of(passage, named.span, "year", ledger.model.lexicon)
    spans = [_title(passage, named, ledger.model.lexicon), *([cell] if cell else [])]
    if any(_period(ledger, passage, named, span) for span in spans):
        return
    year = next((year for span in spans if (year := _own_year(ledger, passage, named, span))), None)
    if year:
        span, text, predicate = year
        ledger.claim(named.ref, predicate, Value(text, "xsd:gYear"), (passage.quote(span),), "document-year")


def _plain(text: str, named: Named, lexicon: Lexicon) -> str:
    """Folded text without the months before the years, unless it is told of a law: that has a date."""
    folded = fold(text)
    has_year = named.name.head.kind != "law" and _SOME_YEAR.search(folded)
    return years_alone(folded, lexicon) if has_year else folded


def _title(passage: Passage, named: Named, lexicon: Lexicon) -> Span:
    """The name with the years right behind it, in brackets or not."""
    behind = named.span.end
    bracket = bracket_behind(passage, named.name)
    if bracket and (end := _years_of_bracket(passage, named, bracket, lexicon)):
        return Span(named.span.start, end)
    if not _DIGIT.search(passage.text, behind, named.clause.end):
        return named.span
    rest = _plain(passage.text[behind : named.clause.end], named, lexicon)
    fiscal = _FISCAL_BEHIND.match(rest)
    if fiscal and _FISCAL_END.search(passage.text[named.span.start : behind]):
        return Span(named.span.start, behind + fiscal.end())
    opened = _BEHIND.match(rest)
    if opened:
        years = _YEARS.match(rest, opened.end())
        return Span(named.span.start, behind + years.end()) if years else named.span
    return named.span


def _years_of_bracket(passage: Passage, named: Named, bracket: Span, lexicon: Lexicon) -> int:
    """Where the years end that fill the brackets behind a name, or follow them; 0 if there are none."""
    if _YEARS_ALONE.fullmatch(_plain(bracket.of(passage.text), named, lexicon)):
        return bracket.end
    return _period_behind(passage, named, bracket.end + 1, lexicon)


def _period_behind(passage: Passage, named: Named, at: int, lexicon: Lexicon) -> int:
    """Where a period ends that follows the brackets: `Boat Plan (BP), April 2017 to March 2023`; else 0."""
    if named.name.head.kind == "law" or not _DIGIT.search(passage.text, at, at + _NEAR_YEARS):
        return 0
    rest = _plain(passage.text[at : named.clause.end], named, lexicon)
    opened = _BEHIND.match(rest)
    years = _FULL_PERIOD.match(rest, opened.end()) if opened else None
    return at + years.end() if years else 0


def _period(ledger: Ledger, passage: Passage, named: Named, span: Span) -> bool:
    """Two years, the second perhaps of two digits, or only the last one: `until 2025`."""
    printed = span.of(passage.text)
    title = _plain(printed, named, ledger.model.lexicon) if _DIGIT.search(printed) else ""
    law = named.name.head.kind == "law"
    found = _FISCAL.search(title) or (_FULL_PERIOD if law else _PERIOD).search(title)
    if found and not (_WORDS_BETWEEN.search(found.group()) and "between" not in title):
        start, end = found["start"], found.groupdict().get("late") or found["end"]
        end = start[: 4 - len(end)] + end
        if int(start) < int(end):
            _write(ledger, passage, named, span, {"dcat:startDate": start, "dcat:endDate": end})
            return True
    spanned = None if law else _spanned(passage, named, ledger.model.lexicon)
    if spanned:
        _write(ledger, passage, named, *spanned)
        return True
    last = _UNTIL.search(title.rstrip(" )\"”»'’"))
    if last:
        _write(ledger, passage, named, span, {"dcat:endDate": last["end"]})
    return bool(last)


def _spanned(passage: Passage, named: Named, lexicon: Lexicon) -> tuple[Span, dict[str, str]] | None:
    """`the Framework, approved in 2019, covers the years 2019 to 2024`: its years by the sentence."""
    following = next_name(passage, named.clause, named.name)
    end = following.span.start if following else named.clause.end
    for cue in cues_in(passage, "spanning", Span(named.span.end, max(named.span.end, end))):
        years = _FULL_PERIOD.search(years_alone(fold(passage.text), lexicon), cue.span.end, end)
        gap = words_in(passage, Span(cue.span.end, years.start())) if years else []
        if years and len(gap) <= _MOST_BEFORE_YEARS and int(years["start"]) < int(years["end"]):
            ends = {"dcat:startDate": years["start"], "dcat:endDate": years["end"]}
            return Span(named.span.start, years.end()), ends
    return None


def _write(ledger: Ledger, passage: Passage, named: Named, span: Span, ends: dict[str, str]) -> None:
    quote = passage.quote(span)
    ident = f"{named.mention.id}/period"
    years = "-".join(ends.values())
    period = Mention(ident, "period", "dcterms:PeriodOfTime", years, quote, owner=named.mention.id)
    ledger.mentions.setdefault(ident, period)
    ledger.claim(named.ref, "egov:coversPeriod", Ref(ident), (quote,), "document-period")
    for predicate, year in ends.items():
        ledger.claim(Ref(ident), predicate, Value(year, "xsd:gYear"), (quote,), "document-period")


def _own_year(ledger: Ledger, passage: Passage, named: Named, span: Span) -> tuple[Span, str, str] | None:
    """A year to come in a plan's name is its horizon; every other year is the document's own."""
    title = span.of(passage.text)
    if not _DIGIT.search(title):
        return None
    law = named.name.head.kind == "law"
    found = _LAST_YEAR.search(title) or (law and (_NUMBER_YEAR.search(title) or _ANY_YEAR.search(title)))
    if not found:
        return None
    aims = not law and (
        int(found["year"]) > edition_year(ledger.response) or bool(cues_in(passage, "horizons", named.span))
    )
    return span, found["year"], "egov:horizon" if aims else "egov:documentYear"
