#!/bin/sh
# Writes .env with passwords made at random, once; Docker Compose reads it.
set -eu
cd "$(dirname "$0")/.."
[ ! -e .env ] || { echo ".env is there already; delete it to make new passwords (and the volumes with the old ones)." >&2; exit 1; }
secret() {
  od -An -N18 -tx1 /dev/urandom | tr -d ' \n'
}
umask 077
cat >.env <<EOF
DATABASE_SUPERUSER_PASSWORD=$(secret)
DATABASE_OWNER_PASSWORD=$(secret)
DATABASE_SERVICE_PASSWORD=$(secret)
DEMO_PASSWORD=$(secret)
WEB_PORT=8080
EOF
echo "Wrote .env. The demo members sign in with $(sed -n 's/^DEMO_PASSWORD=//p' .env)"
