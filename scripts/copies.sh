#!/bin/sh
# Two copies of the packaged service on one database, each killed under load.
. "$(dirname "$0")/environment.sh"

build_service
RAPPORT_APP_DIR= exec node bench/copies.mjs
