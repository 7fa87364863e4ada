#pragma once

#include "adapters/screens/http.hpp"
#include "core/counter/request.hpp"

#include <optional>
#include <string>

/// Who a request is about and who makes it, as a form of the counter says it.
namespace esente::screens {

/// `type`, as chosen; for a holder under age the legal representative unless something else was. None: not chosen yet. `age` of the
/// holder in years; none if unknown.
[[nodiscard]] std::optional<core::counter::RequestType> chosen_type(const Form& typed, std::optional<int> age);

/// Everybody but the holder, with the documents that such a request needs: `applicant.`, `assistant.`, `holder_document.`,
/// `applicant_document.`. What was not chosen yet stands as something the rules let pass: `who_flaws` and `document_flaws` tell it.
void read_parties(const Form& typed, core::counter::RequestType type, core::counter::Parties& parties);

/// A minor from 16 for whom nobody else acts by law must be emancipated: then they ask themselves, or a relative for their health.
[[nodiscard]] bool is_emancipated(core::counter::RequestType type, std::optional<int> age) noexcept;

/// The field of the screens for a field of a finding: some differ because they are asked in two places.
[[nodiscard]] std::string field_on_screen(const core::counter::Parties& parties, const std::string& field);

} // namespace esente::screens
