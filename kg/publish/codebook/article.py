"""One item on the page of a codebook."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from kg.publish.codebook.content import CodebookContent
from kg.publish.codebook.items import Asking, CodebookItem, Frequencies
from kg.publish.markup import Part, element, table, term
from kg.vocabulary.item_quality import HELD_OUT, SEEN


def article(item: CodebookItem, codebook: CodebookContent) -> Element:
    """The item with everything that is known of it."""
    question = item.latest.question
    rows = [part for name, told in _told(item, codebook) for part in term(codebook.words[name], told)]
    return element(
        "article",
        element(
            "h4",
            element("a", element("code", item.variable), href=f"#{item.variable}"),
            " ",
            element("span", question.variable_label, lang="en"),
        ),
        element("p", question.wording, class_="asked", lang="en"),
        element("dl", *rows),
        _frequencies(item, item.frequencies, codebook) if item.frequencies else None,
        id=item.variable,
    )


def _told(item: CodebookItem, codebook: CodebookContent) -> Iterator[tuple[str, Sequence[Part]]]:
    """What is told of an item: the name of a heading with the lines below it."""
    words, question = codebook.words, item.latest.question
    yield "key", [element("code", item.key)]
    yield "editions", [asked_in(asking, codebook) for asking in item.askings]
    yield "kind", [codebook.schemes["answer-type"].concepts[question.type].name(codebook.language)]
    if question.options:
        yield "options", [element("span", " · ".join(one.text for one in question.options), lang="en")]
    if question.condition:
        yield "asked_if", [asked_if(item.latest, codebook)]
    yield "details", [", ".join(f"Q{number}" for number in item.latest.details)]
    yield "judging", [words.judging[item.latest.judging]]
    yield "codes", [_codes(codebook)]
    yield "quality", quality(item, codebook)
    if item.indicators:
        goals = [element("span", f"{goal.code}: {goal.name}.", lang="en") for goal in item.indicators]
        yield "indicator", [*goals, words["indicator_note"]]


def asked_in(asking: Asking, codebook: CodebookContent) -> str:
    """Edition and number, whether it has to be answered, whether the edition is invented."""
    words, form, question = codebook.words, asking.form, asking.question
    told = words.fill("as_question", edition=form.edition, number=question.number)
    marks = [words["mandatory"]] if question.mandatory else []
    marks += [words["invented"]] if form.invented else []
    return f"{told} ({', '.join(marks)})" if marks else told


def asked_if(asking: Asking, codebook: CodebookContent) -> str:
    """The condition under which the form shows the question; "" if it always does."""
    condition = asking.question.condition
    if condition is None:
        return ""
    option = asking.form.question(condition.question).option(condition.option).text
    return codebook.words.fill("asked_if_told", number=condition.question, option=option)


def quality(item: CodebookItem, codebook: CodebookContent) -> list[str]:
    """How well it was read, held-out responses first; or that it was not measured."""
    words = codebook.words
    told = []
    for group in (HELD_OUT, SEEN):
        one = item.quality.get(group)
        if one is not None:
            counts = {"responses": one.responses, "right": one.right, "abstained": one.abstained}
            told.append(words.fill(group, **counts, wrong=one.wrong, low=one.low, high=one.high))
    return told or [words["not_measured"]]


def _codes(codebook: CodebookContent) -> Element:
    """The numbers of the values, with links to what they and the missing codes mean."""
    values = ", ".join(f"{code.number} = {code.label}" for code in codebook.values())
    missing = element("a", codebook.words["missing"], href="#missing")
    return element("span", element("a", values, href="#values"), "; ", missing)


def _frequencies(item: CodebookItem, found: Frequencies, codebook: CodebookContent) -> Element:
    """How many findings of the graph say what, with the denominators."""
    words, counts = codebook.words, found.counts
    said = [(f"{code.number} {code.label}", found.values.get(code.code, 0)) for code in codebook.values()]
    said += [
        (f".{letter} {code.label}", found.missing[letter])
        for letter, code in codebook.missing()
        if letter in found.missing
    ]
    told = words.fill(
        "found_note",
        loaded=counts.loaded,
        asked=counts.asked,
        known=counts.known,
        at_least=counts.at_least,
        at_most=counts.at_most,
    )
    caption = f"{words['found']}, {item.variable}: {told}"
    heads = [words["code"], *(code for code, _ in said)]
    return table(caption, heads, [[words["count"], *(str(count) for _, count in said)]])
