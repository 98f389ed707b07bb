# Everything that is done with Mahdar by hand or by machine. Two commands matter: make run, make test.
.DEFAULT_GOAL := help
.PHONY: help run build test check format bench install clean dependencies

SHELL := /bin/bash
PREFIX ?= /usr/local
RELEASE := .build/release/mahdar
SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources
# The Swift runtime goes into the program where the toolchain has it as static libraries.
STATIC = $(shell test -d "$$(swiftc -print-target-info | sed -nE 's/.*"runtimeResourcePath": "(.*)".*/\1/p')_static" \
  && echo --static-swift-stdlib)

help: ## show this list
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null \
	  || sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1  \2/p' $(MAKEFILE_LIST)

run: build ## build, and open the shell on Corpus
	@$(RELEASE) --corpus Corpus

build: dependencies ## build the program: .build/release/mahdar
	swift build -c release --product mahdar $(STATIC)

test: dependencies ## all that must hold: format, warnings, tests, sessions
	swift format lint --strict -r $(SOURCES)
	swift build --build-tests
	swift test --skip-build
	$(MAKE) build
	$(RELEASE) test Sessions

check: build ## what takes seconds: format, corpus, sessions
	swift format lint --strict -r $(SOURCES)
	$(RELEASE) check Corpus
	$(RELEASE) test Sessions

format: ## put the sources into the one format
	swift format -i -r $(SOURCES)

bench: build ## measure import, start and answers; options as BENCH="--sizes 10000"
	swift run -c release --package-path Benchmarks benchmark $(BENCH)

install: build ## install the program and its corpus under PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/mahdar"
	install -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/mahdar"
	rm -rf "$(DESTDIR)$(PREFIX)/share/mahdar/Corpus"
	cp -R Corpus "$(DESTDIR)$(PREFIX)/share/mahdar/Corpus"

clean: ## remove all that was built
	swift package clean

dependencies:
	@Scripts/install_dependencies
