"""A codebook as DDI-CodebookContent 2.5 (DDI Alliance, 2012): the study, its files and its variables."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, indent, tostring

from kg import __version__
from kg.publish.citing.rights import DESIGNATIONS, RIGHTS, SELF_REPORTED
from kg.publish.codebook.content import CodebookContent
from kg.publish.codebook.listing import WIDE
from kg.publish.codebook.page import sections_of
from kg.publish.codebook.variables import column_variable, identifier, item_variable
from kg.publish.markup import element

NAMESPACE = "ddi:codebook:2_5"
_LOCATION = "http://www.ddialliance.org/Specification/DDI-CodebookContent/2.5/XMLSchema/codebook.xsd"
_FORM = "http://www.w3.org/2001/XMLSchema-instance"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def xml(codebook: CodebookContent) -> str:
    """The document, valid against the DDI Alliance's schema."""
    root = element(
        "codeBook",
        _document(codebook),
        _study(codebook),
        *_files(codebook),
        _data(codebook),
        version="2.5",
        xmlns=NAMESPACE,
        **{
            "xmlns:xsi": _FORM,
            "xsi:schemaLocation": f"{NAMESPACE} {_LOCATION}",
            "xml:lang": codebook.language,
        },
    )
    indent(root)
    return f"{_DECLARATION}{tostring(root, encoding='unicode')}\n"


def _document(codebook: CodebookContent) -> Element:
    words = codebook.words
    return element("docDscr", element("citation", _title(f"{words['title']}: {_forms(codebook)}"), _made()))


def _study(codebook: CodebookContent) -> Element:
    form = codebook.editions[0]
    who = [element("AuthEnty", form.publisher)] if form.publisher else []
    source = [element("holdings", form.source, URI=form.source)] if form.source else []
    citation = element(
        "citation",
        _title(_forms(codebook)),
        element("rspStmt", *who),
        _made(),
        element("serStmt", element("serName", form.series)),
        element("verStmt", element("version", _version(codebook))),
        *source,
    )
    about = element("stdyInfo", element("abstract", codebook.words["about"]), _scope())
    use = element("useStmt", element("conditions", RIGHTS), element("disclaimer", _disclaimer(codebook)))
    return element("stdyDscr", citation, about, element("dataAccs", use))


def _scope() -> Element:
    """What is told of whom."""
    units = element("anlyUnit", "Country (national government) and edition of the survey")
    return element("sumDscr", units, element("dataKind", "Findings derived from free-text answers"))


def _disclaimer(codebook: CodebookContent) -> str:
    return " ".join(codebook.note.lines if codebook.note else (SELF_REPORTED, DESIGNATIONS))


def _made() -> Element:
    return element("prodStmt", element("software", "egovkg", version=__version__))


def _version(codebook: CodebookContent) -> str:
    return codebook.note.graph if codebook.note else f"egovkg {__version__}"


def _title(text: str) -> Element:
    return element("titlStmt", element("titl", text))


def _forms(codebook: CodebookContent) -> str:
    return "; ".join(form.title for form in codebook.editions)


def _files(codebook: CodebookContent) -> Iterator[Element]:
    for table in codebook.tables:
        content = " ".join((f"{table.row}.", *table.about))
        text = element("fileTxt", element("fileName", table.name), element("fileCont", content))
        yield element("fileDscr", text, ID=identifier("F", table.name))


def _data(codebook: CodebookContent) -> Element:
    groups = [
        element(
            "varGrp",
            element("labl", title),
            ID=identifier("G", code),
            type="section",
            var=" ".join(identifier("V", WIDE, item.variable) for item in items),
        )
        for code, title, items in sections_of(codebook)
    ]
    items = [item_variable(item, codebook) for item in codebook.items]
    columns = [
        column_variable(table, column, codebook) for table in codebook.tables for column in table.columns
    ]
    return element("dataDscr", *groups, *items, *columns)
