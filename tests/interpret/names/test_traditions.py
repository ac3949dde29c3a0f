"""Names of laws, plans and bodies as the legal traditions of many countries write them, in a table."""

import csv
from pathlib import Path

import pytest

from kg.interpret.names.finding import find_names
from kg.interpret.text.addresses import find_addresses
from kg.interpret.text.segments import clauses
from kg.vocabulary.model import Model

TABLE = Path(__file__).resolve().parents[2] / "data" / "names" / "traditions.tsv"


def _rows() -> list[tuple[str, str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as table:
        reader = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["language"], row["text"], row["names"]) for row in reader]


@pytest.mark.parametrize(("language", "text", "names"), _rows())
def test_names_are_found_whole_and_alone(language: str, text: str, names: str, model: Model) -> None:
    addresses = find_addresses(text)
    found = [
        name.name
        for clause in clauses(text, addresses, model.lexicon.words("references.cells"))
        for name in find_names(text, clause.span, addresses, model.lexicon, language != "en")
        if not (name.pointing or name.negative)
    ]
    assert " | ".join(found) == names
