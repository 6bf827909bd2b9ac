#!/bin/sh
# Builds what changed and becomes the service, so that a signal sent here reaches it.
. "$(dirname "$0")/environment.sh"

if [ "${1:-}" != --built ]; then
  build_app
  build_service
fi
need_java
export RAPPORT_APP_DIR="${RAPPORT_APP_DIR:-$PWD/frontend/dist}"
# shellcheck disable=SC2086 # several options in one variable are meant
exec "$JAVA_HOME/bin/java" -Xmx768m --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow ${RAPPORT_JAVA_OPTIONS:-} -jar "$service_jar"
