#include "adapters/screens/acts/scan_acts.hpp"

#include "adapters/screens/json.hpp"
#include "adapters/screens/pages/scan_words.hpp"
#include "adapters/screens/typed.hpp"

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
    const auto text = scan.id ? std::string_view{} : view.say(scan_words(scan));
    return {.go = {},
            .page = {},
            .json = R"({"outcome":")" + std::string{word_of(scan)} + R"(","stripe":)" + (scan.kind == Kind::stripe ? "true" : "false") +
                    R"(,"id":")" + json_text(scan.id ? scan.id->text() : std::string{}) + R"(","number":")" + json_text(scan.card_number) +
                    R"(","text":")" + json_text(text) + "\"}"};
}

} // namespace esente::screens
