#!/usr/bin/env bash
# What reading the national message and judging it cost, without card, service and store: tests/bench/rules.sh BIN [ROUNDS]
# BIN is the folder of our programs, of a release build for figures worth keeping.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
"$1/bench_rules" "$root/tests/data/prescription/every_element.xml" "${2:-20000}"
