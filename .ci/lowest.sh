#!/bin/sh
# Runs the tests on the lowest versions of the runtime dependencies that pyproject.toml allows.
set -eu
cd "$(dirname "$0")/.."
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
"$1" -m venv "$environment"
"$1" - > "$environment/lowest.txt" <<'P'
import tomllib
with open("pyproject.toml", "rb") as file:
    for bound in tomllib.load(file)["project"]["dependencies"]:
        print(bound.replace(">=", "=="))
P
"$environment/bin/python" -m pip install --quiet hatchling editables
"$environment/bin/python" -m pip install --quiet --no-build-isolation --constraint "$environment/lowest.txt" --editable '.[dev]'
"$environment/bin/python" -m pip freeze --exclude-editable
"$environment/bin/python" -m pytest -q
