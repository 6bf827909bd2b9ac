#!/bin/sh
# Two copies of the packaged service on one database, each killed under load.
. "$(dirname "$0")/environment.sh"

build_service
RAPPORT_APP_DIR= RAPPORT_JAVA_OPTIONS=-XX:TieredStopAtLevel=1 exec node bench/copies.mjs
