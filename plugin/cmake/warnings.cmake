# Warnings are errors in our own code and nowhere else; never exported. Both compilers must be clean.
add_library(esente_warnings INTERFACE)
set(esente_common_warnings -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wcast-align
    -Wnull-dereference -Wformat=2 -Wimplicit-fallthrough -Wswitch-enum -Wundef -Wdouble-promotion -Werror)
set(esente_cxx_warnings -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor -Wextra-semi)
set(esente_gcc_warnings -Wduplicated-cond -Wduplicated-branches -Wlogical-op)
if(ESENTE_TOGETHER)
    list(REMOVE_ITEM esente_common_warnings -Wshadow)       # a name of one file would seem to hide another's
    list(APPEND esente_gcc_warnings -Wno-subobject-linkage) # and a source that is included would seem to be a header
endif()
# At -O3 GCC 12 believes that insert and replace of std::string reach beyond it; at -O2, where the same is looked for, it does not.
set(esente_gcc_release_warnings -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds -Wno-restrict)
target_compile_options(esente_warnings INTERFACE
    ${esente_common_warnings}
    $<$<COMPILE_LANGUAGE:CXX>:${esente_cxx_warnings}>
    $<$<C_COMPILER_ID:GNU>:${esente_gcc_warnings}>
    $<$<AND:$<C_COMPILER_ID:GNU>,$<CONFIG:Release>>:${esente_gcc_release_warnings}>)
