#!/bin/sh
# check.sh lint | check | test: each does what the one before does, and more; cheap things come first.
# check.sh app: what "test" does with the app, once the service is built.
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

# Neither half has work for two processors all the time: side by side they take little longer than the longer one.
all() {
  lint
  types
  step "The service: static analysis, package"
  # What a quicker build has compiled was not analysed and would not be compiled again.
  rm -rf backend/target/classes backend/target/test-classes backend/target/maven-status
  : >"$stamps/service.started"
  (cd backend && mvn -q -B -ntp package -DskipTests)
  mv "$stamps/service.started" "$stamps/service"

  service_log=$(mktemp "${TMPDIR:-/tmp}/rapport-service-tests.XXXXXX")
  echo "The service's tests run meanwhile; what they say follows at the end and stands in $service_log."
  (cd backend && exec mvn -B -ntp test) >"$service_log" 2>&1 &
  service_tests=$!
  trap 'kill "$service_tests" 2>/dev/null || true; exit 130' INT TERM
  failed=
  sh scripts/check.sh app || failed="the app's tests"
  step "The service: unit, integration, architecture, contract"
  wait "$service_tests" || failed="${failed:+$failed and }the service's tests"
  cat "$service_log"
  rm -f "$service_log"
  [ -z "$failed" ] || fail "failed: $failed."
}

app() {
  step "The app's unit tests"
  (cd frontend && npm run --silent test)
  step "The app's build"
  build_app
  step "The whole, in a browser"
  scripts/browser-tests.sh
  step "Two copies of the service"
  scripts/copies.sh
}

case ${1:-} in
  lint) lint ;;
  check)
    lint
    types
    ;;
  app) app ;;
  test) all ;;
  *) fail "usage: scripts/check.sh lint | check | app | test" ;;
esac
