# Needs Node 20 or newer and any GNU make from 3.81 on; `make help` lists what it does.

RAW = raw
DIST = dist/latest
JOBS =
STRICT =
CSV_SAFE =
QUOTES = 1
XLSX = 1
CORRECTIONS = $(if $(filter raw,$(RAW)),$(wildcard corrections))
ASSERTIONS = $(if $(filter raw,$(RAW)),$(wildcard assertions.json))
VERSION =
RELEASED =
PORT = 8000
A =
B =
IN =
OUT =
ERRORS =
TEXT_COLUMN =
HTML_COLUMN =
LIMITS =
BODY =
CACHE = build/cache
CASES =
SEED =
MOMENTS =
SAMPLE =
PAGES =
FORMATS =
ARTICLES =
TEXT ?=

# Values reach the program through the environment exactly as they were typed: `$` is not a make variable in them, and
# spaces and quotes are safe.
override RAW := $(value RAW)
override DIST := $(value DIST)
override JOBS := $(value JOBS)
override IN := $(value IN)
override OUT := $(value OUT)
override TEXT := $(value TEXT)
ifneq ($(origin CORRECTIONS),file)
override CORRECTIONS := $(value CORRECTIONS)
endif
ifneq ($(origin ASSERTIONS),file)
override ASSERTIONS := $(value ASSERTIONS)
endif
override VERSION := $(value VERSION)
override RELEASED := $(value RELEASED)
override PORT := $(value PORT)
override A := $(value A)
override B := $(value B)
override TEXT_COLUMN := $(value TEXT_COLUMN)
override HTML_COLUMN := $(value HTML_COLUMN)
override LIMITS := $(value LIMITS)
override CACHE := $(value CACHE)
export RAW DIST JOBS IN OUT TEXT CORRECTIONS ASSERTIONS VERSION RELEASED PORT A B TEXT_COLUMN HTML_COLUMN LIMITS CACHE CASES SEED MOMENTS SAMPLE PAGES FORMATS ARTICLES

# Gold data for the tests, where it is at hand.
ifeq ($(origin EVAL_DATA),undefined)
ifneq ($(wildcard ../shared/eval/.),)
EVAL_DATA := $(CURDIR)/../shared/eval
export EVAL_DATA
endif
endif

on = $(filter-out 0 no false off,$($(1)))
figures = node pipeline/bin.mjs
tools = node_modules/.bin
editing = $(if $(call on,CSV_SAFE),--csv-safe) $(if $(call on,QUOTES),,--no-quotes) $(if $(call on,XLSX),,--no-xlsx) $${CORRECTIONS:+"--corrections=$$CORRECTIONS"} $${ASSERTIONS:+"--assertions=$$ASSERTIONS"}
reading = $${JOBS:+"--jobs=$$JOBS"} $${TEXT_COLUMN:+"--text-column=$$TEXT_COLUMN"} $${HTML_COLUMN:+"--html-column=$$HTML_COLUMN"} $${LIMITS:+"--limits=$$LIMITS"}
caching = $(if $(call on,CACHE),"--cache=$$CACHE")
stamp = node_modules/.installed-package-lock.json

.DEFAULT_GOAL := build
.NOTPARALLEL:
.PHONY: all build ingest extract normalise validate release serve diff explain verify schemas test readers cluster fuzz faults mutation audit bench-ingest eval fit record newsquant eval-pages bench lint format clean help node install browser

all: build

build: install
	@$(figures) build "--out=$$DIST" $(reading) $(caching) $(if $(call on,STRICT),--strict) $(editing) -- "$$RAW"

ingest: install
	@$(figures) ingest $(if $(call on,BODY),--body) $${OUT:+"--out=$$OUT"} $(reading) -- "$$RAW"

extract normalise validate: install
	@$(figures) $@ $${OUT:+"--out=$$OUT"} -- $${IN:+"$$IN"}

# With a version and no rows to read, the articles in RAW are read; with IN, its rows are frozen.
release: install
ifneq ($(VERSION)$(IN),$(IN))
ifeq ($(IN),)
	@$(figures) build "--out=$$DIST" "--version=$$VERSION" $${RELEASED:+"--released=$$RELEASED"} $${JOBS:+"--jobs=$$JOBS"} $(caching) $(if $(call on,STRICT),--strict) $(editing) -- "$$RAW"
else
	@$(figures) release "--out=$$DIST" "--version=$$VERSION" $${RELEASED:+"--released=$$RELEASED"} "--dataset=$$RAW/dataset.json" $(editing) -- "$$IN"
endif
else
	@$(figures) release "--out=$$DIST" "--dataset=$$RAW/dataset.json" $(editing) -- $${IN:+"$$IN"}
endif

diff: install
	@$(figures) diff -- "$$A" "$$B"

explain: install
	@$(figures) explain -- $${TEXT:+"$$TEXT"}

serve: install
	@$(figures) serve "--port=$$PORT" -- "$$DIST"

verify: install
	@$(figures) verify -- "$$DIST"

schemas: install
	@node --import tsx schemas/generate.ts

test: lint browser
	@node --import tsx schemas/generate.ts --check
	@$(tools)/vitest run

fuzz: install
	@node --import tsx test/fuzz/fuzz.ts $${CASES:-200000} $${SEED:-20241125}

# The faults with as many kills as MOMENTS says; make test has 20.
faults: install
	@MOMENTS=$${MOMENTS:-100} $(tools)/vitest run test/e2e/interrupted.test.ts test/faults

# The program that makes the mutants is installed in test/mutation and nowhere else.
mutation: install
	@cmp -s test/mutation/package-lock.json test/mutation/node_modules/.installed-package-lock.json || \
	  { npm ci --prefix test/mutation --loglevel=error --no-fund --no-audit >/dev/null && \
	    cp test/mutation/package-lock.json test/mutation/node_modules/.installed-package-lock.json; }
	@node test/mutation/run.mjs $${SAMPLE:-200} $${SEED:-1} "$${IN:-}"

audit: install
	@npm audit --audit-level=low

bench-ingest: install
	@node --import tsx test/bench/ingest.ts $${PAGES:-2000} "$${FORMATS:-}" $${JOBS:-1}

# Other people's programs that read a release back; the tests use them where they are, and say what they had to skip.
readers:
	@command -v python3 >/dev/null || { echo 'make readers needs Python 3 with venv (Debian: python3-venv)' >&2; exit 1; }
	@test -x build/readers/bin/python || python3 -m venv build/readers
	@build/readers/bin/python -m pip install --quiet --disable-pip-version-check -r test/readers/requirements.txt

# Apache Spark on this machine, as a cluster of two workers; its rows are compared with those of builds.
cluster: install
	@python3 -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo 'make cluster needs Python 3.11 or newer with venv (Debian: python3-venv)' >&2; exit 1; }
	@java -version 2>&1 | awk -F'[".]' '/version "/ {new = $$2 >= 17} END {exit !new}' || \
	  { echo 'make cluster needs Java 17 or newer (Debian: openjdk-17-jre-headless)' >&2; exit 1; }
	@cmp -s cluster/requirements.txt build/cluster/requirements.txt || \
	  { echo 'Installing Spark into build/cluster (400 MB) ...' >&2; mkdir -p build && python3 -m venv build/cluster && \
	    build/cluster/bin/python -m pip install --quiet --disable-pip-version-check -r cluster/requirements.txt && \
	    cp cluster/requirements.txt build/cluster/requirements.txt; }
	@$(tools)/vitest run test/cluster
	@node --import tsx test/cluster/cost.ts

eval: install
	@node --import tsx test/gold/eval.ts $(if $(call on,ERRORS),--errors)

fit: install
	@node --import tsx test/gold/fit.ts

# What is read in whole articles, kept to show what a change changes.
record: install
	@node --import tsx test/extract/record.ts

newsquant: install
	@node --import tsx test/newsquant/main.ts

eval-pages: install
	@node --import tsx test/ingest/bench/run.ts $(if $(call on,ERRORS),--errors)

# The programs compared with are installed in test/bench and nowhere else.
bench: install
	@cmp -s test/bench/package-lock.json test/bench/node_modules/.installed-package-lock.json || \
	  { npm ci --prefix test/bench --loglevel=error --no-fund --no-audit >/dev/null && \
	    cp test/bench/package-lock.json test/bench/node_modules/.installed-package-lock.json; }
	@node --import tsx test/bench/extract.ts
	@node --import tsx test/bench/endToEnd.ts $${ARTICLES:-}
	@node --import tsx test/bench/incremental.ts

lint: install
	@$(tools)/biome check --error-on-warnings
	@$(tools)/tsc -p .
	@$(tools)/tsc -p pipeline/release/page/client
	@$(tools)/knip --no-config-hints

format: install
	@$(tools)/biome check --write

clean:
	@rm -rf build node_modules

help:
	@echo 'make [build]     read the articles in RAW and write the dataset to DIST'
	@echo 'make verify      check the release in DIST: every row, every checksum, every format'
	@echo 'make serve       show the page of DIST with all its figures (PORT=8000)'
	@echo 'make release VERSION=2026.11.0   freeze a version beside DIST, with its changes; never replaced'
	@echo 'make diff A=dist/v2026.11.0 B=dist/latest   what differs between two releases, and why'
	@echo 'make explain     show how a text is read: make explain TEXT='"'"'about 200 people'"'"
	@echo
	@echo 'One stage at a time, as lines of JSON (IN, OUT; or standard input and output):'
	@echo 'make ingest      files in RAW        -> articles (BODY=1: only their bodies)'
	@echo 'make extract     articles            -> and the numbers in them, as worded'
	@echo 'make normalise   worded numbers      -> figures with codes, exact values and dates'
	@echo 'make validate    rows                -> rows that hold, and issues'
	@echo 'make release     rows                -> the dataset in DIST'
	@echo 'make schemas     generate types, columns and the data dictionary from schemas/*.json'
	@echo 'make test        everything: lint, types, generated files, tests'
	@echo 'make readers     install Python readers into build/; make test reads the data back with them'
	@echo 'make cluster     install Spark into build/, compare a local cluster with builds, show costs (PRICE)'
	@echo 'make fuzz        200,000 damaged files, texts and lines: no crash, none lost (CASES, SEED)'
	@echo 'make faults      kill a build at 100 moments, fill its disk, set back its clock (MOMENTS)'
	@echo 'make mutation    do the tests notice changed code, in SAMPLE places (SEED, IN=part of a path)'
	@echo 'make audit       known weaknesses of the packages, where the registry tells them'
	@echo 'make bench-ingest   pages per second and memory for each format (PAGES, FORMATS, JOBS)'
	@echo 'make eval        how well it reads, measured on gold articles (ERRORS=1 lists every difference)'
	@echo 'make fit         fit the weights of the column confidence on the gold articles'
	@echo 'make record      keep what is read in whole articles now, to see what a change changes'
	@echo 'make newsquant   predictions for sentences in the format of NewsQuant (IN=file OUT=file)'
	@echo 'make eval-pages  how well it finds the article in a web page, beside Readability alone'
	@echo 'make bench       how fast it reads and builds, beside others (ARTICLES="1000 10000")'
	@echo 'make lint        format, lint, types, unused code'
	@echo 'make format      put the code in shape'
	@echo 'make clean       remove installed packages and build/'
	@echo 'RAW=raw          folder or file of articles   DIST=dist/latest  where the release goes'
	@echo 'JOBS=n           worker threads           STRICT=1          keep the old release if there are errors'
	@echo 'TEXT_COLUMN=name, HTML_COLUMN=name   of a table   LIMITS="name=n"  of one input: docs/limits.md'
	@echo 'CACHE=build/cache   keeps what each article gave, for the next build; CACHE=0 does without'
	@echo 'QUOTES=0  no sentences; XLSX=0  no workbook; CSV_SAFE=1  no cell can be a formula (README.md)'

node:
	@node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null || \
	  { echo "article-figures needs Node 20 or newer; this is $$(node --version 2>/dev/null || echo 'a machine without Node'). See https://nodejs.org" >&2; exit 1; }

# The stamp is a copy of the lock file that was installed, inside node_modules, so that it goes when they go.
install: node
	@cmp -s package-lock.json $(stamp) || \
	  { echo 'Installing packages (only when package-lock.json changes) ...' >&2; \
	    npm ci --loglevel=error --no-fund --no-audit >/dev/null && cp package-lock.json $(stamp); } || \
	  { echo 'The packages could not be installed; npm says why above.' >&2; exit 1; }

# The page is tested in a real browser, which is no package of npm.
browser:
	@[ -n "$$CHROMIUM" ] || [ -x /usr/bin/chromium ] || [ -x /usr/bin/chromium-browser ] || [ -x /usr/bin/google-chrome ] || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && echo 'Installing Chromium for the tests of the page ...' >&2 && \
	    apt-get update -qq >/dev/null && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null; } || \
	  echo 'No Chromium here: install it, or name it in CHROMIUM; until then the tests of the page in a browser are skipped.' >&2
