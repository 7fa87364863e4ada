# The look of the screens: npm brings Bootstrap Italia as the lock file says, once, into the build folder; a script packs what is used into
# one header, "embedded/screen_assets.hpp". Afterwards no network is needed. -DESENTE_SCREENS=OFF builds without npm.
find_program(ESENTE_NPM npm)
find_program(ESENTE_NODE NAMES node nodejs)
if(NOT ESENTE_NPM OR NOT ESENTE_NODE)
    message(FATAL_ERROR "The screens need npm and node, version 18 or later: install them (samples/lib/install.sh build), or configure with -DESENTE_SCREENS=OFF.")
endif()

function(esente_look target folder)
    set(work ${CMAKE_CURRENT_BINARY_DIR}/look)
    set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/screen_assets.hpp)
    add_custom_command(OUTPUT ${work}/installed
        COMMAND ${CMAKE_COMMAND} -DNPM=${ESENTE_NPM} -DFROM=${folder} -DWORK=${work} -P ${PROJECT_SOURCE_DIR}/plugin/cmake/npm_ci.cmake
        DEPENDS ${folder}/package.json ${folder}/package-lock.json ${PROJECT_SOURCE_DIR}/plugin/cmake/npm_ci.cmake
        COMMENT "Getting the look of the screens (npm ci)" VERBATIM)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/assets/* ${folder}/build/*)
    add_custom_command(OUTPUT ${out}
        COMMAND ${ESENTE_NODE} ${folder}/build/pack.mjs ${work}/node_modules ${folder} ${out} > ${work}/sizes.txt
        DEPENDS ${work}/installed ${sources} COMMENT "Packing the look of the screens" VERBATIM)
    target_sources(${target} PRIVATE ${out})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
