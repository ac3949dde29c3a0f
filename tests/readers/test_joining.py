import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.readers.document import Line
from kg.readers.joining import join, wrap_width


def _joined(text: str, width: int | None = None) -> str:
    return join([Line(line, at, 0) for at, line in enumerate(text.split("\n"), 1)], width)


@pytest.mark.parametrize(
    ("printed", "joined"),
    [
        ("data-once-\n\nonly principle", "data-once-only principle"),
        ("period 2021-\n2035", "period 2021-2035"),
        ("e-customs), -\n\n<https://a.kh/x>", "e-customs), - <https://a.kh/x>"),
        ("ensures inclusion -\nDraft policy", "ensures inclusion - Draft policy"),
        (
            "- one\n- two\n• three\n(4) four\n5. five\nb) six",
            "- one\n- two\n• three\n(4) four\n5. five\nb) six",
        ),
        ("Not adopted.\n\n<http://a.kh/x.pdf>", "Not adopted.\n<http://a.kh/x.pdf>"),
        ("Sub-decree,\n<https://a.kh/x>", "Sub-decree, <https://a.kh/x>"),
        ("Register:\nhttps://a.ee/", "Register: https://a.ee/"),
        ("the network of contact\n<https://a.kh/x>", "the network of contact\n<https://a.kh/x>"),
        ("Ministry of Health\nMinistry of Justice", "Ministry of Health\nMinistry of Justice"),
        ("the Ministry of\n\nJustice", "the Ministry of Justice"),
        ("it is being\n\nprepared", "it is being prepared"),
        ("  spaced  out \n\n\n", "spaced  out"),
        ("100\u00a0% %E1%9E%85 --> <x> ខ្មែរ e\u0301", "100\u00a0% %E1%9E%85 --> <x> ខ្មែរ e\u0301"),
    ],
)
def test_lines_are_joined_as_meant(printed: str, joined: str) -> None:
    assert _joined(printed) == joined


@pytest.mark.parametrize(
    ("printed", "joined"),
    [
        ("https://a.kh/about_\nregulatory.pdf ok", "https://a.kh/about_regulatory.pdf ok"),
        ("https://a.kh/doc?id=\n15", "https://a.kh/doc?id=15"),
        ("https://a.kh/%E1%9E\n%85/x", "https://a.kh/%E1%9E%85/x"),
        ("https://a.kh/law-\nproject.pdf", "https://a.kh/law-project.pdf"),
        ("<https://cambodia-\nvaccine.gov.kh/>", "<https://cambodia-vaccine.gov.kh/>"),
        ("<https://a.kh/longpath\nname.pdf> end", "<https://a.kh/longpathname.pdf> end"),
        ("www.a.kh/en/\npages/list.html", "www.a.kh/en/pages/list.html"),
    ],
)
def test_broken_addresses_are_closed_up(printed: str, joined: str) -> None:
    assert _joined(printed) == joined


@pytest.mark.parametrize(
    "printed",
    [
        "https://a.kh/en/\nThe ministry",
        "https://a.kh/en/\nand others",
        "https://a.kh/\nwww.b.kh/x",
        "https://a.kh/x.\nSecond sentence",
        "https://a.kh/\nmap.moe.gov.kh/x",
    ],
)
def test_whole_addresses_are_left_alone(printed: str) -> None:
    first = printed.split("\n", maxsplit=1)[0]
    assert _joined(printed)[len(first)] in " \n"


def test_a_wrapped_document_keeps_only_the_writers_own_line_ends() -> None:
    text = (
        "The Ministry publishes the Law of 2019 in the National\nGazette and\n"
        "the Registry\nMinistry of Health, www.health.gov.td"
    )
    assert _joined(text, 60) == (
        "The Ministry publishes the Law of 2019 in the National Gazette and the Registry\n"
        "Ministry of Health, www.health.gov.td"
    )


def test_width_is_told_only_where_lines_were_broken() -> None:
    wrapped = [Line("word " * 15 + "x" * (at % 3), at, 0) for at in range(9)]
    assert wrap_width(wrapped) == 77
    assert wrap_width([*wrapped, Line("https://a.kh/" + "x" * 100, 10, 0)]) == 77
    assert wrap_width([Line("word " * 40, 10, 0)]) is None
    assert wrap_width([]) is None


def test_answers_may_be_broken_below_long_lines_of_the_form() -> None:
    form = [Line("Please provide link and detail on " + "the above " * 12, 0, 0), Line("", 0, 0)]
    broken = [Line("word " * 15 + "x" * (at % 3), at, 0) for at in range(9)]
    assert wrap_width([*form, *broken, *form]) == 77


def test_a_list_below_long_lines_was_not_broken() -> None:
    form = [Line("Please provide link and detail on " + "the above " * 12, 0, 0), Line("", 0, 0)]
    listed = [Line("Ministry of " + "Health " * (at % 7 + 4), at, 0) for at in range(12)]
    assert wrap_width([*form, *listed]) is None


@given(
    st.text(alphabet=st.sampled_from("aB1 .-–/:,;()<>\n\u00a0"), max_size=60), st.none() | st.integers(5, 90)
)
def test_no_word_is_lost_added_or_moved(text: str, width: int | None) -> None:
    assert "".join(_joined(text, width).split()) == "".join(text.split())
