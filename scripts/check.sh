#!/bin/sh
# check.sh lint | check | test: each does what the one before does, and more; cheap things come first.
. "$(dirname "$0")/environment.sh"

step() {
  echo
  echo "== $*"
}

lint() {
  step "Format and lint"
  install_app_packages
  need_maven
  (cd backend && mvn -q -B -ntp spotless:check)
  (cd frontend && npm run --silent lint)
}

contract() {
  step "The contract, by Redocly's rules"
  install_app_packages
  (cd frontend && REDOCLY_SUPPRESS_UPDATE_NOTICE=true npx --no-install redocly lint --config ../redocly.yaml ../openapi.yaml)
}

types() {
  step "Types of the app, and that they are those of openapi.yaml"
  install_app_packages
  (cd frontend && npm run --silent check)
  generated=$(mktemp "${TMPDIR:-/tmp}/rapport-types.XXXXXX")
  (cd frontend && npx --no-install openapi-typescript ../openapi.yaml -o "$generated" >/dev/null)
  cmp -s "$generated" frontend/src/shared/api/schema.d.ts || {
    rm -f "$generated"
    fail "frontend/src/shared/api/schema.d.ts is not what openapi.yaml says: run 'make openapi'."
  }
  rm -f "$generated"
}

all() {
  lint
  contract
  types
  step "The app's unit tests"
  (cd frontend && npm run --silent test)
  step "The app's build"
  build_app
  step "The service: static analysis, unit, integration, architecture, contract"
  # What a quicker build has compiled was not analysed and would not be compiled again.
  rm -rf backend/target/classes backend/target/test-classes backend/target/maven-status
  : >"$stamps/service.started"
  (cd backend && mvn -B -ntp verify)
  mv "$stamps/service.started" "$stamps/service"
  step "The whole, in a browser"
  scripts/browser-tests.sh
  step "Two copies of the service"
  scripts/copies.sh
}

case ${1:-} in
  lint) lint ;;
  check)
    lint
    contract
    types
    ;;
  test) all ;;
  *) fail "usage: scripts/check.sh lint | check | test" ;;
esac
