#!/usr/bin/env bash
# OpenSC, which knows the CNS from elsewhere, reads the simulated card's holder, serial number and certificate and signs with its key:
#   tests/peers/opensc.sh BIN
# BIN is the folder of card-simulator. Two cards: RSA 2048, whose signature needs an extended command, and RSA 1024.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
if [ "${1:-}" != --inside ]; then
    exec "$root/samples/lib/private-pcscd.sh" "$0" --inside "$(cd "$1" && pwd)"
fi
bin=$2
work=$(mktemp -d)
simulator=
trap 'kill $simulator 2> /dev/null || true; rm -rf "$work"' EXIT

# Over vpcd OpenSC does not find out that a reader takes extended commands.
printf 'app default { reader_driver pcsc { max_send_size = 65535; max_recv_size = 65536; } }\n' > "$work/opensc.conf"
export OPENSC_CONF=$work/opensc.conf
module=$(find /usr/lib -name opensc-pkcs11.so -print -quit)
CARD_SIMULATOR=$bin/card-simulator "$root/samples/make-pki" "$work/pki" > /dev/null
printf 'what the card signs' > "$work/text"

expect() { # expect WHAT PATTERN FILE
    grep -qE "$2" "$3" || { printf 'OpenSC disagrees about %s:\n' "$1" >&2 && cat "$3" >&2 && exit 1; }
    printf 'ok: %s\n' "$1"
}
insert() {
    : > "$work/ready"
    "$bin/card-simulator" --card "$1" >> "$work/ready" &
    simulator=$!
    local end=$((SECONDS + 10))
    until grep -q READY "$work/ready"; do
        [ $SECONDS -lt $end ] || { echo "the card is not seen" >&2 && exit 1; }
        sleep 0.02
    done
}
pull() { kill "$simulator" && wait "$simulator"; }

agree() { # agree CARD HOLDER SERIAL
    local pki=$work/pki/cards/$1
    insert "$pki.json"
    timeout 20 pkcs15-tool --dump > "$work/dump" 2>&1
    expect "$1: holder" "PKCS#15 Card \[$2\]" "$work/dump"
    expect "$1: serial number" "Serial number *: $3" "$work/dump"
    timeout 20 pkcs15-tool --read-certificate 01 -o "$work/read.pem" 2> "$work/log"
    openssl x509 -in "$pki.pem" -out "$work/given.pem"
    openssl x509 -in "$work/read.pem" -out "$work/got.pem"
    cmp "$work/given.pem" "$work/got.pem"
    printf 'ok: %s: certificate\n' "$1"
    timeout 20 pkcs11-tool --module "$module" --login --pin 12345 --sign --mechanism SHA256-RSA-PKCS --id 01 -i "$work/text" -o "$work/signature" \
        > "$work/log" 2>&1 || { cat "$work/log" >&2 && exit 1; }
    openssl x509 -in "$work/given.pem" -pubkey -noout > "$work/public.pem"
    openssl dgst -sha256 -verify "$work/public.pem" -signature "$work/signature" "$work/text" > "$work/verified" 2>&1 || true
    expect "$1: signature" 'Verified OK' "$work/verified"
    timeout 20 pkcs11-tool --module "$module" --login --pin 99999 --sign --mechanism SHA256-RSA-PKCS --id 01 -i "$work/text" -o "$work/refused" \
        > "$work/log" 2>&1 && echo "a wrong PIN signs" >&2 && exit 1
    expect "$1: a wrong PIN is refused" 'CKR_PIN_INCORRECT' "$work/log"
    pull
}

agree rossi 'MARIO ROSSI' 6030001234567005
agree old-key 'LUCIA NERI' "$("$bin/card-simulator" --card "$work/pki/cards/old-key.json" --print-card-id)"
