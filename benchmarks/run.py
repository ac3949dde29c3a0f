"""Measures what a user waits for: import, build, validate and ask, each from the start of a process.

Prints a table with the median, the least and the most of some repetitions. A shared machine is noisy: compare
the least values, and trust ratios on one machine rather than figures of two. It is no test and fails for no
figure. Run: `python benchmarks/run.py [--repeat N] [RESPONSE]`.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KG = [sys.executable, "-m", "kg"]


def measures(response: Path, graph: Path) -> dict[str, list[str]]:
    """The commands to measure, by name, in the order in which they need each other."""
    return {
        "python, doing nothing": [sys.executable, "-c", ""],
        "import kg": [sys.executable, "-c", "import kg"],
        "kg --version": [*KG, "--version"],
        "kg build": [*KG, "build", "--quiet", str(response), "-o", str(graph)],
        "kg build --no-validate": [*KG, "build", "--quiet", "--no-validate", str(response), "-o", str(graph)],
        "kg validate": [*KG, "validate", str(graph)],
        "kg ask": [*KG, "ask", "strategies-by-technology", "-g", str(graph)],
        "kg ask --evidence": [*KG, "ask", "strategies-by-technology", "-g", str(graph), "--evidence"],
        "kg export, Turtle": [*KG, "export", str(graph), "-o", str(graph.with_suffix(".ttl"))],
    }


def seconds(command: list[str]) -> float:
    """How long a command takes from the start of its process to its end."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with exit code {done.returncode}: {done.stderr}")
    return taken


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("response", nargs="?", type=Path, default=ROOT / "examples" / "khm-2022.txt")
    parser.add_argument("--repeat", type=int, default=7, metavar="N")
    arguments = parser.parse_args()
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores{load}"
    print(f"{machine}, {arguments.repeat} times each, seconds")
    print(f"{'':24}{'median':>8}{'least':>8}{'most':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for name, command in measures(arguments.response, Path(folder) / "graph").items():
            taken = [seconds(command) for _ in range(arguments.repeat)]
            print(f"{name:24}{statistics.median(taken):8.2f}{min(taken):8.2f}{max(taken):8.2f}")


if __name__ == "__main__":
    main()
