#!/bin/sh
# check.sh lint | check | test: each does what the one before does, and more; cheap things come first.
. "$(dirname "$0")/environment.sh"

step() {
  echo
  echo "== $*"
}

lint_app() {
  step "Format and lint of the app"
  install_app_packages
  (cd frontend && npm run --silent lint)
}

lint_service() {
  step "Format of the service"
  need_maven
  (cd backend && mvn -q -B -ntp spotless:check)
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

app() {
  lint_app
  contract
  types
  step "The app's unit tests"
  (cd frontend && npm run --silent test)
  step "The app's build"
  build_app
  step "A browser for later"
  scripts/find-browser.sh
}

compile_service() {
  lint_service
  step "The service: static analysis"
  # What a quicker build has compiled was not analysed and would not be compiled again.
  rm -rf backend/target/classes backend/target/test-classes backend/target/maven-status
  : >"$stamps/service.started"
  (cd backend && mvn -B -ntp test-compile)
}

# Packages whose tests take about as long as those of all others.
half='app/rapport/contract/**/*Test.java,app/rapport/exchange/**/*Test.java,app/rapport/launch/**/*Test.java'

test_half_of_service() {
  step "The service: imports, webhooks, backups and what holds for every operation"
  cd backend
  exec mvn -B -ntp surefire:test "-Dsurefire.includes=$half" -Drapport.data=target/data-of-half
}

test_rest_of_service() {
  step "The service: all other tests"
  # What the other half reads is left alone.
  (cd backend && mvn -B -ntp surefire:test "-Dsurefire.excludes=$half" \
    -Dquarkus.smallrye-openapi.store-schema-directory=target/openapi-of-rest)
}

package_service() {
  step "The service's package"
  (cd backend && mvn -q -B -ntp package -DskipTests)
  mv "$stamps/service.started" "$stamps/service"
}

# beside COMMAND...: runs it in the background; what it says is kept for `beside_ended`, which fails when it did.
beside() {
  said=$(mktemp "${TMPDIR:-/tmp}/rapport-check.XXXXXX")
  trap 'kill "$other" 2>/dev/null; rm -f "$said"' EXIT
  trap 'exit 130' INT TERM
  ("$@") >"$said" 2>&1 &
  other=$!
}

beside_ended() {
  ended=0
  wait "$other" || ended=$?
  cat "$said"
  rm -f "$said"
  trap - EXIT INT TERM
  return "$ended"
}

# One after the other these leave half of two processors idle: compilers and tests that wait use only one.
all() {
  need_node
  need_maven
  beside app
  compile_service
  beside_ended
  beside test_half_of_service
  rest=0
  test_rest_of_service || rest=$?
  beside_ended
  [ "$rest" = 0 ] || exit "$rest"
  package_service
  step "The whole, in a browser"
  scripts/browser-tests.sh
  step "Two copies of the service"
  scripts/copies.sh
}

case ${1:-} in
  lint)
    lint_app
    lint_service
    ;;
  check)
    lint_app
    lint_service
    contract
    types
    ;;
  test) all ;;
  *) fail "usage: scripts/check.sh lint | check | test" ;;
esac
