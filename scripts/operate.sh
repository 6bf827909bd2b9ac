#!/bin/sh
# operate.sh COMMAND [FILE]: what the service's own program does besides serving, with the same settings.
. "$(dirname "$0")/environment.sh"

build_service
command=$1
file=${2:-}
set -- "$command"
[ -z "$file" ] || set -- "$command" "$file"
# What the changelog says while it runs is the service's log, not an operator's.
exec "$JAVA_HOME/bin/java" -Xmx768m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -jar "$service_jar" "$@"
