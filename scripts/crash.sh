#!/bin/sh
# The packaged service under kill -9, with exact accounting.
. "$(dirname "$0")/environment.sh"

build_service
RAPPORT_APP_DIR= exec node bench/crash.mjs
