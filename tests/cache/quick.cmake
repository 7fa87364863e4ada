# cmake -C tests/cache/quick.cmake -S . -B build/quick: Clang without optimization, what compiles soonest.
include("${CMAKE_CURRENT_LIST_DIR}/clang.cmake")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O0" CACHE STRING "")
