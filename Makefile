# SPDX-License-Identifier: GPL-3.0-or-later
#
# Rules for people
# ----------------
# make             this list
# make setup       check the machine; as root, install the system packages that are missing
# make build       build the command, optimised
# make plan        plan a scenario: make plan SCENARIO=Scenarios/xuan-hung PLAN="--lang en"
# make test        run the tests
# make check       what a change must pass: formatting, arrows between modules, tests
# make check-deep  longer: tests under sanitizers, tests of the optimised build, more random cases
# make format      rewrite the sources in the house's format
# make bench       run the benchmarks on seeded scenarios
# make docs        write the reference of the public modules to .build/docs/site
# make clean       remove all that was built
#
# On a fresh clone `make plan` and `make test` are all there is to type: what needs the machine
# checks it first, which takes a second once all is there.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

.PHONY: help setup build plan test check lint check-deep format bench docs clean

# The scenario that `plan` plans, and further words for the command.
SCENARIO ?= Scenarios/xuan-hung
PLAN ?=

SOURCES := Package.swift Sources Tests
COMMAND := .build/release/datchuan

# Only the arrows between modules that the manifest declares may be used.
ARROWS := --explicit-target-dependency-import-check error

help:
	@sed -n 's/^# \(make\b.*\)/  \1/p' Makefile

setup:
	@scripts/setup.sh

build: setup
	swift build -c release --product datchuan

# Status 75 says that the time was up before all was proven: the plan is written and good, and the
# summary tells which goals are unproven.
plan: build
	@$(COMMAND) plan $(SCENARIO) $(PLAN) || [[ $$? -eq 75 ]]

test: setup
	swift test --disable-xctest

check: setup lint
	@scripts/highs_setup.sh
	swift build --build-tests $(ARROWS)
	swift test --skip-build --disable-xctest

lint:
	swift format lint --strict --recursive --parallel $(SOURCES)
	@if command -v python3 >/dev/null; then python3 scripts/scenarios.py --check; \
	else echo "python3 is not here: the invented people of Scenarios are not compared with their script"; fi

# Each variant has a folder of its own, because changed flags would rebuild everything.
check-deep: export DATCHUAN_DEEP := 1
check-deep: check
	swift test --disable-xctest --scratch-path .build-thread --sanitize thread
	swift test --disable-xctest --scratch-path .build-address --sanitize address
	swift test --disable-xctest --scratch-path .build-release -c release -Xswiftc -enable-testing

format:
	swift format format --in-place --recursive --parallel $(SOURCES)

bench: setup
	swift build -c release --product datchuan-bench
	@scripts/bench_setup.sh
	.build/release/datchuan-bench $(BENCH)

docs: setup
	@scripts/docs.sh

clean:
	rm -rf .build .build-thread .build-address .build-release
