#!/bin/sh
# The contract is written from the code, the app's types from the contract.
. "$(dirname "$0")/environment.sh"

build_service
cp backend/target/openapi/openapi.yaml openapi.yaml
install_app_packages
(cd frontend && npm run --silent api:types)
