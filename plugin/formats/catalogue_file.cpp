#include "formats/catalogue_file.hpp"

#include "embedded/catalogue_xml.hpp"
#include "formats/catalogue_attributes.hpp"
#include "formats/catalogue_checks.hpp"
#include "formats/catalogue_rows.hpp"
#include "formats/sha256.hpp"
#include "formats/xml_reader.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace esente::formats {
namespace {

constexpr std::string_view catalogue_namespace = "urn:esente:catalogue:2026-11";
// What the station's store can remember.
constexpr std::uint64_t highest_serial = std::numeric_limits<std::int64_t>::max();

/// The rows of one list; `list` stays absent where the catalogue has none.
template <class Row, class Read> XmlRows read_list(const XmlElement& list, std::string_view name, std::vector<Row>& rows, Read read) {
    XmlRows elements = list.children(name);
    rows.reserve(elements.size());
    for (const XmlElement& element : elements) {
        rows.push_back(read(element));
    }
    return elements;
}

template <class Row> void check_scopes(const XmlRows& elements, const std::vector<Row>& rows, const core::Catalogue& catalogue) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        check_scope(elements[i], rows[i].scope, catalogue);
    }
}

std::uint64_t serial_of(const XmlElement& root) {
    const std::string text = needed(root, "serial");
    std::uint64_t serial = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), serial);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || serial == 0 || serial > highest_serial) {
        root.refuse("serial is no number from 1 to 9223372036854775807");
    }
    return serial;
}

void read_codes(const XmlElement& root, core::Catalogue& catalogue) {
    check_families(read_list(root.child("families"), "family", catalogue.families, read_family), catalogue.families);
    check_codes(read_list(root.child("codes"), "code", catalogue.codes, read_code), catalogue.codes, catalogue);
    std::sort(catalogue.codes.begin(), catalogue.codes.end(),
              [](const core::CodeRow& one, const core::CodeRow& other) { return one.code < other.code; });
    read_list(root.child("spellings"), "spelling", catalogue.spellings, read_spelling);
    read_list(root.child("renumberings"), "renumbering", catalogue.renumberings, read_renumbering);
}

void read_terms(const XmlElement& root, core::Catalogue& catalogue) {
    check_scopes(read_list(root.child("coverages"), "coverage", catalogue.coverages, read_coverage), catalogue.coverages, catalogue);
    check_scopes(read_list(root.child("seasons"), "season", catalogue.seasons, read_season), catalogue.seasons, catalogue);
    check_scopes(read_list(root.child("prolongations"), "prolongation", catalogue.prolongations, read_prolongation),
                 catalogue.prolongations, catalogue);
}

void read_rules(const XmlElement& root, core::Catalogue& catalogue) {
    const XmlElement list = root.child("rules");
    const XmlRows elements = read_list(list, "rule", catalogue.rules, read_rule);
    check_scopes(elements, catalogue.rules, catalogue);
    if (list.present()) {
        check_rules(list, elements, catalogue.rules);
    }
    std::stable_sort(catalogue.rules.begin(), catalogue.rules.end(),
                     [](const core::RuleRow& one, const core::RuleRow& other) { return one.rule < other.rule; });
}

core::Result<core::Catalogue> read(std::string_view xml, std::string digest) {
    const auto document = XmlDocument::parse(xml, {.fault = core::Fault::catalogue_invalid, .longest = longest_catalogue});
    if (!document) {
        return document.error();
    }
    const XmlElement root = document->root();
    if (root.name() != "catalogue" || root.namespace_uri() != catalogue_namespace) {
        root.refuse("is not a catalogue of " + std::string{catalogue_namespace});
    }
    core::Catalogue catalogue;
    catalogue.version = needed(root, "version");
    catalogue.serial = serial_of(root);
    catalogue.best_before = day_of(root, "best_before");
    catalogue.digest = std::move(digest);
    read_codes(root, catalogue);
    read_terms(root, catalogue);
    read_rules(root, catalogue);
    return document->finish(std::move(catalogue));
}

} // namespace

core::Result<core::Catalogue> read_catalogue(std::string_view xml) { return read(xml, sha256_hex(xml)); }

core::Result<core::Catalogue> embedded_catalogue() { return read(catalogue_xml, std::string{catalogue_xml_sha256}); }

} // namespace esente::formats
