#pragma once

#include <esente/esente.h>

#include <cstdint>
#include <string>
#include <vector>

namespace cli {

struct Plugin;

/// Where a file somebody wrote is wrong.
struct Place {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string key{};
};

/// A step the doctor may take; texts are copies.
struct Way {
    esente_action action = 0;
    std::string value{};
    std::string text{};
    bool sets_exemption = false;
    std::string exemption{};
    std::int32_t non_exempt = -1;
    std::int32_t income = -1;
};

/// One thing that is wrong with a request of the counter; texts are copies.
struct CounterFinding {
    std::string rule{};
    std::string field{};
    std::string message{};
    std::string remedy{};
    std::string technician{};
};

/// Why there is no result. Thrown where it arises, printed by main.
struct Failure {
    esente_fault fault = ESENTE_FAULT_DEFECT;
    std::string name{"DEFECT"};
    std::int32_t native = 0;
    std::string detail{};
    Place at{};
    std::vector<CounterFinding> findings{}; ///< of a refused request of the counter
};

/// The command line is wrong.
[[nodiscard]] Failure usage(std::string detail);
/// A paper certificate as typed is wrong.
[[nodiscard]] Failure bad_certificate(std::string detail, Place at);
/// What the library said. A host mistake is a value on the command line that the library does not take.
[[nodiscard]] Failure failure_from(const esente_error& error);
/// `failure_from` unless the status is a success.
void expect_ok(esente_status status, const esente_error& error);

/// Exit status: 1 when the command line is wrong, 2 for any other failure.
[[nodiscard]] int exit_status(const Failure& failure) noexcept;

[[nodiscard]] esente_error empty_error() noexcept;
[[nodiscard]] Way way_from(const esente_way& way);
[[nodiscard]] const char* action_name(esente_action action) noexcept;

/// What to do about a failure, for user and technician. Works without a library too.
struct Remedy {
    std::string user;
    std::string technician;
};
[[nodiscard]] Remedy remedy_for(const Failure& failure, const Plugin* plugin, esente_language language);

/// The lawful ways forward after a failed check; none without a library.
[[nodiscard]] std::vector<Way> ways_after(const Failure& failure, const Plugin* plugin, esente_mode mode, esente_language language);

} // namespace cli
