#!/usr/bin/env bash
# What reading a card costs with the timing model of a real CNS: the textbook exchange, and OpenSC reading the same data object.
#   tests/bench/card.sh BIN [ROUNDS]
# One JSON object a line, medians in milliseconds. BIN is the folder of card-simulator and bench_card_textbook.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
if [ "${1:-}" != --inside ]; then
    exec "$root/samples/lib/private-pcscd.sh" "$0" --inside "$(cd "$1" && pwd)" "${2:-21}"
fi
bin=$2
rounds=$3
work=$(mktemp -d)
: > "$work/ready"
"$bin/card-simulator" --card "$root/samples/card-simulator/cards/rossi.json" --timing cns >> "$work/ready" &
simulator=$!
trap 'kill $simulator; rm -rf "$work"' EXIT
for _ in $(seq 500); do
    grep -q READY "$work/ready" && break
    sleep 0.02
done

"$bin/bench_card_textbook" "$rounds"
for _ in $(seq 7); do
    from=$(date +%s%N)
    pkcs15-tool --read-data-object EF_DatiPersonali > "$work/object" 2> /dev/null
    to=$(date +%s%N)
    grep -q 400 "$work/object"
    echo $(((to - from) / 1000))
done | sort -n | sed -n 4p | awk '{ printf "{\"opensc_median_ms\":%.1f,\"rounds\":7}\n", $1 / 1000 }'
