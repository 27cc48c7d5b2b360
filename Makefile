# The same commands run here and in CI. `make` alone lists them.
PYTHON ?= python3
BIN := .venv/bin
SHARED ?= ../shared

.PHONY: help setup demo test lint types imports unit eval floors bench golden analyses concepts weights schema picture

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 10

.venv/.ready: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Synopse needs Python 3.11 or newer; set PYTHON=")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

setup: .venv/.ready ## make .venv from the lock, with .venv/bin/synopse

analyses: .venv/.ready ## renew the word analyses that are kept beside the language data
	$(BIN)/python scripts/analyses.py

concepts: .venv/.ready ## compile the concept lexicon after a change of its files
	$(BIN)/python -m scripts.concepts

weights: .venv/.ready ## learn again how much each sign counts when statements are aligned
	$(BIN)/python -m scripts.weights

demo: .venv/.ready ## read the German example and write its page; prints the page's path last
	@mkdir -p build
	$(BIN)/synopse read examples/story --page build/story.html --json build/story.json
	@echo "$(CURDIR)/build/story.html"

test: .venv/.ready lint types imports unit ## set up, then lint, types, import rules and tests

lint: .venv/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell README.md CHANGELOG.md docs

types: .venv/.ready
	$(BIN)/mypy

imports: .venv/.ready
	$(BIN)/lint-imports

unit: .venv/.ready
	$(BIN)/python -m pytest

golden: .venv/.ready ## renew the golden synopses of the examples after a wanted change
	$(BIN)/python -m tests.golden

eval: .venv/.ready ## every figure on the corpora in $(SHARED), against the floors of evals/floors.toml
	$(BIN)/python -m evals --data $(SHARED)/eval
	$(BIN)/python -m evals.concepts --data $(SHARED)/eval

floors: .venv/.ready ## the same, and raise the floors to what was reached
	$(BIN)/python -m evals --data $(SHARED)/eval --raise
	$(BIN)/python -m evals.concepts --data $(SHARED)/eval --raise

bench: .venv/.ready ## speed, memory and growth, side by side with peers
	$(BIN)/python -m bench

schema: .venv/.ready ## renew docs/synopsis.schema.json after a change of the model
	$(BIN)/python scripts/schema.py

picture: demo ## renew the picture of the README
	$(BIN)/python scripts/picture.py
