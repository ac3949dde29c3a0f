"""The variables of a DDI codebook: items with their categories, and columns of tables."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from kg.publish.codebook.article import asked_if, quality
from kg.publish.codebook.content import CodebookContent
from kg.publish.codebook.items import CodebookItem
from kg.publish.codebook.listing import WIDE, coded
from kg.publish.markup import Part, element
from kg.publish.tables.definition import Column, TableDefinition
from kg.vocabulary.form import Question
from kg.vocabulary.organizations import goal_iri


def identifier(*parts: str) -> str:
    """An ID for XML (NCName): a letter first, then names parted by dots.

    Example:
        >>> identifier("V", "findings_wide", "q36_ati")
        'V.findings_wide.q36_ati'
    """
    return ".".join(parts)


def item_variable(item: CodebookItem, codebook: CodebookContent) -> Element:
    """An item: the question, its values and missing codes with their frequencies, rule, quality."""
    found, words = item.frequencies, codebook.words
    condition = asked_if(item.latest, codebook)
    missing = codebook.missing()
    unread = element("invalrng", *(element("item", VALUE=f".{letter}") for letter, _ in missing))
    goals = (
        element("concept", goal.name, vocab="SDG indicator", vocabURI=goal_iri(goal.code))
        for goal in item.indicators
    )
    return element(
        "var",
        element("labl", item.latest.question.variable_label, **_ENGLISH),
        _question(item.latest.question),
        unread,
        element("universe", f"{words['asked_if']}: {condition}") if condition else None,
        *(_summary(item) if found else ()),
        element("txt", item.key),
        *_categories(item, codebook),
        element("codInstr", words.judging[item.latest.judging]),
        *goals,
        element("varFormat", type="numeric", schema="other", otherSchema="Stata"),
        *(element("notes", told, subject=words["quality"]) for told in quality(item, codebook)),
        ID=identifier("V", WIDE, item.variable),
        name=item.variable,
        files=identifier("F", WIDE),
        intrvl="discrete",
        nature="nominal",
        representationType="code",
    )


def _question(question: Question) -> Element:
    """The question as printed: what stands above it, itself, and the notes below."""
    above = question.lead or question.group
    parts: list[Part] = [element("preQTxt", above, **_ENGLISH)] if above else []
    parts.append(element("qstnLit", question.text, **_ENGLISH))
    parts += [element("postQTxt", note, **_ENGLISH) for note in question.notes]
    domain = "category" if question.options else "text"
    return element("qstn", *parts, seqNo=str(question.number), responseDomainType=domain)


_ENGLISH = {"xml:lang": "en"}


def _summary(item: CodebookItem) -> Iterator[Element]:
    """Valid and missing findings of a graph."""
    if item.frequencies:
        counts = item.frequencies.counts
        missing = sum(item.frequencies.missing.values())
        yield element("sumStat", str(counts.loaded - missing), type="vald")
        yield element("sumStat", str(missing), type="invd")


def _categories(item: CodebookItem, codebook: CodebookContent) -> Iterator[Element]:
    found = item.frequencies
    for code in codebook.values():
        count = str(found.values.get(code.code, 0)) if found else None
        yield _category(str(code.number), code.label, code.meaning, count)
    for letter, code in codebook.missing():
        count = str(found.missing.get(letter, 0)) if found else None
        yield _category(f".{letter}", code.label, code.meaning, count, missing="Y")


def _category(
    value: str, label: str, meaning: str, count: str | None = None, *, missing: str | None = None
) -> Element:
    return element(
        "catgry",
        element("catValu", value),
        element("labl", label),
        element("txt", meaning, **_ENGLISH) if meaning else None,
        element("catStat", count, type="freq") if count is not None else None,
        missing=missing,
    )


def column_variable(table: TableDefinition, column: Column, codebook: CodebookContent) -> Element:
    """A column of a table, with its codes if it holds those of a scheme."""
    codes = codebook.column_codes(table, column)
    numbers = column.type != "text" or any(code.number is not None for code in codes)
    kinds = "code" if codes else "numeric" if numbers else "text"
    return element(
        "var",
        element("labl", column.label, **_ENGLISH),
        *(_category(coded(code), code.label, code.meaning) for code in codes),
        *(
            _category(f".{letter}", code.label, code.meaning, missing="Y")
            for letter, code in codebook.column_missing(table, column)
        ),
        element("varFormat", type="numeric" if numbers else "character"),
        ID=identifier("V", table.name, column.name),
        name=column.name,
        files=identifier("F", table.name),
        intrvl="contin" if column.type in {"integer", "number"} else "discrete",
        representationType=kinds,
    )
