"""Which web address belongs to which document."""

import re

from kg.interpret.documents.naming import Named
from kg.interpret.documents.relations import cited
from kg.interpret.documents.scopes import after_bracket, listed, only, words_in
from kg.interpret.ledger import Ledger
from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.portals.published import published_at
from kg.interpret.publishers import publishes
from kg.interpret.text.addresses import host, is_file
from kg.interpret.text.front_pages import is_root
from kg.interpret.text.records import records
from kg.interpret.text.spans import Span
from kg.values import Value
from kg.vocabulary.folding import fold

_BRACKETED = re.compile(r"\([^()]*\)|«[^»]*»")
# Not behind an abbreviation: `No. 337`.
_STOP = re.compile(r"(?<!\b\w\w)(?<!\b\w\w\w)\.\s|\.\s(?!\d)|;\s|\n|\s-\s")
_TIGHT = re.compile(r"[\s,:;(\[<–—-]*")
# `Office (https://...)`, `Office (PDO), https://...`, `Office (PDO, https://...)`
_BEHIND_BODY = re.compile(r"[\"”»'’]?[\s,:;<–—-]*(?:\([^()]*\)|\([^()]*)?[\s,:;<–—-]*")
_BRACKET_ENDS = re.compile(r"[^()]*\)[\s,:;<–-]*")
# `Act establishing the Data Office (DO, https://do.example)`
_SHORT_FORM = re.compile(r"[\"”»'’]?\s*\(\s*([A-ZÀ-Þ][\w&-]{1,11})\s*[,;:–-]\s*")
# A full stop says nothing between a name and an address.
_SHORTEST_SAID = 2
_PART = re.compile(r"[^\W_]{3,}")
_OPENED = re.compile(r"[\"”»'’]?\s*\(\s*")
_IN_FRONT = re.compile(r"[>\s]*[(\[:–—-]\s*[\"“«]?\s*")


def state_pages(ledger: Ledger, passage: Passage, named: list[Named]) -> None:
    """Gives each address of an answer to the documents it leads to."""
    for address in passage.addresses:
        if published_at(passage, address):
            continue
        value = Value(passage.url(address), "xsd:anyURI")
        owners = _recorded(ledger, passage, named, address) or _owners(passage, named, address)
        for one in _all_of(passage, named, owners):
            if _is_portal(ledger, value) and not _TIGHT.fullmatch(_between(passage, one, address)):
                continue
            span = Span(min(one.span.start, address.start), max(one.span.end, address.end))
            quote = passage.quote(address if one.again else span)
            ledger.claim(one.ref, "foaf:page", value, (quote,), "document-page")


def _recorded(ledger: Ledger, passage: Passage, named: list[Named], address: Span) -> list[Named]:
    """The document that a record names beside the address: `Name: Barge Act; Decree: No. 5; Link: …`."""
    for record in records(passage.text, ledger.model.lexicon) if named else ():
        if "link" in record.cells and record.cells["link"].meets(address):
            within = [one for one in named if record.cells["name"].holds(one.span)]
            return within if len(within) == 1 else []
    return []


def _is_portal(ledger: Ledger, url: Value) -> bool:
    """Whether the front page of a site is a portal by another answer: a document is only told of there."""
    if not is_root(url.text):
        return False
    sites = (c.object.text for c in ledger.claims.of("egov:url") if isinstance(c.object, Value))
    return any(is_root(site) and host(site) == host(url.text) for site in sites)


def _between(passage: Passage, one: Named, address: Span) -> str:
    """What stands between a document and an address."""
    return passage.text[one.span.end : max(one.span.end, address.start)]


def _owners(passage: Passage, named: list[Named], address: Span) -> list[Named]:
    """Those before the address, else the one that follows it in brackets or behind a dash."""
    before = [one for one in named if one.span.end <= address.start]
    after = [one for one in named if one.span.start >= address.end]
    gap = passage.text[address.end : after[0].span.start] if after else ""
    leads = gap and _IN_FRONT.fullmatch(gap) and _entry(passage, address) == _entry(passage, after[0].span)
    owned = any(_is_site(passage, name, address) for _, name in passage.names)
    if leads and not owned and not (before and _adjoins(passage, before[-1].span.end, address, after[0])):
        return after[:1]
    if not before or _of_body(passage, before[-1], address) or _notes_body(passage, before[-1], address):
        return []
    return _before(passage, before, address)


def _all_of(passage: Passage, named: list[Named], owners: list[Named]) -> list[Named]:
    """The owners, and all that one pronoun stands for: `Both are to be found at https://…`."""
    several = "references.plural_pronouns"
    shared = {one.span for one in owners if one.again and passage.has_cue(several, one.span)}
    return [one for one in named if one in owners or one.span in shared] if shared else owners


def _before(passage: Passage, before: list[Named], address: Span) -> list[Named]:
    last = before[-1]
    between = passage.text[last.span.end : address.start]
    open_text = _BRACKETED.sub(lambda found: "x" * len(found.group()), between)
    stops = [last.span.end + stop.end() for stop in _STOP.finditer(open_text)]
    if not stops:
        bracketed = _OPENED.fullmatch(between)
        leads_back = _spells(address.of(passage.text), before[:-1], last) or _is_of_plan(
            passage, before, address
        )
        if not bracketed and cited(passage, last) and leads_back:
            return [_subject(passage, before)]
        return [one for one in before if one is last or (not bracketed and _shares(passage, one, last))]
    rest = _without_addresses(passage, Span(stops[-1], address.start))
    if not only(passage, rest, "link_words", "names.articles", "prepositions"):
        return []
    told = passage.text[last.span.end : stops[-1]].strip(' )"”»’\n-;')
    bearers = _bearers(before, address.of(passage.text))
    if bearers and len(told) < _SHORTEST_SAID:
        return bearers
    if not told:
        return [_subject(passage, before) if _is_guide(passage, last) else last]
    later = any(last.clause.end < clause.span.start < rest.start for clause in passage.clauses)
    return [] if later and not _deep(address.of(passage.text)) else [_subject(passage, before)]


def _spells(url: str, others: list[Named], last: Named) -> bool:
    """Whether an address has the words of a document before: `Plan 2025, approved by Order 5, …/plan.pdf`."""
    said = set(_PART.findall(fold(url.partition("//")[2].partition("/")[2])))
    own = len(said & set(_PART.findall(fold(last.name.name))))
    return any(len(said & set(_PART.findall(fold(one.name.name)))) > own for one in others)


def _bearers(before: list[Named], url: str) -> list[Named]:
    """The document before the last whose acronym a page has: `BBP follows the Vision; …/bbp.pdf`."""
    said = set(_PART.findall(fold(url.partition("//")[2].partition("/")[2])))
    bearing = [one for one in before if any(_is_in(name, said) for name in (one.name.name, *one.name.also))]
    return bearing[-1:] if bearing and before[-1] not in bearing else []


def _is_in(name: str, said: set[str]) -> bool:
    """Whether an acronym is one of some words."""
    return name.isupper() and fold(name) in said


def _is_of_plan(passage: Passage, before: list[Named], address: Span) -> bool:
    """`"Plan 2025", approved by Order No. 5, https://…`: a comma leads back to the plan."""
    last, subject = before[-1], _subject(passage, before)
    untitled = not re.search(r"[\"“«]", last.name.name)
    plan = subject.name.head.kind in {"strategy", "policy"} and last.name.head.kind == "law"
    comma = passage.text[last.span.end : address.start].strip() == ","
    return plan and comma and untitled


def _is_guide(passage: Passage, one: Named) -> bool:
    """Whether the sentence names the document only as that with which another one is aligned."""
    return passage.has_cue("alignment", Span(one.clause.start, max(one.clause.start, one.span.start)))


def _deep(url: str) -> bool:
    """Whether an address leads to a text and not to the site of a body that a sentence in between names."""
    return is_file(url) or len([part for part in url.rsplit("//", maxsplit=1)[-1].split("/")[1:] if part]) > 1


def _entry(passage: Passage, span: Span) -> int:
    """The entry of the answer's list in which a span stands."""
    return next((clause.entry for clause in passage.clauses if clause.span.holds(span)), -1)


def _without_addresses(passage: Passage, span: Span) -> Span:
    """The span behind the last other address in it."""
    ends = [address.end for address in passage.addresses if span.holds(address)]
    return Span(max([span.start, *ends]), span.end)


def _subject(passage: Passage, before: list[Named]) -> Named:
    """Whom the last sentence is about: its first document that is not merely cited."""
    clause = before[-1].clause
    here = [one for one in before if one.clause == clause]
    free = [one for one in here if not cited(passage, one)]
    return (free or here)[0]


def _adjoins(passage: Passage, end: int, address: Span, after: Named) -> bool:
    """Whether the address stands right behind a document, and not on a line with the next one."""
    gap = passage.text[end : address.start]
    line = "\n" in gap and "\n" not in passage.text[address.end : after.span.start]
    return bool(_TIGHT.fullmatch(gap)) and not line


def _of_body(passage: Passage, last: Named, address: Span) -> bool:
    """Whether the address is a body's: it stands right behind its name, or leads to no page but to a site."""
    url = address.of(passage.text)
    between = [n for _, n in passage.names if last.span.end <= n.span.start and n.span.end <= address.start]
    nearest = max(between, key=lambda name: name.span, default=None)
    if nearest and nearest.family == "body" and is_root(url):
        return True
    if is_root(url) and _bears_short_form(passage, url):
        return True
    short = _SHORT_FORM.fullmatch(passage.text, last.span.end, address.start)
    if short and is_root(url) and fold(short[1]) in host(url):
        return True
    return not is_file(url) and any(_is_site(passage, name, address) for name in between)


def _bears_short_form(passage: Passage, url: str) -> bool:
    """Whether a front page has the short form of a body for its host: `Boat Agency (BA) …, www.ba.gov`."""
    first = host(url).split(".", maxsplit=1)[0]
    bodies = (name for _, name in passage.names if name.family == "body")
    return any(fold(other) == first for name in bodies for other in (name.name, *name.also))


def _notes_body(passage: Passage, last: Named, address: Span) -> bool:
    """Whether a document in brackets only tells what a body is for: `Ministry (ICT policy), www.a.gov`."""
    behind = passage.text[last.span.end : address.start]
    front = passage.text[: last.span.start].rstrip()
    if not front.endswith("(") or not _BRACKET_ENDS.fullmatch(behind):
        return False
    end = len(front[:-1].rstrip())
    return any(name.family == "body" and name.span.end == end for _, name in passage.names)


def _is_site(passage: Passage, name: Name, address: Span) -> bool:
    """Whether the name is a body's, with nothing but its short form between it and the address."""
    behind = passage.text[name.span.end : max(name.span.end, address.start)]
    stands = name.family == "body" and name.span.end <= address.start and _BEHIND_BODY.fullmatch(behind)
    return bool(stands) and not publishes(passage, name.span, address)


def _shares(passage: Passage, one: Named, last: Named) -> bool:
    """Whether two names are joined by `and`, with no address between: one address leads to both."""
    gap = Span(one.span.end, last.span.start)
    if any(map(gap.holds, passage.addresses)) or one.clause != last.clause:
        return False
    rest = Span(min(after_bracket(passage, one.name), last.span.start), last.span.start)
    linked = any(listed(passage, word, "coordinators") for word in words_in(passage, rest))
    plain = ("coordinators", "names.articles", "names.dropped", "possessives", "prepositions")
    return linked and only(passage, rest, *plain)
