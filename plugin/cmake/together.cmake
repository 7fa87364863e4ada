# esente_together(target [HEADERS_OF other | headers…]): where that is asked for, the target's sources are compiled a dozen at a time
# (units.py says which may be), with Clang after the headers given, or those of another target, which were compiled beforehand.
if(ESENTE_TOGETHER)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()

function(esente_together name)
    if(NOT ESENTE_TOGETHER)
        return()
    endif()
    get_target_property(sources ${name} SOURCES)
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    set(script ${PROJECT_SOURCE_DIR}/plugin/cmake/units.py)
    execute_process(COMMAND ${Python3_EXECUTABLE} ${script} 12 ${sources} WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}
        OUTPUT_VARIABLE units OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    foreach(source unit IN ZIP_LISTS sources units)
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${unit})
    endforeach()
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources} ${script})

    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        return() # GCC refuses another target's where any definition differs
    endif()
    if(ARGV1 STREQUAL HEADERS_OF)
        target_precompile_headers(${name} REUSE_FROM ${ARGV2})
    elseif(ARGN)
        target_precompile_headers(${name} PRIVATE ${ARGN})
    endif()
endfunction()
