# cmake -C tests/cache/asan.cmake -S . -B build/asan: Clang, address and undefined-behaviour sanitizers.
set(CMAKE_C_COMPILER clang-14 CACHE STRING "")
set(CMAKE_CXX_COMPILER clang++-14 CACHE STRING "")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(ESENTE_SANITIZE "address,undefined" CACHE STRING "")
set(ESENTE_TOGETHER ON CACHE BOOL "")
