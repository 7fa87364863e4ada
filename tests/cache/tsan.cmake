# cmake -C tests/cache/tsan.cmake -S . -B build/tsan: Clang, thread sanitizer.
include("${CMAKE_CURRENT_LIST_DIR}/clang.cmake")
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(ESENTE_SANITIZE "thread" CACHE STRING "")
