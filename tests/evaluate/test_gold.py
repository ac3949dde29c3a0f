from pathlib import Path

import pytest

from kg.errors import InputError
from kg.evaluate import read_gold


def test_scalars_are_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "gold.yaml"
    path.write_text("country: KHM\nedition: 2022\nfindings: {a.b: 'no'}\nmeasures: [{name: x}]\n", "utf-8")
    gold = read_gold(path)
    assert (gold.country, gold.edition, gold.findings) == ("KHM", "2022", {"a.b": "no"})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"edition: 2022\n", "country"),
        (b"- a list\n", "no gold file"),
        (b"country: [\n", "no YAML"),
        (b"country: KHM\nnoise: " + b"[" * 100_000, "nested too deeply"),
        (b"country: KHM\na: &a [x]\nnoise: [*a, *a]\n", "repeats a part"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"country: KHM\nbodies: [{url: a.kh}]\n", "name"),
    ],
)
def test_a_bad_file_is_named_with_the_reason(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "gold.yaml"
    path.write_bytes(content)
    with pytest.raises(InputError, match=message) as error:
        read_gold(path)
    assert str(path) in str(error.value)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_gold(tmp_path / "none.yaml")
