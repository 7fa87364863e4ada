# cmake -C tests/cache/fuzz.cmake -S . -B build/fuzz: Clang with libFuzzer, address and undefined-behaviour sanitizers.
set(CMAKE_C_COMPILER clang-14 CACHE STRING "")
set(CMAKE_CXX_COMPILER clang++-14 CACHE STRING "")
set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "")
set(ESENTE_SANITIZE "address,undefined,fuzzer-no-link" CACHE STRING "")
set(ESENTE_FUZZ ON CACHE BOOL "")
set(ESENTE_TOGETHER ON CACHE BOOL "")
