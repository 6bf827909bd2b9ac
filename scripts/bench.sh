#!/bin/sh
# bench.sh changes | webhooks: measures with a service and a database of its own; BENCH_RATE and BENCH_TOTAL say how much.
. "$(dirname "$0")/environment.sh"

case ${1:-} in
  changes) class=EventsBench ;;
  webhooks) class=WebhooksBench ;;
  *) fail "usage: scripts/bench.sh changes | webhooks" ;;
esac
need_maven
cd backend
mvn -q -B -ntp test -DskipStaticAnalysis "-Dtest=$class" "-DargLine=${BENCH_RATE:+-Dbench.rate=$BENCH_RATE} ${BENCH_TOTAL:+-Dbench.total=$BENCH_TOTAL}"
