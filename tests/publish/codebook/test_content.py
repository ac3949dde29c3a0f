"""What stands in a codebook, and that it counts as the rest of the product does."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

import kg
from kg.errors import ExportError, ResourceError
from kg.publish.codebook import Codebook
from kg.publish.codebook.counted import frequencies
from kg.publish.codebook.items import items_of
from kg.resources import ontology_folder
from kg.store.view import GraphView
from kg.vocabulary.codes import load_codes
from kg.vocabulary.questionnaire import load_questionnaires


def test_every_item_of_the_edition_is_a_variable(plain: Codebook) -> None:
    assert [form.edition for form in plain.editions] == ["2022"]
    assert len(plain.items) == 52
    closed = [item for item in plain.items if item.latest.question.options]
    assert len(closed) == 39
    assert {item.key for item in closed} == {item.key for item in plain.items if item.quality}


def test_an_item_by_key_and_by_variable(plain: Codebook) -> None:
    item = plain.item("q38_data_protection")
    assert item is plain.item("legal.data_protection.exists")
    assert (item.latest.question.number, item.latest.details, item.latest.judging) == (
        38,
        (39,),
        "legislation",
    )
    with pytest.raises(KeyError):
        plain.item("q38")


def test_only_an_indicator_that_asks_the_same_is_named(plain: Codebook) -> None:
    named = {
        item.variable: [goal.code for goal in item.indicators] for item in plain.items if item.indicators
    }
    assert named == {"q36_ati": ["16.10.2"]}


def test_quality_is_told_apart_for_seen_and_held_out_responses(plain: Codebook) -> None:
    quality = plain.item("q36_ati").quality
    assert quality["held-out"].responses < quality["seen"].responses
    assert quality["held-out"].high - quality["held-out"].low > 0.3, "few responses tell little"


def test_frequencies_are_those_of_the_findings(counted: Codebook, cambodia: kg.Graph) -> None:
    told = {item.key: item.frequencies for item in counted.items}
    for row in cambodia.ask("finding-counts-by-item"):
        found = told[str(row["item"])]
        assert found is not None
        counts = found.counts
        assert (counts.loaded, counts.known) == (row["loaded"], row["known"])
        assert (counts.at_least, counts.at_most) == (row["at_least"], row["at_most"])
        assert sum(found.values.values()) + sum(found.missing.values()) == counts.loaded
    closed = [item.frequencies for item in counted.items if item.latest.question.options]
    sums = {
        code: sum(one.values.get(code, 0) for one in closed if one)
        for code in ("yes", "partial", "in-preparation", "no")
    }
    assert sums == {"yes": 24, "partial": 5, "in-preparation": 5, "no": 0}
    assert counted.item("q48_expenditure").frequencies == told["legal.expenditure_publication.exists"]
    missing = told["legal.expenditure_publication.exists"]
    assert missing is not None
    assert dict(missing.missing) == {"c": 1}


def test_without_a_graph_nothing_is_counted(plain: Codebook) -> None:
    assert all(item.frequencies is None for item in plain.items)


def test_a_graph_without_findings_counts_none(tmp_path: Path, cambodia: kg.Graph) -> None:
    book = cambodia.codebook("example")
    assert all(item.frequencies and item.frequencies.counts.loaded == 0 for item in book.items)


def test_only_the_countries_and_editions_that_are_asked_for_are_counted(cambodia: kg.Graph) -> None:
    view, codes = GraphView(cambodia.store.store), load_codes(ontology_folder())
    assert len(frequencies(view, codes, {"2022"}, {"KHM"})) == 52
    assert frequencies(view, codes, {"2022"}, {"BRA"}) == {}
    assert frequencies(view, codes, {"2031"}) == {}


def test_an_item_of_two_editions_has_both_numbers() -> None:
    forms = load_questionnaires(ontology_folder())
    items = {item.key: item for item in items_of(ontology_folder(), (forms["example"], forms["2022"]))}
    both = items["legal.data_sharing.exists"]
    assert [(one.form.edition, one.question.number) for one in both.askings] == [
        ("example", 40),
        ("2022", 50),
    ]
    assert both.variable == "q50_data_sharing"
    only = items["covid.portal.exists"]
    assert [one.form.edition for one in only.askings] == ["2022"]


@pytest.mark.parametrize("language", ["fr", "es"])
def test_words_and_labels_in_other_languages(plain: Codebook, language: str) -> None:
    book = kg.codebook(language=language)
    labels = [code.label for code in book.values()]
    assert labels != [code.label for code in plain.values()]
    assert all(book.words[name] for name in plain.words.words)
    fields = re.compile(r"\{\w+\}")
    for name, text in plain.words.words.items():
        assert sorted(fields.findall(book.words[name])) == sorted(fields.findall(text)), name
    told = {name for name, text in plain.words.words.items() if book.words[name] == text}
    assert told <= {"code", "codes", "question", "options", "items", "kind"}


def test_what_is_not_there_is_told() -> None:
    with pytest.raises(ExportError, match="no codebook in 'de'"):
        kg.codebook(language="de")
    with pytest.raises(ResourceError, match="no edition '2030': there are 2022, example"):
        kg.codebook("2030")


def test_refused_consent_is_honoured(cambodia: kg.Graph, tmp_path: Path) -> None:
    text = "".join(
        path.read_text("utf-8")
        for path in (cambodia.path / "reference.nq", *sorted((cambodia.path / "countries").glob("*.nq")))
    )
    refused = tmp_path / "refused.nq"
    refused.write_text(text.replace("ConsentUnknown", "ConsentRefused"), "utf-8")
    with pytest.raises(ExportError, match="refused publication"):
        kg.load(refused).codebook()
    assert kg.load(refused).codebook(include_refused=True).item("q36_ati").frequencies


def test_other_data_make_another_codebook(plain: Codebook) -> None:
    assert plain == kg.codebook("2022")
    assert plain != replace(plain, items=plain.items[:1])
