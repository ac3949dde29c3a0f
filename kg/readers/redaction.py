"""Replaces personal strings by blocks of the same length, so that offsets stay.

What is personal: the respondent's name, title and e-mail, every other e-mail address, and the respondent's name
wherever else it is written. A chief information officer's name and title are public; the e-mail is not.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.readers.lexicon import ReadingLexicon
from kg.values import Secret
from kg.vocabulary.folding import fold
from kg.vocabulary.questionnaire import Question

BLOCK = "█"
_RESPONDENT = "respondent."
_KINDS = {"person-name": "name", "title": "title", "email": "email"}

_AT = r"(?:\s?[@\uff20]\s?|%40|\s?[\[({<]\s?(?:at|@|arroba|arobase)\s?[\])}>]\s?)"
_DOT = r"(?:\.|\s?[\[({<]\s?(?:dot|punto|point|\.)\s?[\])}>]\s?)"
# A local part, an at sign or a word in brackets for it, and a host of two labels or more (RFC 5321, widened on
# purpose: to blank too much is the smaller harm). No letter, digit or "@" before it: "@handle@host" is an account.
EMAIL = re.compile(rf"(?<![\w@.+-])[\w.!#$&'*+=?^`{{|}}~-]+{_AT}[\w-]+(?:{_DOT}[\w-]*\w)+", re.IGNORECASE)
_COMBINING = "[\u0300-\u036f]*"
_BETWEEN_WORDS = r"[\s,.\-\u00ad\u2010\u2011]+"
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.\u0300-\u036f-]*[\w'’.\u0300-\u036f-]*")
_RARE = 6


@dataclass(frozen=True, slots=True)
class Redacted:
    """A text without personal strings, and these strings with their places in it."""

    text: str
    secrets: tuple[Secret, ...] = ()


def is_personal(question: Question) -> bool:
    """Whether the whole answer to a question is personal: any e-mail, and the respondent's name and title.

    Example:
        >>> is_personal(Question(5, "x.email", "A", "Email", "email"))
        True
        >>> is_personal(Question(15, "cio.name", "A", "Name", "person-name"))
        False
    """
    return question.type == "email" or (question.type in _KINDS and question.key.startswith(_RESPONDENT))


def withheld(question: Question, text: str) -> Redacted:
    """A personal answer as blocks, its spaces kept; what is blanked already is no secret.

    Example:
        >>> withheld(Question(2, "respondent.name", "A", "Your name", "person-name"), "Ana Paz").text
        '███ ███'
    """
    blocks = _blocks(text)
    if blocks == text:
        return Redacted(text)
    return Redacted(blocks, (Secret(question.number, _KINDS[question.type], 0, len(text), text),))


def redacted(number: int, text: str, name: re.Pattern[str] | None) -> Redacted:
    """An answer without e-mail addresses and without the respondent's name.

    Args:
        number: of the question.
        text: the answer.
        name: what `name_pattern` made of the respondent's name.

    Example:
        >>> redacted(13, "Write to ana@gov.td", None).text
        'Write to ███████████'
    """
    spans = (
        [(found.start(), found.end(), "email") for found in EMAIL.finditer(text)]
        if _may_hold_email(text)
        else []
    )
    if name is not None:
        spans += [(found.start(), found.end(), "name") for found in name.finditer(fold(text))]
    secrets: list[Secret] = []
    for start, end, kind in _apart(spans):
        if _blocks(text[start:end]) != text[start:end]:
            secrets.append(Secret(number, kind, start, end, text[start:end]))
    for secret in secrets:
        text = text[: secret.start] + _blocks(secret.text) + text[secret.end :]
    return Redacted(text, tuple(secrets))


def _may_hold_email(text: str) -> bool:
    folded = text.lower()
    return (
        "@" in text
        or "\uff20" in text
        or "%40" in text
        or " at" in folded
        or "(a" in folded
        or "[a" in folded
    )


def _apart(spans: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The spans in order, without those that begin inside an earlier one."""
    behind = 0
    for start, end, kind in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= behind:
            yield start, end, kind
            behind = end


def _blocks(text: str) -> str:
    return re.sub(r"\S", BLOCK, text)


def name_pattern(
    name: str, public_names: Mapping[int, str], lexicon: ReadingLexicon
) -> re.Pattern[str] | None:
    """A pattern, for folded texts, of the ways in which the respondent's name may be written elsewhere.

    None if the name is that of a body: it has a word that only bodies have, a digit, or is given as the
    organization or the country too. A single word counts only if it is rare enough: six letters or more.

    Args:
        name: the answer to the question for the respondent's name.
        public_names: the answers that name the country and the respondent's organization.
        lexicon: honorifics and words of bodies' names.
    """
    words = _name_words(name, lexicon)
    if not words or any(map(str.isdigit, name)) or {fold(word) for word in name.split()} & lexicon.body_words:
        return None
    if any(
        all(re.search(rf"\b{re.escape(word)}\b", fold(known)) for word in words)
        for known in public_names.values()
    ):
        return None
    if len(words) == 1 and len(words[0]) < _RARE:
        return None
    return re.compile("|".join(_forms(words, lexicon)))


def _name_words(name: str, lexicon: ReadingLexicon) -> list[str]:
    """The folded words of a name without honorifics, and without what follows a comma or a bracket."""
    plain = re.split(r"[(\[/;]", fold(name))[0]
    before, _, after = plain.partition(",")
    chosen = f"{after} {before}" if len(before.split()) == 1 and after.strip() else before
    words = [word.strip(".'’-") for word in _WORD.findall(re.sub(r"\bh\.\s?e\b\.?", " ", chosen))]
    while words and words[0] in lexicon.honorifics:
        words = words[1:]
    return [word for word in words if word]


def _forms(words: list[str], lexicon: ReadingLexicon) -> Iterator[str]:
    """The full name in both orders, an initial and the last name, an honorific and one of the names."""
    spelled = [_COMBINING.join(map(re.escape, word)) + _COMBINING for word in words]
    orders = [spelled, [*spelled[1:], spelled[0]], [spelled[-1], *spelled[:-1]]]
    for order in orders if len(words) > 1 else [spelled]:
        yield rf"\b{_BETWEEN_WORDS.join(order)}\b"
    if len(words) > 1:
        ends = {0: (words[0], spelled[-1]), 1: (words[-1], spelled[0])}
        for first, last in ends.values():
            yield rf"\b{re.escape(first[0])}\.\s?{last}\b"
        if len(words) > 2:
            yield rf"\b{spelled[0]}{_BETWEEN_WORDS}{spelled[-1]}\b"
    titles = "|".join(
        sorted(map(re.escape, (word for word in lexicon.honorifics if len(word) > 1)), key=len, reverse=True)
    )
    for word, spelling in zip(words, spelled, strict=True):
        if len(word) > 2:
            yield rf"\b(?<=\b)(?:{titles})\.?\s+{spelling}\b"
