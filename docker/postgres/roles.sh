#!/bin/sh
# Runs once, on an empty volume: the owner migrates, the service signs in as a role that owns nothing.
set -eu
psql -v ON_ERROR_STOP=1 -v owner_password="$OWNER_PASSWORD" -v service_password="$SERVICE_PASSWORD" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role rapport_app nologin;
create role rapport_owner login createrole password :'owner_password';
create role rapport_service login password :'service_password';
grant rapport_app to rapport_owner with admin option;
grant rapport_app to rapport_service;
create database rapport owner rapport_owner;
revoke connect, temporary on database rapport from public;
grant connect on database rapport to rapport_app;
SQL
