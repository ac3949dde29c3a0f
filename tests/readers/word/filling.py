"""Fills the questionnaire in as a Word file in the manners in which people do it.

The texts are those of an invented response of `tests/data/responses`, the ticks are drawn by a seed.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from kg.readers import read_file
from kg.readers.interchange import document_of
from kg.resources import ontology_folder
from kg.vocabulary.questionnaire import Question, Questionnaire, load_questionnaires

RESPONSES = Path(__file__).parents[2] / "data" / "responses"
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
MANY = "multi-choice"


@dataclass(frozen=True)
class Filled:
    """What a response says: texts by number of question, also typed ones, and the ticked options."""

    form: Questionnaire
    texts: Mapping[int, str]
    ticks: Mapping[int, tuple[str, ...]]

    def lines(self, number: int) -> list[str]:
        """The lines of an answer; none if it is blank."""
        text = self.texts.get(number, "")
        return text.split("\n") if text else []


def filled(sample: str, seed: int) -> Filled:
    """An invented response with ticks by chance; a question answered in the respondent's words has none."""
    ontology = ontology_folder()
    form = load_questionnaires(ontology)["2022"]
    (response,) = read_file(RESPONSES / f"{sample}-2022.txt", ontology)
    answers = document_of(response, ontology, include_restricted=True)["answers"]
    texts = {answer["number"]: answer["text"] or answer["typed"] or "" for answer in answers}
    chance = random.Random(seed)
    ticks = {
        question.number: _drawn(question, chance)
        for question in form.questions
        if question.options and not texts[question.number]
    }
    return Filled(form, texts, ticks)


def _drawn(question: Question, chance: random.Random) -> tuple[str, ...]:
    offered = listed(question)
    if question.type == MANY:
        return tuple(text for text in offered if chance.random() < 0.5)
    return (chance.choice(offered),)


def listed(question: Question) -> list[str]:
    """The options that the form prints by itself."""
    return [option.text for option in question.options if not option.other]


# The parts of a form


def run_of(xml: str) -> Any:
    """A piece of WordprocessingML, `w:` and `w14:` declared."""
    first, _, rest = xml.partition(" " if " " in xml.partition(">")[0] else ">")
    gap = " " if xml[len(first)] == " " else ""
    head = f"{first} {nsdecls('w', 'r')} {W14}"
    return parse_xml(f"{head} {rest}" if gap else f"{head}>{rest}")


def add_xml(paragraph: Paragraph, xml: str) -> None:
    paragraph._p.append(run_of(xml))


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def checkbox(ticked: bool, sign: str = "☒☐") -> str:
    """A content control with a box to tick; `sign` is what it shows, which need not be a cross."""
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(ticked)}"/></w14:checkbox></w:sdtPr>'
        f'<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic"/></w:rPr>'
        f"<w:t>{sign[0] if ticked else sign[1]}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def control(text: str, prompt: str = "Click or tap here to enter text.") -> str:
    """A content control for words: a prompt where nothing was written."""
    placeholder = "" if text else "<w:showingPlcHdr/>"
    return (
        f"<w:sdt><w:sdtPr><w:text/>{placeholder}</w:sdtPr><w:sdtContent><w:r>"
        f"<w:t>{escaped(text or prompt)}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def dropdown(text: str, entries: list[str]) -> str:
    """A content control with a list to choose from."""
    placeholder = "" if text else "<w:showingPlcHdr/>"
    items = [f'<w:listItem w:displayText="{escaped(one)}" w:value="{at}"/>' for at, one in enumerate(entries)]
    return (
        f"<w:sdt><w:sdtPr>{placeholder}<w:dropDownList>{''.join(items)}</w:dropDownList></w:sdtPr>"
        f"<w:sdtContent><w:r><w:t>{escaped(text or 'Choose an item.')}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def field_box(ticked: bool) -> list[str]:
    """A box of the old kind of form: a field without any text."""
    data = f'<w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked w:val="{int(ticked)}"/></w:checkBox>'
    return _form_field(data, "FORMCHECKBOX")


def field_list(entries: list[str], chosen: str) -> list[str]:
    """A list of the old kind of form; its first entry is a prompt."""
    items = "".join(f'<w:listEntry w:val="{escaped(one)}"/>' for one in ["- - -", *entries])
    result = entries.index(chosen) + 1 if chosen else 0
    return _form_field(f'<w:ddList><w:result w:val="{result}"/>{items}</w:ddList>', "FORMDROPDOWN")


def _form_field(data: str, kind: str) -> list[str]:
    return [
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>',
        f"<w:r><w:instrText> {kind} </w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ]


def symbol(font: str, code: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


def headings(document: Document, form: Questionnaire) -> Callable[[Question], None]:
    """Writes the heading of a section, and of a group of questions, before the first question of each."""
    seen: set[str] = set()
    sections = {section.code: section for section in form.sections}

    def write(question: Question) -> None:
        section = sections[question.section]
        texts = [section.title, section.intro, *section.notes] if question.section not in seen else []
        seen.add(question.section)
        if question.group and question.group not in seen:
            seen.add(question.group)
            texts.append(question.group)
        for text in filter(None, texts):
            document.add_paragraph(text).runs[0].bold = True

    return write


def numbering(document: Document, level_text: str = "%1.") -> str:
    """A list whose numbers Word counts; its id."""
    part = document.part.numbering_part.element
    level = f'<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{level_text}"/>'
    family = f'<w:abstractNum w:abstractNumId="77"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>'
    part.insert(0, run_of(family))
    part.append(run_of('<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    return "77"


def in_list(paragraph: Paragraph, name: str) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.append(run_of(f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{name}"/></w:numPr>'))


def begin(invented: bool = True) -> Document:
    document = docx.Document()
    if invented:
        document.add_paragraph("# fixture: an invented response")
    document.add_heading("Member States Questionnaire", 1)
    return document
