# cmake -C tests/cache/tsan.cmake -S . -B build/tsan: Clang, thread sanitizer.
set(CMAKE_C_COMPILER clang-14 CACHE STRING "")
set(CMAKE_CXX_COMPILER clang++-14 CACHE STRING "")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(ESENTE_SANITIZE "thread" CACHE STRING "")
set(ESENTE_TOGETHER ON CACHE BOOL "")
