#!/bin/sh
# Takes from a running domain of Payara Server what install.sh put there, as far as it is there; hardening settings stay.
#
# usage: remove.sh PAYARA_HOME DOMAIN ADMIN_PORT
# environment: DOMAIN_DIR (PAYARA_HOME/glassfish/domains)
set -eu

[ $# -eq 3 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }
payara=$1 domain=$2 admin_port=$3
domains=${DOMAIN_DIR:-$payara/glassfish/domains}
asadmin() { "$payara/bin/asadmin" --interactive=false --port "$admin_port" "$@"; }

# remove LIST_COMMAND NAME COMMAND...: does COMMAND if NAME begins a line of the list.
remove() {
    list=$1 name=$2
    shift 2
    there=$(asadmin "$list")
    if printf '%s\n' "$there" | grep -q "^$name\\([[:space:]]\\|\$\\)"; then
        asadmin "$@" "$name"
    fi
}

remove list-applications gatepost undeploy
remove list-jdbc-resources jdbc/gatepost delete-jdbc-resource
remove list-jdbc-connection-pools gatepost delete-jdbc-connection-pool
remove list-javamail-resources mail/gatepost delete-javamail-resource
asadmin delete-config-property --propertyName gatepost.data-source --source domain
rm -f "$domains/$domain/lib/postgresql.jar"
