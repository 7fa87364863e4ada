#include "adapters/soap/app_context.hpp"

#include "adapters/soap/fields.hpp"

namespace esente::soap {

void write_app_context(XmlOut& header, const std::string& message_id, const core::Operator& caller, const Application& application) {
    const auto attributes = std::string{"xmlns:a=\""} + app_namespace + '"';
    header.element("a:AppContext", attributes, [&](XmlOut& context) {
        write_text(context, "messageId", message_id);
        context.element("operatore", [&](XmlOut& person) {
            write_text(person, "codiceFiscale", caller.codice_fiscale);
            write_text(person, "ruolo", caller.role);
            write_text(person, "codiceAzienda", caller.organisation);
            write_text_if_any(person, "codiceStruttura", caller.structure);
            write_text_if_any(person, "medicoTitolare", caller.substituted);
        });
        write_text(context, "postazione", application.workstation);
        context.element("applicazione", [&](XmlOut& program) {
            write_text(program, "nome", application.name);
            write_text(program, "versione", application.version);
        });
        write_text_if_any(context, "credenziale", caller.credential);
    });
}

void require_echo(const formats::XmlElement& envelope, const std::string& message_id) {
    const auto context = envelope.child("Header").child("AppContext");
    if (context.present() && context.namespace_uri() != app_namespace) {
        context.refuse("has another namespace");
    }
    const auto echoed = context.child("messageId");
    if (echoed.present() && echoed.text() != message_id) {
        echoed.refuse("is not that of the request");
    }
}

} // namespace esente::soap
