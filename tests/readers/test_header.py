import pytest

from kg.readers.header import Header, date_time, read_header
from kg.readers.printout import split


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("Respondent\n\n< 49 Anonymous >\n\n176:37\nTime to complete", Header("49", "PT176M37S")),
        ("Time to complete\n01:12:05", Header(None, "PT1H12M5S")),
        ("Time to complete: 05:00", Header(None, "PT5M0S")),
        ("<12 Ana Paz>\nSubmitted: 11/22/2021 3:45:10 PM", Header("12", None, "2021-11-22T15:45:10")),
        ("Completion time\n2021-06-30 09:00", Header(None, None, "2021-06-30T09:00:00")),
        ("Completion time\nsoon", Header()),
        ("", Header()),
    ],
)
def test_header_is_read(text: str, header: Header) -> None:
    assert read_header(list(split(text))) == header


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("7/2/20 11:00:22", "2020-07-02T11:00:22"),
        ("22/11/2021", "2021-11-22T00:00:00"),
        ("12/1/21 12:05 AM", "2021-12-01T00:05:00"),
        ("2021-13-40", None),
        ("yesterday", None),
    ],
)
def test_times_are_read_as_the_form_writes_them(text: str, read: str | None) -> None:
    assert date_time(text) == read
