# cmake -C tests/cache/fuzz.cmake -S . -B build/fuzz: Clang with libFuzzer, address and undefined-behaviour sanitizers.
include("${CMAKE_CURRENT_LIST_DIR}/clang.cmake")
set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "")
set(ESENTE_SANITIZE "address,undefined,fuzzer-no-link" CACHE STRING "")
set(ESENTE_FUZZ ON CACHE BOOL "")
