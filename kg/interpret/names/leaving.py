"""Prepositions behind the name of a body that go on with the sentence: `the Levy Service on eLevy`."""

from kg.interpret.names.openers import modifiers
from kg.interpret.names.tokens import HeadAt
from kg.interpret.names.wording import Wording

# What is a committee's matter is a service's place: "Committee on X", "Revenue Service on X".
_MATTER = frozenset({"on", "sur", "sobre"})
_ENGLISH = frozenset({"on", "to", "by", "with", "for"})
_ROMANCE = frozenset({"a", "à", "au", "aux", "al", "sur", "sobre", "con", "avec", "dans", "por", "par"})
_DELIBERATING = frozenset({"committee", "council"})
_OF_STATE = frozenset({"state", "etat", "estado", "adviser", "advisor", "assistant", "adviser's"})
_LEVELS = frozenset(
    {"presidential", "high", "higher", "supreme", "central", "permanent", "inter-ministerial"}
)
_MINISTRIES = frozenset({"ministry", "department"})


def tells_where(words: Wording, head: HeadAt, at: int) -> bool:
    """Whether `on` behind a body named by its modifiers tells where: `Immigration Service ON WhatsApp`.

    Args:
        words: the clause.
        head: the head of the name.
        at: the word behind the name so far.
    """
    if words.tokens[at].word not in _MATTER or _type(head) in _DELIBERATING:
        return False
    told = [words.tokens[i] for i in _own(words, head)]
    plain = words.lexicon.words("names.vague") | words.lexicon.words("identity.qualifiers") | _LEVELS
    return any(token.capital and token.word not in plain for token in told if token.word != "the")


def leaves(words: Wording, head: HeadAt, at: int) -> bool:
    """Whether a preposition behind what a body is in charge of belongs to the sentence, not to the name.

    Example: `the Ministry of Health TO the platform`, `le Ministère de la Santé À la plateforme`.
    """
    word, before = words.tokens[at], words.tokens[at - 1]
    if not before.capital or before.word in _OF_STATE or not words.joined(at + 1):
        return False
    following = _content(words, at + 1)
    if words.is_romance(head):
        deliberates = word.word in _MATTER and _type(head) in _DELIBERATING
        # "Protection des Données À caractère personnel" goes on.
        goes_on = word.word == "a" and following == at + 1
        lower = not goes_on and not words.tokens[following].capital
        other = words.head_at(following)
        ministry = other is not None and _type(other) in _MINISTRIES
        return word.word in _ROMANCE and not deliberates and (lower or ministry or word.word in _MATTER)
    if word.word not in _ENGLISH or _type(head) not in _MINISTRIES:
        return False
    return word.word not in {"for", "from"} or not words.tokens[following].capital


def _own(words: Wording, head: HeadAt) -> list[int]:
    """The words that tell a body from others of its kind: before an English head, behind a French one."""
    if words.is_romance(head):
        return list(range(head.last + 1, modifiers(words, head)))
    first = head.first
    while first > 0 and words.tokens[first].joined and words.tokens[first - 1].capital:
        first -= 1
    return list(range(first, head.last))


def _content(words: Wording, at: int) -> int:
    """The first word at or behind an index that is no article."""
    while words.joined(at + 1) and words.has(at, "articles"):
        at += 1
    return at


def _type(head: HeadAt) -> str:
    body = head.of("body")
    return body.type if body else ""
