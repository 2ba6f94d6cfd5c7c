#!/bin/sh
# Runs a command with DATABASE_URL of a throw-away PostgreSQL 15+ (Debian's binaries).
# usage: scripts/with-postgres.sh npm test
set -eu
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "PostgreSQL is not installed (Debian: apt-get install postgresql)" >&2; exit 1; }
dir=$(mktemp -d /tmp/portal-pg.XXXXXX)
port=${PG_PORT:-$((20000 + $$ % 20000))}
as_owner() { if [ "$(id -u)" = 0 ]; then su -s /bin/sh "${PG_USER:-postgres}" -c "$1"; else sh -c "$1"; fi; }
if [ "$(id -u)" = 0 ]; then
  id "${PG_USER:-postgres}" >/dev/null 2>&1 || useradd --system --no-create-home "${PG_USER:-postgres}"
  chown "${PG_USER:-postgres}" "$dir"
fi
stop() { as_owner "$bin/pg_ctl -D $dir/data -m immediate stop >/dev/null 2>&1" || true; rm -rf "$dir"; }
trap stop EXIT INT TERM
as_owner "$bin/initdb -D $dir/data -U admin -A trust -E UTF8 --locale=C.UTF-8 >/dev/null"
pin=${PG_CPU:+taskset -c $PG_CPU}
as_owner "$pin $bin/pg_ctl -D $dir/data -w -l $dir/log -o '-p $port -k $dir -c listen_addresses=127.0.0.1 -c max_connections=200' start >/dev/null"
as_owner "$bin/psql -q -h 127.0.0.1 -p $port -U admin postgres -c 'create role portal login createdb createrole' -c 'create database portal owner portal'"
export DATABASE_URL="postgres://portal@127.0.0.1:$port/portal"
"$@"
