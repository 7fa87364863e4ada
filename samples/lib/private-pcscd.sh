#!/usr/bin/env bash
# Runs a command beside a pcscd of its own that has the virtual reader vpcd and nothing else:
#   samples/lib/private-pcscd.sh COMMAND [ARGUMENT…]
# The command sees its own /run and its own network with nothing but loopback, so that neither a pcscd the machine runs nor its ports are
# touched; files elsewhere are the machine's. Scripts inside may source samples/lib/pcscd.sh to end and restart that pcscd.
# Needs root, or sudo. The exit status is the command's.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if [ "${1:-}" != --inside ]; then
    [ $# -gt 0 ] || { sed -n '2,6p' "${BASH_SOURCE[0]}" >&2 && exit 2; }
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo --preserve-env)
    exec "${as_root[@]}" unshare --mount --net --propagation private "$here/private-pcscd.sh" --inside "$@"
fi
shift

# shellcheck source=samples/lib/pcscd.sh
. "$here/pcscd.sh"
driver=$(find /usr/lib /usr/local/lib -name 'libifdvpcd.so' -print -quit 2> /dev/null)
[ -n "$driver" ] || { echo "no vpcd: install the package vsmartcard-vpcd" >&2 && exit 1; }

ip link set lo up
mount -t tmpfs -o mode=755 tmpfs /run
mkdir /run/pcscd-readers
printf 'FRIENDLYNAME "Virtual PCD"\nDEVICENAME /dev/null:0x%X\nLIBPATH %s\nCHANNELID 0x%X\n' $vpcd_port "$driver" $vpcd_port > /run/pcscd-readers/vpcd
trap pcscd_stop EXIT
pcscd_start
status=0
"$@" || status=$?
exit $status
