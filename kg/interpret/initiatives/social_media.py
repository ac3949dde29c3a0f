"""Accounts on social media by address or by handle, and what a government uses social media for."""

import re
from collections.abc import Mapping
from functools import lru_cache

from kg.interpret.ledger import Ledger, ref
from kg.interpret.passage import Passage
from kg.interpret.text.addresses import host, unbroken
from kg.interpret.text.known import concepts_in
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span, words
from kg.values import Concept, Mention, Quote, Value
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon
from kg.vocabulary.model import Model

_SCHEME = "social-media-platform"
# Pages of a platform that are a post, a search or the like: no account stands there.
_NO_ACCOUNT = re.compile(
    r"/(?:watch|posts?|status|videos?|events?|photos?|hashtag|share|sharer|search|story|shorts|p|reel)"
    r"(?:[/?.]|$)|^[^/]*//youtu\.be/",
    re.I,
)
_HANDLE = re.compile(r"(?<![\w.@/█])@([A-Za-z0-9_][A-Za-z0-9_.]{1,29})(?<!\.)")
_NAMED = re.compile(r"\s*(?::|=)\s*([A-Za-z0-9_][\w.]{2,39})(?=\s*(?:[,;.)\n]|$))")
# What a handle begins with, or the capitals and figures inside one that stands behind a colon.
_MAY_BE_HANDLE = re.compile(
    r"[@:=](?:(?<![\w.@/█]@)(?<=@)[A-Za-z0-9_]"
    r"|(?<=[:=])\s*(?=[A-Za-z0-9_][\w.]{2})[\w.]*?(?:[a-z][A-Z]|\d|_|[A-Z]{2}[a-z]))"
)
_CAMEL = re.compile(r"[a-z][A-Z]|\d|_|[A-Z]{2}[a-z]")
_NEAR = 40


@lru_cache(maxsize=8)
def _hosts(lexicon: Lexicon) -> Mapping[str, str]:
    """Platform by host, as the lexicon lists them."""
    return {
        site: name.removeprefix("social_hosts.")
        for name, sites in lexicon.phrases.items()
        if name.startswith("social_hosts.")
        for site in sites
    }


def platform_of(url: str, model: Model) -> str | None:
    """The code of the platform to which a web address leads; None for any other address.

    Example:
        >>> from kg.resources import ontology_folder
        >>> from kg.vocabulary.model import load_model
        >>> platform_of("https://m.facebook.com/GovX", load_model(ontology_folder()))
        'facebook'
    """
    # Few addresses have the name of a platform anywhere in them.
    plain = unbroken(url).lower()
    if not any(map(plain.__contains__, _hosts(model.lexicon))):
        return None
    return _platform(host(url), model.lexicon)


def _platform(name: str, lexicon: Lexicon) -> str | None:
    """The platform of a host, or of the host whose part it is: `m.facebook.com`."""
    hosts = _hosts(lexicon)
    while name not in hosts:
        _, _, name = name.partition(".")
        if not name:
            return None
    return hosts[name]


def accounts(ledger: Ledger, passage: Passage) -> None:
    """Each address on a social media platform is an account, and so is each handle beside a platform.

    They may stand in any answer: a government names them wherever they fit.
    """
    by_address = {}
    for address in passage.addresses:
        printed = passage.url(address)
        platform = platform_of(printed, ledger.model)
        if platform and not _NO_ACCOUNT.search(printed):
            quote = passage.quote(address)
            hints = (("host", host(printed)), ("url", printed))
            account = _account(ledger, quote, printed, platform, hints)
            page = Value(printed, "xsd:anyURI")
            ledger.claim(ref(account), "foaf:page", page, (quote,), "account-address")
            _owner(ledger, passage, account, address)
            by_address[platform, _last_part(printed)] = account
    for place, handle, named in _handles(ledger, passage):
        same = by_address.get((named.target, fold(handle.removeprefix("@"))))
        quote = passage.quote(place)
        name = f"{named.span.of(passage.text)} {handle}"
        account = same or _account(ledger, quote, name, named.target, ())
        ledger.claim(ref(account), "egov:handle", Value(handle), (quote,), "account-handle")
        _owner(ledger, passage, account, place)


def _account(
    ledger: Ledger, quote: Quote, name: str, platform: str, hints: tuple[tuple[str, str], ...]
) -> Mention:
    ident = f"account:{quote.answer}:{quote.start}-{quote.end}"
    account = Mention(ident, "account", "egov:SocialMediaAccount", name, quote, hints=hints)
    ledger.mentions[ident] = account
    rule = "account-address" if hints else "account-handle"
    ledger.claim(ref(account), "egov:usesSocialMedia", Concept(_SCHEME, platform), (quote,), rule)
    return account


def _last_part(url: str) -> str:
    return fold(url.split("?", maxsplit=1)[0].rstrip("/").rsplit("/", 1)[-1]).removeprefix("@")


def _handles(ledger: Ledger, passage: Passage) -> list[tuple[Span, str, Found]]:
    """The place, the handle as printed and the platform of each account given without an address."""
    found: list[tuple[Span, str, Found]] = []
    everything = Span(0, len(passage.text))
    if not _MAY_BE_HANDLE.search(passage.text):
        return found
    if not concepts_in(passage.text, everything, ledger.model.ontology, _SCHEME):
        return found
    for clause in passage.clauses:
        line = Span(passage.text.rfind("\n", 0, clause.span.start) + 1, clause.span.end)
        named = concepts_in(passage.text, line, ledger.model.ontology, _SCHEME)
        named = [n for n in named if not any(a.meets(n.span) for a in passage.addresses)]
        for at in _HANDLE.finditer(passage.text, clause.span.start, clause.span.end):
            place = Span(at.start(), at.end())
            if not any(address.meets(place) for address in passage.addresses):
                near = [n for n in named if _distance(n.span, place) <= _NEAR]
                nearest = min(near, key=lambda n: (_distance(n.span, place), n.span), default=None)
                found += [(place, at.group(), nearest)] if nearest else []
        for platform in named:
            typed = _NAMED.match(passage.text, platform.span.end, clause.span.end)
            if typed and _CAMEL.search(typed[1]):
                found.append((Span(typed.start(1), typed.end(1)), typed[1], platform))
    return found


def _distance(platform: Span, handle: Span) -> int:
    """How far apart the two stand; a platform behind its handle, as in "@x on Twitter", counts as farther."""
    return handle.start - platform.end if platform.end <= handle.start else platform.start - handle.end + 1


def _owner(ledger: Ledger, passage: Passage, account: Mention, place: Span) -> None:
    """The body right before the account, or in brackets right behind it."""
    for _, name in passage.names:
        if name.family != "body" or name.pointing or name.negative:
            continue
        before = name.span.end <= place.start and _beside(ledger, passage, Span(name.span.end, place.start))
        between = passage.text[place.end : name.span.start]
        behind = name.span.start >= place.end and re.fullmatch(r"[>\s]*[([](?:the |le |la |el )?", between)
        if before or behind:
            body = ref(ledger.name(passage, name))
            words_of = Span(min(name.span.start, place.start), max(name.span.end, place.end))
            ledger.claim(ref(account), "egov:accountOf", body, (passage.quote(words_of),), "account-owner")
            return


def _beside(ledger: Ledger, passage: Passage, between: Span) -> bool:
    """Whether nothing stands between but "Facebook page", "on Twitter" and marks."""
    text = between.of(passage.text)
    if len(text) > _NEAR or any(mark in text for mark in ";\n.") or "http" in text:
        return False
    fine = ledger.model.lexicon.words("account_words")
    platforms = concepts_in(passage.text, between, ledger.model.ontology, _SCHEME)
    return all(
        fold(word.of(passage.text)) in fine or any(p.span.holds(word) for p in platforms)
        for word in words(passage.text, between.start, between.end)
    )
