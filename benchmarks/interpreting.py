"""Measures how long the rules take for one response, once it is read: the median over the bundled ones.

Times are those of the processor, on one core, in milliseconds. All responses are interpreted in turn, pass
after pass, so that none finds what was kept of its own words; the least time of each counts, since a busy
machine only adds. What is made once in a process, patterns and the search for cue words, is told apart. It is
no test and fails for no figure. Run: `python benchmarks/interpreting.py [--repeat N]`.
"""

import argparse
import statistics
import time
from pathlib import Path

from kg.interpret import interpret
from kg.readers import read
from kg.resources import ontology_folder
from kg.values import Response
from kg.vocabulary.model import Model, load_model

ROOT = Path(__file__).resolve().parent.parent


def bundled() -> list[Path]:
    """The responses that come with the source: the example and those of the tests."""
    return [
        *sorted((ROOT / "tests" / "data" / "responses").glob("*.txt")),
        ROOT / "examples" / "khm-2022.txt",
    ]


def milliseconds(response: Response, model: Model) -> float:
    """The time of the processor that interpreting a response takes."""
    start = time.process_time()
    interpret(response, model)
    return (time.process_time() - start) * 1000


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--repeat", type=int, default=5, metavar="N")
    arguments = parser.parse_args()
    ontology = ontology_folder()
    model = load_model(ontology)
    responses = [read(path, ontology) for path in bundled()]
    first = milliseconds(responses[0], model)
    passes = [[milliseconds(response, model) for response in responses] for _ in range(arguments.repeat)]
    least = [min(times) for times in zip(*passes, strict=True)]
    print(f"interpret, per response: {len(responses)} responses, {arguments.repeat} times each, milliseconds")
    print(f"{'':24}{'median':>8}{'least':>8}{'most':>8}")
    print(f"{'a response':24}{statistics.median(least):8.0f}{min(least):8.0f}{max(least):8.0f}")
    print(f"{'once in a process':24}{max(0.0, first - least[0]):8.0f}")


if __name__ == "__main__":
    main()
