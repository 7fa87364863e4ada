# esente_embed(target namespace name file): makes `namespace::name` a std::string_view over the bytes of a file, and
# `namespace::name_sha256` its digest, in a generated header "embedded/<name>.hpp" that the target can include.
function(esente_embed target namespace name file)
    set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.hpp)
    set(script ${PROJECT_SOURCE_DIR}/plugin/cmake/embed_file.cmake)
    add_custom_command(OUTPUT ${out}
        COMMAND ${CMAKE_COMMAND} -DIN=${file} -DOUT=${out} -DNS=${namespace} -DNAME=${name} -P ${script}
        DEPENDS ${file} ${script} COMMENT "Embedding ${name}" VERBATIM)
    target_sources(${target} PRIVATE ${out})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
