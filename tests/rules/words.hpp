#pragma once

#include "core/date.hpp"

#include <sstream>
#include <stdexcept>
#include <string>

namespace esente::test {

/// The words of one line, taken one by one.
class Words {
public:
    explicit Words(const std::string& line) : stream_{line} {}

    /// The next word; throws where there is none.
    std::string next() {
        std::string word;
        if (!(stream_ >> word)) {
            throw std::invalid_argument{"the line ends too early"};
        }
        return word;
    }
    esente::core::Date day() {
        const std::string word = next();
        const auto day = esente::core::Date::from_iso(word);
        if (!day) {
            throw std::invalid_argument{"no day: " + word};
        }
        return *day;
    }
    /// Takes the word if it is the next one.
    bool skip(const std::string& expected) {
        const auto place = stream_.tellg();
        std::string word;
        if (stream_ >> word && word == expected) {
            return true;
        }
        stream_.clear();
        stream_.seekg(place);
        return false;
    }
    bool more() { return (stream_ >> std::ws).good() && stream_.peek() != std::char_traits<char>::eof(); }
    std::string rest() {
        std::string text;
        std::getline(stream_ >> std::ws, text);
        return text;
    }

private:
    std::istringstream stream_;
};

} // namespace esente::test
