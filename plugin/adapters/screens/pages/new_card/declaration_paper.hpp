#pragma once

#include "adapters/screens/card_work.hpp"
#include "adapters/screens/markup.hpp"

namespace esente::screens {

/// What the self-declaration says, beside the request.
struct DeclarationPaper {
    core::counter::CardRequest request;
    PrintedName holder;
    core::Date today;
    bool cannot_sign = false; ///< who declares is there but cannot sign: the operator takes the declaration (DPR 445/2000 art. 4 c. 1)
};

/// «Autocertificazione di furto o smarrimento» and its likes for a card that never came or is damaged, on one sheet of paper: who
/// declares, for whom, what, and where it is signed. A declaration to an Italian office: in Italian whatever the language of the screens.
[[nodiscard]] Markup declaration_paper(const DeclarationPaper& paper);

} // namespace esente::screens
