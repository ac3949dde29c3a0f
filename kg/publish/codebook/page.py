"""A codebook as one HTML page: no scripts, nothing loaded, an anchor for each item."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from kg.publish.codebook.article import article
from kg.publish.codebook.content import CodebookCode, CodebookContent
from kg.publish.codebook.items import CodebookItem
from kg.publish.markup import Part, document, element, head, link, table
from kg.publish.tables.definition import Column, TableDefinition


def html(codebook: CodebookContent) -> str:
    """The page: codes first, then the rules, the items by section, and the columns of tables."""
    words = codebook.words
    title = f"{words['title']}: {', '.join(f'{form.series} {form.edition}' for form in codebook.editions)}"
    parts = (_header(codebook), _contents(codebook), element("main", *_sections(codebook)), _footer(codebook))
    return document(element("html", head(title), element("body", *parts), lang=codebook.language))


def _header(codebook: CodebookContent) -> Element:
    words = codebook.words
    banner = codebook.note.banner if codebook.note else ""
    if not banner and any(form.invented for form in codebook.editions):
        banner = words["invented_note"]
    return element(
        "header",
        element("p", banner, class_="banner") if banner else None,
        element("h1", words["title"]),
        *(element("p", form.title, lang="en") for form in codebook.editions),
        element("p", words["about"]),
    )


def _contents(codebook: CodebookContent) -> Element:
    words = codebook.words
    links = [element("li", link(name, words[name])) for name in ("values", "missing", "rules") if words[name]]
    sections = [
        element(
            "li",
            link(f"section-{code}", title),
            element("ul", *(element("li", link(one.variable, one.variable)) for one in items)),
        )
        for code, title, items in sections_of(codebook)
    ]
    tables = [element("li", link(f"table-{one.name}", one.name)) for one in codebook.tables]
    ends = [
        element("li", link("columns", words["columns"]), element("ul", *tables)),
        element("li", link("notes", words["notes"])),
    ]
    return element(
        "nav",
        element("h2", words["contents"]),
        element("ul", *links, *sections, *ends),
        **{"aria-label": words["contents"]},
    )


def _sections(codebook: CodebookContent) -> Iterator[Element]:
    yield _values(codebook)
    yield _missing(codebook)
    yield _rules(codebook)
    yield _items(codebook)
    yield _columns(codebook)


def _values(codebook: CodebookContent) -> Element:
    words = codebook.words
    rows = [_code_row(code) for code in codebook.values()]
    heads = [words[name] for name in ("number", "code", "label", "meaning")]
    return _part("values", words["values"], words["values_note"], table(words["values"], heads, rows))


def _missing(codebook: CodebookContent) -> Element:
    words = codebook.words
    rows: list[Sequence[Part]] = [
        (element("code", f".{letter}"), element("code", code.code), code.label, _english(code.meaning))
        for letter, code in codebook.missing()
    ]
    heads = ["Stata", *(words[name] for name in ("code", "label", "meaning"))]
    return _part("missing", words["missing"], words["missing_note"], table(words["missing"], heads, rows))


def _rules(codebook: CodebookContent) -> Element:
    words = codebook.words
    bases = codebook.schemes["claim-basis"].concepts
    rows: list[Sequence[Part]] = [
        (
            element("code", rule.code, id=f"rule-{rule.code}"),
            _english(rule.label),
            _english(rule.definition),
            bases[rule.basis].name(codebook.language),
        )
        for rule in codebook.rules
    ]
    heads = [words[name] for name in ("rule", "label", "meaning", "basis")]
    return _part("rules", words["rules"], words["rules_note"], table(words["rules"], heads, rows))


def _items(codebook: CodebookContent) -> Element:
    words = codebook.words
    parts: list[Element] = []
    for code, title, items in sections_of(codebook):
        parts.append(element("h3", title, id=f"section-{code}"))
        parts += [article(item, codebook) for item in items]
    return element(
        "section",
        element("h2", words["items"], id="items"),
        element("p", words["quality_note"]),
        *parts,
        **{"aria-labelledby": "items"},
    )


def sections_of(codebook: CodebookContent) -> list[tuple[str, str, list[CodebookItem]]]:
    """Code, title and items of each section of the form that has items."""
    sections: dict[str, tuple[str, list[CodebookItem]]] = {}
    for item in codebook.items:
        form, code = item.latest.form, item.latest.question.section
        title = form.section(code).title or codebook.words["without_title"]
        sections.setdefault(code, (title, []))[1].append(item)
    return [(code, title, items) for code, (title, items) in sections.items()]


def _columns(codebook: CodebookContent) -> Element:
    words = codebook.words
    lists = [_code_list(codebook, scheme, codes) for scheme, codes in codebook.code_lists().items()]
    return element(
        "section",
        element("h2", words["columns"], id="columns"),
        element("p", words["columns_note"]),
        *(part for one in codebook.tables for part in _table(codebook, one)),
        element("h3", words["codes"], id="codes"),
        *lists,
        **{"aria-labelledby": "columns"},
    )


def _table(codebook: CodebookContent, one: TableDefinition) -> Iterator[Element]:
    words = codebook.words
    yield element("h3", one.name, id=f"table-{one.name}")
    yield element("p", f"{one.row}. {' '.join(one.about)}", lang="en")
    rows: list[Sequence[Part]] = [
        (element("code", column.name), _english(column.label), column.type, _codes_of(codebook, one, column))
        for column in one.columns
    ]
    yield table(one.name, [words[name] for name in ("column", "meaning", "kind", "codes")], rows)


def _codes_of(codebook: CodebookContent, one: TableDefinition, column: Column) -> Part:
    """Links to the lists that tell what a column's codes mean."""
    if not column.codes:
        codes = codebook.column_codes(one, column)
        return ", ".join(f"{code.number} = {code.label}" for code in codes)
    missing = link("missing", codebook.words["missing"]) if codebook.column_missing(one, column) else None
    own = link(f"codes-{column.codes}", column.codes)
    return element("span", own, ", " if missing is not None else None, missing)


def _code_list(codebook: CodebookContent, scheme: str, codes: Sequence[CodebookCode]) -> Element:
    heads = [codebook.words[name] for name in ("number", "code", "label", "meaning")]
    drawn = table(scheme, heads, [_code_row(code) for code in codes])
    drawn.set("id", f"codes-{scheme}")
    return drawn


def _code_row(code: CodebookCode) -> Sequence[Part]:
    number = "" if code.number is None else str(code.number)
    return number, element("code", code.code), code.label, _english(code.meaning)


def _footer(codebook: CodebookContent) -> Element:
    notes = [element("p", line, lang="en") for line in codebook.notes]
    return element("footer", element("h2", codebook.words["notes"], id="notes"), *notes)


def _part(name: str, title: str, told: str, drawn: Element) -> Element:
    parts = (element("h2", title, id=name), element("p", told), drawn)
    return element("section", *parts, **{"aria-labelledby": name})


def _english(text: str) -> Element:
    return element("span", text, lang="en")
