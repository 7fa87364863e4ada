#include "commands/commands.hpp"
#include "human.hpp"
#include "json_writer.hpp"
#include "session.hpp"
#include "words.hpp"

#include <array>

namespace cli {
namespace {

void write_card(JsonWriter& json, const esente_identity& identity) {
    json.begin_object("card").text("id", identity.card_id).date("issued", identity.card_issued).date("expires", identity.card_expires);
    json.boolean("expired", identity.card_expired != 0);
    json.begin_object("certificate").boolean("found", identity.certificate_found != 0);
    json.boolean("trusted", identity.certificate_trusted != 0).date("not_after", identity.certificate_not_after);
    json.text("revocation", revocation_name(identity.certificate_revocation)).end_object();
    json.begin_array("warnings");
    for (const auto* const warning : card_warnings(identity.card_warnings)) {
        json.element(warning);
    }
    json.end_array().end_object();
}

std::string as_json(const esente_identity& identity) {
    JsonWriter json;
    json.begin_object().text("status", "OK").text("assurance", assurance_name(identity.assurance));
    json.begin_object("patient").text("codice_fiscale", identity.patient_id).text("surname", identity.surname);
    json.text("given_name", identity.given_name).date("birth_date", identity.birth_date).text_or_null("sex", identity.sex).end_object();
    write_card(json, identity);
    json.begin_object("timings").milliseconds("connect_ms", identity.connect_us).milliseconds("identity_ms", identity.identity_us);
    json.milliseconds("certificate_ms", identity.certificate_us).milliseconds("total_ms", identity.total_us).end_object();
    return json.end_object().line();
}

} // namespace

Answer identify(const Context& context) {
    const Session session{context.plugin, context.options};
    const auto patient = session.identify(context.options, false);
    const esente_identity identity = session.describe(patient.get());
    return {.json = as_json(identity), .human = human_identity(identity)};
}

} // namespace cli
