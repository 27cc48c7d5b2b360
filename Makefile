# The same commands run here and in CI. `make` alone lists them.
PYTHON ?= python3
BIN := .venv/bin
SHARED ?= ../shared

.PHONY: help setup demo test lint types imports unit eval bench lock golden

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
