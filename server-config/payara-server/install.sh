#!/bin/sh
# Installs Gatepost on a domain of Payara Server, or a new version in the place of an older one: driver, data source,
# hardening, EAR. The domain is started anew, and needs in its environment, now and whenever something else
# starts it: GATEPOST_BASE_URL, GATEPOST_DB_URL, GATEPOST_DB_USER, GATEPOST_DB_PASSWORD.
#
# usage: install.sh PAYARA_HOME DOMAIN ADMIN_PORT GATEPOST.ear POSTGRESQL.jar
# environment: GATEPOST_MAIL_HOST (localhost), GATEPOST_MAIL_FROM (gatepost@localhost), DOMAIN_DIR (PAYARA_HOME/glassfish/domains)
set -eu

[ $# -eq 5 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
payara=$1 domain=$2 admin_port=$3 ear=$4 driver=$5
here=$(cd "$(dirname "$0")" && pwd)
domains=${DOMAIN_DIR:-$payara/glassfish/domains}
asadmin() { "$payara/bin/asadmin" --interactive=false --port "$admin_port" "$@"; }

: "${GATEPOST_BASE_URL:?must be set}" "${GATEPOST_DB_URL:?must be set}"
: "${GATEPOST_DB_USER:?must be set}" "${GATEPOST_DB_PASSWORD:?must be set}"
for file in "$ear" "$driver"; do
    [ -r "$file" ] || { echo "There is no file $file." >&2; exit 2; }
done
[ -d "$domains/$domain" ] || { echo "There is no domain $domain in $domains." >&2; exit 2; }

# A domain that restarts itself would keep the environment that it was first started with. Stopping one that does not run
# is an error; one that does not stop cannot be started either.
start_anew() {
    asadmin stop-domain --domaindir "$domains" "$domain" || true
    asadmin start-domain --domaindir "$domains" "$domain"
}

# multimode goes on after a command that fails, and ends like its last one.
carry_out() {
    said=$(asadmin multimode --file "$1" 2>&1) || { printf '%s\n' "$said" >&2; exit 1; }
    printf '%s\n' "$said"
    if printf '%s\n' "$said" | grep -q '^Command .* failed\.$'; then
        echo "Not everything in $1 was done." >&2
        exit 1
    fi
}

start_anew
DOMAIN_DIR=$domains sh "$here/remove.sh" "$payara" "$domain" "$admin_port"
cp "$driver" "$domains/$domain/lib/postgresql.jar"
carry_out "$here/install.asadmin"
start_anew
asadmin ping-connection-pool gatepost
asadmin deploy --name gatepost "$ear"
