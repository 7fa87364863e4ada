#!/usr/bin/env bash
# What a warm verdict costs over loopback, against a bare libcurl POST of the same bytes and one synced SQLite insert, in one run:
#   tests/bench/verdict.sh BIN [ROUNDS]
# Once with the store on tmpfs, once on disk. BIN is the folder of our programs.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
bin=$(cd "$1" && pwd)
rounds=${2:-1000}
work=$(mktemp -d)
memory=$(mktemp -d /dev/shm/esente-bench-XXXXXX)
service=''
trap 'kill $service 2> /dev/null; rm -rf "$work" "$memory"' EXIT

CARD_SIMULATOR=$bin/card-simulator "$root/samples/make-pki" "$work/pki" > /dev/null
"$bin/service-simulator" --world "$root/samples/service-simulator/world.json" --port 0 --certificate "$work/pki/server.pem" \
    --key "$work/pki/server.key" --client-ca "$work/pki/ca.pem" > "$work/ready" 2> /dev/null &
service=$!
for _ in $(seq 500); do
    grep -q READY "$work/ready" && break
    sleep 0.02
done
url=https://localhost:$(sed -n 's/^PORT //p' "$work/ready")/

settings() { # settings FILE DATA_DIR
    cat > "$1" << JSON
{"service": {"url": "$url", "ca_file": "$work/pki/ca.pem", "client_certificate": "$work/pki/client.pem", "client_key": "$work/pki/client.key"},
 "operator": {"codice_fiscale": "VRDGNN70A01F205K", "role": "H", "organisation": "030321"}, "region": "030", "data_dir": "$2"}
JSON
}
settings "$work/memory.json" "$memory/data"
settings "$work/disk.json" "$work/data"
patient=RSSMRA80A01H501U
draft=$root/samples/prescriptions/valid.xml
"$bin/esente" --config "$work/memory.json" check --mode paper --codice-fiscale $patient --prescription "$draft" > /dev/null 2>&1
request=/tmp/bp/1-verificaEsenzione.xml

for place in memory disk; do
    [ $place = memory ] && scratch=$memory || scratch=$work
    echo "== store on $([ $place = memory ] && echo tmpfs || echo disk), $rounds rounds"
    "$bin/bench_verdict" "$work/$place.json" "$draft" $patient "$request" "$url" "$work/pki/ca.pem" "$work/pki/client.pem" \
        "$work/pki/client.key" "$scratch/bare.db" "$rounds"
done
