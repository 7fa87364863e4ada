#pragma once

#include "core/counter/request.hpp"

#include <string>
#include <string_view>

namespace esente::core::counter {

/// A mobile number without separators and with +39 in front; an e-mail address without blanks at its ends, its domain in lower case. What
/// is neither comes back without blanks at its ends.
[[nodiscard]] std::string canonical_contact(Channel channel, std::string_view typed);

/// +39, then 3 and eight or nine digits: the numbers of mobile services in the Italian numbering plan (AGCOM 8/15/CIR).
[[nodiscard]] bool is_italian_mobile(std::string_view canonical) noexcept;

/// One `@` between a local part and a domain with a dot, of the characters RFC 5321 §4.1.2 allows without quotes, at most 254 bytes.
[[nodiscard]] bool is_email(std::string_view canonical) noexcept;

/// What two spellings of one contact have in common: for comparing, never for sending. Mailboxes of one domain differ in case nowhere
/// that matters here.
[[nodiscard]] std::string contact_key(std::string_view typed);

/// The contact as a journal may show it: the last three digits of a number, the first letter and the domain of an address.
[[nodiscard]] std::string masked_contact(std::string_view contact);

} // namespace esente::core::counter
