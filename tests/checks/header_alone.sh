#!/usr/bin/env bash
# The contract compiles alone, without a warning or hidden padding, in C99 to C++20, by both compilers. usage: header_alone.sh SCRATCH_DIR
set -euo pipefail
header=host-api/include/esente/esente.h
strict=(-Wall -Wextra -pedantic -Werror -Wpadded -Ihost-api/include)
echo '#include "esente/esente.h"
int use(const esente_error* error);
int use(const esente_error* error) { return error == 0; }' > "$1/alone.c"
echo '#include "esente/esente.h"
static_assert(sizeof(esente_error) > 0, "complete");' > "$1/alone.cpp"
for dialect in c99 c11 c17; do
    for compiler in gcc clang-14; do
        "$compiler" -std=$dialect "${strict[@]}" -Wstrict-prototypes -c "$1/alone.c" -o "$1/alone.o"
    done
done
for dialect in c++11 c++17 c++20; do
    for compiler in g++ clang++-14; do
        "$compiler" -std=$dialect "${strict[@]}" -c "$1/alone.cpp" -o "$1/alone.o"
    done
done
echo "$header stands alone in six dialects and two compilers"
