"""Where another name begins, and where a comma only parts the members of a list."""

from kg.interpret.names.openers import apposed, modifiers, opens
from kg.interpret.names.tokens import HeadAt, phrase_end, phrase_of
from kg.interpret.names.wording import COORDINATORS, Wording

GENITIVES = frozenset({"of", "de", "du", "des", "del", "d"})
PARENTS = frozenset({"ministry", "department"})
_JOINING = COORDINATORS | {"or"}


def new_name(words: Wording, at: int, start: int, family: str) -> bool:
    """Whether another name begins here: `... and Ministry of ...`, `... of Ministry of ...`.

    `start` is the first word that an opener governs: the first body behind it belongs to it.
    """
    if family == "body" and _is_other_body(words, at, start):
        return True
    if family == "body" and is_pair(words, at):
        return False
    after_article = _after_article_of_coordination(words, at)
    beside = words.tokens[at - 1].word in _JOINING or "&" in words.tokens[at].gap
    if not (beside or after_article):
        return False
    if family == "document" and not after_article:
        return _begins_document(words, at)
    return run_has_head(words, at)


def _is_other_body(words: Wording, at: int, start: int) -> bool:
    """Whether a body begins here for certain: a ministry, one that is known alone, one parted by `et la`."""
    if words.tokens[at].capital and is_parent(words, at, start):
        return True
    if is_seat(words, at, start) or (words.romance and _is_apart(words, at, start)):
        return not is_pair(words, at)
    return _after_article_of_coordination(words, at) and _is_lower_ministry(words, at)


def _is_apart(words: Wording, at: int, start: int) -> bool:
    """Whether a capital behind `et la` parts it from lower case: `Office de la paix et la MAIRIE`."""
    if not (words.tokens[at].capital and _after_article_of_coordination(words, at)):
        return False
    governed = [i for i in range(start, at) if not words.function(i)]
    return bool(governed) and all(words.content(i) for i in governed)


def is_pair(words: Wording, at: int) -> bool:
    """Whether a word ends a pair that is one body: `Department of the Prime Minister and CABINET`."""
    if not words.has(at, "pairs"):
        return False
    listed = words.lexicon.words("names.pairs")
    return any(phrase_end(words.tokens, first, listed) == at + 1 for first in range(max(0, at - 4), at - 1))


def _is_lower_ministry(words: Wording, at: int) -> bool:
    """Whether a ministry in lower case begins here: `... et le ministère de la Santé`."""
    head = words.head_at(at)
    body = head.of("body") if head else None
    return head is not None and body is not None and body.type == "ministry" and is_headed(words, head)


def _begins_document(words: Wording, at: int) -> bool:
    """Whether the head of a document begins here, or stands in the capitalised run that does."""
    here = words.head_at(at)
    return run_names_document(words, at) or (here is not None and here.of("document") is not None)


def is_parent(words: Wording, at: int, start: int) -> bool:
    """Whether a ministry begins here, to which the body so far belongs."""
    head = words.head_at(at)
    body = head.of("body") if head else None
    if head is None or body is None or not words.function(at - 1):
        return False
    governed = [i for i in range(start, at) if not words.function(i)]
    if body.type not in PARENTS and not (words.has(at, "seats") and not _is_office(words, governed[-1:])):
        return False
    return bool(governed) and is_headed(words, head)


def is_seat(words: Wording, at: int, start: int) -> bool:
    """Whether a body begins here that is known alone: `Support Unit of the PRIME MINISTER'S OFFICE`."""
    if not (words.tokens[at].capital and words.function(at - 1)):
        return False
    single = phrase_end(words.tokens, at, words.lexicon.words("single_bodies"))
    governed = [i for i in range(start, at) if not words.function(i)]
    return single > at + 1 and bool(governed) and not _is_office(words, governed[-1:])


def _is_office(words: Wording, last: list[int]) -> bool:
    """Whether the last word before a seat is an office that is named by it: `OFICINA de la Presidencia`."""
    head = words.head_at(last[0]) if last else None
    return bool(head and head.of("body") and words.tokens[last[0]].capital and words.function(last[0] - 1))


def is_headed(words: Wording, head: HeadAt) -> bool:
    """Whether a head governs something, so that it is a name of its own."""
    return bool(opens(words, modifiers(words, head), "body")) or apposed(words, head) > 0


def _after_article_of_coordination(words: Wording, at: int) -> bool:
    if at <= 1 or words.tokens[at - 2].word not in COORDINATORS:
        return False
    return words.tokens[at - 1].word in words.lexicon.words("names.articles")


def run_has_head(words: Wording, at: int) -> bool:
    """Whether a capitalised run that begins here holds a head of its own."""
    end = _run_end(words, at)
    end = next((i for i in range(at, end) if _parts(words, i, end)), end)
    here = words.head_at(at)
    if here is not None and here.of("document") is not None and not _is_matter(words, here):
        return True
    return any(_is_own(words, head, at) for head in words.heads if at <= head.first < end)


def _parts(words: Wording, at: int, end: int) -> bool:
    """Whether what a word opens is governed by, or parted from, the words before it: `of`, `and the`."""
    word = words.tokens[at].word
    return word in GENITIVES or (word in COORDINATORS and at + 1 < end and words.has(at + 1, "articles"))


def run_names_document(words: Wording, at: int) -> bool:
    """Whether a capitalised run that begins here holds the head of a document before any `and`."""
    end = _run_end(words, at)
    end = next((i for i in range(at, end) if words.tokens[i].word in COORDINATORS), end)
    heads = [head for head in words.heads if at <= head.first < end and head.of("document")]
    return any(words.tokens[head.first].capital and not _is_plural(words, head) for head in heads)


def _is_plural(words: Wording, head: HeadAt) -> bool:
    """Whether an English head is a plural that nothing follows: `Social Development POLICIES`."""
    word, heads = words.tokens[head.last].word, words.lexicon.heads
    single = word.removesuffix("s") in heads or f"{word.removesuffix('ies')}y" in heads
    return head.english and word.endswith("s") and single


def _run_end(words: Wording, at: int) -> int:
    """The index after the capitalised words that begin here."""
    end = at
    while end < min(at + 8, len(words.tokens)) and (end == at or words.tokens[end].joined):
        token = words.tokens[end]
        if not (token.capital or token.digit or words.has(end, "connectors")):
            break
        end += 1
    return end


def _is_own(words: Wording, head: HeadAt, start: int) -> bool:
    """Whether a capitalised head in a run names something: it governs, is modified, or is known alone."""
    if not words.tokens[head.first].capital or _is_matter(words, head):
        return False
    if phrase_of(words.tokens[start : head.last + 1]) in words.lexicon.words("not_bodies"):
        return False
    alone = words.tokens[head.first].word in words.lexicon.words("single_bodies")
    return alone or head.first > start or is_headed(words, head)


def _is_matter(words: Wording, head: HeadAt) -> bool:
    """Whether a policy is what a body deals with: `Ministry of Research, Innovation and Digital POLICY`."""
    after = head.last + 1
    document = head.of("document")
    if document is None or document.kind not in {"policy", "strategy"} or head.compound or head.of("body"):
        return False
    while (
        words.is_romance(head)
        and words.joined(after)
        and words.tokens[after].capital
        and words.adjective(after)
    ):
        after += 1
    if not words.joined(after):
        return after >= len(words.tokens) or words.tokens[after].gap.strip()[:1] in {",", ".", ";", ")", "("}
    if words.tokens[after].word in GENITIVES and _is_bare_second(words, head):
        return True
    return words.stops(after) or words.tokens[after].word in COORDINATORS


def _is_bare_second(words: Wording, head: HeadAt) -> bool:
    """Whether a noun without article or number follows `and`: `Oficina de Datos y ESTRATEGIA de País`."""
    run = range(head.first, _run_end(words, head.first))
    second = head.first > 0 and words.tokens[head.first - 1].word in COORDINATORS
    return second and words.joined(head.first) and not any(words.tokens[i].digit for i in run)


def lists(words: Wording, at: int, start: int, romance: bool) -> bool:
    """Whether the comma before a word parts the members of a list that ends in `and`."""
    lower = any(words.content(i) for i in range(start, at))
    if words.has(at, "articles") and words.joined(at + 1) and words.acronym(at + 1):
        return False
    end = at
    while end < min(at + 18, len(words.tokens)) and (words.tokens[end].joined or words.tokens[end].comma):
        token = words.tokens[end]
        if "&" in token.gap:
            return not run_has_head(words, end)
        if token.word in COORDINATORS:
            return words.joined(end + 1) and _ends_list(words, end + 1, titled=not lower)
        fits = token.capital or words.function(end) or lower or (romance and words.adjective(end))
        if not fits or words.stops(end) or token.digit or _is_other_head(words, end):
            return False
        end += 1
    return False


def _ends_list(words: Wording, at: int, *, titled: bool) -> bool:
    """Whether the last member of a list stands here, and no other name or thing: `... and the ten towns`."""
    content = _content_from(words, at)
    if titled and words.has(at, "articles") and words.content(content):
        return False
    return not run_has_head(words, content)


def _is_other_head(words: Wording, at: int) -> bool:
    """Whether a head begins here, or behind an article, that is a name of its own."""
    head = words.head_at(at)
    return (
        head is not None
        and (words.tokens[at].capital or head.of("document") is not None)
        and is_headed(words, head)
    )


def _content_from(words: Wording, at: int) -> int:
    """The first word at or after an index that is no article or preposition."""
    while words.joined(at) and words.function(at) and words.joined(at + 1):
        at += 1
    return at
