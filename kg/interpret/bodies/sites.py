"""Which web address is the site of a body: the one beside its name, or one that a sentence calls its own."""

import re
from collections.abc import Iterator, Sequence

from kg.interpret.bodies.naming import Body
from kg.interpret.initiatives.social_media import platform_of
from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.portals.labels import besides
from kg.interpret.portals.successions import successor
from kg.interpret.publishers import publishes
from kg.interpret.references.acronyms import is_acronym, spells
from kg.interpret.text.addresses import host, is_file
from kg.interpret.text.front_pages import is_root
from kg.interpret.text.spans import Span, words
from kg.values import Ref, Value
from kg.vocabulary.folding import fold

_BEFORE_BRACKET = re.compile(r"[>\s]*\(")
_BRACKET = re.compile(r"\s*(?:\([^()]*\)\s*)?\(<?\s*")
_MARKS = re.compile(r"[>\s]*(?:[-–—:=,|]+>?|→)?\s*(?:(?:the|le|la|les|el|los|las)\s+|l['’])?", re.I)
_GOVERNED = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?:\s+[\w-]+){0,2}\s+(?:of the|de la|du|del|de l['’])\s*$")
_APPOSITION = re.compile(
    r"[>)]?\s*[,(–-]\s*(?:(?:the|le|la|el|it is|which is|qui est|que es)\s+){0,2}(?:official\s+)?", re.I
)
_OF = re.compile(
    r"[\"”»]?\s*(?:\([^()]*\)\s*)?(?:of|under|within|du|de|des|del)\s+(?:(?:the|la|las|los|les|el)\s+|l['’])?"
)
_PART = re.compile(r"[^\W_]{4,}")
_REACH = 20
_SHORTEST = 4
_MOST_LEADING = 2
_BRACKETED = re.compile(r"\([^()]*\)")
_SITE_BEHIND = re.compile(r"\s*(?:\([^()]*\)\s*)?[\s,:(\[<–—-]*(?:[A-Z]{2,11},\s*)?(?:https?:|www\.)")
_ARTICLE = re.compile(r"(?:the|le|la|les|el|los|las)\s+|l['’]", re.I)
_CLOSE = re.compile(r"[\s,:(<–—-]*(?:\([^()]*\)[\s,:(<–—-]*)?(?:\(?[A-Z][\w&.-]{1,11},\s*<?)?")


def body_sites(
    ledger: Ledger, passage: Passage, bodies: Sequence[Body], apart: set[Span], *, asked: bool
) -> None:
    """Writes down the site of each body that has one.

    Args:
        ledger: where the claims are written down.
        passage: the answer.
        bodies: the bodies it names, in order.
        apart: the names of bodies that are only mentioned as what another one belongs to.
        asked: whether the form asks for names and links, so that words may stand between the two.
    """
    if not (bodies and passage.addresses):
        return
    taken = set(_by_host(ledger, passage, bodies, asked=asked))
    rules = {wanted.rule for wanted in passage.question.yields}
    if "crisis-measures" in rules:
        return
    if "portals" in rules:
        _labelled(ledger, passage, bodies)
        _called_own(ledger, passage, bodies, apart, taken)
        return
    leads = _leads(passage)
    for index, body in enumerate(bodies):
        following = bodies[index + 1].span.start if index + 1 < len(bodies) else len(passage.text)
        room = Span(body.span.end, following)
        found = _before(passage, body.span, leads=leads) or _site(
            ledger, passage, room, asked=asked, leads=leads
        )
        if (
            found
            and not _of_measure(passage, body.span, found)
            and found not in taken
            and not platform_of(found.of(passage.text), ledger.model)
            and not _parted(passage, body.span, found)
            and (asked or not publishes(passage, body.span, found))
        ):
            taken.add(found)
            _claim(ledger, passage, _owner(ledger, passage, bodies, index, apart, found), found)
    _called_own(ledger, passage, bodies, apart, taken)


def _called_own(
    ledger: Ledger, passage: Passage, bodies: Sequence[Body], apart: set[Span], taken: set[Span]
) -> None:
    """`X ... on its website https://…`, `https://…, the site of X`."""
    for cue in passage.cues_of("own_site"):
        address = next((a for a in passage.addresses if a.start >= cue.span.end and a not in taken), None)
        subjects = [b for b in bodies if b.span.end <= cue.span.start and b.span not in apart]
        if address and subjects and len(words(passage.text, cue.span.end, address.start)) <= 3:
            _claim(ledger, passage, subjects[-1], address)
    for cue in passage.cues_of("website_of"):
        address = next((a for a in reversed(passage.addresses) if a.end <= cue.span.start), None)
        body = next((b for b in bodies if b.span.start >= cue.span.end), None)
        joined = address and _APPOSITION.fullmatch(passage.text, address.end, cue.span.start)
        if address and body and joined and not words(passage.text, cue.span.end, body.span.start)[1:]:
            _claim(ledger, passage, body, address)


def _labelled(ledger: Ledger, passage: Passage, bodies: Sequence[Body]) -> None:
    """Among portals, the front page whose label or note is a body's name, or that is called its website."""
    for beside in besides(passage, ledger.model.lexicon):
        if not is_root(beside.address.of(passage.text)):
            continue
        for body in bodies:
            # "Business names: https://… (ABC)" tells who runs the service there.
            note = beside.note
            runs = (beside.label or beside.entry) and note and _only_runs(passage, body, note, beside.address)
            note = None if runs else beside.note
            told = (beside.label, beside.prose, note)
            named = {_opening(passage.text, span) for span in told if span}
            front = Span(max(0, body.span.start - _REACH), body.span.start)
            close = _CLOSE.fullmatch(passage.text, body.span.end, beside.address.start)
            called = close and passage.has_cue("website_of", front)
            if not (close or note) or not (body.span.start in named or called):
                continue
            if (close and not beside.note) or not _given_elsewhere(ledger, passage, body):
                _claim(ledger, passage, body, beside.address)
                break


def _given_elsewhere(ledger: Ledger, passage: Passage, body: Body) -> bool:
    """Whether another answer prints a site right behind the name: that one is the body's, no portal."""
    name = body.mention.name
    for answer in ledger.response.answers:
        at = answer.text.find(name) if answer.number != passage.answer.number else -1
        if at >= 0 and _SITE_BEHIND.match(answer.text, at + len(name)):
            return True
    return False


def _only_runs(passage: Passage, body: Body, note: Span, address: Span) -> bool:
    """Whether a note tells who runs a labelled service, at an address without the body's letters."""
    own = spells(host(address.of(passage.text)).split(".")[0], body.mention.name)
    return is_acronym(note.of(passage.text)) or (note.start == body.span.start and not own)


def _opening(text: str, span: Span) -> int:
    """Where a label begins, its article apart."""
    article = _ARTICLE.match(text, span.start, span.end)
    return article.end() if article else span.start


def _by_host(ledger: Ledger, passage: Passage, bodies: Sequence[Body], *, asked: bool) -> Iterator[Span]:
    """Addresses whose host is the acronym of a body of the same sentence: `X Authority (XA) ... xa.gov`."""
    short = [(body, hosts) for body in bodies if (hosts := _hosts(ledger, body))]
    if not short:
        return
    for clause in (c.span for c in passage.clauses):
        for address in (a for a in passage.addresses if clause.meets(a)):
            if platform_of(address.of(passage.text), ledger.model):
                continue
            if not asked and not is_root(address.of(passage.text)):
                continue
            label = host(address.of(passage.text)).partition(".")[0]
            line = clause if not asked else Span(passage.text.rfind("\n", 0, clause.start) + 1, clause.end)
            body = next(
                (
                    body
                    for body, hosts in reversed(short)
                    if label in hosts and line.holds(body.span) and body.span.end <= address.start
                ),
                None,
            )
            if body:
                _claim(ledger, passage, body, address)
                yield address


def _hosts(ledger: Ledger, body: Body) -> set[str]:
    """The acronyms of a body as hosts have them: alone or with the country's code behind."""
    country = ledger.model.reference.countries.get(ledger.response.country)
    short = [fold(name) for name in (body.mention.name, *body.mention.also) if is_acronym(name)]
    return {*short, *(f"{name}{country.iso2.lower()}" for name in short if country)}


def _owner(  # noqa: PLR0917 - the place, and who may own it
    ledger: Ledger, passage: Passage, bodies: Sequence[Body], index: int, apart: set[Span], site: Span
) -> Body:
    """`X, which belongs to Y, https://…`: the address is that of X, unless it is in brackets and spells Y."""
    text = passage.text
    if (
        index
        and _is_of(text, bodies[index - 1], bodies[index])
        and (
            _has_site(ledger, bodies[index], site.of(text))
            or _spells_part(site.of(text), bodies[index - 1], bodies[index])
        )
    ):
        return bodies[index - 1]
    if not index or bodies[index].span not in apart:
        return bodies[index]
    first = host(site.of(text)).split(".")[0]
    other, own = (fold(bodies[at].mention.name) for at in (index - 1, index))
    named = len(first) >= _SHORTEST and first in own and first not in other
    bracketed = _BRACKET.fullmatch(text, bodies[index].span.end, site.start)
    return bodies[index] if bracketed and named else bodies[index - 1]


def _is_of(text: str, part: Body, whole: Body) -> bool:
    """Whether nothing but `of the` stands between two bodies: `the Agency for Boats of the Ministry`."""
    return part.type != "ministry" and _OF.fullmatch(text, part.span.end, whole.span.start) is not None


def _spells_part(url: str, part: Body, whole: Body) -> bool:
    """Whether a page has more words of the part's name than of the whole's: `…/cabinet/boat-agency`."""
    path = set(_PART.findall(fold(url.partition("//")[2].partition("/")[2])))
    own, other = (set(_PART.findall(fold(body.mention.name))) for body in (part, whole))
    return len(path & (own - other)) > len(path & (other - own))


def _has_site(ledger: Ledger, body: Body, url: str) -> bool:
    """Whether a body was given another site, or the front page of this one, before."""
    name = fold(body.mention.name)
    return any(
        isinstance(claim.subject, Ref)
        and isinstance(claim.object, Value)
        and fold(ledger.mentions[claim.subject.mention].name) == name
        and (host(claim.object.text) != host(url) or not is_root(url))
        for claim in ledger.claims.of("foaf:homepage")
    )


def _of_measure(passage: Passage, name: Span, address: Span) -> bool:
    """`the Digital Academy of the X (https://…)`: the address is that of the measure asked for."""
    asked = any(wanted.rule == "measures" for wanted in passage.question.yields)
    governed = asked and _GOVERNED.search(passage.text, max(0, name.start - 60), name.start)
    return bool(governed) and passage.text[name.end : address.start].strip(" <") == "("


def _parted(passage: Passage, name: Span, address: Span) -> bool:
    """Whether a semicolon parts an address from the name before it; one before `Link:` does not."""
    entries = {c.entry for c in passage.clauses if c.span.meets(name) or c.span.meets(address)}
    if len(entries) < 2 or ";" not in passage.text[name.end : address.start]:
        return False
    return not _alternate(passage, name, address)


def _alternate(passage: Passage, name: Span, address: Span) -> bool:
    """Whether an address alone behind its semicolon bears the name before: `Boats Council; boats.td`."""
    between = passage.text[name.end : address.start]
    behind = passage.text[address.end :].lstrip(" >)")[:1]
    if _BRACKETED.sub("", between).strip(" <") != ";" or behind not in {"", ";", "\n", "."}:
        return False
    first, said = host(address.of(passage.text)).split(".")[0], name.of(passage.text)
    return spells(first, said) or (len(first) >= _SHORTEST and first in fold(said))


def _leads(passage: Passage) -> bool:
    """Whether each address of a list comes before its name: the answer opens with one."""
    first = next(iter(passage.addresses), None)
    return first is not None and not words(passage.text, 0, first.start)


def _before(passage: Passage, name: Span, *, leads: bool) -> Span | None:
    """The address in front of a name: `https://… (Name)`, `https://…, site of the Name`, or by the order."""
    for address in passage.addresses:
        if not 0 <= name.start - address.end <= _REACH or is_file(address.of(passage.text)):
            continue
        between = Span(address.end, name.start)
        bracketed = _BEFORE_BRACKET.fullmatch(passage.text, between.start, between.end)
        called = passage.cue("website_of", between)
        alone = called and not words(passage.text, between.start, called.span.start)
        if bracketed or alone or (leads and _MARKS.fullmatch(passage.text, between.start, between.end)):
            return address
    return None


def _claim(ledger: Ledger, passage: Passage, body: Body, address: Span) -> None:
    """The last of a succession of sites is the body's."""
    last = address
    for old, new in successor(passage):
        last = new if old == last else last
    value = Value(passage.url(last), "xsd:anyURI")
    quote = passage.quote(Span(min(body.span.start, address.start), max(last.end, body.span.end)))
    ledger.claim(ref(body.mention), "foaf:homepage", value, (quote,), "body-site")


def _site(ledger: Ledger, passage: Passage, room: Span, *, asked: bool, leads: bool) -> Span | None:
    """The address behind a name."""
    for address in passage.addresses:
        if not room.holds(address) or is_file(address.of(passage.text)):
            continue
        if platform_of(address.of(passage.text), ledger.model):
            return None
        close = _CLOSE.fullmatch(passage.text, room.start, address.start) is not None
        next_line = leads and "\n" in passage.text[room.start : address.start]
        close = close or _seen_there(ledger, passage, Span(room.start, address.start), address)
        if not next_line and (close or (asked and _beside(ledger, passage, Span(room.start, address.start)))):
            return address
        return None
    return None


def _seen_there(ledger: Ledger, passage: Passage, between: Span, address: Span) -> bool:
    """`through the Ministry of Boats, see www.a.gov`: a front page behind a word that only leads to it."""
    plain = between.of(passage.text)
    said = [fold(word.of(plain)) for word in words(plain)]
    leads = ledger.model.lexicon.words("see_site")
    return (
        is_root(address.of(passage.text))
        and "." not in plain
        and 0 < len(said) <= _MOST_LEADING
        and all(word in leads for word in said)
    )


def _beside(ledger: Ledger, passage: Passage, between: Span) -> bool:
    """Whether nothing is said between a name and an address, notes in brackets apart."""
    stops = ledger.model.lexicon.words("names.stops") - ledger.model.lexicon.words("leads_to")
    plain = _BRACKETED.sub(" ", between.of(passage.text))
    if plain.rstrip(" <").endswith(":") and "." not in plain:
        return True
    said = {fold(word.of(plain)) for word in words(plain)}
    other = any(map(between.meets, passage.addresses))
    return not other and not said & stops
