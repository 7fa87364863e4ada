#include "recorder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace service_simulator {

namespace {

bool is_letter(char one) { return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z'); }

/// What stands behind the last dot; "unknown" unless it is letters alone.
std::string operation_of(std::string_view action) {
    const std::string name(action.substr(action.rfind('.') + 1));
    return !name.empty() && std::all_of(name.begin(), name.end(), is_letter) ? name : "unknown";
}

} // namespace

Recorder::Recorder(std::string folder) : folder_(std::move(folder)) {
    if (!folder_.empty()) {
        std::filesystem::create_directories(folder_);
    }
}

void Recorder::write(std::string_view action, std::string_view body) {
    if (folder_.empty()) {
        return;
    }
    const std::scoped_lock held(lock_);
    ++count_;
    const auto file = std::filesystem::path(folder_) / (std::to_string(count_) + "-" + operation_of(action) + ".xml");
    std::ofstream(file, std::ios::binary) << body << std::flush;
}

} // namespace service_simulator
