"""Records how right the product is on the annotated responses: floors, calibration, item-quality.

Run: `python -m benchmarks.record [floors] [calibration] [item-quality]`, or `make record` for all of them.
Commit the files with the change that moved them.
"""

import argparse
from pathlib import Path

import kg
from benchmarks import calibrate, floors, item_quality
from kg.evaluate import Evaluation

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "tests" / "data"
WRITERS = {"floors": floors.write, "calibration": calibrate.write, "item-quality": item_quality.write}


def evaluated() -> Evaluation:
    """All annotated responses, built and compared with their gold files."""
    files = [ROOT / "examples" / "khm-2022.txt", *sorted((DATA / "responses").glob("*.txt"))]
    graph = kg.build(files, validate=False, include_fixtures=True)
    return graph.evaluate(sorted((DATA / "gold").glob("*.yaml")), groups=DATA / "annotated.yaml")


def main() -> None:
    """Writes the files that were asked for; all, if none was."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", nargs="*", metavar="WHAT", help=", ".join(WRITERS))
    asked = parser.parse_args().what or list(WRITERS)
    if unknown := sorted({*asked} - {*WRITERS}):
        parser.error(f"{', '.join(unknown)}: choose from {', '.join(WRITERS)}")
    evaluation = evaluated()
    for what in asked:
        WRITERS[what](evaluation)


if __name__ == "__main__":
    main()
