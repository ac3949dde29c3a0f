from pathlib import Path

import pytest

from kg.config import SETTINGS, Settings, find_file, in_force, read_settings
from kg.errors import ConfigError

WHOLE = """
graph = "work/graph"
country = "KHM"
ontology = "/elsewhere/ontology"
decisions = "decisions.yaml"
sources = "sources.csv"
include_fixtures = true
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of settings in the folder above the working directory."""
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    path = tmp_path / "egovkg.toml"
    path.write_text(WHOLE, "utf-8")
    return path


def test_the_nearest_file_is_found_upwards(file: Path) -> None:
    assert find_file(Path()) == file.resolve()
    nearer = Path("egovkg.toml")
    nearer.write_text("", "utf-8")
    assert find_file(Path()) == nearer.resolve()


def test_paths_are_relative_to_the_file(file: Path) -> None:
    settings = read_settings(file)
    assert settings.graph == Path("../work/graph")
    assert settings.ontology == Path("/elsewhere/ontology")
    assert (settings.country, settings.decisions) == ("KHM", Path("../decisions.yaml"))
    assert settings.sources == Path("../sources.csv")
    assert settings.include_fixtures is True


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('grpah = "g"', "no setting 'grpah'. Did you mean 'graph'? Known are: graph, ontology"),
        ("[graph]", "graph should be a text in quotes, not {}"),
        ('graph = ""', "graph should be a text in quotes"),
        ('include_fixtures = "yes"', "include_fixtures should be true or false, not 'yes'"),
        ("include_fixtures = 1", "should be true or false"),
        ("graph = ", "is no TOML file"),
    ],
)
def test_what_is_wrong_is_said_with_the_file(file: Path, text: str, says: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as error:
        read_settings(file)
    assert says in str(error.value)
    assert "egovkg.toml" in str(error.value)


def test_a_file_that_is_not_there_or_no_text(file: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_settings(file.with_name("other.toml"))
    file.write_bytes(b"\xff")
    with pytest.raises(ConfigError, match="no TOML"):
        read_settings(file)


def test_an_option_wins_over_the_environment_and_that_over_the_file(file: Path) -> None:
    settings = read_settings(file)
    environment = {"EGOVKG_GRAPH": "from-environment"}
    found = dict(in_force(settings, environment, ontology=Path("from-option")))
    assert found["graph"] == "from-environment (EGOVKG_GRAPH)"
    assert found["ontology"] == "from-option (--ontology)"
    assert found["decisions"] == "../decisions.yaml (../egovkg.toml)"
    assert found["include_fixtures"] == "true (../egovkg.toml)"
    both = {"EGOVKG_ONTOLOGY": "mine"}
    assert dict(in_force(settings, both, ontology=Path("mine")))["ontology"] == "mine (EGOVKG_ONTOLOGY)"


def test_without_a_file_defaults_are_in_force() -> None:
    found = dict(in_force(Settings(), {}))
    assert list(found) == list(SETTINGS)
    assert all(value.endswith("(default)") for value in found.values())
