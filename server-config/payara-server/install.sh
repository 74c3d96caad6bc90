#!/bin/sh
# Installs Gatepost on a domain of Payara Server: driver, data source, mail session, hardening, EAR. The domain is
# (re)started, and needs in its environment, and in that of whatever starts it later: GATEPOST_BASE_URL, GATEPOST_DB_URL,
# GATEPOST_DB_USER, GATEPOST_DB_PASSWORD.
#
# usage: install.sh PAYARA_HOME DOMAIN ADMIN_PORT GATEPOST.ear POSTGRESQL.jar
# environment: GATEPOST_MAIL_HOST (localhost), GATEPOST_MAIL_FROM (gatepost@localhost), DOMAIN_DIR (PAYARA_HOME/glassfish/domains)
set -eu

[ $# -eq 5 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
payara=$1 domain=$2 admin_port=$3 ear=$4 driver=$5
here=$(cd "$(dirname "$0")" && pwd)
domains=${DOMAIN_DIR:-$payara/glassfish/domains}
asadmin() { "$payara/bin/asadmin" --interactive=false --port "$admin_port" "$@"; }

: "${GATEPOST_BASE_URL:?must be set}" "${GATEPOST_DB_URL:?must be set}"
: "${GATEPOST_DB_USER:?must be set}" "${GATEPOST_DB_PASSWORD:?must be set}"

cp "$driver" "$domains/$domain/lib/postgresql.jar"
asadmin restart-domain --domaindir "$domains" "$domain" 2>/dev/null || asadmin start-domain --domaindir "$domains" "$domain"
asadmin multimode --file "$here/install.asadmin"
asadmin create-javamail-resource \
    --mailhost "${GATEPOST_MAIL_HOST:-localhost}" --mailuser gatepost --fromaddress "${GATEPOST_MAIL_FROM:-gatepost@localhost}" \
    --property mail-smtp-connectiontimeout=10000:mail-smtp-timeout=20000:mail-smtp-writetimeout=20000:mail-smtp-starttls-enable=true:mail-smtp-ssl-checkserveridentity=true \
    mail/gatepost
asadmin restart-domain --domaindir "$domains" "$domain"
asadmin ping-connection-pool gatepost
asadmin deploy --name gatepost "$ear"
