import re
from pathlib import Path
from shutil import copytree

import pytest

from kg.errors import ResourceError
from kg.resources import ontology_folder
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Head, Lexicon, load_lexicon

LANGUAGES = ("en", "fr", "es")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(ontology_folder())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A lexicon with one English word of each sort and nothing in the other languages."""
    (tmp_path / "lexicon").mkdir()
    for language in LANGUAGES:
        (tmp_path / "lexicon" / f"{language}.yaml").write_text(f"language: {language}\n", "utf-8")
    return tmp_path


def write(folder: Path, language: str, text: str) -> Lexicon:
    (folder / "lexicon" / f"{language}.yaml").write_text(text, "utf-8")
    return load_lexicon(folder)


@pytest.mark.parametrize(
    ("word", "family", "kind"),
    [
        ("law", "document", "law"),
        ("strategy", "document", "strategy"),
        ("policy", "document", "policy"),
        ("ministry", "body", "body"),
        ("loi", "document", "law"),
        ("ministerio", "body", "body"),
    ],
)
def test_heads_of_names(lexicon: Lexicon, word: str, family: str, kind: str) -> None:
    assert (family, kind) in {(head.family, head.kind) for head in lexicon.heads[word]}


def test_every_language_gives_heads_of_both_families(lexicon: Lexicon) -> None:
    given = {(head.language, head.family) for heads in lexicon.heads.values() for head in heads}
    assert given == {(language, family) for language in LANGUAGES for family in ("document", "body")}


def test_all_words_are_folded(lexicon: Lexicon) -> None:
    words = [*lexicon.heads, *(word for listed in lexicon.phrases.values() for word in listed)]
    assert [word for word in words if word != fold(word)] == []


def test_sets_hold_the_words_of_the_lists(lexicon: Lexicon) -> None:
    assert {name: frozenset(listed) for name, listed in lexicon.phrases.items()} == dict(lexicon.sets)


def test_months_are_numbered(lexicon: Lexicon) -> None:
    assert {lexicon.months[name] for name in ("january", "janvier", "enero")} == {1}
    assert set(lexicon.months.values()) == set(range(1, 13))


def test_references_to_questions_are_patterns(lexicon: Lexicon) -> None:
    assert any(re.search(pattern, "see question 37") for pattern in lexicon.patterns)


def test_a_list_that_no_language_has_is_empty(lexicon: Lexicon) -> None:
    assert lexicon.words("no such list") == frozenset()


@pytest.mark.parametrize(
    ("kind", "cls"),
    [
        ("law", "egov:LegalInstrument"),
        ("framework", "egov:InternationalFramework"),
        ("body", "egov:PublicBody"),
    ],
)
def test_the_class_of_a_head(kind: str, cls: str) -> None:
    assert Head("word", "document", kind, "", "en").cls == cls


def test_lists_are_named_by_their_path_and_merged_over_languages(folder: Path) -> None:
    (folder / "lexicon" / "fr.yaml").write_text("names: {articles: [La, the]}\n", "utf-8")
    lexicon = write(
        folder,
        "en",
        "names: {articles: [The]}\nstatus: [{status: adopted, words: [Passed]}]\nmonths: [Jan, Feb]\n",
    )
    assert lexicon.phrases["names.articles"] == ("the", "la")
    assert lexicon.phrases["status.adopted"] == ("passed",)
    assert lexicon.months == {"jan": 1, "feb": 2}


@pytest.mark.parametrize("text", ["words: [law", "- law\n", "law"])
def test_a_malformed_file_is_named(folder: Path, text: str) -> None:
    with pytest.raises(ResourceError, match=r"fr\.yaml"):
        write(folder, "fr", text)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "lexicon" / "es.yaml").unlink()
    with pytest.raises(ResourceError, match=r"es\.yaml is missing"):
        load_lexicon(folder)


def test_an_edited_copy_is_read(tmp_path: Path) -> None:
    copytree(ontology_folder() / "lexicon", tmp_path / "lexicon")
    path = tmp_path / "lexicon" / "en.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("words: [act, acts]", "words: [act, acts, megalaw]"), "utf-8")
    assert load_lexicon(tmp_path).heads["megalaw"][0].kind == "law"
