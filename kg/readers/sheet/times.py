"""Tells times in cells, whether they are formatted as times, serial numbers, or texts."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from kg.readers.header import date_time
from kg.readers.sheet.grid import Cell

_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - spreadsheets know no time zones
_SERIAL = re.compile(r"[345]\d{4}(?:[.,]\d+)?")
_TWO_NUMBERS = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})")


def moments(cells: Sequence[Cell]) -> list[datetime | None]:
    """The times of a column's cells. In a text such as 3/4/21 the month stands first, as in the export.

    The day does where a text of the column has a first number above twelve, or dots between its numbers.

    Example:
        >>> [str(found) for found in moments([Cell("7/2/20 11:00:22"), Cell("44368.5"), Cell("soon")])]
        ['2020-07-02 11:00:22', '2021-06-21 12:00:00', 'None']
        >>> [str(found) for found in moments([Cell("22/11/21 9:00"), Cell("3/4/21 9:00")])]
        ['2021-11-22 09:00:00', '2021-04-03 09:00:00']
    """
    day_first = any(_begins_with_day(cell.text) for cell in cells)
    return [cell.time or _serial(cell.text) or _told(cell.text, day_first) for cell in cells]


def duration(start: datetime | None, end: datetime | None) -> str | None:
    """From start to end as xsd:duration in minutes and seconds, as the form's printout has it.

    Example:
        >>> duration(datetime(2021, 6, 21, 9, 30), datetime(2021, 6, 21, 12, 26, 37))
        'PT176M37S'
    """
    if start is None or end is None or end < start:
        return None
    minutes, seconds = divmod(round((end - start).total_seconds()), 60)
    return f"PT{minutes}M{seconds}S"


def _begins_with_day(text: str) -> bool:
    numbers = _TWO_NUMBERS.match(text)
    return numbers is not None and (numbers[2] == "." or int(numbers[1]) > 12 >= int(numbers[3]))


def _serial(text: str) -> datetime | None:
    """Days since the end of 1899, as spreadsheets count: from 1982 to 2064."""
    if not _SERIAL.fullmatch(text):
        return None
    days = timedelta(days=float(text.replace(",", ".")))
    return _EPOCH + timedelta(seconds=round(days.total_seconds()))


def _told(text: str, day_first: bool) -> datetime | None:
    turned = _TWO_NUMBERS.sub(r"\3/\1/\4" if day_first else r"\1/\3/\4", text, count=1)
    found = date_time(turned)
    try:
        return datetime.fromisoformat(found) if found else None
    except ValueError:  # such as 30 February
        return None
