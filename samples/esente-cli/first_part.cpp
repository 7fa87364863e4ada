#include "first_part.hpp"

#include "failure.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstring>

namespace cli {
namespace {

int given_descriptor(const std::string& text) {
    int number = -1;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = failed == std::errc{} && end == text.data() + text.size();
    if (!whole || number == STDOUT_FILENO || ::fcntl(number, F_GETFD) == -1) {
        throw usage("--first-part-fd is no open file descriptor but standard output");
    }
    return number;
}

int terminal() {
    const int opened = ::open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (opened < 0) {
        throw usage("there is no terminal for the first part: give --first-part-fd");
    }
    return opened;
}

void put(int descriptor, const char* text) {
    std::size_t left = std::strlen(text);
    while (left > 0) {
        const ssize_t written = ::write(descriptor, text, left);
        if (written <= 0) {
            throw Failure{.detail = "the first part could not be written"};
        }
        text += written;
        left -= static_cast<std::size_t>(written);
    }
}

/// Wipes the struct when the scope ends, also by an exception.
struct Wiped {
    esente_first_part part{};
    Wiped() { part.struct_size = sizeof part; }
    ~Wiped() { ::explicit_bzero(&part, sizeof part); }
    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;
};

} // namespace

FirstPartSink::FirstPartSink(const Options& options)
    : descriptor_{options.has("first-part-fd") ? given_descriptor(options.value("first-part-fd")) : terminal()},
      ours_{!options.has("first-part-fd")} {}

FirstPartSink::~FirstPartSink() {
    if (ours_) {
        ::close(descriptor_);
    }
}

bool FirstPartSink::write(const Plugin& plugin, esente_job* job) const {
    Wiped first;
    if (plugin.job_first_part(job, &first.part) != ESENTE_OK) {
        return false;
    }
    for (const auto* piece : std::array<const char*, 5>{"PIN ", first.part.pin, "\nPUK ", first.part.puk, "\n"}) {
        put(descriptor_, piece);
    }
    return true;
}

} // namespace cli
