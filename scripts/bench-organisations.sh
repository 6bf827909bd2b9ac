#!/bin/sh
# Five thousand organisations in one database, which is made for this and thrown away.
. "$(dirname "$0")/environment.sh"

build_service
RAPPORT_APP_DIR= exec node bench/organisations.mjs
