#!/usr/bin/env bash
# How often an idle plugin wakes up while a reader and a card are present:  tests/bench/idle.sh BIN [SECONDS]
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
if [ "${1:-}" != --inside ]; then
    exec "$root/samples/lib/private-pcscd.sh" "$0" --inside "$(cd "$1" && pwd)" "${2:-20}"
fi
bin=$2
work=$(mktemp -d)
trap 'kill $card 2> /dev/null; rm -rf "$work"' EXIT
CARD_SIMULATOR=$bin/card-simulator "$root/samples/make-pki" "$work/pki" > /dev/null
"$bin/card-simulator" --card "$work/pki/cards/rossi.json" > "$work/ready" &
card=$!
for _ in $(seq 500); do
    grep -q READY "$work/ready" && break
    sleep 0.02
done
cat > "$work/settings.json" << JSON
{"service": {"url": "https://localhost:1/", "ca_file": "$work/pki/ca.pem", "client_certificate": "$work/pki/client.pem",
             "client_key": "$work/pki/client.key"},
 "operator": {"codice_fiscale": "VRDGNN70A01F205K", "role": "H", "organisation": "030321"}, "card": {"trust_dir": "$work/pki/card-trust"},
 "region": "030", "data_dir": "$work/data"}
JSON
"$bin/bench_idle" "$work/settings.json" "$3"
