#include "core/scan/scan.hpp"
#include "core/scan/wording.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

/// Whatever the bytes, either a flaw and nothing else, or a patient or card number that reads as itself; names are UTF-8 of bounded length.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace esente::core;
    const std::string typed{data, data + size};
    const auto scan = scan::read_scan(typed);
    const bool holds_something = scan.id.has_value() || !scan.card_number.empty();
    const bool names = !scan.surname.empty() || !scan.given_name.empty();
    const bool is_read = scan.outcome == scan::Outcome::read;
    bool is_wrong =
        is_read != holds_something || (names && !is_read) || scan::what_is_wrong(scan).empty() || (is_read && size > scan::longest);
    is_wrong = is_wrong || scan.surname.size() > 200 || scan.given_name.size() > 200;
    is_wrong = is_wrong || (scan.id && scan::read_scan(scan.id->text()).id != scan.id);
    is_wrong = is_wrong || (!scan.card_number.empty() && scan::read_scan(scan.card_number).card_number != scan.card_number);
    if (is_wrong) {
        std::abort();
    }
    return 0;
}
