#!/bin/sh
. "$(dirname "$0")/environment.sh"

build_app
build_service
prepare_quick_starts
