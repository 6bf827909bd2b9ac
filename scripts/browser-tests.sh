#!/bin/sh
# The packaged service on a free port with a fresh data folder, and a browser that uses it as people do.
. "$(dirname "$0")/environment.sh"

build_app
build_service
CHROMIUM=$(scripts/find-browser.sh)
export CHROMIUM
data=$(mktemp -d "${TMPDIR:-/tmp}/rapport-browser-tests.XXXXXX")
log=$data/service.log
service=

stop() {
  status=$?
  trap - EXIT INT TERM
  if [ -n "$service" ]; then
    kill -TERM "$service" 2>/dev/null || true
    # One that hangs would keep its tests from ever ending.
    (sleep 30 && kill -KILL "$service") >/dev/null 2>&1 &
    impatient=$!
    wait "$service" 2>/dev/null || true
    kill "$impatient" 2>/dev/null || true
  fi
  if [ "$status" -ne 0 ] && [ -f "$log" ]; then
    mkdir -p frontend/test-results
    cp "$log" frontend/test-results/service.log
    echo "The service's log of these tests: frontend/test-results/service.log" >&2
  fi
  rm -rf "$data"
  exit "$status"
}
trap stop EXIT
trap 'exit 130' INT TERM

# The quick compiler is enough for a service that lives for minutes, and leaves the processors to the browsers.
env -u DATABASE_URL -u QUARKUS_DATASOURCE_JDBC_URL PORT=0 RAPPORT_DATA="$data/data" RAPPORT_ENV=test RAPPORT_DEMO=true \
  RAPPORT_DEMO_PASSWORD=rapport-demo RAPPORT_WEBHOOK_HOSTS=localhost \
  RAPPORT_SINGLE_SIGN_ON_HOSTS=localhost RAPPORT_JAVA_OPTIONS=-XX:TieredStopAtLevel=1 scripts/run.sh --built >"$log" 2>&1 &
service=$!
address=
waited=0
while [ -z "$address" ]; do
  kill -0 "$service" 2>/dev/null || { cat "$log" >&2; fail "the service did not start for the browser tests."; }
  [ "$waited" -lt 180 ] || { cat "$log" >&2; fail "the service was not ready for the browser tests after 3 minutes."; }
  sleep 1
  waited=$((waited + 1))
  address=$(sed -n 's/^  Rapport runs at \(.*\)$/\1/p' "$log")
done

cd frontend
BASE_URL=$address npm run --silent e2e -- "$@"
