#pragma once

#include "adapters/screens/pages/fields.hpp"
#include "core/counter/request.hpp"

namespace esente::screens {

/// An identity document, by kind and day. Fields: `PREFIX.kind .number .issuer .issued .expires`.
struct DocumentFields {
    std::string_view prefix; ///< holder_document or applicant_document, as findings name them
    Words legend;
    bool focus = false; ///< the next keystroke goes there
};
[[nodiscard]] Markup document_fields(const View& view, const DocumentFields& which, const Form& typed, const Mistakes& wrong);

/// What only the typed text shows: no kind chosen, a day that is none. What a document must be is core::counter's to judge.
void document_flaws(const View& view, const std::string& prefix, const Form& typed, Mistakes& wrong);

/// Kind, number, issuer and days on one line, as forms and summaries write it.
[[nodiscard]] std::string document_in_words(core::Language language, const core::counter::Document& document);

} // namespace esente::screens
