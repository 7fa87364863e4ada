#!/usr/bin/env bash
# Installs what is missing, builds and runs every test.
#   tests/run.sh          everything, under 25 minutes on two cores from nothing
#   tests/run.sh --quick  unit and adapter tests only
#   tests/run.sh --full   everything, the thread sanitizer over all suites, and a minute of fuzzing per target
set -euo pipefail
cd "$(dirname "$0")/.."
mode=${1:-}
case $mode in '' | --quick | --full) ;; *)
    sed -n '2,6p' "$0" >&2
    exit 2
    ;;
esac

began=$SECONDS
say() { printf '\n== %s (%d s)\n' "$1" $((SECONDS - began)); }
build() { # build FOLDER [cmake arguments…] [-- targets…]
    local folder=$1 arguments=() targets=()
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do arguments+=("$1") && shift; done
    [ $# -gt 0 ] && shift && targets=("$@")
    cmake -G Ninja -S . -B "$folder" "${arguments[@]}" > "$folder.log" 2>&1 || { cat "$folder.log" && return 1; }
    ninja -C "$folder" -j"$(nproc)" "${targets[@]}" > "$folder.log" 2>&1 || { tail -60 "$folder.log" && return 1; }
}
# The end-to-end tests mostly wait for pcscd's poll, each beside one of its own: twice as many at a time as there are cores.
run() { ctest --test-dir "$1" --output-on-failure --no-tests=error -j2 "${@:2}"; }
run_end_to_end() { run "$1" -L e2e -j4 "${@:2}"; }

say "packages"
samples/lib/install.sh tests
mkdir -p build

say "build: GCC, warnings are errors"
build build/release -DCMAKE_BUILD_TYPE=RelWithDebInfo
if [ "$mode" = --quick ]; then
    run build/release -L 'unit|adapter|check'
    exit
fi

say "tests: release build, house rules, real peers"
run build/release -LE e2e
run_end_to_end build/release

say "tests: address and undefined-behaviour sanitizers, Clang"
build build/asan -C tests/cache/asan.cmake
run build/asan -LE 'check|peer|e2e'
# Not the search of a process's memory: an instrumented one keeps copies of its own.
run_end_to_end build/asan -E pin_secrecy

say "tests: thread sanitizer over app and ABI"
if [ "$mode" = --full ]; then
    build build/tsan -C tests/cache/tsan.cmake
    run build/tsan -LE 'check|peer'
else
    build build/tsan -C tests/cache/tsan.cmake -- app abi_boundary abi_verdicts
    run build/tsan -R '^(unit\.app|abi\.abi_boundary|abi\.abi_verdicts)$'
fi

say "clang-tidy"
tests/checks/tidy.sh build/asan

if [ "$mode" = --full ]; then
    say "fuzzing: a minute each"
    build build/fuzz -C tests/cache/fuzz.cmake
    for target in build/fuzz/bin/fuzz_*; do
        name=${target##*fuzz_}
        mkdir -p "build/fuzz/found/$name"
        "$target" -max_total_time=60 -print_final_stats=1 "build/fuzz/found/$name" "tests/fuzz/$name/corpus"
    done
fi
say "done"
