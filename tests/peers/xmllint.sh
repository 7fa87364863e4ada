#!/usr/bin/env bash
# xmllint: WSDLs are well-formed, XSDs are schemas, and what zeep and the simulator say to each other is valid against them: xmllint.sh BIN
set -euo pipefail
bin=$1
stage=$(mktemp -d)
. "$(dirname "$0")/../support/service_simulator.sh"
trap 'stop_service; rm -rf "$stage"' EXIT
schemas=$root/schemas/service

xmllint --nonet --noout "$schemas"/*.wsdl "$schemas"/*.xsd
start_service
mkdir "$stage/record"
/usr/bin/python3 "$root/tests/peers/zeep_peer.py" "$schemas" "$stage/pki" "$service_port" "$stage/record" 2> "$stage/zeep.log" || { cat "$stage/zeep.log" && exit 1; }

# One call breaks the schema on purpose; the simulator's Fault says so, and xmllint must agree.
checked=0 refused=0
for file in "$stage"/record/*.xml; do
    if xmllint --nonet --noout --schema "$root/tests/support/envelope.xsd" "$file" 2> "$stage/xmllint.log"; then
        checked=$((checked + 1))
    else
        grep -q 'not a code' "$file" || { cat "$stage/xmllint.log" "$file" && exit 1; }
        refused=$((refused + 1))
    fi
done
echo "$checked envelopes valid, $refused refused as meant"
[ "$checked" -ge 60 ] && [ "$refused" = 1 ]
