"""Reads what the form service prints above the first question: number, time needed, time of completion."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.readers.document import Line

_NUMBER = re.compile(
    r"<\s*(\d+)\s+[^<>]+>|(?:Response|Respondent)\s*(?:ID|#|no\.?)?\s*:?\s*(\d+)", re.IGNORECASE
)
_DURATION = re.compile(r"(?:(\d+):)?(\d+):(\d{2})")
_COMPLETED = re.compile(
    r"(?:completion time|completed|submitted|submission (?:time|date))(?: on| at)?\s*:?\s*(.*)", re.IGNORECASE
)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_AMERICAN = re.compile(
    r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP])\.?M\.?)?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Header:
    """The form's number of a response, the time it took (xsd:duration), its completion (xsd:dateTime)."""

    form_number: str | None = None
    duration: str | None = None
    completed: str | None = None


def read_header(lines: Sequence[Line]) -> Header:
    """What the lines above the first question say.

    Example:
        >>> texts = ["< 49 Anonymous >", "", "176:37", "Time to complete", "Completion time: 7/2/20 11:00:22"]
        >>> read_header([Line(text, at, 0) for at, text in enumerate(texts, 1)])
        Header(form_number='49', duration='PT176M37S', completed='2020-07-02T11:00:22')
    """
    texts = [line.text.strip() for line in lines if not line.blank]
    return Header(_first_number(texts), _duration(texts), _completed(texts))


def _first_number(texts: Sequence[str]) -> str | None:
    found = next((match for match in map(_NUMBER.fullmatch, texts) if match), None)
    return (found[1] or found[2]) if found else None


def _duration(texts: Sequence[str]) -> str | None:
    """Minutes and seconds, or hours before them, as the form prints them beside "Time to complete"."""
    for at, text in enumerate(texts):
        if "time to complete" in text.lower():
            beside = [
                text.lower().replace("time to complete", "").strip(" :"),
                *texts[max(0, at - 1) : at + 2],
            ]
            found = next((match for match in map(_DURATION.fullmatch, beside) if match), None)
            if found:
                hours = f"{int(found[1])}H" if found[1] else ""
                return f"PT{hours}{int(found[2])}M{int(found[3])}S"
    return None


def _completed(texts: Sequence[str]) -> str | None:
    """The time beside or below a label that says so."""
    for at, text in enumerate(texts):
        label = _COMPLETED.match(text)
        if label:
            return date_time(label[1]) or (date_time(texts[at + 1]) if at + 1 < len(texts) else None)
    return None


def date_time(text: str) -> str | None:
    """A time as the form service writes it, month first, or in ISO 8601; None if it is neither.

    Example:
        >>> date_time("11/22/21 3:45 PM"), date_time("2021-11-22"), date_time("soon")
        ('2021-11-22T15:45:00', '2021-11-22T00:00:00', None)
    """
    iso, american = _ISO.search(text), _AMERICAN.search(text)
    if iso:
        year, month, day, hour, minute, second = (int(part or 0) for part in iso.groups())
    elif american:
        month, day, year, hour, minute, second = (int(part or 0) for part in american.groups()[:6])
        month, day = (day, month) if month > 12 else (month, day)
        year += 2000 if year < 100 else 0
        half = (american[7] or "").upper()
        hour = hour % 12 + (12 if half == "P" else 0) if half else hour
    else:
        return None
    possible = 1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60 and second < 60
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}" if possible else None
