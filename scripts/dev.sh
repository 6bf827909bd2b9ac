#!/bin/sh
# Live reload on both sides: the service by Quarkus, the app by Vite, which passes API requests on.
. "$(dirname "$0")/environment.sh"

# Quarkus's live reload wants Maven 3.9; distributions often bring an older one.
maven() {
  version=$(mvn -B -q --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
  # shellcheck disable=SC2086 # two words are meant
  set -- ${version:-0 0}
  if [ "$1" -gt 3 ] || { [ "$1" -eq 3 ] && [ "$2" -ge 9 ]; }; then
    command -v mvn
    return
  fi
  home=.tools/apache-maven-3.9.16
  if [ ! -x "$home/bin/mvn" ]; then
    echo "Fetching Maven 3.9 for live reload ..." >&2
    mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
      -Dartifact=org.apache.maven:apache-maven:3.9.16:tar.gz:bin -DoutputDirectory="$PWD/.tools" >&2
    tar -xzf .tools/apache-maven-3.9.16-bin.tar.gz -C .tools
  fi
  echo "$PWD/$home/bin/mvn"
}

install_app_packages
need_maven
mvn=$(maven)
export PORT="${PORT:-8080}" RAPPORT_DATA="${RAPPORT_DATA:-$PWD/.data}" RAPPORT_ENV=development
app=
service=

# Live reload keeps the database running between reloads, so it is ended here, after the service.
stop() {
  status=$?
  trap - EXIT INT TERM
  for process in $app $service; do
    kill -TERM "$process" 2>/dev/null || true
  done
  [ -z "$service" ] || wait "$service" || true
  if [ -f "$RAPPORT_DATA/postgres/postmaster.pid" ]; then
    kill -INT "$(head -n 1 "$RAPPORT_DATA/postgres/postmaster.pid")" 2>/dev/null || true
  fi
  exit "$status"
}
trap stop EXIT
trap 'exit 130' INT TERM

(cd frontend && SERVICE_URL="http://localhost:$PORT" exec node_modules/.bin/vite --clearScreen false) &
app=$!
# Both stand in the background so that a signal is heard at once; Quarkus still reads its keys from the terminal.
(cd backend && exec "$mvn" -B -ntp quarkus:dev -DskipStaticAnalysis -Dmaven.test.skip=true \
  -Dquarkus.devservices.enabled=false -Dquarkus.analytics.disabled=true) <&0 &
service=$!
wait "$service"
