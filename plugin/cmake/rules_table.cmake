# esente_rules_table(target): writes core/rules/*/<id>.cpp into one table. A file is named after the rule's id in lower case, with `_` for
# `-`, and defines a function of that name; other files of those folders (with a header beside them) are helpers.
function(esente_rules_table target)
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/core/rules/*/*.cpp)
    set(names "")
    foreach(file IN LISTS files)
        string(REGEX REPLACE "\\.cpp$" ".hpp" header ${file})
        if(NOT EXISTS ${header})
            get_filename_component(name ${file} NAME_WE)
            list(APPEND names ${name})
        endif()
    endforeach()
    list(SORT names)
    set(declarations "")
    set(calls "")
    foreach(name IN LISTS names)
        string(APPEND declarations "Rule ${name}() noexcept;\n")
        string(APPEND calls "\n            ${name}(),")
    endforeach()
    set(out ${CMAKE_CURRENT_BINARY_DIR}/rules_table.cpp)
    file(CONFIGURE OUTPUT ${out} @ONLY CONTENT [[
#include "core/rules/rule.hpp"

#include <algorithm>

namespace esente::core::rules {

@declarations@
const std::vector<Rule>& table() {
    static const std::vector<Rule> all = [] {
        std::vector<Rule> rules{@calls@
        };
        std::sort(rules.begin(), rules.end(), [](const Rule& one, const Rule& other) { return one.id < other.id; });
        return rules;
    }();
    return all;
}

} // namespace esente::core::rules
]])
    target_sources(${target} PRIVATE ${out})
endfunction()
