#pragma once

#include "failure.hpp"

#include <esente/esente.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cli {

/// A value of a request file, found by its dotted key.
struct CounterValue {
    std::string text{};
    enum class Kind : std::uint8_t { text, number, boolean, null } kind = Kind::text;
    std::size_t at = 0; ///< offset of the value
};

/// A request of the counter as a file: nested objects of texts, numbers and booleans. What is wrong with it as a file is USAGE with line,
/// column and key; what is wrong with it as a request is the library's affair.
class CounterFile {
public:
    /// Throws Failure (USAGE). `known` are the dotted keys it may have.
    CounterFile(std::string text, const std::vector<std::string>& known);

    [[nodiscard]] bool has(const std::string& object) const;
    [[nodiscard]] std::string text(const std::string& key) const;
    [[nodiscard]] std::int32_t day(const std::string& key) const;
    [[nodiscard]] std::int32_t number(const std::string& key) const;
    [[nodiscard]] bool flag(const std::string& key) const;
    /// Position of the word among `words`, from 1; the key must be there. `otherwise` where it is absent and not negative.
    [[nodiscard]] std::int32_t choice(const std::string& key, const std::vector<std::string>& words, std::int32_t otherwise = -1) const;

    /// Where the value of a key stands; the beginning of the file for one that is absent.
    [[nodiscard]] Place place(const std::string& key) const;

private:
    [[nodiscard]] const CounterValue* find(const std::string& key) const;
    [[noreturn]] void wrong(const std::string& key, const std::string& why) const;

    std::string text_;
    std::map<std::string, CounterValue> values_;
    std::map<std::string, std::size_t> objects_;
};

} // namespace cli
