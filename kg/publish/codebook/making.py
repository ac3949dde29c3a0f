"""Puts a codebook together from an ontology folder and, if one is given, a graph."""

from collections.abc import Collection
from pathlib import Path

from kg.errors import ExportError
from kg.publish.citing.note import Note
from kg.publish.codebook.codebook import Codebook
from kg.publish.codebook.counted import frequencies
from kg.publish.codebook.items import editions_of, items_of
from kg.publish.tables.definition import load_tables
from kg.store.view import GraphView
from kg.vocabulary.codebook_words import LANGUAGES, load_codebook_words
from kg.vocabulary.codes import load_codes
from kg.vocabulary.rules import load_rules
from kg.vocabulary.schemes import load_schemes


def make_codebook(
    ontology: Path,
    *,
    edition: str | None = None,
    language: str = "en",
    view: GraphView | None = None,
    countries: Collection[str] = (),
    note: Note | None = None,
) -> Codebook:
    """The codebook of an ontology folder, with frequencies if a graph is given.

    Args:
        ontology: the ontology folder.
        edition: one edition of the questionnaire; None for all that were really asked.
        language: of headings and labels: en, fr or es. Questions are told as the form prints them.
        view: a graph whose findings are counted.
        countries: ISO 3166 alpha-3 codes of those whose findings are counted; none means all.
        note: the note on that graph.

    Raises:
        ExportError: if the language is none of ours.
        ResourceError: if there is no such edition, or the ontology is malformed.
    """
    if language not in LANGUAGES:
        raise ExportError(f"There is no codebook in {language!r}: choose {', '.join(LANGUAGES)}.")
    forms = editions_of(ontology, edition)
    codes = load_codes(ontology)
    found = None if view is None else frequencies(view, codes, {form.edition for form in forms}, countries)
    rules = load_rules(ontology)
    words = load_codebook_words(ontology, language)
    return Codebook(
        forms,
        items_of(ontology, forms, found),
        codes,
        load_schemes(ontology),
        tuple(rules[code] for code in words.rules),
        tuple(load_tables(ontology).values()),
        words,
        note,
    )
