#pragma once

#include "failure.hpp"
#include "json_writer.hpp"
#include "plugin.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cli {

/// A verdict with everything that hangs on it; texts are borrowed from the job.
struct Verdict {
    esente_verdict head{};
    std::vector<esente_finding> findings{};
    std::vector<Way> ways{};
    std::vector<esente_note> notes{};
    std::optional<esente_exemption> exemption{};
};

[[nodiscard]] Verdict read_verdict(const Plugin& plugin, const esente_job* job);
[[nodiscard]] std::string as_json(const Verdict& verdict);

/// The key `ways_forward`.
void write_ways(JsonWriter& json, const std::vector<Way>& ways);

} // namespace cli
