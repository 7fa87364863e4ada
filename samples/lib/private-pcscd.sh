#!/usr/bin/env bash
# Runs a command beside a pcscd of its own that has the virtual reader vpcd and nothing else:
#   samples/lib/private-pcscd.sh COMMAND [ARGUMENT…]
# The command sees its own /run and its own network with nothing but loopback, so that neither a pcscd the machine runs nor its ports are
# touched; files elsewhere are the machine's. Scripts inside may source samples/lib/pcscd.sh to end and restart that pcscd.
# With ESENTE_SHARED_NETWORK=1 it sees the machine's network instead, so that a browser outside can reach what runs inside; then no other vpcd
# may run. Needs root, or sudo. The exit status is the command's.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if [ "${1:-}" != --inside ]; then
    [ $# -gt 0 ] || { sed -n '2,7p' "${BASH_SOURCE[0]}" >&2 && exit 2; }
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo --preserve-env)
    spaces=(--mount --net)
    [ -z "${ESENTE_SHARED_NETWORK:-}" ] || spaces=(--mount)
    exec "${as_root[@]}" unshare "${spaces[@]}" --propagation private "$here/private-pcscd.sh" --inside "$@"
fi
shift

# shellcheck source=samples/lib/pcscd.sh
. "$here/pcscd.sh"
driver=$(find /usr/lib /usr/local/lib -name 'libifdvpcd.so' -print -quit 2> /dev/null)
[ -n "$driver" ] || { echo "no vpcd: install the package vsmartcard-vpcd" >&2 && exit 1; }

if [ -n "${ESENTE_SHARED_NETWORK:-}" ]; then
    ! grep -qiE "^ *[0-9]+: [0-9A-F]+:$(printf '%04X' $vpcd_port) [0-9A-F]+:0000 0A " /proc/net/tcp || { echo "another vpcd serves port $vpcd_port: stop it first" >&2 && exit 1; }
else
    ip link set lo up
fi
mount -t tmpfs -o mode=755 tmpfs /run
mkdir /run/pcscd-readers
printf 'FRIENDLYNAME "Virtual PCD"\nDEVICENAME /dev/null:0x%X\nLIBPATH %s\nCHANNELID 0x%X\n' $vpcd_port "$driver" $vpcd_port > /run/pcscd-readers/vpcd
trap pcscd_stop EXIT
pcscd_start
status=0
"$@" || status=$?
exit $status
