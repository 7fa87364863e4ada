#!/usr/bin/env bash
# clang-tidy over the layers: the full set on core, ports, formats, app and abi; the sets that find defects on adapters and wiring.
# A file whose text, headers and rules have not changed since it last passed is not looked at again. usage: tidy.sh BUILD_DIR
set -euo pipefail
build=$1
passed=$build/tidy-passed
mkdir -p "$passed"
defects='-*,bugprone-*,-bugprone-easily-swappable-parameters,cert-err33-c,cert-err52-cpp,cert-err60-cpp,cert-mem57-cpp,concurrency-*,performance-*,clang-analyzer-*'

tidy_one() {
    local file=$1 checks=()
    case $file in plugin/adapters/* | plugin/wiring/*) checks=("--checks=$defects") ;; esac
    local state
    state=$(cat .clang-tidy "$file" $(find plugin/core plugin/ports plugin/formats plugin/app "$(dirname "$file")" host-api -name '*.h*' | sort -u) | sha256sum | cut -c1-32)
    [ -e "$passed/$state" ] && return 0
    local said
    if said=$(clang-tidy-14 --quiet -p "$build" "${checks[@]}" "$file" 2> /dev/null); then
        touch "$passed/$state"
    else
        echo "$said"
        return 1
    fi
}
export -f tidy_one
export build passed defects

find plugin -name '*.cpp' | sort | xargs -P "$(nproc)" -I{} bash -c 'tidy_one {}'
echo "clang-tidy has nothing to say"
