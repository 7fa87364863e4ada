// Reads the lines of people.js on standard input and compares each with what our core says. Says where they differ, by line and by what.
#include "core/card/name_letters.hpp"
#include "core/patient_id.hpp"

#include <Poco/JSON/Parser.h>

#include <cstdio>
#include <iostream>
#include <set>
#include <sstream>
#include <string>

namespace {

using namespace esente::core;
using Line = Poco::JSON::Object::Ptr;

class Comparison {
public:
    void look_at(const Line& line) {
        ++lines_;
        if (line->has("impossible")) {
            const auto code = line->getValue<std::string>("impossible");
            agree(codice_fiscale_flaw(code) == CodiceFiscaleFlaw::day && !PatientId::parse(code), "an impossible day");
            return;
        }
        const auto code = line->getValue<std::string>("code");
        const auto letters = card::name_letters(line->getValue<std::string>("surname"), line->getValue<std::string>("given_name"));
        agree(letters == code.substr(0, 6), "the letters of the names");
        agree(codice_fiscale_check_letter(code.substr(0, 15)) == code.back(), "the check letter");
        look_at_facts(line, code);
        look_at_omocodes(line);
    }

    /// 0 when everything agreed and as many people came as were wanted.
    [[nodiscard]] int end(unsigned long wanted) const {
        std::printf("%lu lines, %lu omocodes, %lu differences\n", lines_, omocodes_, differences_);
        return differences_ == 0 && lines_ > wanted && omocodes_ >= wanted * 127 ? 0 : 1;
    }

private:
    void look_at_facts(const Line& line, const std::string& code) {
        const auto today = Date::from_iso(line->getValue<std::string>("today"));
        const auto id = PatientId::parse(code);
        const auto facts = id && today ? id->facts(*today) : std::nullopt;
        agree(facts.has_value(), "a codice fiscale without a flaw");
        if (facts) {
            agree(facts->birth_date.iso() == line->getValue<std::string>("birth"), "the day of birth");
            agree((facts->sex == Sex::female ? "F" : "M") == line->getValue<std::string>("sex"), "the sex");
            agree(facts->birth_place == line->getValue<std::string>("place"), "the place of birth");
        }
    }

    void look_at_omocodes(const Line& line) {
        std::istringstream words{line->getValue<std::string>("omocodes")};
        std::set<std::string> different;
        for (std::string omocode; words >> omocode;) {
            ++omocodes_;
            different.insert(omocode);
            look_at_facts(line, omocode);
        }
        agree(different.size() == 127, "as many omocodes as seven digits give");
    }

    void agree(bool same, const char* what) {
        if (!same && ++differences_ <= 20) {
            std::printf("line %lu: %s\n", lines_, what);
        }
    }

    unsigned long lines_ = 0;
    unsigned long omocodes_ = 0;
    unsigned long differences_ = 0;
};

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: codice_fiscale_peer COUNT\n", stderr);
        return 2;
    }
    Comparison comparison;
    Poco::JSON::Parser parser;
    for (std::string line; std::getline(std::cin, line);) {
        parser.reset();
        comparison.look_at(parser.parse(line).extract<Line>());
    }
    return comparison.end(std::stoul(arguments[1]));
}
