# What the builds of this folder have in common: Clang, its linker, and what makes both soonest done.
set(CMAKE_C_COMPILER clang-14 CACHE STRING "")
set(CMAKE_CXX_COMPILER clang++-14 CACHE STRING "")
set(CMAKE_EXE_LINKER_FLAGS -fuse-ld=lld CACHE STRING "")
set(CMAKE_SHARED_LINKER_FLAGS -fuse-ld=lld CACHE STRING "")
set(ESENTE_TOGETHER ON CACHE BOOL "")
