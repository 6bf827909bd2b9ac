# All logic stands in scripts/; this names it.
.DEFAULT_GOAL := help
.PHONY: run dev test test-sso check crash copies replica-trial backup restore upgrade-rehearsal bench-data bench bench-quick bench-changes bench-webhooks bench-journal bench-imports bench-organisations lint format openapi build clean help

run: ## Build what changed and start Rapport (PORT=8080, RAPPORT_DATA=.data)
	@exec scripts/run.sh

dev: ## Start Rapport with live reload: the app on port 5173, the service on PORT
	@exec scripts/dev.sh

test: ## Everything that checks the project: format, lint, types, unit, integration, browser
	@exec scripts/check.sh test

test-sso: ## Single sign-on against a real Keycloak, fetched from the Maven registry (150 MB)
	@exec scripts/test-sso.sh

check: ## The quick part of it: format, lint, types
	@exec scripts/check.sh check

backup: ## Take a backup while Rapport runs, and prove that it can be restored (FILE=...)
	@exec scripts/operate.sh backup "$(FILE)"

restore: ## Bring a backup back; stop Rapport first (FILE=...)
	@exec scripts/operate.sh restore "$(FILE)"

upgrade-rehearsal: ## Restore the last backup beside the running system, migrate and compare it (FILE=...)
	@exec scripts/operate.sh upgrade-rehearsal "$(FILE)"

crash: ## Kill the service and its database twenty times while four writers work, and count (KILLS=20)
	@exec scripts/crash.sh

copies: ## Kill two copies of the service in turn under load, and see that the other goes on
	@exec scripts/copies.sh

replica-trial: ## Read from a real streaming replica, freeze it and kill it
	@exec scripts/replica-trial.sh

lint: ## Format and lint of both sides
	@exec scripts/check.sh lint

format: ## Format both sides
	@exec scripts/format.sh

openapi: ## Write openapi.yaml from the code, and the app's types from it
	@exec scripts/openapi.sh

build: ## Build the app and the service
	@exec scripts/build.sh

bench-data: ## Fill .data/bench-SIZE with one large organisation (SIZE=10k, 100k or 1m)
	@exec scripts/bench-data.sh "$(SIZE)"

bench: ## Measure every operation on a million customers, beside bare SQL (SIZE=1m OPS=list,get CLIENTS=1,8,32)
	@exec env SIZE="$(SIZE)" OPS="$(OPS)" CLIENTS="$(CLIENTS)" BENCH_SECONDS="$(BENCH_SECONDS)" scripts/bench.sh operations

bench-quick: ## The same in under three minutes: 100,000 customers, 8 clients, each figure beside the stored one
	@exec env SIZE="$(SIZE)" OPS="$(OPS)" scripts/bench.sh quick

bench-changes: ## Measure how soon changes are heard (BENCH_RATE a second, BENCH_TOTAL in all)
	@exec scripts/bench.sh changes

bench-webhooks: ## Measure how many messages arrive beside dead receivers
	@exec scripts/bench.sh webhooks

bench-journal: ## Measure what the journal costs who creates and changes customers
	@exec scripts/bench-journal.sh

bench-imports: ## Measure an import and its undo, and that the database is then as it was (ROWS=100000)
	@exec env ROWS="$(ROWS)" scripts/bench-imports.sh

bench-organisations: ## Measure sign-in, lists and starts with 5,000 organisations in one database
	@exec scripts/bench-organisations.sh

clean: ## Remove what was built; data and installed packages stay
	rm -rf backend/target frontend/dist frontend/test-results frontend/playwright-report .tools/stamps

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 28
