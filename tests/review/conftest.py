import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import kg
from kg.resources import ontology_folder
from kg.review import Doubt

Build = Callable[..., kg.Graph]


@pytest.fixture(scope="session")
def unmeasured_rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The model as it is before any rule's confidence was measured."""
    folder = tmp_path_factory.mktemp("unmeasured") / "ontology"
    shutil.copytree(ontology_folder(), folder)
    (folder / "calibration.yaml").write_text("{}\n", "utf-8")
    return folder


@pytest.fixture
def built(tmp_path: Path, printout: Callable[..., str], unmeasured_rules: Path) -> Build:
    """The graph of a printout of Chad with some answers, not validated, by rules that nobody has measured."""

    def make(answers: Mapping[int, str], decisions: str = "") -> kg.Graph:
        file = tmp_path / "response.txt"
        file.write_text(printout(answers), "utf-8")
        path = tmp_path / "decisions.yaml"
        path.write_text(decisions, "utf-8")
        return kg.build(
            file,
            tmp_path / "graph",
            decisions=path if decisions else None,
            validate=False,
            ontology=unmeasured_rules,
        )

    return make


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def block(doubt: Doubt, decision: str, **filled: str) -> str:
    """A doubt as a person decides it."""
    lines = [
        f"  - decision: {decision}",
        "    author: Ana Prak",
        "    date: 2026-11-20",
        "    reason: I looked.",
    ]
    for name, texts in doubt.fields:
        text = filled.get(name, "")
        listed = text or (f"[{', '.join(texts)}]" if name in {"things", "against"} else texts[0])
        lines += [f"    {name}: {listed}"] if listed else []
    return "\n".join([*lines, f'    evidence: "{doubt.evidence}"', ""])


def file(*blocks: str) -> str:
    """A file of decisions."""
    return "decisions:\n" + "".join(blocks)
