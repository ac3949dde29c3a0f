"""What an opener governs: the words behind `on`, `de`, `relative à` that belong to a name."""

from kg.interpret.names.boundaries import is_parent, is_seat, lists, new_name, run_names_document
from kg.interpret.names.leaving import leaves, tells_where
from kg.interpret.names.openers import apposed, opener, opens
from kg.interpret.names.tokens import HeadAt, Token, phrase_of
from kg.interpret.names.wording import COORDINATORS, Wording

_MOST_WORDS = 45
_NO_OPENERS_AFTER_COMMA = frozenset({"for", "to", "against", "about", "a", "al", "en", "pour", "para"})
_PURPOSES = frozenset({"for", "pour", "para"})
_FRENCH = frozenset({"fr"})
_THAT = frozenset({"that", "que", "qu"})
# A French or Spanish title ends where an English sentence goes on.
_ENGLISH = frozenset({"in", "of", "the", "for", "by", "and", "with", "which"})
_INFINITIVES = frozenset({"to", "pour", "para"})


def governed(words: Wording, head: HeadAt, at: int, family: str, *, numbered: bool) -> int:
    """The index after an opener at a word and what it governs; the word itself if it opens nothing.

    Args:
        words: the clause.
        head: the head of the name.
        at: the first word behind the name so far.
        family: document or body.
        numbered: whether the name has a number, behind which a comma may stand before the opener.
    """
    length = opens(words, at, family) or _coordinated(words, head, at, family)
    if not length and numbered and at < len(words.tokens) and _is_parted(words, at):
        length = opener(words, at)
        if words.tokens[at].word in _NO_OPENERS_AFTER_COMMA or not words.joined(at + length):
            length = 0
    if not length or _opens_prose(words, at, at + length, family) or _is_date(words, at + length):
        return at
    if words.tokens[at].comma and _approves_another(words, at, at + length):
        return at
    if family == "body" and _is_purpose(words, head, at, at + length):
        return at
    if at > head.last + 1 and _is_owner(words, head, _first_content(words, at + length), family):
        return at
    if family == "body" and _goes_on_otherwise(words, head, at, length):
        return at
    after = _phrase(words, head, at + length, family)
    return at if after == at + length else after


def _is_parted(words: Wording, at: int) -> bool:
    """Whether a comma stands before a word, or a bracket ends there: `Act 5 (as amended) on Boats`."""
    return words.tokens[at].comma or (words.tokens[at].gap == ") " and words.has(at - 1, "amended"))


def _approves_another(words: Wording, at: int, start: int) -> bool:
    """Whether a clause behind an order tells which plan it adopts: `Decreto 5, que aprueba el Plan X`."""
    head = words.head_at(_first_content(words, start))
    document = head.of("document") if head else None
    titled = document and head and words.tokens[head.first].capital and document.kind != "law"
    return bool(titled) and phrase_of(words.tokens[at:start]) in words.lexicon.words("names.approving")


def _goes_on_otherwise(words: Wording, head: HeadAt, at: int, length: int) -> bool:
    """Whether an opener behind a body leads to the one it belongs to, or back into the sentence."""
    if _is_of_another(words, head, _first_content(words, at + length)) or tells_where(words, head, at):
        return True
    return at > head.last + 1 and leaves(words, head, at)


def _is_purpose(words: Wording, head: HeadAt, at: int, start: int) -> bool:
    """Whether small letters tell for whom a ministry does something: `Ministerio Público PARA mujeres`."""
    body = head.of("body")
    named = at > head.last + 1 and body is not None and body.type == "ministry"
    return named and words.tokens[at].word in _PURPOSES and words.content(_first_content(words, start))


def _is_date(words: Wording, at: int) -> bool:
    """Whether a month follows, which tells when and not what: `endorsed by the Council in MARCH 2022`."""
    if not words.joined(at):
        return False
    month = words.tokens[at + (words.tokens[at].digit and words.joined(at + 1))]
    told = month.word in words.lexicon.months and (month.capital or words.romance)
    return told and words.function(at - 1)


def _is_day(words: Wording, at: int) -> bool:
    """Whether a day of a month follows an article: `el Consejo de Ministros EL 14 de junio`."""
    if not words.article(at) or not words.joined(at + 1) or not words.tokens[at + 1].digit:
        return False
    behind = at + 2 + (words.joined(at + 2) and words.function(at + 2))
    return words.joined(behind) and words.tokens[behind].word in words.lexicon.months


def _is_of_another(words: Wording, head: HeadAt, at: int) -> bool:
    """Whether the body is named by the words before its head, and the one it belongs to follows."""
    before = head.first - 1
    led = before >= 0 and words.tokens[head.first].joined and words.tokens[before].capital
    led = led or apposed(words, head) > 0
    if not led or words.is_romance(head) or not words.tokens[at].capital:
        return False
    return is_parent(words, at, head.first) or is_seat(words, at, head.first)


def _coordinated(words: Wording, head: HeadAt, at: int, family: str) -> int:
    """The length of `y de` behind an adjective: `Unidad Reguladora y de Control de Datos`."""
    behind = at > head.last + 1 and family == "body" and words.joined(at) and words.joined(at + 1)
    if not behind or words.tokens[at].word not in COORDINATORS:
        return 0
    length = opens(words, at + 1, family)
    return 1 + length if length and not new_name(words, at + 1 + length, at + 1, family) else 0


def _opens_prose(words: Wording, at: int, start: int, family: str) -> bool:
    """Whether `for` behind a title leads to another document: `a Programme for the Digital Plan`."""
    if family != "document" or words.tokens[at].word not in {"for", "to"}:
        return False
    return run_names_document(words, _first_content(words, start))


def _phrase(words: Wording, head: HeadAt, start: int, family: str) -> int:
    """The index after the words that an opener governs: up to a stop, a new name or punctuation."""
    at, limit = start, min(start + _MOST_WORDS, len(words.tokens))
    romance = words.is_romance(head)
    while at < limit:
        token = words.tokens[at]
        if not token.joined and not (token.comma and at > start and lists(words, at, start, romance)):
            break
        if _is_possessive(words, head, at, start):
            at += 1
            continue
        if (words.ends(at) and not _is_word_of_name(words, head, at, start)) or _pointing(words, at):
            break
        if _is_of_sentence(token, head):
            break
        if at > start and (new_name(words, at, start, family) or _is_owner(words, head, at, family)):
            break
        if at > start and (_numbered(words, at, family) or _is_date(words, at + 1) or _is_day(words, at)):
            break
        if at > start and family == "body" and leaves(words, head, at):
            break
        if words.content(at) and _breaks(words, start, at, family, romance=romance):
            break
        at += max(1, opener(words, at)) if romance else 1
    return _trimmed(words, start, at)


def _is_of_sentence(token: Token, head: HeadAt) -> bool:
    """Whether a small word goes on with the sentence: English behind a foreign title, French `y pourvoit`."""
    foreign = not head.english and token.word in _ENGLISH and not token.capital
    return foreign or (token.word == "y" and head.languages == _FRENCH)


def _is_owner(words: Wording, head: HeadAt, at: int, family: str) -> bool:
    """Whether the ministry begins here whose programme it is: `programme Azur du Ministère de ...`."""
    if family != "document" or not words.tokens[at].capital:
        return False
    plan = head.reading(words.is_romance(head)).kind == "strategy"
    return plan and is_parent(words, at, head.last + 1)


def _first_content(words: Wording, at: int) -> int:
    """The first word at or behind an index that is no article."""
    while words.joined(at + 1) and words.has(at, "articles"):
        at += 1
    return at


def _is_word_of_name(words: Wording, head: HeadAt, at: int, start: int) -> bool:
    """Whether a word that looks like a verb is none (`on the USE of`), or tells what the document is for."""
    noun = at > start and words.tokens[at - 1].word == "the" and words.tokens[at].joined
    adjective = words.has(at, "adjectives") and not (words.joined(at + 1) and words.article(at + 1))
    return noun or adjective or _governs(words, at) or _infinitive(words, head, at, start)


def _governs(words: Wording, at: int) -> bool:
    """Whether a word between two prepositions is a noun: `Rules for USE of the system`."""
    if not words.joined(at) or not words.joined(at + 1) or not words.function(at - 1):
        return False
    return words.tokens[at - 1].word not in COORDINATORS and words.tokens[at + 1].word in {"of", "de", "d"}


def _is_possessive(words: Wording, head: HeadAt, at: int, start: int) -> bool:
    """Whether `and its` goes on in a title: `Law on Records and THEIR Protection`."""
    if at <= start or words.tokens[at - 1].word not in COORDINATORS:
        return False
    title = words.tokens[head.first].capital and words.joined(at + 1) and words.tokens[at + 1].capital
    its = words.tokens[at].word in words.lexicon.words("possessives")
    return its and title and words.head_at(at + 1) is None


def _infinitive(words: Wording, head: HeadAt, at: int, start: int) -> bool:
    """Whether a verb tells what a titled document is for: `National Plan to ENSURE ...`."""
    return at == start and words.tokens[head.first].capital and words.tokens[at - 1].word in _INFINITIVES


def _numbered(words: Wording, at: int, family: str) -> bool:
    """Whether numbers follow that belong to the document and not to the phrase."""
    return (family == "document" and words.tokens[at].year) or words.is_number(at)


def _breaks(words: Wording, start: int, at: int, family: str, *, romance: bool) -> bool:
    """Whether a lower-case word is likely to be a verb, or prose behind a title."""
    led = words.function(at - 1) or (romance and words.indefinite(at - 1)) or opener(words, at - 1)
    following = at > start and not led and words.tokens[at].joined
    if words.tokens[at].word.endswith("mente"):
        return True
    if following and (_has_object(words, at) or _reports(words, at)):
        return True
    if romance:
        return following and not words.adjective(at) and not words.has(at - 1, "prenominal")
    lower = any(words.content(i) for i in range(start, at))
    return family == "body" and not lower and _has_content(words, start, at)


def _has_object(words: Wording, at: int) -> bool:
    """Whether an article follows, as it does a verb: `the law on data GIVES the ...`."""
    if words.tokens[at].word.endswith("ing") or words.has(at, "prepositions"):
        return False
    return words.joined(at + 1) and words.article(at + 1)


def _reports(words: Wording, at: int) -> bool:
    """Whether `that` follows a word behind a capital, as it does a verb: `Plan for Utopia PROPOSES that`."""
    that = words.joined(at + 1) and words.tokens[at + 1].word in _THAT
    return that and words.tokens[at - 1].capital


def _pointing(words: Wording, at: int) -> bool:
    return not words.tokens[at].capital and (words.has(at, "pointing") or words.has(at, "generic"))


def _has_content(words: Wording, start: int, end: int) -> bool:
    return any(not words.function(i) for i in range(start, end))


def _trimmed(words: Wording, start: int, end: int) -> int:
    while end > start and (words.function(end - 1) or _is_opener(words, end - 1)):
        end -= 1
    return end


def _is_opener(words: Wording, at: int) -> bool:
    return words.tokens[at].word in words.lexicon.words("names.openers")
