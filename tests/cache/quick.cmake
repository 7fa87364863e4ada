# cmake -C tests/cache/quick.cmake -S . -B build/quick: Clang without optimization, what compiles soonest.
set(CMAKE_C_COMPILER clang-14 CACHE STRING "")
set(CMAKE_CXX_COMPILER clang++-14 CACHE STRING "")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O0" CACHE STRING "")
set(ESENTE_TOGETHER ON CACHE BOOL "")
