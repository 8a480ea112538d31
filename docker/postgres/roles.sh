#!/usr/bin/env bash
# Makes the two roles and the database on a given server: the owner migrates, the application has no DDL.
# Reads QUNFLOW_OWNER_PASSWORD and QUNFLOW_APP_PASSWORD; runs as a superuser of the server (psql's own variables say which).
set -euo pipefail

psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname postgres --username "${POSTGRES_USER:-postgres}" <<'SQL'
\getenv owner_password QUNFLOW_OWNER_PASSWORD
\getenv app_password QUNFLOW_APP_PASSWORD
create role qunflow_owner login password :'owner_password';
create role qunflow_app login password :'app_password';
create database qunflow owner qunflow_owner encoding 'UTF8' template template0;
revoke all on database qunflow from public;
grant connect, temporary on database qunflow to qunflow_app;
SQL
