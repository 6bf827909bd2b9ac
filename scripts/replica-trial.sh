#!/bin/sh
# A PostgreSQL that follows the first, and two copies of the service that read from it.
. "$(dirname "$0")/environment.sh"

build_service
RAPPORT_APP_DIR= exec node bench/replica.mjs
