#!/bin/sh
. "$(dirname "$0")/environment.sh"

build_app
build_service
