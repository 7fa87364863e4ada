#!/usr/bin/env bash
# Drives the screens with headless Chromium, beside a pcscd of its own:
#   tests/screens/run.sh BIN FOLDER [NAME…]      NAME as in NAME.test.mjs
#   tests/screens/run.sh --packages FOLDER       only what every test needs
# FOLDER, outside the source tree, gets the npm packages of package-lock.json and keeps them; pictures of every state go to FOLDER/shots.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/tests/screens
if [ "${1:-}" = --inside ]; then
    shift
    cd "$here" && exec node --test "$@"
fi
packages() { # packages FOLDER
    local modules=$1/node_modules
    ! cmp -s "$here/package-lock.json" "$modules/installed-lock.json" || return 0
    cp "$here/package.json" "$here/package-lock.json" "$1"
    npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund --prefer-offline > "$1/npm.log" 2>&1 || { cat "$1/npm.log" >&2 && return 1; }
    cp "$here/package-lock.json" "$modules/installed-lock.json"
}
mkdir -p "$2"
folder=$(cd "$2" && pwd)
packages "$folder"
[ "$1" != --packages ] || exit 0
export ESENTE_BIN ESENTE_PKI ESENTE_MODULES ESENTE_SHOTS
ESENTE_BIN=$(cd "$1" && pwd)
ESENTE_MODULES=$folder/node_modules
ESENTE_SHOTS=$folder/shots
shift 2
if [ -z "${ESENTE_PKI:-}" ]; then
    stage=$(mktemp -d)
    trap 'rm -rf "$stage"' EXIT
    ESENTE_PKI=$stage/pki
    CARD_SIMULATOR=$ESENTE_BIN/card-simulator "$root/samples/make-pki" "$ESENTE_PKI" > /dev/null
fi
files=("${@/%/.test.mjs}")
[ ${#files[@]} -gt 0 ] || files=("$here"/*.test.mjs)
"$root/samples/lib/private-pcscd.sh" "$here/run.sh" --inside "${files[@]}"
