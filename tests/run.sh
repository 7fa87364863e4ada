#!/usr/bin/env bash
# Installs what is missing, builds and runs every test.
#   tests/run.sh          everything, 20 minutes on two slow cores from nothing
#   tests/run.sh --quick  unit and adapter tests only, 2 minutes
#   tests/run.sh --full   everything, the thread sanitizer over all suites, clang's analyzer to its end, and a minute of fuzzing per target
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
run() { ctest --test-dir "$1" --output-on-failure --no-tests=error -j2 "${@:2}"; }
# The end-to-end tests mostly wait, each beside a pcscd of its own: twice as many at a time as there are cores. Those in a browser alone may
# be tried twice: instrumented, and beside a compiler, a page can be slower than the hand of a test.
run_end_to_end() { run "$1" -L e2e -j4 "${@:2}"; }
run_in_browser() { run "$1" -L screens -j4 --repeat until-pass:2 "${@:2}"; }
# What needs a processor goes on behind tests that mostly wait, and gives way to them.
behind() { # behind COMMAND…
    set -m # a process group of its own, which can be stopped as a whole
    (renice -n 10 -p "$BASHPID" > build/behind.log && "$@" > build/behind.log 2>&1) &
    set +m
    job=$!
}
trap '[ -z "${job:-}" ] || kill -- "-$job" 2> /dev/null || true' EXIT
finish_behind() {
    local ended=0
    wait "$job" || ended=1
    job=
    cat build/behind.log
    return $ended
}
# As it is shipped, every file by itself, but without debug information, which takes a third of the compiler's time.
release=(-DCMAKE_BUILD_TYPE=RelWithDebInfo "-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O2 -DNDEBUG")
build_asan() { build build/asan -C tests/cache/asan.cmake; }
tidy_and_build_tsan() {
    if [ "$mode" = --full ]; then
        tests/checks/tidy.py build/asan --deep && build build/tsan -C tests/cache/tsan.cmake
    else
        tests/checks/tidy.py build/asan && build build/tsan -C tests/cache/tsan.cmake -DESENTE_SCREENS=OFF -- app abi_boundary abi_verdicts
    fi
}

say "packages"
samples/lib/install.sh tests
mkdir -p build

if [ "$mode" = --quick ]; then
    say "build: Clang, what compiles soonest"
    build build/quick -C tests/cache/quick.cmake -- unit_and_adapter_tests
    run build/quick -L 'unit|adapter'
    say "done"
    exit
fi

say "build: GCC, warnings are errors"
# The tests of the layers run where the sanitizers look; here what is shipped is met from outside.
layers=$([ "$mode" = --full ] && echo ON || echo OFF)
build build/release "${release[@]}" -DESENTE_LAYER_TESTS="$layers"

say "tests: release build, house rules, real peers; behind them the build with address and undefined-behaviour sanitizers"
behind build_asan
run build/release -LE 'e2e|screens'
# What stays in memory can only be searched for here: an instrumented process keeps copies of its own.
if [ "$mode" = --full ]; then
    run_end_to_end build/release
    run_in_browser build/release
else
    run_end_to_end build/release -R secrecy
    run_in_browser build/release -R secrecy
fi
finish_behind

say "tests: everything under the sanitizers; behind them clang-tidy and the build with the thread sanitizer"
run build/asan -LE 'check|peer|e2e|screens'
behind tidy_and_build_tsan
bad=0
run_end_to_end build/asan -E pin_secrecy || bad=1
run_in_browser build/asan || bad=1
finish_behind || bad=1
[ "$bad" = 0 ]

say "tests: thread sanitizer over app and ABI"
if [ "$mode" = --full ]; then
    run build/tsan -LE 'check|peer|e2e|screens'
    export TSAN_OPTIONS=suppressions=$PWD/tests/cache/tsan.supp
    run_end_to_end build/tsan -E pin_secrecy
    run_in_browser build/tsan
else
    run build/tsan -R '^(unit\.app|abi\.abi_boundary|abi\.abi_verdicts)$'
fi

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
