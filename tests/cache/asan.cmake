# cmake -C tests/cache/asan.cmake -S . -B build/asan: Clang, address and undefined-behaviour sanitizers.
include("${CMAKE_CURRENT_LIST_DIR}/clang.cmake")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(ESENTE_SANITIZE "address,undefined" CACHE STRING "")
