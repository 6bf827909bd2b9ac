#!/bin/sh
# bench.sh operations | quick: measures the packaged service on what bench-data.sh has filled. bench.sh changes | webhooks: with a
# service and a database of their own; BENCH_RATE and BENCH_TOTAL say how much.
. "$(dirname "$0")/environment.sh"

case ${1:-} in
  operations | quick)
    size=${SIZE:-$([ "$1" = quick ] && echo 100k || echo 1m)}
    build_service
    prepare_quick_starts
    need_node
    [ -e "${BENCH_DATA:-.data/bench-$size}/filled" ] || scripts/bench-data.sh "$size"
    exec node bench/bench.mjs "$1"
    ;;
  changes) class=EventsBench ;;
  webhooks) class=WebhooksBench ;;
  *) fail "usage: scripts/bench.sh operations | quick | changes | webhooks" ;;
esac
need_maven
cd backend
# Compiled as it is where people use it
mvn -q -B -ntp test -DskipStaticAnalysis "-Dtest=$class" -Dtests.compiling=-XX:+TieredCompilation \
  ${BENCH_RATE:+"-Dbench.rate=$BENCH_RATE"} ${BENCH_TOTAL:+"-Dbench.total=$BENCH_TOTAL"}
