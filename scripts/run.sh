#!/bin/sh
# Builds what changed and becomes the service, so that a signal sent here reaches it.
. "$(dirname "$0")/environment.sh"

if [ "${1:-}" != --built ]; then
  build_app
  build_service
  prepare_quick_starts
fi
need_java
if [ -f "$class_cache" ] && [ ! "$service_jar" -nt "$class_cache" ]; then
  # What of it fits does its work; of what does not, nobody needs to hear.
  RAPPORT_JAVA_OPTIONS="-XX:AOTCache=$class_cache -Xlog:aot*=off ${RAPPORT_JAVA_OPTIONS:-}"
fi
export RAPPORT_APP_DIR="${RAPPORT_APP_DIR:-$PWD/frontend/dist}"
# What compiles stands back a little behind what starts and answers, which on two cores makes a start some hundredths quicker. Java
# warns that this may need permission; going back needs none. Elsewhere than on Linux the number means something else.
[ "$(uname -s)" != Linux ] || compilers="-XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=5 -XX:-PrintWarnings"
# What compiling took is given back to the system, a tenth of what Java has at rest.
# shellcheck disable=SC2086 # several options in one variable are meant
exec "$JAVA_HOME/bin/java" -Xms64m -Xmx768m -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED \
  ${compilers:-} -XX:TrimNativeHeapInterval=2000 \
  --sun-misc-unsafe-memory-access=allow ${RAPPORT_JAVA_OPTIONS:-} -jar "$service_jar"
