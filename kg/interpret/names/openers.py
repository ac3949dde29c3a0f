"""The adjectives behind a head, and the words that open what it governs: `on`, `relative à`, `por la que`."""

from kg.interpret.names.tokens import HeadAt
from kg.interpret.names.wording import COORDINATORS, Wording

_FREE_OPENERS = frozenset({"to", "about", "against", "a", "al", "au", "aux"})
_MOST_MODIFIERS = 5
_MOST_PROPER = 3
_MOST_MATTERS = 9
# Nouns that end as participles do: `société`, `sécurité`.
_QUALITIES = ("te", "dad", "tad")


def modifiers(words: Wording, head: HeadAt) -> int:
    """The index after the adjectives behind a French or Spanish head."""
    end = head.last + 1
    if not words.is_romance(head):
        return end
    while end <= head.last + _MOST_MODIFIERS and (words.joined(end) or _is_hashtag(words, end)):
        token = words.tokens[end]
        ends = (
            (token.digit and not words.technical(end))
            or words.indefinite(end)
            or words.ends(end)
            or words.function(end)
            or opener(words, end)
            or words.has(end, "generic")
            or _is_plural_verb(words, end)
        )
        if ends or words.is_number(end) or not (token.capital or token.digit or words.adjective(end)):
            break
        if words.head_at(end) and not token.capital:
            break
        end += 1
    return _paired(words, head, _listed_adjectives(words, head, end))


def _is_plural_verb(words: Wording, at: int) -> bool:
    """Whether a French verb with its object follows: `la Primature et le Parlement VOTENT les lois`."""
    verb = words.tokens[at].word.endswith("ent") and not words.tokens[at].capital
    return verb and words.joined(at + 1) and words.article(at + 1)


def _is_hashtag(words: Wording, at: int) -> bool:
    """Whether a capitalised word has a hash before it: `stratégie #BOATNATION`."""
    token = words.tokens[at] if at < len(words.tokens) else None
    return token is not None and token.gap.strip(" \n") == "#" and token.capital


def _paired(words: Wording, head: HeadAt, end: int) -> int:
    """The index after `et données` behind an acronym where the phrase ends: `stratégie IA ET DONNÉES`."""
    acronym = end > head.last + 1 and words.acronym(end - 1) and head.of("document") is not None
    if not acronym or not words.joined(end) or not words.joined(end + 1) or words.joined(end + 2):
        return end
    plain = words.content(end + 1) and not words.stops(end + 1)
    return end + 2 if plain and words.tokens[end].word in COORDINATORS else end


def _listed_adjectives(words: Wording, head: HeadAt, end: int) -> int:
    """The index after a list of adjectives: `Conseil Économique, Social et Environnemental`."""
    at = end
    while at < len(words.tokens) and words.tokens[at].comma and _is_proper_adjective(words, at):
        at += 1
    told = end > head.last + 1
    if told and head.of("document") is not None and words.tokens[end - 1].capital:
        second = words.joined(at + 1) and words.tokens[at].word in COORDINATORS and words.joined(at)
        return at + 2 if second and _is_second(words, at + 1) else end
    body = head.of("body") is not None and at > end > head.last + 1
    if not body or not words.joined(at) or not words.joined(at + 1):
        return end
    last = words.tokens[at].word in COORDINATORS and _is_proper_adjective(words, at + 1)
    return at + 2 if last else end


def _is_second(words: Wording, at: int) -> bool:
    """Whether an adjective goes with the one before: `Plan de Développement Economique et SOCIAL`."""
    return _is_proper_adjective(words, at) and not words.tokens[at].word.endswith(_QUALITIES)


def _is_proper_adjective(words: Wording, at: int) -> bool:
    return words.tokens[at].capital and words.adjective(at) and words.head_at(at) is None


def prefixed(words: Wording, head: HeadAt) -> int:
    """The index after the proper name behind a head such as `Bank`: `Bank Negara`; 0 if there is none."""
    end = head.last + 1
    led = head.compound or _is_led(words, head)
    fits = not led if words.has(head.last, "prefixed") else led and _is_strategy(words, head)
    if not fits or not words.tokens[head.first].capital:
        return 0
    while end <= head.last + _MOST_PROPER and words.joined(end) and words.tokens[end].capital:
        if words.ends(end) or words.function(end) or words.head_at(end):
            break
        end += 1
    named = end > head.last + 1 and not words.has(end - 1, "occupations")
    return end if named else 0


def apposed(words: Wording, head: HeadAt) -> int:
    """The index after the matters that stand behind a head without `of`: `Directorate-General Boats`.

    A policy may be one of them, if another follows; 0 if there are none.
    """
    end = head.last + 1
    if not words.has(head.last, "apposed") or not words.tokens[head.first].capital or _is_led(words, head):
        return 0
    while end <= head.last + _MOST_MATTERS and end < len(words.tokens):
        token = words.tokens[end]
        told = token.capital or token.word in COORDINATORS
        if not told or not (token.joined or (token.comma and end > head.last + 1)):
            break
        if words.ends(end) or words.has(end, "occupations") or _is_post(words, end):
            return 0
        if not _is_matter(words, end):
            break
        end += 1
    while end > head.last + 1 and words.tokens[end - 1].word in COORDINATORS:
        end -= 1
    return end if end > head.last + 1 else 0


def _is_post(words: Wording, at: int) -> bool:
    """Whether a word, or its singular, is that of a post: `Directorate General OFFICERS`."""
    return words.tokens[at].word.removesuffix("s") in words.lexicon.words("names.posts")


def _is_matter(words: Wording, at: int) -> bool:
    """Whether a word may be a matter of an office, and no head of another name."""
    head = words.head_at(at)
    if head is None or head.first != at:
        return True
    document = head.of("document")
    policy = document is not None and document.kind in {"policy", "strategy"} and head.of("body") is None
    return policy and words.joined(at + 2) and words.tokens[at + 1].word in COORDINATORS


def _is_strategy(words: Wording, head: HeadAt) -> bool:
    """Whether an English strategy may have its name behind it: `Digital Strategy Utopia`."""
    return head.reading(romance=False).kind == "strategy" and not words.is_romance(head)


def _is_led(words: Wording, head: HeadAt) -> bool:
    """Whether a capitalised word stands right before a head: `National Bank`."""
    before = head.first - 1
    return before >= 0 and words.tokens[head.first].joined and words.tokens[before].capital


def opens_quotation(words: Wording, at: int) -> int:
    """The number of words of `of a`, `de la` between a head and its title in quotation marks."""
    if opener(words, at) != 1 or not words.joined(at):
        return 0
    behind = at + 1
    if words.joined(behind) and words.article(behind):
        behind += 1
    quoted = behind < len(words.tokens) and words.tokens[behind].gap.strip() in set('"“«„‘')
    return behind - at if quoted else 0


def opener(words: Wording, at: int) -> int:
    """The number of words that open what a head governs: `sur`, `relative à`, `por la que se crea`."""
    if at >= len(words.tokens):
        return 0
    length = words.phrase_end(at, "openers") - at
    if length > 1 and words.tokens[at + length - 1].word == "se" and words.joined(at + length):
        return length + 1
    return length


def opens(words: Wording, at: int, family: str) -> int:
    """The number of words of an opener that goes on without a break; 0 if there is none."""
    length = (_charge(words, at, family) or opener(words, at)) if words.joined(at) else 0
    if not length or not words.joined(at + length):
        return 0
    if words.indefinite(at) and not words.romance:
        return 0
    if family == "document":
        return length
    free = words.tokens[at].word in _FREE_OPENERS and not _capital_behind(words, at + length)
    return 0 if free or words.tokens[at + length].digit else length


def _charge(words: Wording, at: int, family: str) -> int:
    """The number of words of `chargé de` behind a post: `Ministère délégué CHARGÉ DE l'Énergie`."""
    if family != "body" or not words.joined(at + 1) or not words.has(at - 1, "charged"):
        return 0
    return 2 if words.has(at, "in_charge") and words.function(at + 1) else 0


def _capital_behind(words: Wording, at: int) -> bool:
    """Whether the first word at or behind an index that is no article is capitalised."""
    while words.joined(at + 1) and words.has(at, "articles"):
        at += 1
    return words.tokens[at].capital
