#include "app/word_verdict.hpp"

#include "core/messages/messages.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace esente::app {
namespace {

namespace messages = core::messages;

} // namespace

std::vector<WordedFinding> word_findings(const Station& station, const std::vector<core::Finding>& findings) {
    std::vector<WordedFinding> worded;
    worded.reserve(findings.size());
    std::ranges::transform(findings, std::back_inserter(worded), [&](const core::Finding& finding) {
        const auto text = messages::rule_text(finding.rule, station.settings.language);
        return WordedFinding{.finding = finding,
                             .message = messages::fill(text.message, finding.facts),
                             .remedy = messages::fill(text.remedy, finding.facts),
                             .source = finding.norm};
    });
    return worded;
}

std::vector<WordedWay> word_ways(const Station& station, const std::vector<core::WayForward>& ways) {
    std::vector<WordedWay> worded;
    worded.reserve(ways.size());
    std::ranges::transform(ways, std::back_inserter(worded), [&](const core::WayForward& way) {
        return WordedWay{.way = way, .text = std::string{messages::way_text(way, station.settings.language)}};
    });
    return worded;
}

std::vector<WordedNote> word_notes(const Station& station, const std::vector<core::RenewalNote>& notes) {
    std::vector<WordedNote> worded;
    for (const core::RenewalNote& note : notes) {
        auto lines = messages::note_text(note, station.settings.language);
        if (std::ranges::none_of(lines, &std::string::empty)) {
            worded.push_back({.code = note.code, .lines = std::move(lines)});
        }
    }
    return worded;
}

} // namespace esente::app
