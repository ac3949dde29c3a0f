"""Characters become pieces of lines."""

from dataclasses import replace

from kg.pdfium.text import Char, as_signs, icon_fonts, pieces, unswapped


def chars(text: str, left: float = 0.0, font: str = "Arial", baseline: float = 10.0) -> list[Char]:
    return [
        Char(one, (left + 5 * at, baseline - 8, left + 5 * at + 5, baseline + 2), baseline, 10, font)
        for at, one in enumerate(text)
    ]


def texts(found: list[Char]) -> list[str]:
    return [piece.text for piece in pieces(found)]


def test_a_wide_gap_and_another_line_part_pieces() -> None:
    assert texts(chars("Yes") + chars("No", 60)) == ["Yes", "No"]
    assert texts(chars("Yes") + chars("No", 15, baseline=30)) == ["Yes", "No"]


def test_a_sign_stands_by_itself() -> None:
    assert texts(chars("☐") + chars("Yes", 6)) == ["☐", "Yes"]


def test_letters_of_a_font_that_prints_single_signs_only_are_signs() -> None:
    page = [
        one for at in range(6) for one in chars("6", 0, "Icons", 20 * at) + chars("Yes", 30, baseline=20 * at)
    ]
    fonts = icon_fonts([page])
    assert fonts == {"Icons"}
    assert texts(list(as_signs(page, fonts)))[:2] == ["\uf036", "Yes"]


def test_a_font_with_words_is_none_of_signs() -> None:
    page = [one for at in range(6) for one in chars("6", 0, "Bold", 20 * at)] + chars("Total", 0, "Bold", 200)
    assert icon_fonts([page]) == set()


def test_a_ligature_with_swapped_bytes_is_put_right_and_ideographs_stay() -> None:
    [wide] = chars("x", 10)
    ligature = [replace(wide, text=one) for one in "\u7400\u6900"]
    assert texts(list(unswapped([*chars("na"), *ligature, *chars("on", 15)]))) == ["nation"]
    assert texts(list(unswapped(chars("\u7400\u6900")))) == ["\u7400\u6900"]
