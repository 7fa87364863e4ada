#include "spoil.hpp"

#include "reply.hpp"

#include <algorithm>
#include <array>

namespace service_simulator {

namespace {

pugi::xml_node data_of(const pugi::xml_document& reply) { return param_of(reply).child("datiRisposta"); }

void set(pugi::xml_node node, const char* text) {
    if (node) {
        node.text().set(text);
    }
}

void other_message_id(pugi::xml_document& reply) {
    set(reply.document_element().child("soap:Header").child("a:AppContext").child("messageId"), "00000000-0000-4000-8000-000000000000");
}

void no_message_id(pugi::xml_document& reply) { reply.document_element().remove_child("soap:Header"); }

void unknown_error(pugi::xml_document& reply) { refuse(reply, {.code = "ZZZ-999", .text = "Errore di un'altra versione"}); }

void maintenance(pugi::xml_document& reply) {
    if (const auto state = data_of(reply).child("stato"); state && data_of(reply).child("contratti")) {
        state.text().set("MANUTENZIONE");
    } else {
        refuse(reply, {.code = "SRV-001", .text = "Servizio in manutenzione"});
    }
}

void unknown_outcome(pugi::xml_document& reply) { set(data_of(reply).child("esitoVerifica"), "VALIDA_CON_RISERVA"); }

void other_citizen(pugi::xml_document& reply) {
    auto citizen = data_of(reply).child("datiCittadino");
    set(citizen.child("codiceFiscaleCittadino"), "NRELNE83S59F205I");
    citizen.remove_child("codiceFiscalePrecedenteCittadino");
}

void other_code(pugi::xml_document& reply) { set(data_of(reply).child("codiceEsenzione"), "099"); }

void wrong_count(pugi::xml_document& reply) {
    if (auto count = data_of(reply).child("esenzioniGodute").child("occorrenze")) {
        count.text().set(count.text().as_int() + 1);
    }
}

struct CompactDates : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
        const std::string text = node.value();
        if (node.type() == pugi::node_pcdata && text.size() == 10 && text[4] == '-' && text[7] == '-') {
            node.set_value((text.substr(0, 4) + text.substr(5, 2) + text.substr(8)).c_str());
        }
        return true;
    }
};

void compact_dates(pugi::xml_document& reply) {
    CompactDates walker;
    reply.traverse(walker);
}

struct Row {
    std::string_view fault;
    void (*apply)(pugi::xml_document&);
};

constexpr std::array rows{Row{"maintenance", maintenance},         Row{"unknown-error", unknown_error},
                          Row{"unknown-outcome", unknown_outcome}, Row{"other-message-id", other_message_id},
                          Row{"no-message-id", no_message_id},     Row{"other-citizen", other_citizen},
                          Row{"other-code", other_code},           Row{"wrong-occorrenze", wrong_count},
                          Row{"compact-dates", compact_dates}};

} // namespace

std::string spoiled(std::string reply, const Faults& faults, std::string_view operation) {
    const bool latin1 = faults.strikes("iso-8859-1", operation);
    const bool any = std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return faults.strikes(row.fault, operation); });
    if (any || latin1) {
        pugi::xml_document document;
        document.load_buffer(reply.data(), reply.size());
        for (const auto& row : rows) {
            if (faults.strikes(row.fault, operation)) {
                row.apply(document);
            }
        }
        reply = bytes_of(document, latin1);
    }
    if (faults.strikes("doctype", operation)) {
        const auto end = reply.find("?>");
        reply.insert(end + 2, "<!DOCTYPE x [<!ENTITY who \"VALIDA\">]>");
    }
    if (const auto huge = faults.find("huge", operation)) {
        constexpr std::size_t mebibyte = 1048576;
        reply.insert(reply.rfind("</soap:Envelope>"), std::string(static_cast<std::size_t>(huge->number) * mebibyte, ' '));
    }
    return reply;
}

} // namespace service_simulator
