#!/usr/bin/env bash
# The npm package soap, at the version of npm/package-lock.json, lists the operations of all four WSDLs and calls the service simulator:
#   npm_soap.sh BIN FOLDER
# FOLDER, outside the source tree, gets the package and keeps it for the next run.
set -euo pipefail
bin=$1
stage=$(mktemp -d)
. "$(dirname "$0")/../support/service_simulator.sh"
trap 'stop_service; rm -rf "$stage"' EXIT
source=$root/tests/peers/npm

mkdir -p "$2"
modules=$(cd "$2" && pwd)/node_modules
if ! cmp -s "$source/package-lock.json" "$modules/installed-lock.json"; then
    cp "$source/package.json" "$source/package-lock.json" "$2"
    npm ci --prefix "$2" --ignore-scripts --no-audit --no-fund > "$stage/npm.log" 2>&1 || { cat "$stage/npm.log" >&2 && exit 1; }
    cp "$source/package-lock.json" "$modules/installed-lock.json"
fi

start_service
node "$source/client.js" "$modules" "$root/schemas/service" "$stage/pki" "https://localhost:$service_port/"
