#include "adapters/store/counter_people.hpp"

#include <array>

namespace esente::store {
namespace {

constexpr std::size_t length_bytes = 8;

std::string place_of(const std::string& message_id) {
    Message message;
    message.field("esente counter people 1");
    message.field(message_id);
    return message.bytes();
}

/// Takes the next length-prefixed field off the front; empty where the bytes end early.
std::string next_field(std::string_view& bytes) {
    if (bytes.size() < length_bytes) {
        return {};
    }
    std::uint64_t length = 0;
    for (const char byte : bytes.substr(0, length_bytes)) {
        length = length << 8U | static_cast<unsigned char>(byte);
    }
    bytes.remove_prefix(length_bytes);
    std::string field{bytes.substr(0, length)};
    bytes.remove_prefix(field.size());
    return field;
}

} // namespace

Octets seal_people(const Keys& keys, const ports::CounterPeople& people, const std::string& message_id) {
    Message message;
    for (const auto* field : std::array{&people.holder, &people.holder_name, &people.applicant_name, &people.contact_masked}) {
        message.field(*field);
    }
    return seal(keys.sealing(), message.bytes(), place_of(message_id));
}

ports::CounterPeople unseal_people(const Keys& keys, const std::string& sealed, const std::string& message_id) {
    std::string clear;
    if (sealed.empty() || !unseal(keys.sealing(), Octets{sealed.begin(), sealed.end()}, place_of(message_id), clear)) {
        return {};
    }
    std::string_view rest = clear;
    ports::CounterPeople people;
    for (auto* field : std::array{&people.holder, &people.holder_name, &people.applicant_name, &people.contact_masked}) {
        *field = next_field(rest);
    }
    return people;
}

} // namespace esente::store
