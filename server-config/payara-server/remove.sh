#!/bin/sh
# Takes from a running domain of Payara Server what install.sh put there; hardening settings stay.
#
# usage: remove.sh PAYARA_HOME DOMAIN ADMIN_PORT
set -eu

[ $# -eq 3 ] || { sed -n '2,4s/^# \{0,1\}//p' "$0" >&2; exit 2; }
payara=$1 domain=$2 admin_port=$3
here=$(cd "$(dirname "$0")" && pwd)
domains=${DOMAIN_DIR:-$payara/glassfish/domains}

"$payara/bin/asadmin" --interactive=false --port "$admin_port" multimode --file "$here/remove.asadmin"
rm -f "$domains/$domain/lib/postgresql.jar"
