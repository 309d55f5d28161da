# make brief   build the bundled briefing and deck into output/
# make editions  build the five audiences of the bundled topic, and the house variants, into output/editions/
# make test    run the tests          make check   format, lint, types, imports, sizes
# make inspect print the figures of every finished document: faults, contrast, words, fonts, page numbers
# make bench   measure time and memory beside pandoc: make bench PARTS="cold warm"
# make sweep   render generated outlines and measure them: make sweep N=500
# make fuzz    spoilt files through every reader: make fuzz MINUTES=10 ONLY=pdf
# make evaluate  measure reading on the corpus, and on real texts: make evaluate ORIGINALS=DIR CORPUS=DIR
# make lock    renew the pinned versions after a change of requirements/*.in
# make clean   remove what the above made
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.run-installed
DEV := $(VENV)/.dev-installed

# The machine's pip where it has one (bare Debian has no ensurepip), else one inside the environment.
define pip
	@if $(PYTHON) -m pip --python $(BIN)/python --version >/dev/null 2>&1; then \
		set -- $(PYTHON) -m pip --python $(BIN)/python; \
	elif $(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null 2>&1; then \
		set -- $(BIN)/python -m pip; \
	else \
		echo "no pip: install python3-pip or python3-venv, then run make again" >&2; exit 1; \
	fi; \
	"$$@" --disable-pip-version-check --quiet install $(1)
endef

.PHONY: brief editions test check inspect bench sweep fuzz evaluate lock clean
.DELETE_ON_ERROR:

brief: $(RUN)
	$(BIN)/policybrief build

editions: $(DEV)
	$(BIN)/python -m tests.house.variants

test: $(DEV)
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

check: $(DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.workshop.sizes

inspect: $(DEV)
	$(BIN)/python -m tests.inspection $(FILES)

bench: $(DEV)
	$(BIN)/python -m tests.bench $(PARTS)

sweep: $(DEV)
	$(BIN)/python -m tests.sweep $(or $(N),60)

fuzz: $(DEV)
	$(BIN)/python -m tests.fuzz --minutes $(or $(MINUTES),10) $(addprefix --only ,$(ONLY))

evaluate: $(DEV)
	CORPUS="$(CORPUS)" ORIGINALS="$(ORIGINALS)" $(BIN)/python -m tests.evaluate
	$(BIN)/python -m tests.disputes.score

lock: $(DEV)
	$(BIN)/python -m tests.workshop.lock

clean:
	rm -rf $(VENV) build dist .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
	find output -mindepth 1 ! -name .gitkeep -delete

$(BIN)/python:
	$(PYTHON) -m venv --without-pip $(VENV)

$(RUN): requirements/run.txt requirements/build.txt pyproject.toml | $(BIN)/python
	$(call pip,--require-hashes -r requirements/run.txt -r requirements/build.txt)
	$(call pip,--no-build-isolation --no-deps --editable .)
	@touch $@

$(DEV): $(RUN) requirements/dev.txt
	$(call pip,--require-hashes -r requirements/dev.txt)
	@touch $@
