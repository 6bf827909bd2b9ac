#!/bin/sh
# bench-data.sh SIZE: fills .data/bench-SIZE (BENCH_DATA) with one large organisation; 10k, 100k or 1m customers. The service itself
# starts, migrates and makes the demo organisation, whose password the members of the large one share.
. "$(dirname "$0")/environment.sh"

size=${1:-100k}
case $size in
  10k) customers=10000 ;;
  100k) customers=100000 ;;
  1m) customers=1000000 ;;
  *) fail "SIZE is 10k, 100k or 1m, not '$size'." ;;
esac
folder=${BENCH_DATA:-.data/bench-$size}
if [ -e "$folder/filled" ]; then
  echo "$folder is filled already; delete it to fill it again."
  exit 0
fi
build_service
[ ! -e "$folder" ] || fail "$folder was left half filled: delete it first."
begun=$(date +%s)
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
mkdir -p "$folder"
PORT=$port RAPPORT_DATA=$folder scripts/run.sh --built >"$folder/service.log" 2>&1 &
service=$!
trap 'kill $service 2>/dev/null || true; wait $service 2>/dev/null || true' EXIT
trap 'exit 1' INT TERM
until curl -sf -o /dev/null "http://localhost:$port/q/health/ready"; do
  kill -0 $service 2>/dev/null || fail "the service did not start: $folder/service.log"
  sleep 0.3
done
echo "ready after $(($(date +%s) - begun)) s; filling $folder with $customers customers"
database=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$folder/postgres/postmaster.pid")/rapport
driver=$(echo backend/target/quarkus-app/lib/main/org.postgresql.postgresql-*.jar)
"$JAVA_HOME/bin/java" -cp "$driver" bench/data/Fill.java "$database" "$folder" $customers
kill $service
wait $service || true
trap - EXIT
du -sm "$folder/postgres" | awk '{print $1 " MB on disk"}' | tee "$folder/filled"
echo "$customers customers in $(($(date +%s) - begun)) s"
