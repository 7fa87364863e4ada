#include "abi/convert.hpp"
#include "abi/guarded.hpp"
#include "abi/handles.hpp"
#include "core/exemptions/lookup.hpp"
#include "core/exemptions/row_text.hpp"
#include "formats/catalogue_file.hpp"

namespace {

using namespace esente; // NOLINT(google-build-using-namespace): the exported names are global by contract

namespace exemptions = core::exemptions;

constexpr std::size_t region_digits = 3;

std::int32_t number_of(const std::optional<core::Date>& day) noexcept { return day ? day->number() : 0; }

abi::Made<esente_catalogue> catalogue_handle(core::Result<core::Catalogue> read) {
    if (!read) {
        return abi::failed(std::move(read).error());
    }
    auto handle = std::make_unique<esente_catalogue>();
    handle->edition = std::make_shared<const core::Catalogue>(std::move(*read));
    return handle;
}

abi::Made<esente_catalogue> from_bytes(const void* content, std::size_t size) {
    if (content == nullptr) {
        return abi::mistake("content", "content is null");
    }
    if (size > formats::longest_catalogue) {
        return abi::mistake("size", "the catalogue is longer than 16777216 bytes");
    }
    return catalogue_handle(formats::read_catalogue({static_cast<const char*>(content), size}));
}

esente_status describe(const esente_catalogue* catalogue, esente_edition& out) {
    if (catalogue == nullptr) {
        return ESENTE_E_ARGUMENT;
    }
    const core::Catalogue& edition = *catalogue->edition;
    out.best_before = number_of(edition.best_before);
    out.serial = edition.serial;
    out.version = edition.version.c_str();
    out.digest = edition.digest.c_str();
    out.family_count = static_cast<std::uint32_t>(edition.families.size());
    out.code_count = static_cast<std::uint32_t>(edition.codes.size());
    out.coverage_count = static_cast<std::uint32_t>(edition.coverages.size());
    out.rule_count = static_cast<std::uint32_t>(edition.rules.size());
    return ESENTE_OK;
}

// Texts are the edition's own, or static; the part of a struct that nothing is known of stays empty.

void put(const core::CodeRow* row, esente_code& out) noexcept {
    if (row != nullptr) {
        out.valid_from = number_of(row->validity.from);
        out.valid_to = number_of(row->validity.to);
        out.code = row->code.c_str();
        out.description = row->description.c_str();
    }
}

void put(const core::CodeFamily* family, esente_code& out) noexcept {
    if (family != nullptr) {
        out.regional = static_cast<std::uint32_t>(family->regional);
        out.income = static_cast<std::uint32_t>(family->income);
        out.superseded = static_cast<std::uint32_t>(family->superseded);
        out.family = family->id.c_str();
        out.assertion = exemptions::assertion_name(family->assertion);
        out.renewal = family->renewal.c_str();
        out.source = family->source.c_str();
    }
}

void put(const core::Renumbering* renumbered, esente_code& out) noexcept {
    if (renumbered != nullptr) {
        // NOLINTNEXTLINE(clang-analyzer-core.NullDereference): to_c sets every text before
        out.code = *out.code == '\0' ? renumbered->old_code.c_str() : out.code;
        out.renumbered_to = renumbered->new_code.c_str();
        out.renumbered_by = renumbered->source.c_str();
        out.renumbered_from = number_of(renumbered->validity.from);
    }
}

esente_code to_c(const exemptions::CodeFacts& facts) noexcept {
    esente_code out{};
    for (const char** text :
         {&out.code, &out.description, &out.family, &out.assertion, &out.renewal, &out.source, &out.renumbered_to, &out.renumbered_by}) {
        *text = "";
    }
    out.respelled = static_cast<std::uint32_t>(facts.respelled);
    out.delicate = static_cast<std::uint32_t>(facts.delicate);
    out.drugs = exemptions::coverage_name(facts.drugs);
    out.services = exemptions::coverage_name(facts.services);
    put(facts.row, out);
    put(facts.family, out);
    put(facts.renumbered, out);
    return out;
}

abi::Ending look_up(const esente_catalogue* catalogue, const esente_lookup* given, esente_code& out) {
    abi::Intake in;
    in.expect(catalogue != nullptr, "catalogue", "catalogue is null");
    const auto asked = in.part(given, "asked");
    const auto text = in.needed_text(asked.code, abi::exemption_bytes, "code");
    const auto region = in.text(asked.region, region_digits, "region");
    const auto day = in.date(asked.date, "date");
    in.expect(day.has_value(), "date", "no day is given");
    if (in.mistake()) {
        return *in.mistake();
    }
    const auto code = core::ExemptionCode::parse(text);
    const auto facts = code ? exemptions::look_up(*catalogue->edition, *code, region, *day) : std::nullopt;
    if (!facts) {
        return abi::failed(core::failure(core::Fault::catalogue_invalid, "this edition does not have the code"));
    }
    out = to_c(*facts);
    return {};
}

abi::Made<esente_comparison> compare(const esente_catalogue* before, const esente_catalogue* after) {
    if (before == nullptr || after == nullptr) {
        return abi::mistake(before == nullptr ? "before" : "after", "an edition is null");
    }
    auto handle = std::make_unique<esente_comparison>();
    handle->differences = exemptions::differences(*before->edition, *after->edition);
    return handle;
}

static_assert(static_cast<int>(exemptions::Change::changed) + 1 == ESENTE_ROW_CHANGED);

esente_status difference(const esente_comparison* comparison, std::size_t index, esente_difference& out) {
    if (comparison == nullptr) {
        return ESENTE_E_ARGUMENT;
    }
    if (index >= comparison->differences.size()) {
        return ESENTE_END;
    }
    const exemptions::Difference& one = comparison->differences[index];
    out = {.struct_size = 0,
           .change = static_cast<esente_change>(one.change) + 1,
           .list = one.list.c_str(),
           .row = one.row.c_str(),
           .field = one.field.c_str(),
           .before = one.before.c_str(),
           .after = one.after.c_str()};
    return ESENTE_OK;
}

} // namespace

extern "C" {

esente_status ESENTE_CALL esente_catalogue_embedded(esente_catalogue** out, esente_error* error) {
    return abi::guarded(out, error, [] { return catalogue_handle(formats::embedded_catalogue()); });
}

esente_status ESENTE_CALL esente_catalogue_read(const void* content, size_t size, esente_catalogue** out, esente_error* error) {
    return abi::guarded(out, error, [&] { return from_bytes(content, size); });
}

esente_status ESENTE_CALL esente_catalogue_describe(const esente_catalogue* catalogue, esente_edition* out) {
    return abi::filled(out, [&](esente_edition& edition) { return describe(catalogue, edition); });
}

esente_status ESENTE_CALL esente_catalogue_code(const esente_catalogue* catalogue, const esente_lookup* asked, esente_code* out,
                                                esente_error* error) {
    return abi::filled_or_why(out, error, [&](esente_code& facts) { return look_up(catalogue, asked, facts); });
}

void ESENTE_CALL esente_catalogue_release(esente_catalogue* catalogue) {
    abi::quietly([&] { const std::unique_ptr<esente_catalogue> last{catalogue}; });
}

esente_status ESENTE_CALL esente_catalogue_compare(const esente_catalogue* before, const esente_catalogue* after, esente_comparison** out,
                                                   esente_error* error) {
    return abi::guarded(out, error, [&] { return compare(before, after); });
}

esente_status ESENTE_CALL esente_comparison_difference(const esente_comparison* comparison, size_t index, esente_difference* out) {
    return abi::filled(out, [&](esente_difference& one) { return difference(comparison, index, one); });
}

void ESENTE_CALL esente_comparison_release(esente_comparison* comparison) {
    abi::quietly([&] { const std::unique_ptr<esente_comparison> last{comparison}; });
}
}
