# Everything works on a fresh clone with nothing but Python 3.11 and make.
PYTHON ?= python3
BIN = .venv/bin
MADE = .venv/.made
AGAIN = $(BIN)/python -m pytest --last-failed --last-failed-no-failures none --cov --cov-append --cov-report= --cov-fail-under=0

# What is compiled is kept, whatever the shell says: the tests start Python often, and each start would compile everything.
export PYTHONDONTWRITEBYTECODE =

.PHONY: help setup run test check bench screenshots lock clean

help: ## show this
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

setup: $(MADE) ## make the environment, .venv, from the locked requirements

$(MADE): requirements.txt requirements-dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

run: $(MADE) ## start everything in one process; without Slack settings, in a playground in the browser
	$(BIN)/python -m bot run

test: $(MADE) ## run the everyday tests
	$(BIN)/python -m pytest -n 3 $(MORE)

check: $(MADE) ## format, lint, types, floors, and all tests with coverage: what CI runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	# On a busy machine somebody may wait too long for an answer: what failed is tried once more, by itself, and has to pass.
	$(MAKE) test MORE="--hypothesis-profile thorough --cov --cov-report= --cov-fail-under=0" || $(AGAIN)
	$(BIN)/python -m pytest -n 4 -m slow --hypothesis-profile thorough --cov --cov-append --cov-report= --cov-fail-under=0 || $(AGAIN) -m slow
	$(BIN)/python -m coverage report
	$(BIN)/python -m coverage report --include='coach/*' --fail-under=100

bench: $(MADE) ## measure speed, as ratios within one run
	$(BIN)/python -m bench

screenshots: $(MADE) ## take the README's pictures from the playground's example network
	$(BIN)/python -m tests.browser.pictures

lock: $(MADE) ## choose new versions and lock them with hashes
	# What this machine's pip is set up to find elsewhere must not reach the lock files.
	for each in requirements requirements-dev; do \
	  PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS= PIP_EXTRA_INDEX_URL= $(BIN)/pip-compile --upgrade --generate-hashes --allow-unsafe --no-strip-extras --no-header --no-annotate \
	    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file $$each.txt $$each.in || exit 1; \
	done

clean: ## remove what was made
	rm -rf .venv .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
