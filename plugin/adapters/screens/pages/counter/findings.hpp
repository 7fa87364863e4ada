#pragma once

#include "adapters/screens/pages/fields.hpp"
#include "app/results.hpp"
#include "core/counter/facts.hpp"
#include "core/counter/finding.hpp"
#include "core/counter/request.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What core::counter and the service find, as mistakes beside the fields of a form. Fields are named as the findings name them, but for
/// those that are asked in two places.
namespace esente::screens {

/// What is known at this desk on this day, beside the request: what app knows too, but for what the store remembers of a contact.
[[nodiscard]] core::counter::Facts facts_of(const View& view);

/// True when the field is one of these: its whole name, or below a name that ends with a dot.
[[nodiscard]] bool is_among(std::string_view field, std::span<const std::string_view> names);

/// Adds those of these fields; a field that has a mistake already keeps it.
void add_findings(const View& view, const core::counter::Parties& parties, const core::counter::Findings& found,
                  std::span<const std::string_view> names, Mistakes& wrong);
/// The same for what the application said already.
void add_findings(const core::counter::Parties& parties, const std::vector<app::CounterWords>& said,
                  std::span<const std::string_view> names, Mistakes& wrong);

/// What is the matter and what to do instead, in the language of the screens.
[[nodiscard]] std::string sentence(const View& view, std::string_view finding);

} // namespace esente::screens
