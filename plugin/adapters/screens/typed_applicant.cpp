#include "adapters/screens/typed_applicant.hpp"

#include "adapters/screens/typed.hpp"

#include <algorithm>

namespace esente::screens {
namespace {

using namespace core::counter; // NOLINT(google-build-using-namespace): this file reads nothing else

/// By RequestType.
constexpr std::array<std::string_view, 3> types{"holder", "minor_or_ward", "health_delegate"};

/// By Title, of those who represent.
constexpr std::array<std::string_view, 3> representatives{"parent", "guardian", "support_administrator"};

template <class Value, std::size_t size> std::optional<Value> among(const std::array<std::string_view, size>& words, std::string_view word) {
    const auto* const found = std::find(words.begin(), words.end(), word);
    return found != words.end() ? std::optional{static_cast<Value>(found - words.begin())} : std::nullopt;
}

void read_kinship(const Form& typed, Applicant& applicant) {
    const auto word = field_of(typed, "applicant.kinship");
    const auto* const found = std::find_if(kinships.begin(), kinships.end(), [&](const Kinship& row) { return row.word == word; });
    if (found != kinships.end()) {
        applicant.title = found->title;
        applicant.degree = found->degree;
        applicant.line = found->line;
    }
    applicant.nobody_before = field_of(typed, "applicant.nobody_before") == "1";
}

} // namespace

std::optional<RequestType> request_type(const Form& typed) { return among<RequestType>(types, field_of(typed, "type")); }

std::optional<Applicant> applicant_in(const Form& typed) {
    const auto type = request_type(typed);
    if (!type || *type == RequestType::holder) {
        return std::nullopt;
    }
    Applicant applicant;
    read_person(typed, "applicant", applicant);
    if (*type == RequestType::minor_or_ward) {
        applicant.title = among<Title>(representatives, field_of(typed, "applicant.title")).value_or(Title::relative);
    } else {
        read_kinship(typed, applicant);
    }
    return applicant;
}

} // namespace esente::screens
