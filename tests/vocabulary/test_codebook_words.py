"""The words of the codebook: complete, and about rules and kinds that exist."""

import shutil
from pathlib import Path

import pytest

from kg.errors import ResourceError
from kg.resources import ontology_folder
from kg.vocabulary.codebook_words import LANGUAGES, load_codebook_words
from kg.vocabulary.item_quality import load_item_quality


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """A copy of the files that the codebook's words refer to."""
    for name in ("egov.ttl", "codebook.yaml", "yields.yaml", "rules.yaml", "item-quality.yaml"):
        shutil.copy(ontology_folder() / name, tmp_path / name)
    return tmp_path


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_each_kind_of_finding_is_told_in_each_language() -> None:
    told = [load_codebook_words(ontology_folder(), language) for language in LANGUAGES]
    for kind in told[0].judging:
        assert len({words.judging[kind] for words in told}) == len(LANGUAGES), kind


def test_what_a_language_lacks_is_told_in_english(edited: Path) -> None:
    change(edited, "codebook.yaml", ", fr: Sommaire", "")
    assert load_codebook_words(edited, "fr")["contents"] == "Contents"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("contents: {en: Contents, ", "contents: {", "contents: the English text"),
        ("  - tick\n", "  - tock\n", "rules: no rule of rules.yaml is called tock"),
        ("  coordination:\n", "  coordinating:\n", "judging: coordination is missing"),
    ],
)
def test_a_mistake_is_told(edited: Path, old: str, new: str, said: str) -> None:
    change(edited, "codebook.yaml", old, new)
    with pytest.raises(ResourceError, match=said):
        load_codebook_words(edited)


def test_a_word_that_is_missing_or_asks_for_another_value_is_told(edited: Path) -> None:
    change(edited, "codebook.yaml", "contents: {en: Contents, ", "content: {en: Contents, ")
    change(edited, "codebook.yaml", "{edition}", "{editions}")
    words = load_codebook_words(edited)
    with pytest.raises(ResourceError, match="contents is missing"):
        words["contents"]
    with pytest.raises(ResourceError, match=r"as_question \(en\): .*\{edition\}, \{number\}"):
        words.fill("as_question", edition="2022", number=36)


def test_without_the_file_no_item_was_measured(edited: Path) -> None:
    assert len(load_item_quality(edited)) == 39
    other = edited / "other"
    other.mkdir()
    assert load_item_quality(other) == {}


def test_malformed_measurements_are_told(edited: Path) -> None:
    change(edited, "item-quality.yaml", "right: ", "correct: ")
    with pytest.raises(ResourceError, match=r"item-quality\.yaml"):
        load_item_quality(edited)
