#!/bin/sh
# Starts the service once, on data of its own, and keeps what Java has read and learnt of its classes meanwhile: later starts
# take half as long. The cache belongs to exactly this build and this Java; any other leaves it unused.
. "$(dirname "$0")/environment.sh"

need_java
need_node
data=$(mktemp -d "${TMPDIR:-/tmp}/rapport-training.XXXXXX")
log=$data/service.log
service=

stop() {
  status=$?
  trap - EXIT INT TERM
  if [ -n "$service" ]; then
    kill -TERM "$service" 2>/dev/null || true
    wait "$service" 2>/dev/null || true
  fi
  rm -rf "$data"
  exit "$status"
}
trap stop EXIT
trap 'exit 130' INT TERM

rm -f "$class_cache"
env -u DATABASE_URL -u QUARKUS_DATASOURCE_JDBC_URL PORT=0 RAPPORT_DATA="$data/data" RAPPORT_ENV=test RAPPORT_DEMO=true \
  RAPPORT_DEMO_PASSWORD=rapport-demo RAPPORT_JAVA_OPTIONS="-XX:AOTCacheOutput=$PWD/$class_cache" \
  scripts/run.sh --built >"$log" 2>&1 &
service=$!
address=
waited=0
while [ -z "$address" ]; do
  kill -0 "$service" 2>/dev/null || fail "the service did not start: $(tail -n 1 "$log")"
  [ "$waited" -lt 180 ] || fail "the service was not ready after 3 minutes"
  sleep 1
  waited=$((waited + 1))
  address=$(sed -n 's/^  Rapport runs at \(.*\)$/\1/p' "$log")
done
node scripts/train.mjs "$address"
# Java writes the cache as it ends.
kill -TERM "$service"
wait "$service" 2>/dev/null || true
service=
[ -f "$class_cache" ] || fail "Java kept nothing: $(tail -n 1 "$log")"
