# Thin: what each word does stands in `make help`; settings stand in pyproject.toml.
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet
INSTALLED := $(VENV)/installed
TEST_INSTALLED := $(VENV)/test-installed
UV := $(VENV)/lock/bin/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-annotate --no-header $(UPGRADE)

# Most tests wait for a browser or a server, so two run at a time.
BOTH_CORES := --numprocesses 2

.PHONY: help run demo test matrix check lock bench pictures clean again

help: ## these lines
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

run: $(INSTALLED) ## install what is needed and start the server
	$(BIN)/workshop serve

demo: $(INSTALLED) ## a live evening with made-up people, to look at and to take part in
	@$(BIN)/workshop demo

test: check ## what has to pass before every commit: rules, types, a small evening
	@tests/real/install.sh
	$(BIN)/pytest $(BOTH_CORES) --dist loadfile --no-loadscope-reorder

matrix: $(TEST_INSTALLED) ## the long tests: all languages, states, sizes, databases
	@tests/real/install.sh
	$(BIN)/pytest -m matrix $(BOTH_CORES)

check: $(TEST_INSTALLED) ## style (ruff) and types (mypy)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(TEST_INSTALLED) ## the benchmark that the README quotes
	$(BIN)/python -m bench

pictures: $(TEST_INSTALLED) ## the screenshots in the README
	@tests/real/install.sh
	$(BIN)/python -m tests.pictures

lock: $(VENV)/lock/bin/uv ## write the locks again (UPGRADE=--upgrade takes newer releases)
	$(UV) pyproject.toml -o requirements.lock
	$(UV) pyproject.toml --extra test -c requirements.lock -o requirements-test.lock
	$(UV) --group build -c requirements-test.lock -o requirements-build.lock
	$(UV) --group node -o requirements-node.lock
	npm install --package-lock-only --ignore-scripts

clean: ## remove what these commands made; the data folder stays
	rm -rf $(VENV) static/vendor dist .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache

# Each file below says that something was installed since its sources last changed.
$(BIN)/pip:
	python3 -m venv $(VENV) || { echo "Debian and Ubuntu: apt-get install python3-venv"; exit 1; }

$(INSTALLED): $(BIN)/pip requirements.lock requirements-build.lock pyproject.toml hatch_build.py \
		package-lock.json $(if $(wildcard static/vendor/made-from.txt),,again)
	@echo "Installing what the server needs …"
	@$(PIP) install --require-hashes -r requirements.lock -r requirements-build.lock
	@command -v npm >/dev/null || $(PIP) install --require-hashes -r requirements-node.lock
	@$(PIP) install --no-build-isolation --no-deps -e .
	@touch $@

$(TEST_INSTALLED): $(INSTALLED) requirements-test.lock
	@echo "Installing what the tests need …"
	@$(PIP) install --require-hashes -r requirements-test.lock
	@touch $@

$(VENV)/lock/bin/uv:
	python3 -m venv $(VENV)/lock
	$(VENV)/lock/bin/pip install --quiet uv
