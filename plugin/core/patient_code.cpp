#include "core/patient_code.hpp"

#include "core/text.hpp"

#include <cstddef>

namespace esente::core {
namespace {

// A code has at most 16 characters; two asterisks of a Code 39 scan may stand around it.
constexpr std::size_t longest_clear_code = 18;

/// Letters of Base64 (RFC 4648 §4), the line breaks of MIME, padding.
bool is_encrypted(std::string_view text) noexcept {
    constexpr std::string_view base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\r\n";
    return text.size() > longest_clear_code && text.find_first_not_of(base64) == std::string_view::npos;
}

} // namespace

PatientCode read_patient_code(std::string_view codice_ass) {
    const auto text = trim(codice_ass);
    if (text.empty()) {
        return {};
    }
    if (auto id = PatientId::parse(text)) {
        return {PatientCodeForm::clear, std::move(id)};
    }
    return {is_encrypted(text) ? PatientCodeForm::encrypted : PatientCodeForm::unreadable, {}};
}

} // namespace esente::core
