#!/usr/bin/env bash
# The npm package soap, at the version of npm/package-lock.json, lists the operations of all four WSDLs and calls the service simulator:
#   npm_soap.sh BIN FOLDER
# FOLDER, outside the source tree, gets the package and keeps it for the next run.
set -euo pipefail
bin=$1
stage=$(mktemp -d)
. "$(dirname "$0")/../support/service_simulator.sh"
. "$(dirname "$0")/../support/npm.sh"
trap 'stop_service; rm -rf "$stage"' EXIT
source=$root/tests/peers/npm

install_packages "$source" "$2"

start_service
node "$source/client.js" "$modules" "$root/schemas/service" "$stage/pki" "https://localhost:$service_port/"
