"""What people and Word itself leave in a text: changes, links, fields, symbols, notes, boxes."""

from collections.abc import Callable

import pytest

from kg.values import AnswerStatus, Response
from tests.readers.word.conftest import p, r, row, table

ReadBody = Callable[..., Response]

QUESTION = p(
    "7. What is the official e-government portal at the national level? If more than one exists, ",
    "please list all. *",
)
CIO = (
    "14. Does your country have a Chief Information Officer (CIO) or equivalent to manage its national "
    "e-government strategies/programmes? *"
)
NETWORK = (
    "19. Are there multiple and/or networked CIOs or equivalent positions across Government "
    "agencies/departments/ministries? *"
)
RELATIONS = (
    "<Relationships>"
    '<Relationship Id="r1" Target="https://tax.gov.td/e" TargetMode="External"/>'
    '<Relationship Id="r2" Target="mailto:ana@gov.td" TargetMode="External"/>'
    "</Relationships>"
)
CHECK = (
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{}</w:checkBox></w:ffData></w:fldChar></w:r>'
    '<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>old</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText>{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


ALTERNATIVES = (
    f"<mc:AlternateContent><mc:Choice>{r('a')}</mc:Choice>"
    f"<mc:Fallback>{r('b')}</mc:Fallback></mc:AlternateContent>"
)
PROMPT = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Tap here')}</w:sdtContent></w:sdt>"
HYPHENS = "<w:r><w:t>data-</w:t><w:softHyphen/><w:t>ba\u00adse</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>"


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([f"<w:ins>{r('new')}</w:ins>", "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"], "new"),
        ([f"<w:moveFrom>{r('a')}</w:moveFrom>", f"<w:moveTo>{r('b')}</w:moveTo>"], "b"),
        ([r("hidden", "<w:vanish/>"), "shown"], "shown"),
        ([HYPHENS], "data-base-1"),
        (["<w:r><w:t>One.</w:t><w:br/><w:t>Two.</w:t></w:r>"], "One.\nTwo."),
        (["<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>"], "a\tb"),
        ([field(" PAGEREF x ", "17")], "17"),
        ([field(' HYPERLINK "https://a.td/x" ', "our portal")], "our portal <https://a.td/x>"),
        ([field(' HYPERLINK "https://a.td/x" ', "www.a.td")], "www.a.td"),
        ([f'<w:hyperlink r:id="r1">{r("taxes")}</w:hyperlink>'], "taxes <https://tax.gov.td/e>"),
        ([f'<w:hyperlink r:id="r1">{r("https://tax.gov.td")}</w:hyperlink>'], "https://tax.gov.td"),
        ([f'<w:hyperlink r:id="r2">{r("write to us")}</w:hyperlink>'], "write to us"),
        ([f"<w:smartTag>{r('in')}</w:smartTag>", "side"], "inside"),
        ([ALTERNATIVES], "a"),
        ([r("\uf0d8", '<w:rFonts w:ascii="Wingdings"/>'), " law"], "➢ law"),
        (['<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', " law"], "• law"),
        (['<w:r><w:sym w:font="Symbol" w:char="D800"/></w:r>', "law"], "law"),
        ([PROMPT], ""),
        ([f"<w:sdt><w:sdtContent>{r('www.a.td')}</w:sdtContent></w:sdt>"], "www.a.td"),
    ],
)
def test_words_of_a_paragraph(read_body: ReadBody, runs: list[str], text: str) -> None:
    response = read_body(QUESTION + p(*runs), relations=RELATIONS)
    assert response.answer(7).text == text


def test_what_was_left_out_or_added_is_told(read_body: ReadBody) -> None:
    notes = '<w:r><w:footnoteReference w:id="2"/><w:commentReference w:id="1"/></w:r>'
    change = "<w:ins><w:r><w:t>www.a.td</w:t></w:r></w:ins>"
    link = '<w:hyperlink r:id="r1"><w:r><w:t>taxes</w:t></w:r></w:hyperlink>'
    response = read_body(QUESTION + p(notes, change) + p(link), relations=RELATIONS)
    assert response.answer(7).text == "www.a.td taxes <https://tax.gov.td/e>"
    told = {notice.code: notice.message for notice in response.notices if "question" not in notice.code}
    assert told["tracked-changes"].startswith("1 tracked change is not accepted yet")
    assert told["links-added"].startswith("1 address behind linked words")
    assert [one.message for one in response.notices if one.code == "left-out-of-text"] == [
        "1 comment was left out.",
        "1 footnote or endnote was left out.",
    ]


def test_paragraphs_whose_end_was_deleted_are_one(read_body: ReadBody) -> None:
    body = p("The Act ", properties="<w:rPr><w:del/></w:rPr>") + p("of 2019")
    assert read_body(QUESTION + body).answer(7).text == "The Act of 2019"


def test_words_whose_end_was_deleted_stay_where_no_paragraph_follows(read_body: ReadBody) -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    body = p("www.a.td", properties=gone) + table(row("8. Is there", p("an app", properties=gone), "x"))
    assert read_body(QUESTION + body).answer(7).text == "www.a.td\n8. Is there\tan app\tx"
    assert read_body(QUESTION + p("www.a.td", properties=gone), end="").answer(7).text == "www.a.td"


def test_text_boxes_are_read_once_behind_their_paragraph(read_body: ReadBody) -> None:
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    response = read_body(QUESTION + p("One.", box.format(p("In the box."))) + p("Two."))
    assert response.answer(7).text == "One.\nIn the box.\nTwo."


@pytest.mark.parametrize(
    ("states", "selected"),
    [
        (('<w:checked w:val="0"/>', "<w:checked/>"), ("No",)),
        (('<w:default w:val="1"/>', '<w:default w:val="0"/>'), ("Yes",)),
        (('<w:default w:val="1"/><w:checked w:val="0"/>', '<w:checked w:val="0"/>'), ()),
    ],
)
def test_boxes_of_old_forms(read_body: ReadBody, states: tuple[str, str], selected: object) -> None:
    yes, no = (CHECK.format(state) for state in states)
    closed = p(CIO)
    other = p(NETWORK)
    ticked = p(CHECK.format("<w:checked/>"), " Yes") + p(CHECK.format(""), " No")
    response = read_body(closed + p(yes, " Yes  ", no, " No") + other + ticked, end="")
    assert response.answer(14).selected == selected
    assert response.answer(14).status is AnswerStatus.OPTION_LEGIBLE


def test_the_state_of_a_box_counts_and_not_its_picture(read_body: ReadBody) -> None:
    box = (
        '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr><w:sdtContent>'
        '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r></w:sdtContent></w:sdt>'
    )
    closed = p(CIO)
    response = read_body(closed + p(box.format(1), "Yes") + p(box.format(0), "No"))
    assert response.answer(14).selected == ("Yes",)


def test_comments_and_headers_are_no_answers(read_body: ReadBody) -> None:
    response = read_body(QUESTION + p("www.a.td"), comments="<w:comments/>", header1="<hdr/>")
    assert response.answer(7).text == "www.a.td"
