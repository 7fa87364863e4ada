#!/usr/bin/env bash
# Installs the Debian packages that are missing: install.sh build | demo | tests. Root, or sudo. Nothing is downloaded when nothing is missing.
set -euo pipefail

build=(g++ cmake ninja-build ccache pkg-config libpoco-dev libpcsclite-dev libssl-dev libpugixml-dev libsqlite3-dev libboost-test-dev)
demo=(pcscd vsmartcard-vpcd openssl util-linux iproute2 python3)
tests=(clang-14 lld-14 clang-tidy-14 clang-format-14 libclang-rt-14-dev llvm-14 opensc sqlite3 libxml2-utils gsoap libgsoap-dev libcurl4-openssl-dev
    python3-zeep doxygen jq chromium)

case "${1:-}" in
build) wanted=("${build[@]}") ;;
demo) wanted=("${build[@]}" "${demo[@]}") ;;
tests) wanted=("${build[@]}" "${demo[@]}" "${tests[@]}") ;;
*)
    echo "usage: install.sh build | demo | tests" >&2
    exit 2
    ;;
esac
# The screens are drawn with what npm brings. A node from elsewhere conflicts with Debian's npm: whatever is there serves.
if ! command -v npm > /dev/null; then
    wanted+=(nodejs npm)
fi

missing=()
for package in "${wanted[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2> /dev/null || true)" = "ii " ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Installing ${#missing[@]} packages: ${missing[*]}" >&2
as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
{ "${as_root[@]}" apt-get update && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } \
    > "$log" 2>&1 || { tail -30 "$log" >&2 && exit 1; }
