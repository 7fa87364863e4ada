#!/usr/bin/env bash
# python3-zeep calls all four domains of the service simulator from the WSDLs alone: zeep.sh BIN
set -euo pipefail
bin=$1
stage=$(mktemp -d)
. "$(dirname "$0")/../support/service_simulator.sh"
trap 'stop_service; rm -rf "$stage"' EXIT
start_service
/usr/bin/python3 "$root/tests/peers/zeep_peer.py" "$root/schemas/service" "$stage/pki" "$service_port"
