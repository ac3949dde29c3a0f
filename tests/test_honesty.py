"""No rule, cue word or example knows a particular law, body, portal or service of an annotated response."""

import ast
import io
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.naming import ROOT, Distinctive, distinctive, read_golds

pytestmark = [pytest.mark.slow, pytest.mark.unmeasured]

MODEL = ("lexicon", "questionnaires", "competency")
FILES = sorted(
    [
        *(file for folder in MODEL for file in (ROOT / "ontology" / folder).iterdir()),
        ROOT / "ontology" / "rules.yaml",
        ROOT / "ontology" / "single-values.yaml",
        *(ROOT / "shapes").glob("*.ttl"),
        *(ROOT / "kg").rglob("*.py"),
    ]
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of a file: what a rule reads, or what is only said about it."""

    line: int
    text: str
    is_rule: bool


@pytest.fixture(scope="module")
def distinct() -> Distinctive:
    return distinctive(read_golds())


def pieces(file: Path) -> Iterator[Piece]:
    text = file.read_text("utf-8")
    return _python(text) if file.suffix == ".py" else _lines(text)


def _lines(text: str) -> Iterator[Piece]:
    for number, line in enumerate(text.splitlines(), start=1):
        rule, _, remark = line.partition("#") if line.lstrip().startswith("#") else line.partition(" #")
        yield Piece(number, rule, is_rule=True)
        yield Piece(number, remark, is_rule=False)


def _python(source: str) -> Iterator[Piece]:
    """Strings and names are rules, docstrings and comments are not; a long string by its lines."""
    told = {
        node.value.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type in {tokenize.STRING, tokenize.NAME, tokenize.COMMENT}:
            is_rule = token.type != tokenize.COMMENT and token.start[0] not in told
            # A constant in capitals is no acronym.
            text = token.string.lower() if token.type == tokenize.NAME else token.string
            for offset, line in enumerate(text.splitlines()):
                yield Piece(token.start[0] + offset, line, is_rule)


def found(file: Path, distinct: Distinctive, *, rules: bool) -> list[str]:
    where = file.relative_to(ROOT) if file.is_relative_to(ROOT) else file.name
    return [
        f"{where}:{piece.line}: {name}"
        for piece in pieces(file)
        if piece.is_rule is rules
        for name in distinct.named(piece.text)
    ]


def test_no_rule_names_a_thing_of_an_annotated_response(distinct: Distinctive) -> None:
    assert [hit for file in FILES for hit in found(file, distinct, rules=True)] == []


def test_no_example_or_remark_names_a_thing_of_an_annotated_response(distinct: Distinctive) -> None:
    assert [hit for file in FILES for hit in found(file, distinct, rules=False)] == []


@pytest.mark.parametrize(
    ("planted", "kind"),
    [
        ("bodies: [agency, nitda, council]", "lexicon.yaml"),
        ("portals: ['sunarp.gob.pe']", "lexicon.yaml"),
        ("HEADS = re.compile(r'\\bonlinezugangsgesetz\\b')", "rule.py"),
        ("ODD = {'DIAN'}", "rule.py"),
        ("def is_huduma(name): ...", "rule.py"),
        ("roles: [ley 1712 de 2014]", "lexicon.yaml"),
        ("offices: [national social safety-nets coordinating office]", "lexicon.yaml"),
    ],
)
def test_a_planted_name_is_found(planted: str, kind: str, tmp_path: Path, distinct: Distinctive) -> None:
    file = tmp_path / kind
    file.write_text(f"# nothing\n{planted}\n", "utf-8")
    assert [hit.split(":")[1] for hit in found(file, distinct, rules=True)] == ["2"]
    assert found(file, distinct, rules=False) == []


def test_a_planted_remark_is_found_and_told_from_a_rule(tmp_path: Path, distinct: Distinctive) -> None:
    file = tmp_path / "rule.py"
    file.write_text('"""Like NITDA."""\n\nX = "agency"  # and Riigikogu\n', "utf-8")
    assert len(found(file, distinct, rules=False)) == 2
    assert found(file, distinct, rules=True) == []


@pytest.mark.parametrize(
    "text",
    ["Ministry of Health", "Budapest Convention", "law on access to information", "OECD", "Kenya", "min."],
)
def test_general_names_and_international_ones_are_exempt(text: str, distinct: Distinctive) -> None:
    assert list(distinct.named(text)) == []
