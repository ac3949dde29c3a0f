"""The graph folder: written whole or not at all."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import GraphError
from kg.store.folder import Contents, countries, country_path, digest, nquads, verify, write_folder
from kg.store.manifest import MANIFEST, CountryEntry, Manifest, SourceEntry, read_manifest

A, B = b"<urn:a> <urn:a> <urn:a> <urn:a> .\n", b"<urn:b> <urn:b> <urn:b> <urn:b> .\n"


def manifest(**files: bytes) -> Manifest:
    """One of the countries named, each with one file."""
    return Manifest("0.1.0", "https://x.org/", {}, {code: entry(code, new) for code, new in files.items()})


def entry(country: str, contents: bytes) -> CountryEntry:
    source = SourceEntry("2022", f"{country.lower()}.txt", "ab12", fixture=False)
    return CountryEntry((source,), {"quads": 1}, {country_path(country): digest(contents)})


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Cambodia and Fiji."""
    folder = tmp_path / "graph"
    write_folder(folder, {country_path("KHM"): A, country_path("FJI"): A}, manifest(KHM=A, FJI=A))
    return folder


def test_what_is_written_can_be_read(folder: Path) -> None:
    assert countries(folder) == ("FJI", "KHM")
    assert verify(folder) == manifest(KHM=A, FJI=A)
    assert read_manifest(folder).countries["KHM"].editions == ("2022",)


def test_the_manifest_repeats_byte_for_byte(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    write_folder(other, {country_path("FJI"): A, country_path("KHM"): A}, manifest(FJI=A, KHM=A))
    assert snapshot(folder) == snapshot(other)


def test_one_country_is_updated_and_the_other_left_alone(folder: Path) -> None:
    untouched = (folder / country_path("FJI")).stat()
    written = write_folder(folder, {country_path("KHM"): B, country_path("FJI"): A}, manifest(KHM=B, FJI=A))
    assert written == (country_path("KHM"), MANIFEST)
    assert (folder / country_path("FJI")).stat().st_mtime_ns == untouched.st_mtime_ns
    assert (folder / country_path("FJI")).stat().st_ino == untouched.st_ino
    verify(folder)


def test_unchanged_bytes_are_not_written(folder: Path) -> None:
    before = (folder / MANIFEST).stat().st_mtime_ns
    assert write_folder(folder, {country_path("KHM"): A}, manifest(KHM=A, FJI=A)) == ()
    assert (folder / MANIFEST).stat().st_mtime_ns == before


def test_a_file_that_shall_be_gone_is_removed(folder: Path) -> None:
    write_folder(folder, {country_path("FJI"): None}, manifest(KHM=A))
    assert sorted(snapshot(folder)) == [country_path("KHM"), MANIFEST]


@pytest.mark.parametrize("when", [1, 2, 3])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_half_way_leaves_the_folder_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, when: int, error: BaseException
) -> None:
    before = snapshot(folder)
    fail_at(monkeypatch, when, error)
    changed: Contents = {country_path("KHM"): B, country_path("FJI"): None, country_path("EST"): B}
    with pytest.raises((GraphError, KeyboardInterrupt)):
        write_folder(folder, changed, manifest(KHM=B, EST=B))
    monkeypatch.undo()
    assert snapshot(folder) == before
    assert sorted(path.name for path in folder.parent.iterdir()) == ["graph"]


def test_a_failure_leaves_no_new_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_at(monkeypatch, 2, OSError(28, "No space left on device"))
    with pytest.raises(GraphError, match="No space left on device"):
        write_folder(tmp_path / "new", {country_path("KHM"): A}, manifest(KHM=A))
    assert list(tmp_path.iterdir()) == []


def fail_at(monkeypatch: pytest.MonkeyPatch, when: int, error: BaseException) -> None:
    """The rename of that number fails, as on a full disk; those after it, which put things back, work."""
    calls = 0
    rename = Path.replace

    def failing(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == when:
            raise error
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", failing)


def test_a_folder_with_other_things_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear", "utf-8")
    with pytest.raises(GraphError, match="is not a graph folder"):
        write_folder(tmp_path, {country_path("KHM"): A}, manifest(KHM=A))
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "graph").write_text("", "utf-8")
    with pytest.raises(GraphError, match="is a file"):
        write_folder(tmp_path / "graph", {}, manifest())


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    write_folder(tmp_path, {country_path("KHM"): A}, manifest(KHM=A))
    assert countries(tmp_path) == ("KHM",)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(GraphError, match="cannot be written"):
        write_folder(tmp_path / "file" / "graph", {country_path("KHM"): A}, manifest(KHM=A))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[", "is damaged"),
        ("[]", "is damaged"),
        ('{"format": 1}', "is damaged"),
        ('{"format": 99, "all": "else differs"}', "has the folder format 99, this egovkg reads format 1"),
    ],
)
def test_a_manifest_that_cannot_be_used(folder: Path, text: str, message: str) -> None:
    (folder / MANIFEST).write_text(text, "utf-8")
    with pytest.raises(GraphError, match=message):
        read_manifest(folder)


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="There is no graph folder at"):
        read_manifest(tmp_path / "nothing")


def test_a_changed_or_missing_file_is_noticed(folder: Path) -> None:
    (folder / country_path("KHM")).write_bytes(B)
    with pytest.raises(GraphError, match=r"KHM\.nq was changed"):
        verify(folder)
    (folder / country_path("KHM")).unlink()
    with pytest.raises(GraphError, match=r"KHM\.nq is missing"):
        verify(folder)


def test_line_separators_in_literals_do_not_split_lines() -> None:
    node = ox.NamedNode("urn:a")
    quads = [ox.Quad(node, node, ox.Literal(text), node) for text in ("b\x85a", "a\u2028b", "a\nb\rc")]
    assert set(ox.parse(nquads(quads), format=ox.RdfFormat.N_QUADS)) == set(quads)
