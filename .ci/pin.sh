#!/bin/sh
# Prints constraints.txt: the newest versions of all that egovkg and its developers use, as pip resolves them today.
set -eu
cd "$(dirname "$0")/.."
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
"$1" -m venv "$environment" >&2
"$environment/bin/python" -m pip install --quiet hatchling editables >&2
"$environment/bin/python" -m pip install --quiet --no-build-isolation --editable '.[dev]' >&2
echo "# Exact versions for development and CI, so that a check that passed passes again."
echo "# Made by: make constraints. Users of the package are bound by pyproject.toml alone."
"$environment/bin/python" -m pip freeze --exclude-editable | LC_ALL=C sort --ignore-case
