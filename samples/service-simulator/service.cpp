#include "service.hpp"

#include "access.hpp"
#include "call.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace service_simulator {

namespace {

struct Row {
    std::string_view name;
    Operation run;
};

constexpr std::array operations{
    Row{"consultaEsenzioni", consult},         Row{"verificaEsenzione", verify},   Row{"richiediPin", request_pin},
    Row{"statoRichiesta", pin_state},          Row{"ripetiInvio", repeat_pin},     Row{"annullaRichiesta", cancel_pin},
    Row{"richiediNuovaTessera", request_card}, Row{"statoServizio", service_state}};

std::optional<Refusal> run(const Call& call, pugi::xml_node data) {
    if (call.request.version != "1.0") {
        return Refusal{.code = "SRV-002", .text = "Versione non supportata", .field = "dataSetVersion", .value = call.request.version};
    }
    if (auto refusal = operator_refusal(call)) {
        return refusal;
    }
    const auto* const row =
        std::find_if(operations.begin(), operations.end(), [&](const Row& one) { return one.name == call.request.operation; });
    return row->run(call, data);
}

std::string refused(const Request& request, const Refusal& refusal) {
    const auto reply = reply_to(request);
    refuse(reply, refusal);
    return bytes_of(reply);
}

/// What to say to a messageId that was answered before.
std::string again(const Call& call, const Answered& before, const std::string& caller) {
    const bool pin = call.request.operation == "richiediPin";
    if (before.body != call.request.body || (pin && before.caller != caller)) {
        return refused(call.request, {.code = "SRV-004", .text = "Stesso messageId, richiesta diversa"});
    }
    if (pin && call.now - before.at >= std::chrono::minutes{call.world.pin_replay_minutes}) {
        return refused(call.request, {.code = "PIN-003", .text = "C'è già una richiesta aperta"});
    }
    return before.reply;
}

} // namespace

std::string Service::answer(const Request& request, const World& world, const std::string& certificate) {
    const auto now =
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) + std::chrono::seconds{world.clock_offset_s};
    const std::scoped_lock held(memory_.lock);
    const Call call{.request = request, .world = world, .memory = memory_, .certificate = certificate, .now = now};
    const auto caller = certificate + "\n" + request.context.codice_fiscale + "\n" + request.context.role;
    if (const auto before = memory_.answers.find(request.context.message_id); before != memory_.answers.end()) {
        return again(call, before->second, caller);
    }
    const auto reply = reply_to(request);
    const auto refusal = run(call, param_of(reply).append_child("datiRisposta"));
    if (refusal) {
        refuse(reply, *refusal);
    }
    auto bytes = bytes_of(reply);
    if (!refusal || refusal->code.substr(0, 4) != "SRV-") {
        memory_.keep(request.context.message_id, {.caller = caller, .body = request.body, .reply = bytes, .at = now});
    }
    return bytes;
}

bool Service::first_time(const std::string& message_id) {
    const std::scoped_lock held(memory_.lock);
    return memory_.gateway_timeouts.insert(message_id).second;
}

} // namespace service_simulator
