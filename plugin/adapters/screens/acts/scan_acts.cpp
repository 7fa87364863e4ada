#include "adapters/screens/acts/scan_acts.hpp"

#include "adapters/screens/pages/scan_words.hpp"
#include "adapters/screens/typed.hpp"
#include "core/json.hpp"

namespace esente::screens {
namespace {

using core::scan::Kind;
using core::scan::Outcome;

std::string_view word_of(const core::scan::Scan& scan) {
    if (scan.outcome == Outcome::read) {
        return "read";
    }
    return scan.kind == Kind::none ? "none" : "nearly";
}

} // namespace

Done read_burst(const View& view, const Form& form) {
    const auto scan = core::scan::read_scan(field_of(form, "text"));
    return {.json = core::JsonObject{}
                        .text("outcome", word_of(scan))
                        .flag("stripe", scan.kind == Kind::stripe)
                        .text("id", scan.id ? scan.id->text() : std::string{})
                        .text("number", scan.card_number)
                        .text("text", scan.id ? std::string_view{} : view.say(scan_words(scan)))
                        .json()};
}

} // namespace esente::screens
