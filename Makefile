# `make help` lists what there is. Everything is built by Swift's own package manager;
# this file only prepares the machine and puts things in their places.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# The program carries every library within it: it starts faster and needs none on the machine
# (docs/decisions/0008).
STATIC = --static-swift-stdlib -Xswiftc -static-executable
# Seconds that each fuzzer runs, and which of them: `make fuzz TARGETS=sessions SECONDS=600`.
TARGETS = codings display guides sessions shorthand tables
SECONDS = 60
# The tests that crash the program want its own end, not a sanitizer's.
SIGNALS = handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_abort=0
RELEASE = $(SWIFT) build -c release --product summit $(STATIC)
PROGRAM = .build/release/summit
SOURCES = Package.swift Sources Tests
SHARE = $(DESTDIR)$(PREFIX)/share

.DEFAULT_GOAL := help
.PHONY: help run build test test-address test-thread fuzz torture formats examples lint docs format bench train judge match install uninstall clean setup-build setup-test

help: ## List these targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 22

run: build ## Build the program and open its screens
	@$(PROGRAM) $(ARGS)

build: setup-build ## Build the release program
	@$(RELEASE)

test: setup-test lint ## Prepare the machine, check the style, build, and run every test
	@$(RELEASE)
	@.ci/fuzz 3 $(TARGETS)
	@$(SWIFT) test

test-address: setup-test ## Run every test under the address sanitizer
	@SUMMIT_TEST_PATIENCE=4 ASAN_OPTIONS=detect_leaks=0:$(SIGNALS) \
	  $(SWIFT) test --sanitize=address --scratch-path .build-address

test-thread: setup-test ## Run every test under the thread sanitizer
	@SUMMIT_TEST_PATIENCE=10 TSAN_OPTIONS=$(SIGNALS) \
	  $(SWIFT) test --sanitize=thread --scratch-path .build-thread

fuzz: setup-build ## Fuzz what reads from outside: each of TARGETS for SECONDS
	@.ci/fuzz $(SECONDS) $(TARGETS)

torture: setup-test ## Run every fault, power loss and kill, of which test takes a sample
	@SUMMIT_TORTURE=whole $(SWIFT) test --filter "TortureTests|CrashLoop"

formats: build ## Open a report of every format in other people's programs
	@.ci/formats/check "$(CURDIR)/$(PROGRAM)" "$(CURDIR)/Sessions"

examples: build ## Write the example sessions' reports anew: docs/examples
	@.ci/formats/examples $(PROGRAM)

lint: ## Check the style of every source
	@$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

docs: ## Write the generated pages anew: keys, commands, screens of the handbook
	@SUMMIT_REWRITE_GOLDEN=1 $(SWIFT) test --filter "DocsTests|HandbookTests"

format: ## Put every source into the house's style
	@$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

bench: build ## Measure speed against a yardstick in the same run
	@./.ci/setup bench
	@$(SWIFT) build -c release --product summit-benchmark $(STATIC)
	@.build/release/summit-benchmark $(PROGRAM) $(TOPICS)

train: setup-build ## Learn the weights that come with the Digital codebook, and write them
	@$(SWIFT) build -c release --product summit-training $(STATIC)
	@.build/release/summit-training > .build/digital-weights.bin
	@mv .build/digital-weights.bin Sources/CDigitalTraining/digital-weights.bin

judge: setup-build ## Judge what the Digital codebook's points teach by each writer held out
	@$(SWIFT) build -c release --product summit-training $(STATIC)
	@.build/release/summit-training judge

match: setup-build ## Match arguments to key points, nothing learnt: ARGUMENTS=FOLDER (docs/theming.md)
	@$(SWIFT) build -c release --product summit-training $(STATIC)
	@.build/release/summit-training match $(ARGUMENTS)

install: build ## Put program, man page and completions under PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/man/man1" \
	  "$(SHARE)/bash-completion/completions" "$(SHARE)/zsh/site-functions" \
	  "$(SHARE)/fish/vendor_completions.d"
	install -m 755 -s $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/summit"
	install -m 644 docs/man/summit.1 "$(SHARE)/man/man1/summit.1"
	$(PROGRAM) --generate-completion-script bash > "$(SHARE)/bash-completion/completions/summit"
	$(PROGRAM) --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_summit"
	$(PROGRAM) --generate-completion-script fish > "$(SHARE)/fish/vendor_completions.d/summit.fish"

uninstall: ## Take away what install put there
	rm -f "$(DESTDIR)$(PREFIX)/bin/summit" "$(SHARE)/man/man1/summit.1" \
	  "$(SHARE)/bash-completion/completions/summit" "$(SHARE)/zsh/site-functions/_summit" \
	  "$(SHARE)/fish/vendor_completions.d/summit.fish"

clean: ## Take away everything that was built
	rm -rf .build .build-*

setup-build:
	@./.ci/setup build

setup-test:
	@./.ci/setup test
