#!/bin/sh
. "$(dirname "$0")/environment.sh"

install_app_packages
need_maven
(cd backend && mvn -q -B -ntp spotless:apply)
(cd frontend && npm run --silent format)
