"""Controls that a PDF itself calls so."""

import pytest

from kg.pdfium import Session
from tests.pdfium.pdf import pdf, stream
from tests.readers.pdf.printing.samples import load


def _form(*states: bytes) -> bytes:
    """A form to be filled in with a checkbox in each of these states, one below the other."""
    boxes = [
        b"<</Type/Annot/Subtype/Widget/FT/Btn/T(b%d)/F 4/Rect[50 %d 62 %d]/AS/%s/V/%s/AP %s>>"
        % (at, 700 - 20 * at, 712 - 20 * at, state, state, b"<</N<</Yes 5 0 R/Off 5 0 R>>>>")
        for at, state in enumerate(states)
    ]
    kids = b" ".join(b"%d 0 R" % (6 + at) for at in range(len(boxes)))
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[%s]>>>>" % kids,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[%s]>>" % kids,
        stream(b""),
        stream(b"", b"/Type/XObject/Subtype/Form/BBox[0 0 12 12]"),
        *boxes,
    )


def test_checkboxes_to_be_filled_in_say_whether_they_are_on() -> None:
    with Session("chad.pdf") as session:
        (page,) = session.open(_form(b"Yes", b"Off")).pages
    assert [control.on for control in page.controls] == [True, False]
    assert page.controls[0].box == pytest.approx((50, 130, 62, 142), abs=0.1)


def test_a_tagged_print_says_of_each_button_whether_it_is_on() -> None:
    path, truth = load("native")
    with Session("native.pdf") as session:
        pages = session.open(path.read_bytes()).pages
    controls = [control for page in pages for control in page.controls]
    assert len(controls) == sum(len(choice.options) for choice in truth.ticks.values())
    assert sum(control.on for control in controls) == sum(
        len(choice.ticked) for choice in truth.ticks.values()
    )
