"""Takes the WHERE part of a query apart into conditions that can be left out one at a time.

It knows the outline of SPARQL, not its grammar: what stands inside brackets is kept as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

ONLY = "# only: "
"""Begins a comment above a condition that says in words what it lets pass."""

_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n]*)
      | (?P<iri><[^<>"{}|^`\\\s]*>)
      | (?P<string>\"{3}.*?\"{3} | '{3}.*?'{3} | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*')
      | (?P<open>[{(\[]) | (?P<close>[})\]])
      | (?P<mark>[;.,])
      | (?P<word>[^\s{}()\[\]<>"'\#;,.]+(?:\.[^\s{}()\[\]<>"'\#;,.]+)*)
      | (?P<sign>\S)""",
    re.VERBOSE | re.DOTALL,
)
_KEYWORDS = frozenset({"FILTER", "OPTIONAL", "MINUS", "BIND", "VALUES", "GRAPH", "SERVICE"})
_KEPT = frozenset({"OPTIONAL", "BIND", "SERVICE"})


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a query: its text, the keyword it begins with if any, and what `# only:` says of it.

    `leads` is the subject of a triple, `rest` what is said of it; both are empty for other conditions.
    """

    text: str
    keyword: str = ""
    words: str = ""
    leads: str = ""
    rest: str = ""

    @property
    def may_empty(self) -> bool:
        """Whether it can leave no rows: OPTIONAL and BIND never do."""
        return self.keyword not in _KEPT


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int


def conditions(sparql: str) -> tuple[str, tuple[Condition, ...]]:
    """What stands before SELECT (the prologue), and the conditions of its pattern.

    What is no `SELECT … WHERE { … }` has none.

    Example:
        >>> conditions("SELECT ?a WHERE { ?a a <urn:c> ; <urn:p> 1 . FILTER (?a > 1) }")[1][1].text
        '?a <urn:p> 1 .'
    """
    tokens = [
        _Token(found.lastgroup or "", found.group(), found.start(), found.end())
        for found in _TOKEN.finditer(sparql)
    ]
    select = next((i for i, one in enumerate(tokens) if one.text.upper() == "SELECT"), len(tokens))
    begin = next((i for i in range(select, len(tokens)) if tokens[i].text == "{"), None)
    if begin is None:
        return "", ()
    body = tokens[begin + 1 : _closing(tokens, begin)]
    return sparql[: tokens[select].start], tuple(_conditions(body))


def _closing(tokens: Sequence[_Token], begin: int) -> int:
    """The place of the bracket that closes the one at `begin`; the end if there is none."""
    depth = 0
    for place in range(begin, len(tokens)):
        depth += {"open": 1, "close": -1}.get(tokens[place].kind, 0)
        if depth == 0:
            return place
    return len(tokens)


def _conditions(tokens: list[_Token]) -> Iterator[Condition]:
    place, words = 0, ""
    while place < len(tokens):
        token = tokens[place]
        if token.kind == "comment" or token.text == ".":
            words = token.text.removeprefix(ONLY) if token.text.startswith(ONLY) else words
            place += 1
            continue
        end = _end(tokens, place)
        for one in _parts(tokens[place:end]):
            yield replace(one, words=words)
        place, words = end, ""


def _end(tokens: Sequence[_Token], place: int) -> int:
    """Where the condition that begins at `place` ends."""
    first = tokens[place]
    if first.text == "{" or _keyword(first):
        place = _closing(tokens, _next_open(tokens, place)) + 1
        values = first.text.upper() == "VALUES" and tokens[place - 1].text == ")"
        followed = place < len(tokens) and tokens[place].text.upper() == "UNION"
        return _end(tokens, place + followed) if values or followed else place
    while place < len(tokens) and tokens[place].text != "." and not _keyword(tokens[place]):
        if tokens[place].text == "{":
            break
        place = _closing(tokens, place) + 1 if tokens[place].kind == "open" else place + 1
    return place


def _next_open(tokens: Sequence[_Token], place: int) -> int:
    """The next opening bracket that holds the condition's body."""
    return next((i for i in range(place, len(tokens)) if tokens[i].kind == "open"), len(tokens) - 1)


def _keyword(token: _Token) -> bool:
    return token.kind == "word" and token.text.upper() in _KEYWORDS


def _parts(tokens: list[_Token]) -> Iterator[Condition]:
    """A condition as it is; what is said of one subject, parted by semicolons, as several."""
    first = tokens[0]
    if first.text == "{" or _keyword(first):
        yield Condition(_text(tokens), first.text.upper() if first.text != "{" else "")
        return
    split = _closing(tokens, 0) + 1 if first.kind == "open" else 1
    subject = _text(tokens[:split])
    part: list[_Token] = []
    depth = 0
    for token in [*tokens[split:], _Token("mark", ";", -1, -1)]:
        depth += {"open": 1, "close": -1}.get(token.kind, 0)
        if token.text != ";" or depth:
            part.append(token)
        elif part:
            rest = _text(part)
            yield Condition(f"{subject} {rest} .", leads=subject, rest=rest)
            part = []


def _text(tokens: Sequence[_Token]) -> str:
    """The text of the tokens, without comments, on one line; what touches stays together."""
    kept = [token for token in tokens if token.kind != "comment"]
    gaps = ("" if one.end == other.start else " " for one, other in pairwise(kept))
    return "".join(chain.from_iterable(zip((one.text for one in kept), chain(gaps, [""]), strict=False)))
