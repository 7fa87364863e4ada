# How everything is compiled and linked: hidden symbols, hardened binaries, sanitizers where asked for.
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

# What is given back to the heap is wiped by its size (plugin/doc/adr/0014); Clang 14 tells it only when asked to.
add_compile_options($<$<COMPILE_LANG_AND_ID:CXX,Clang>:-fsized-deallocation>)

if(ESENTE_SANITIZE)
    # Lines are what a sanitizer tells: more would only take time.
    add_compile_options(-fsanitize=${ESENTE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
    # A C program that loads our C++ library needs the C++ part of Clang's runtime as well; GCC has one runtime for both.
    add_link_options(-fsanitize=${ESENTE_SANITIZE} "$<$<LINK_LANG_AND_ID:C,Clang>:-fsanitize-link-c++-runtime;-lstdc++>")
else()
    add_compile_options(-fstack-protector-strong -D_FORTIFY_SOURCE=2)
    # GCC sees through -O0 that FORTIFY_SOURCE does nothing there and warns.
    if(CMAKE_BUILD_TYPE STREQUAL "Debug")
        add_compile_options(-U_FORTIFY_SOURCE)
    endif()
    add_link_options(LINKER:-z,relro,-z,now)
endif()
