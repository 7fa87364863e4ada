#!/usr/bin/env bash
# Installs what is missing, builds, and tells the story of the product on real parts: a private pcscd with a virtual reader, a simulated TS-CNS,
# a simulated exemption service behind mutual TLS. Every outcome told is checked; the first that differs ends the demo with a non-zero status.
# Root, or sudo. A pcscd that already runs is never touched: this one lives in mount and network namespaces of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "${1:-}" != --inside ]; then
    samples/lib/install.sh demo
    echo "Preparo il programma (la prima volta ci vuole qualche minuto)…"
    mkdir -p build
    { cmake -G Ninja -S . -B build -DESENTE_TESTS=OFF && ninja -C build; } > build/demo-build.log 2>&1 || { tail -40 build/demo-build.log && exit 1; }
    exec samples/lib/private-pcscd.sh bash samples/demo.sh --inside
fi

stage=$(mktemp -d)
running=()
finish() {
    kill "${running[@]}" 2> /dev/null || true
    wait 2> /dev/null || true
    rm -rf "$stage"
}
trap finish EXIT
bin=$PWD/build/bin
. samples/lib/stage.sh
