# Two commands matter: `make demo` shows the product at work, `make test` runs every check.
# Both set up .venv first. Another Python: make demo PYTHON=python3.12

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check
DEMO   := .demo/graph

.DEFAULT_GOAL := help
.PHONY: help demo test lint types layers check-tests docs picture notebooks evaluation record floors calibration item-quality dist fuzz bench constraints test-lowest clean

help: ## say what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

demo: $(VENV)/.runtime ## build the graph of the bundled response and ask it a question
	$(BIN)/kg build examples/khm-2022.txt -o $(DEMO)
	@echo
	@echo "Which strategies reference which emerging technologies, and where does it say so?"
	$(BIN)/kg ask strategies-by-technology -g $(DEMO) --country KHM --evidence -f table
	@echo
	@echo "The graph is in $(DEMO). Ask another: $(BIN)/kg ask -g $(DEMO)"

test: lint types layers check-tests ## run every check: style, types, layers, tests with coverage

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy
	$(BIN)/mypy --explicit-package-bases docs/*.py benchmarks/*.py
	$(BIN)/mypy notebooks/*.py

layers: $(VENV)/.dev
	$(BIN)/lint-imports

# Tests start hundreds of processes: bytecode is written even where the environment forbids it.
check-tests: $(VENV)/.dev
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --dist loadfile --cov

evaluation: $(VENV)/.dev ## write the present scores into docs/evaluation.md
	$(BIN)/python docs/refresh.py docs/evaluation.md

docs: $(VENV)/.dev ## write the real output of commands into README.md and docs/
	$(BIN)/python docs/refresh.py

picture: $(VENV)/.dev ## take the picture of a network's page that docs/networks.md shows (needs chromium)
	$(BIN)/python -m docs.picture

notebooks: $(VENV)/.dev ## run the notebooks and write what they show into them
	$(BIN)/python notebooks/run.py

record: $(VENV)/.dev ## record how right the product is: floors, calibration and item-quality, which are targets too
	$(BIN)/python -m benchmarks.record

floors calibration item-quality: $(VENV)/.dev
	$(BIN)/python -m benchmarks.record $@

dist: $(VENV)/.dev ## build the wheel and the source distribution
	$(BIN)/python -m build --no-isolation

fuzz: $(VENV)/.dev ## look for inputs that break a reader, for about half an hour
	$(BIN)/python -m pytest -m fuzz --hypothesis-profile=fuzz tests/readers

bench: $(VENV)/.dev ## measure import, build, ask, validate, a spreadsheet and interpreting on this machine
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/sheet.py
	$(BIN)/python benchmarks/interpreting.py

constraints: ## pin the newest versions of all that we use
	sh .ci/pin.sh $(PYTHON) > constraints.new
	mv constraints.new constraints.txt

test-lowest: ## run the tests on the lowest versions that pyproject.toml allows
	sh .ci/lowest.sh $(PYTHON)

clean: ## remove what these commands made
	rm -rf $(VENV) .demo build dist .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# The build backend comes first, pinned, and is used without isolation: no step installs an unpinned version.
$(VENV)/.runtime: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) install --quiet --constraint constraints.txt hatchling editables
	$(PIP) install --quiet --constraint constraints.txt --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime
	$(PIP) install --quiet --constraint constraints.txt --no-build-isolation --editable '.[dev]'
	@touch $@

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "There is no $(PYTHON) here. Install Python 3.11 or later, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "egovkg needs Python 3.11 or later and $(PYTHON) is $$($(PYTHON) -V 2>&1)." \
	       "Name a newer one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON) cannot make virtual environments. On Debian and Ubuntu install the package python3-venv:" \
	       "sudo apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
