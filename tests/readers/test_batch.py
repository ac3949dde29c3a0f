import random
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import DuplicateResponse, NotAResponse
from kg.readers import read_all

Print = Callable[..., str]
Write = Callable[..., Path]


def _completed(printout: Print, time: str, **more: str) -> str:
    return str(printout(header=f"Completion time: {time}\n", **more))


def test_files_are_read_in_any_order_to_the_same_result(
    printout: Print, write: Write, ontology: Path
) -> None:
    paths = [write(printout(country=name), f"{name}.txt") for name in ("Estonia", "Chad", "Kiribati")]
    paths.append(write("no response", "letter.txt"))
    results = []
    for seed in range(4):
        random.Random(seed).shuffle(paths)
        results.append(read_all(paths, ontology))
    assert all(
        [one.country for one in result.responses] == ["EST", "KIR", "TCD"]
        and [path.name for path, _ in result.failures] == ["letter.txt"]
        and isinstance(result.failures[0][1], NotAResponse)
        for result in results
    )


def test_the_latest_completion_wins(printout: Print, write: Write, ontology: Path) -> None:
    old = write(_completed(printout, "2021-06-01 10:00"), "z-old.txt")
    new = write(_completed(printout, "2021-06-02 10:00"), "a-new.txt")
    result = read_all([old, new], ontology)
    assert [one.source.name for one in result.responses] == ["a-new.txt"]
    assert result.superseded == ((str(old), str(new)),)
    assert "z-old.txt (completed 2021-06-01T10:00:00) was left out" in result.notices[0].message
    assert result.failures == ()


@pytest.mark.parametrize("times", [("", ""), ("2021-06-01", ""), ("2021-06-01", "2021-06-01")])
def test_without_telling_times_both_files_are_named(
    printout: Print, write: Write, ontology: Path, times: tuple[str, str]
) -> None:
    paths = [
        write(_completed(printout, time) + f"\n{name}\n", f"{name}.txt")
        for name, time in zip(("one", "two"), times, strict=True)
    ]
    other = write(printout(country="Estonia"), "est.txt")
    result = read_all([*paths, other], ontology)
    assert [one.country for one in result.responses] == ["EST"]
    assert [path for path, _ in result.failures] == paths
    error = result.failures[0][1]
    assert isinstance(error, DuplicateResponse)
    assert "one.txt" in str(error)
    assert "two.txt" in str(error)
    assert "TCD 2022" in str(error)


def test_the_same_bytes_twice_are_read_once(printout: Print, write: Write, ontology: Path) -> None:
    paths = [write(printout(), name) for name in ("a.txt", "b.txt")]
    result = read_all([*paths, paths[0]], ontology)
    assert len(result.responses) == 1
    assert result.superseded == ((str(paths[1]), str(paths[0])),)
    assert [notice.code for notice in result.notices] == ["duplicate-file"]


def test_an_invented_response_never_competes_with_a_real_one(
    printout: Print, write: Write, ontology: Path
) -> None:
    paths = [write(printout(), "a.txt"), write("# fixture: invented\n" + printout(), "b.txt")]
    result = read_all(paths, ontology)
    assert [one.source.fixture for one in result.responses] == [False, True]
    assert result.failures == ()


ROWS = (
    "ID,Start time,Completion time,Email,Name,Country name,Your name,Title,Organization,Region\n"
    "1,,6/21/21 12:00:00,anonymous,,Chad,,,Old,x\n"
    "2,,6/22/21 12:00:00,anonymous,,Chad,,,New,x\n"
    "3,,6/22/21 12:00:00,anonymous,,Estonia,,,One,x\n"
    "4,,6/22/21 12:00:00,anonymous,,Atlantis,,,None,x\n"
)


def test_rows_of_one_file_compete_and_fail_one_by_one(write: Write, ontology: Path) -> None:
    path = write(ROWS, "export.csv")
    result = read_all([path], ontology, edition="2022")
    assert [(one.country, one.answer(4).text) for one in result.responses] == [("EST", "One"), ("TCD", "New")]
    assert result.superseded == ((f"{path}, row 2", f"{path}, row 3"),)
    assert [str(error) for _, error in result.failures] == [
        "export.csv, row 5: question 1 names 'Atlantis', which is no known country. Name it with --country."
    ]
    told = [notice for notice in result.notices if notice.code == "column-unknown"]
    assert [notice.message for notice in told] == [
        f"{path}: No question of edition 2022 has the title of column J ('Region'): not read."
    ]
    assert {notice.code for one in result.responses for notice in one.notices} == set()


def test_rows_and_files_compete(printout: Print, write: Write, ontology: Path) -> None:
    sheet, text = write(ROWS, "export.csv"), write(_completed(printout, "2021-06-23 10:00"), "tcd.txt")
    result = read_all([sheet, text], ontology, edition="2022")
    assert [one.source.name for one in result.responses] == ["export.csv", "tcd.txt"]
    assert result.superseded == ((f"{sheet}, row 2", str(text)), (f"{sheet}, row 3", str(text)))


def test_rows_that_nothing_tells_apart_are_named(write: Write, ontology: Path) -> None:
    path = write(ROWS.replace("6/21", "6/22"), "export.csv")
    result = read_all([path], ontology, edition="2022")
    assert [one.country for one in result.responses] == ["EST"]
    message = str(result.failures[1][1])
    assert "export.csv, row 2" in message
    assert "export.csv, row 3 both answer for TCD 2022" in message


def test_no_files_give_nothing(ontology: Path) -> None:
    assert read_all([], ontology).responses == ()
