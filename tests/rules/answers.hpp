#pragma once

#include "rules/case_file.hpp"
#include "rules/words.hpp"

/// Lines of a case about papers and the registry.
namespace esente::test {

void certificate(Facts& facts, Words& words);
void registry(Facts& facts, Words& words);
void list(Facts& facts, Words& words);

} // namespace esente::test
