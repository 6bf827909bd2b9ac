#!/bin/sh
# Starts the packaged service on an empty folder, and measures beside it what the journal costs.
. "$(dirname "$0")/environment.sh"

build_service
need_node
folder=$(mktemp -d)
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
# What is measured is no limit of requests.
PORT=$port RAPPORT_DATA=$folder RAPPORT_DEMO=true RAPPORT_DEMO_PASSWORD=rapport-demo RAPPORT_LIMIT_ADDRESS=0 \
  RAPPORT_LIMIT_MEMBER=0 RAPPORT_LIMIT_SIGN_IN=0 DATABASE_URL='' \
  scripts/run.sh --built >"$folder/service.log" 2>&1 &
service=$!
trap 'kill $service 2>/dev/null || true; wait $service 2>/dev/null || true; rm -rf "$folder"' EXIT
trap 'exit 1' INT TERM
until curl -sf -o /dev/null "http://localhost:$port/q/health/ready"; do
  kill -0 $service 2>/dev/null || fail "the service did not start: $(tail -n 5 "$folder/service.log")"
  sleep 0.3
done
driver=$(echo backend/target/quarkus-app/lib/main/org.postgresql.postgresql-*.jar)
"$JAVA_HOME/bin/java" ${BENCH_ROUNDS:+-Dbench.rounds=$BENCH_ROUNDS} \
  -cp "$driver" bench/trust/Journal.java "$port" "$folder" $service
