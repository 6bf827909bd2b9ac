#!/bin/sh
# An import and its undo, in a database that is made for this and thrown away.
. "$(dirname "$0")/environment.sh"

build_service
RAPPORT_APP_DIR= exec node bench/imports.mjs
