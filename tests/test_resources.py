from pathlib import Path

import pytest

from kg import resources
from kg.errors import ResourceError


def _installed(root: Path, *folders: str) -> Path:
    for folder in folders:
        (root / folder).mkdir(parents=True)
    package = root / "kg"
    package.mkdir(exist_ok=True)
    return package


def test_a_checkout_offers_its_own_folders() -> None:
    checkout = Path(resources.__file__).parents[1]
    assert resources.ontology_folder() == checkout / "ontology"
    assert resources.shapes_folder() == checkout / "shapes"


def test_a_wheel_offers_what_it_carries_and_not_a_neighbour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = _installed(tmp_path, "kg/_data/shapes", "shapes")
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.shapes_folder() == package / "_data" / "shapes"


def test_an_edited_copy_is_used_as_given(tmp_path: Path) -> None:
    (tmp_path / "egov.ttl").touch()
    assert resources.ontology_folder(tmp_path) == tmp_path


def test_a_folder_that_is_no_ontology_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"holds no egov\.ttl.*--ontology") as raised:
        resources.ontology_folder(tmp_path)
    assert str(tmp_path) in str(raised.value)


def test_an_installation_without_shapes_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", _installed(tmp_path))
    with pytest.raises(ResourceError, match=r"'shapes' is missing.*reinstall"):
        resources.shapes_folder()
