#!/usr/bin/env bash
# Runs one end-to-end suite beside a pcscd of its own, with the certificates of ESENTE_PKI or with some made for the occasion:
#   tests/e2e/run.sh BIN SUITE [NAME…]      e.g. tests/e2e/run.sh build/bin card Refusals.test_blank_cards
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export ESENTE_BIN
ESENTE_BIN=$(cd "$1" && pwd)
suite=$2
shift 2
export PYTHONDONTWRITEBYTECODE=1
if [ -z "${ESENTE_PKI:-}" ]; then
    stage=$(mktemp -d)
    trap 'rm -rf "$stage"' EXIT
    export ESENTE_PKI=$stage/pki
    CARD_SIMULATOR=$ESENTE_BIN/card-simulator "$root/samples/make-pki" "$ESENTE_PKI" > /dev/null
fi
cd "$root/tests/e2e"
"$root/samples/lib/private-pcscd.sh" /usr/bin/python3 "${suite}_test.py" "$@"
