# shellcheck shell=sh
# Sourced by the other scripts: stands in the repository's root, and has checked and chosen the tools.
set -eu
cd "$(dirname "$0")/.."
stamps=.tools/stamps
mkdir -p "$stamps"

fail() {
  echo "rapport: $*" >&2
  exit 1
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null || fail "Node.js 20 or later with npm is missing: install it first."
  node_major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$node_major" -ge 20 ] || fail "Node.js $node_major is too old: install version 20 or later."
}

need_java() {
  JAVA_HOME=$(scripts/find-jdk.sh) || exit 1
  export JAVA_HOME
}

need_maven() {
  need_java
  command -v mvn >/dev/null || fail "Maven is missing: install it first (package 'maven')."
  # Maven's own libraries warn about themselves on this Java.
  quiet="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
  case ${MAVEN_OPTS:-} in
    *"$quiet") ;;
    *) export MAVEN_OPTS="${MAVEN_OPTS:-} $quiet" ;;
  esac
}

# changed STAMP PATH...: whether anything there is newer than the stamp. Folders count, so a deleted file does too.
changed() {
  stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

install_app_packages() {
  need_node
  if [ ! -d frontend/node_modules ] || changed "$stamps/packages" frontend/package.json frontend/package-lock.json; then
    echo "Installing the app's packages ..."
    (cd frontend && npm ci --no-audit --no-fund --loglevel=error)
    touch "$stamps/packages"
  fi
}

build_app() {
  install_app_packages
  if [ ! -f frontend/dist/index.html ] || changed "$stamps/app" frontend/src frontend/public frontend/build \
      frontend/index.html frontend/vite.config.ts frontend/package-lock.json scripts/compress.mjs; then
    echo "Building the app ..."
    : >"$stamps/app.started"
    (cd frontend && npm run --silent build -- --logLevel warn)
    node scripts/compress.mjs frontend/dist
    mv "$stamps/app.started" "$stamps/app"
  fi
}

service_jar=backend/target/quarkus-app/quarkus-run.jar

build_service() {
  need_maven
  if [ ! -f "$service_jar" ] || changed "$stamps/service" backend/src/main backend/pom.xml; then
    echo "Building the service (the first time takes some minutes) ..."
    : >"$stamps/service.started"
    (cd backend && mvn -q -B -ntp package -DskipStaticAnalysis -Dmaven.test.skip=true)
    mv "$stamps/service.started" "$stamps/service"
  fi
}

class_cache=backend/target/quarkus-app/classes.aot

# Without it everything works the same, only the start takes twice as long.
prepare_quick_starts() {
  if [ ! -f "$class_cache" ] || [ "$service_jar" -nt "$class_cache" ]; then
    echo "Preparing quick starts ..."
    scripts/train.sh || echo "rapport: starts will take longer" >&2
  fi
}
