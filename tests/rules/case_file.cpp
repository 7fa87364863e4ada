#include "rules/case_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

namespace esente::test {
namespace {

void read_file(const std::filesystem::path& path, std::vector<RuleCase>& cases) {
    std::ifstream file{path};
    RuleCase one;
    const auto finish = [&] {
        if (!one.given.empty() || !one.expected.empty()) {
            cases.push_back(one);
        }
        one = RuleCase{};
    };
    std::string line;
    for (unsigned number = 1; std::getline(file, line); ++number) {
        if (line.empty()) {
            finish();
            continue;
        }
        if (one.line == 0) {
            one.file = path.filename().string();
            one.line = number;
        }
        if (line.starts_with('#')) {
            one.sentence += line.substr(1);
        } else if (line.starts_with("expect ")) {
            one.expected.push_back(line.substr(7));
        } else {
            one.given.push_back(line);
        }
    }
    finish();
}

} // namespace

std::ostream& operator<<(std::ostream& out, const RuleCase& one) { return out << one.file << ':' << one.line << one.sentence; }

std::vector<RuleCase> read_cases(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().extension() == ".case") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<RuleCase> cases;
    for (const auto& path : files) {
        read_file(path, cases);
    }
    return cases;
}

} // namespace esente::test
