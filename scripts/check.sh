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

# Each half has its own database, its own copy of the contract and its own folder of Maven's.
test_half_of_service() {
  step "The service: imports, webhooks, backups and what holds for every operation"
  cd backend
  mvn -B -ntp surefire:test "-Dsurefire.includes=$half" -DtempDir=surefire-of-half -Drapport.data=target/data-of-half \
    -Dquarkus.smallrye-openapi.store-schema-directory=target/openapi-of-half
}

test_rest_of_service() {
  step "The service: all other tests"
  cd backend
  mvn -B -ntp surefire:test "-Dsurefire.excludes=$half"
}

package_service() {
  step "The service's package"
  (cd backend && mvn -q -B -ntp package -DskipTests)
  mv "$stamps/service.started" "$stamps/service"
}

# both ONE OTHER: does two things at once and fails when one of them does. The first is heard as it speaks, the other
# afterwards.
both() {
  said=$(mktemp "${TMPDIR:-/tmp}/rapport-check.XXXXXX")
  other=
  one=
  trap end_both EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  ("$2") >"$said" 2>&1 &
  other=$!
  ("$1") &
  one=$!
  failed=0
  wait "$one" || failed=$?
  wait "$other" || failed=$?
  one=
  other=
  cat "$said"
  [ "$failed" = 0 ] || exit "$failed"
  rm -f "$said"
  trap - EXIT INT TERM
}

end_both() {
  for each in $one $other; do end_tree "$each"; done
  wait
  rm -f "$said"
}

end_tree() {
  for child in $(ps -e -o pid= -o ppid= | awk -v parent="$1" '$2 == parent { print $1 }'); do end_tree "$child"; done
  kill "$1" 2>/dev/null || true
}

# One after the other these leave half of two processors idle: compilers and tests that wait use only one.
all() {
  need_node
  need_maven
  both compile_service app
  both test_rest_of_service test_half_of_service
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
