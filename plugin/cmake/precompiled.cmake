# esente_precompiled(target [headers…]): the headers that nearly every file includes, and these, compiled beforehand where that is asked for.
function(esente_precompiled name)
    if(ESENTE_PRECOMPILED)
        target_precompile_headers(${name} PRIVATE <algorithm> <array> <chrono> <functional> <map> <memory> <mutex> <optional> <string>
            <string_view> <utility> <variant> <vector> ${ARGN})
    endif()
endfunction()
