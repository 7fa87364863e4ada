#!/usr/bin/env bash
# What reading a card costs with the timing model of a real CNS: the plugin, the textbook exchange, and OpenSC reading the same data object.
#   tests/bench/card.sh BIN [ROUNDS]
# One JSON object a line, medians in milliseconds. BIN is the folder of our programs.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
if [ "${1:-}" != --inside ]; then
    exec "$root/samples/lib/private-pcscd.sh" "$0" --inside "$(cd "$1" && pwd)" "${2:-21}"
fi
bin=$2
rounds=$3
work=$(mktemp -d)
: > "$work/ready"
CARD_SIMULATOR=$bin/card-simulator "$root/samples/make-pki" "$work/pki" > /dev/null
"$bin/card-simulator" --card "$work/pki/cards/rossi.json" --timing cns >> "$work/ready" &
simulator=$!
trap 'kill $simulator; rm -rf "$work"' EXIT
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
for _ in $(seq "$rounds"); do
    "$bin/esente" --config "$work/settings.json" identify 2> /dev/null
done | python3 -c '
import json, statistics, sys
timings = [json.loads(line)["timings"] for line in sys.stdin]
median = lambda name: round(statistics.median(timing[name] for timing in timings), 1)
print(json.dumps({"plugin_identity_median_ms": median("identity_ms"), "certificate_ms": median("certificate_ms"), "total_ms": median("total_ms"), "rounds": len(timings)}))'
"$bin/bench_card_textbook" "$rounds"
for _ in $(seq 7); do
    from=$(date +%s%N)
    pkcs15-tool --read-data-object EF_DatiPersonali > "$work/object" 2> /dev/null
    to=$(date +%s%N)
    grep -q 400 "$work/object"
    echo $(((to - from) / 1000))
done | sort -n | sed -n 4p | awk '{ printf "{\"opensc_median_ms\":%.1f,\"rounds\":7}\n", $1 / 1000 }'
