"""Replaces personal strings by blocks of the same length, so that offsets stay.

What is personal: the respondent's name, title and e-mail, every other e-mail address, and the respondent's
name wherever else it is written. A chief information officer's name and title are public; the e-mail is not.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
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
# A local part, an at sign or a word in brackets for it, and a host of two labels or more: RFC 5321, widened
# on purpose, as blanking too much is the smaller harm. An "@" before it would make it an account's handle.
EMAIL = re.compile(
    rf"(?<![\w@.+-])[\w.!#$&'*+=?^`{{|}}~-]{{1,64}}{_AT}[\w-]+(?:{_DOT}[\w-]*\w)+", re.IGNORECASE
)
_AT_SIGN = re.compile(_AT, re.IGNORECASE)
_COMBINING = "[\u0300-\u036f]*"
_BETWEEN = r"[\s,.\-\u00ad\u2010\u2011]+"
_REMARK = re.compile(r"[(\[]")
_TOGETHER = re.compile(r"[;/&\n]|\s(?:and|et)\s", re.IGNORECASE)
_EXCELLENCY = re.compile(r"\bh\.?\s?e\b\.?")
_PUNCTUATION = ".,:'\"“”„«»"
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


def secret_kind(question: Question) -> str:
    """What a personal question asks for: name, title or email."""
    return _KINDS[question.type]


def withheld(question: Question, text: str) -> Redacted:
    """A personal answer as blocks, its spaces kept; what is blanked already is no secret.

    Example:
        >>> withheld(Question(2, "respondent.name", "A", "Your name", "person-name"), "Ana Paz").text
        '███ ███'
    """
    blank = blocks(text)
    if blank == text:
        return Redacted(text)
    return Redacted(blank, (Secret(question.number, secret_kind(question), 0, len(text), text),))


def redacted(number: int, text: str, name: re.Pattern[str] | None) -> Redacted:
    """An answer without e-mail addresses and without the respondent's name.

    Args:
        number: of the question.
        text: the answer.
        name: what `name_pattern` made of the respondent's name.

    Example:
        >>> redacted(13, "Write to ana@gov.td", None).text
        'Write to ██████████'
    """
    emails = EMAIL.finditer(text) if _AT_SIGN.search(text) else ()
    spans = [(found.start(), found.end(), "email") for found in emails]
    if name is not None:
        spans += [(found.start(), found.end(), "name") for found in name.finditer(fold(text))]
    secrets: list[Secret] = []
    for start, end, kind in _apart(spans):
        if blocks(text[start:end]) != text[start:end]:
            secrets.append(Secret(number, kind, start, end, text[start:end]))
    for secret in secrets:
        text = text[: secret.start] + blocks(secret.text) + text[secret.end :]
    return Redacted(text, tuple(secrets))


def _apart(spans: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The spans in order, without those that begin inside an earlier one."""
    behind = 0
    for start, end, kind in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= behind:
            yield start, end, kind
            behind = end


def blocks(text: str) -> str:
    """The text with a block for every character that is no space."""
    return re.sub(r"\S", BLOCK, text)


def name_pattern(
    name: str, public_names: Mapping[int, str], lexicon: ReadingLexicon
) -> re.Pattern[str] | None:
    """A pattern, for folded texts, of the ways in which the respondent's name may be written elsewhere.

    Several respondents may sign together. None if it is the name of a body or an office: it has a word that
    only these have, a digit, or is given as the organization or the country too. A single word counts only
    if it is rare enough: six letters or more, and no part of these.

    Args:
        name: the answer to the question for the respondent's name.
        public_names: the answers that name the country and the respondent's organization.
        lexicon: honorifics and words of bodies and offices.
    """
    known = [set(re.split(r"\W+", fold(public))) - {""} for public in public_names.values()]
    persons = [_name_words(part, lexicon) for part in _TOGETHER.split(name)]
    forms = [
        form
        for at, words in enumerate(persons)
        if (at == 0 or len(words) > 1) and _names_a_person(words, known, lexicon)
        for form in _forms(words, lexicon)
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)") if forms else None


def _names_a_person(words: list[str], known: Sequence[set[str]], lexicon: ReadingLexicon) -> bool:
    """Whether the words may be a person's name and are worth looking for in other answers."""
    if not words or any(map(str.isdigit, "".join(words))) or lexicon.no_names.intersection(words):
        return False
    if len(words) == 1:
        return len(words[0]) >= _RARE and not any(words[0] in others for others in known)
    return set(words) not in known


def _name_words(name: str, lexicon: ReadingLexicon) -> list[str]:
    """The folded words of a name without honorifics and remarks; "Paz, Ana" is turned round."""
    plain = _REMARK.split(fold(name))[0]
    before, _, after = plain.partition(",")
    chosen = f"{after} {before}" if len(before.split()) == 1 and after.strip() else before
    words = [word.strip(_PUNCTUATION) for word in _EXCELLENCY.sub(" ", chosen).replace("-", " ").split()]
    named = [word for word in words if word]
    while named and named[0] in lexicon.honorifics:
        named = named[1:]
    return named


def _forms(words: list[str], lexicon: ReadingLexicon) -> Iterator[str]:
    """The full name in any turn, first and last name or an initial, an honorific with one of them."""
    spelled = [_COMBINING.join(map(re.escape, word)) + _COMBINING for word in words]
    first, last = spelled[0], spelled[-1]
    if len(words) > 1:
        yield from (_BETWEEN.join(order) for order in (spelled, [*spelled[1:], first], [last, *spelled[:-1]]))
        yield from (first + _BETWEEN + last, last + _BETWEEN + first)
        yield from (rf"{re.escape(words[0][0])}\.\s?{last}", rf"{re.escape(words[-1][0])}\.\s?{first}")
    else:
        yield first
    titles = "|".join(sorted(re.escape(word) for word in lexicon.honorifics if len(word) > 1))
    for word, spelling in ((words[0], first), (words[-1], last)):
        if len(word) > 2:
            yield rf"(?:{titles})\.?\s+{spelling}"
