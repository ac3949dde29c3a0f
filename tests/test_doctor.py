from pathlib import Path

from kg import __version__
from kg.doctor import doctor


def test_a_sound_installation() -> None:
    rows = {row["check"]: row for row in doctor()}
    assert rows["egovkg"]["detail"] == __version__
    assert {"python", "pyoxigraph", "rdflib", "extra dev", "ontology", "shapes", "SPARQL engine"} <= set(rows)
    assert "broken" not in {row["state"] for row in rows.values()}


def test_a_wrong_ontology_folder_is_reported(tmp_path: Path) -> None:
    rows = {row["check"]: row for row in doctor(tmp_path)}
    assert rows["ontology"]["state"] == "broken"
    assert "egov.ttl" in str(rows["ontology"]["detail"])
