#include "adapters/store/kept_catalogue.hpp"

#include <utility>

namespace esente::store {
namespace {

constexpr auto select_sql = "SELECT serial, digest, content FROM kept_catalogue";
constexpr auto upsert_sql = "INSERT INTO kept_catalogue (one, serial, digest, content) VALUES (1, ?, ?, ?) ON CONFLICT (one) DO UPDATE SET "
                            "serial = excluded.serial, digest = excluded.digest, content = excluded.content "
                            "WHERE excluded.serial >= serial";

} // namespace

std::optional<ports::KeptCatalogue> load_catalogue(Connection& connection) {
    Prepared select{connection.session(), select_sql};
    std::optional<ports::KeptCatalogue> kept;
    while (select.next()) {
        kept = {.serial = static_cast<std::uint64_t>(select.number(0)), .digest = select.text(1), .content = select.text(2)};
    }
    return kept;
}

void keep_catalogue(Connection& connection, const ports::KeptCatalogue& edition) {
    const Octets content{edition.content.begin(), edition.content.end()};
    Prepared upsert{connection.session(), upsert_sql};
    connection.begin_writing();
    upsert.with(static_cast<std::int64_t>(edition.serial)).with(edition.digest).with(content).run();
    connection.commit();
}

} // namespace esente::store
