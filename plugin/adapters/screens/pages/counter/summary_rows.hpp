#pragma once

#include "adapters/screens/pages/frame.hpp"
#include "core/counter/request.hpp"

#include <string_view>

/// Lines of a summary (`<dl class="esente-summary">`), each with the way to the page where it is changed.
namespace esente::screens {

/// `page` empty: it cannot be changed.
[[nodiscard]] Markup summary_row(const View& view, const Words& term, const Markup& value, std::string_view page);

/// Who asks and who assists, and what a relative states.
[[nodiscard]] Markup who_rows(const View& view, const core::counter::Parties& parties, std::string_view page);
/// The documents that go along.
[[nodiscard]] Markup document_rows(const View& view, const core::counter::Parties& parties, std::string_view page);

} // namespace esente::screens
