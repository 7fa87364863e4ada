#include "request_log.hpp"

#include <Poco/JSON/Object.h>

#include <fstream>
#include <sstream>

namespace service_simulator {

namespace {

std::string line_of(const Poco::JSON::Object& row) {
    std::ostringstream text;
    row.stringify(text);
    return text.str() + "\n";
}

} // namespace

void RequestLog::write(const Request& request) {
    const auto& param = request.param;
    Poco::JSON::Object row(Poco::JSON_PRESERVE_KEY_ORDER);
    row.set("operation", request.operation);
    row.set("messageId", request.context.message_id);
    for (const char* const name : {"contesto", "codiceEsenzione", "tipoPrescrizione", "dataPrescrizione", "motivo"}) {
        row.set(name, value(param, name));
    }
    row.set("codiceFiscale", value(param.child("assistito"), "codiceFiscale"));
    row.set("operatore", request.context.codice_fiscale);
    row.set("ruolo", request.context.role);
    row.set("medicoTitolare", !request.context.substituted.empty());
    row.set("provaCarta", !param.child("provaCarta").empty());
    row.set("certificatoCartaceo", !param.child("certificatoCartaceo").empty());
    append(line_of(row));
}

void RequestLog::write_unreadable(const std::string& problem) {
    Poco::JSON::Object row(Poco::JSON_PRESERVE_KEY_ORDER);
    row.set("operation", "");
    row.set("problem", problem);
    append(line_of(row));
}

void RequestLog::append(const std::string& line) {
    if (file_.empty()) {
        return;
    }
    const std::scoped_lock held(lock_);
    std::ofstream(file_, std::ios::app | std::ios::binary) << line << std::flush;
}

} // namespace service_simulator
