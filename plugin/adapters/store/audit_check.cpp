#include "adapters/store/audit_check.hpp"

#include "adapters/store/record.hpp"
#include "adapters/store/record_binding.hpp"

#include <Poco/Data/LOB.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace esente::store {
namespace {

using namespace Poco::Data::Keywords; // NOLINT(google-build-using-namespace): POCO's statement language, meant to be used so

constexpr std::size_t most_breaks = 1000;
constexpr Poco::Int64 neighbourhood = 16; ///< rows either side among which a moved one is recognised; further away it reads as changed

/// Row and personal part as one SELECT yields them.
struct Line {
    Poco::Int64 sequence = 0;
    Record record;
    Poco::Data::BLOB salt;
    Poco::Data::BLOB sealed;
    int has_personal = 0;
};

Octets octets_of(const Poco::Data::BLOB& blob) { return {blob.begin(), blob.end()}; }

class ChainCheck {
public:
    explicit ChainCheck(Connection& connection) : connection_{connection}, keys_{connection.keys()} {}

    void watch(const ports::AuditExpectation& head) { heads_.push_back(head); }

    ports::AuditReport run() {
        Line line;
        Poco::Data::Statement select{connection_.session()};
        select << "SELECT " << qualified_columns()
               << ", ifnull(p.salt, x'00'), ifnull(p.sealed, x'00'), p.sequence IS NOT NULL FROM audit AS a "
                  "LEFT JOIN audit_personal AS p ON p.sequence = a.sequence ORDER BY a.sequence",
            limit(1);
        fill(select, line.sequence, line.record);
        select, into(line.salt), into(line.sealed), into(line.has_personal);
        while (!select.done()) {
            if (select.execute() > 0) {
                line.record.sequence = static_cast<std::uint64_t>(line.sequence);
                visit(line);
            }
        }
        look_for_orphans();
        compare_heads_beyond_the_end();
        return std::move(report_);
    }

private:
    static std::string qualified_columns() {
        std::string list = "a.sequence";
        for (const auto* name : plain_names) {
            list += std::string{", a."} + name;
        }
        return list + ", a.personal_hash, a.link";
    }

    void broken(std::uint64_t sequence, const char* why) {
        if (report_.broken.size() < most_breaks) {
            report_.broken.push_back({sequence, why});
        }
    }

    void visit(const Line& line) {
        const auto& record = line.record;
        if (report_.records++ == 0) {
            report_.first = record.sequence;
        }
        const bool gap = record.sequence != report_.last + 1;
        if (gap) {
            broken(report_.last + 1, "missing"); // what follows a gap hangs on a link nobody has any more
        } else if (link_of(record, previous_, keys_.chain()) != record.link) {
            broken(record.sequence, is_moved(record) ? "reordered" : "changed");
        }
        if (line.has_personal != 0 && !personal_holds(line)) {
            broken(record.sequence, "personal_changed");
        }
        for (const auto& head : heads_) {
            if (head.sequence == record.sequence && head.hash != record.link) {
                broken(record.sequence, "head_differs");
            }
        }
        previous_ = record.link;
        report_.last = record.sequence;
        report_.head = record.link;
    }

    bool personal_holds(const Line& line) {
        PersonalPart part{octets_of(line.salt), {}};
        return unseal(keys_.sealing(), octets_of(line.sealed), place_of(line.record.sequence), part.json) &&
               personal_hash_of(part) == line.record.personal_hash;
    }

    /// True if the row is whole but stands under another number than the one it was written with.
    bool is_moved(const Record& record) {
        auto from = static_cast<Poco::Int64>(record.sequence) - neighbourhood - 1;
        auto to = static_cast<Poco::Int64>(record.sequence) + neighbourhood;
        std::vector<std::string> links;
        connection_.session() << "SELECT link FROM audit WHERE sequence BETWEEN ? AND ?", into(links), use(from), use(to), now;
        links.emplace_back(no_link);
        Record elsewhere = record;
        for (auto number = std::max<Poco::Int64>(1, from); number <= to; ++number) {
            elsewhere.sequence = static_cast<std::uint64_t>(number);
            const auto fits = [&](const std::string& link) { return link_of(elsewhere, link, keys_.chain()) == record.link; };
            if (elsewhere.sequence != record.sequence && std::any_of(links.begin(), links.end(), fits)) {
                return true;
            }
        }
        return false;
    }

    /// Personal parts of rows that are not there.
    void look_for_orphans() {
        std::vector<Poco::Int64> orphans;
        connection_.session() << "SELECT sequence FROM audit_personal WHERE sequence NOT IN (SELECT sequence FROM audit) LIMIT 100",
            into(orphans), now;
        for (const auto orphan : orphans) {
            broken(static_cast<std::uint64_t>(orphan), "personal_changed");
        }
    }

    void compare_heads_beyond_the_end() {
        for (const auto& head : heads_) {
            if (head.sequence == 0 || head.sequence > report_.last) {
                broken(head.sequence == 0 ? 0 : report_.last + 1, head.sequence == 0 ? "head_differs" : "cut_off");
            }
        }
    }

    Connection& connection_;
    const Keys& keys_;
    std::vector<ports::AuditExpectation> heads_;
    ports::AuditReport report_;
    std::string previous_{no_link};
};

} // namespace

ports::AuditReport checked_chain(Connection& connection, const std::optional<HeadFile::Head>& head,
                                 const std::optional<ports::AuditExpectation>& expected) {
    ChainCheck check{connection};
    if (head) {
        check.watch({head->sequence, head->hash});
    }
    if (expected && !(head && head->sequence == expected->sequence && head->hash == expected->hash)) {
        check.watch(*expected);
    }
    connection.session() << "BEGIN", now; // one snapshot for every SELECT of the walk
    auto report = check.run();
    connection.commit();
    return report;
}

} // namespace esente::store
