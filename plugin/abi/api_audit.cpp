#include "abi/nth.hpp"
#include "abi/start.hpp"

#include <algorithm>

namespace {

using namespace esente; // NOLINT(google-build-using-namespace): the exported names are global by contract

constexpr std::size_t hash_digits = 64;
constexpr std::uint32_t most_rows = 10'000;

bool is_hash(const std::string& text) {
    constexpr std::string_view digits = "0123456789abcdefABCDEF";
    return text.size() == hash_digits && text.find_first_not_of(digits) == std::string::npos;
}

std::optional<ports::AuditExpectation> read_expectation(abi::Intake& in, std::uint64_t sequence, const char* hash) {
    std::string digits = in.text(hash, hash_digits, "hash");
    in.expect((sequence == 0) == digits.empty(), "sequence", "sequence and hash go together");
    in.expect(digits.empty() || is_hash(digits), "hash", "not 64 hexadecimal digits");
    if (digits.empty()) {
        return std::nullopt;
    }
    std::transform(digits.begin(), digits.end(), digits.begin(),
                   [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
    return ports::AuditExpectation{.sequence = sequence, .hash = std::move(digits)};
}

/// Which rows are wanted.
struct Range {
    std::uint64_t from = 1;
    std::uint32_t limit = 1;
};

Range read_range(abi::Intake& in, std::uint64_t from, std::uint32_t limit) {
    in.expect(from >= 1, "from", "rows count from 1");
    in.expect(limit >= 1 && limit <= most_rows, "limit", "not from 1 to 10000");
    return {from, limit};
}

/// Null for a job without such a row; this accessor has no status to give.
const char* row_text(const esente_job& job, std::size_t index) {
    const auto* const rows = abi::outcome_of<std::vector<ports::AuditRow>>(job);
    return rows != nullptr && index < rows->size() ? (*rows)[index].json.c_str() : nullptr;
}

} // namespace

extern "C" {

esente_status ESENTE_CALL esente_audit_verify_start(esente_engine* engine, uint64_t sequence, const char* hash, esente_job** out,
                                                    esente_error* error) {
    return abi::start(
        engine, out, error, [&](abi::Intake& in) { return read_expectation(in, sequence, hash); },
        [](app::Engine& of, std::optional<ports::AuditExpectation> expected) { return of.verify_audit(std::move(expected)); });
}

esente_status ESENTE_CALL esente_audit_rows_start(esente_engine* engine, uint64_t from, uint32_t limit, esente_job** out,
                                                  esente_error* error) {
    return abi::start(
        engine, out, error, [&](abi::Intake& in) { return read_range(in, from, limit); },
        [](app::Engine& of, Range range) { return of.audit_rows(range.from, range.limit); });
}

esente_status ESENTE_CALL esente_job_audit_report(const esente_job* job, esente_audit_report* out) {
    return abi::whole<ports::AuditReport>(job, out);
}

esente_status ESENTE_CALL esente_job_audit_break(const esente_job* job, size_t index, esente_audit_break* out) {
    return abi::nth<ports::AuditReport>(job, index, out, &ports::AuditReport::broken);
}

const char* ESENTE_CALL esente_job_audit_row(const esente_job* job, size_t index) {
    const char* text = nullptr;
    abi::quietly([&] { text = job != nullptr ? row_text(*job, index) : nullptr; });
    return text;
}
}
