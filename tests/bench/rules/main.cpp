// What reading and judging one national message costs by themselves: no card, no service, no store, no thread.
// usage: bench_rules MESSAGE ROUNDS
#include "core/judge.hpp"
#include "formats/catalogue_file.hpp"
#include "formats/prescription_message.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace esente;
using Clock = std::chrono::steady_clock;

/// The whole catalogue's rules, a claim the registry holds, a card that vouches for the patient.
core::Case case_of(const core::Catalogue& catalogue, const core::Settings& settings, const core::Prescription& draft) {
    const auto day = draft.compiled;
    core::Identity identity;
    identity.mode = core::Mode::chip;
    identity.assurance = core::Assurance::card_data_certified;
    identity.id = core::PatientId::parse("RSSMRA80A01H501U");
    identity.card = core::CardFacts{};
    const core::VerifyReply reply = core::VerifyAnswer{.outcome = core::Verification::valida,
                                                       .outcome_known = true,
                                                       .code = *core::ExemptionCode::parse("013.250"),
                                                       .from = core::Date::from_ymd(2020, 3, 10),
                                                       .to = {},
                                                       .region_of_assistance = "030",
                                                       .proof_id = "proof",
                                                       .answered_at = {},
                                                       .messages = {}};
    core::Operator caller;
    caller.codice_fiscale = core::prescriber(draft);
    caller.role = draft.specialisation;
    return {.catalogue = catalogue,
            .draft = draft,
            .settings = settings,
            .identity = std::move(identity),
            .day = day,
            .today = day,
            .caller = std::move(caller),
            .certificate = {},
            .verification = core::Result<core::VerifyReply>{reply},
            .list = {},
            .list_refused = {},
            .acknowledged = {}};
}

template <class Work> std::vector<double> microseconds(int rounds, Work work) {
    std::vector<double> times;
    times.reserve(static_cast<std::size_t>(rounds));
    for (int i = 0; i < rounds; ++i) {
        const auto start = Clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return times;
}

void print(const char* what, const std::vector<double>& times, const char* target) {
    const auto at = [&](double share) { return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))]; };
    std::printf("%-24s median %8.1f us   p99 %8.1f us   (target %s)\n", what, at(0.5), at(0.99), target);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("usage: bench_rules MESSAGE ROUNDS\n", stderr);
        return 2;
    }
    std::ostringstream text;
    text << std::ifstream{arguments[1], std::ios::binary}.rdbuf();
    const std::string message = text.str();
    const int rounds = std::stoi(arguments[2]);
    const auto catalogue = formats::embedded_catalogue();
    const auto draft = formats::read_prescription_message(message);
    if (!catalogue || !draft || rounds < 1) {
        std::fputs("no catalogue, no prescription or no round\n", stderr);
        return 1;
    }
    core::Settings settings;
    settings.region = "030";
    std::size_t findings = 0; // summed up so that no work can be left out
    const auto judged = [&](const core::Prescription& prescription) {
        findings += core::judge(case_of(*catalogue, settings, prescription)).findings.size();
    };
    std::printf("%zu bytes, %zu lines, %zu rules, %zu families, %d rounds\n", message.size(), draft->lines.size(), catalogue->rules.size(),
                catalogue->families.size(), rounds);
    print("parse", microseconds(rounds, [&] { findings += formats::read_prescription_message(message)->lines.size(); }), "none");
    print("judge", microseconds(rounds, [&] { judged(*draft); }), "p99 < 20 us");
    print("parse and judge", microseconds(rounds, [&] { judged(*formats::read_prescription_message(message)); }), "p99 < 200 us");
    print("load the catalogue",
          microseconds(std::max(rounds / 100, 10), [&] { findings += formats::embedded_catalogue()->families.size(); }), "< 10000 us");
    std::printf("%zu lines, findings and families seen\n", findings);
    return 0;
}
