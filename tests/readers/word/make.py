"""Writes `files/` anew, each with what is true of it beside it: `python -m tests.readers.word.make`."""

import json
from pathlib import Path

from tests.readers.word.filling import filled
from tests.readers.word.manners import MANNERS

FILES = Path(__file__).parent / "files"


def main() -> None:
    """One file for each manner, its ticks drawn by a seed of its own."""
    FILES.mkdir(exist_ok=True)
    for seed, (name, (manner, sample)) in enumerate(MANNERS.items(), start=1):
        response = filled(sample, seed)
        manner(response).save(str(FILES / f"{name}.docx"))
        truth = {"response": sample, "ticks": response.ticks}
        (FILES / f"{name}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
