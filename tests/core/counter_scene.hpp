#pragma once

#include "core/counter/judge_request.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

/// A counter on 24 November 2026: a request of each type that nothing is wrong with, for tests to spoil.
namespace esente::tests::counter {

using namespace core::counter; // NOLINT(google-build-using-namespace): the tests speak of nothing else

inline constexpr const char* mario = "RSSMRA80A01H501U"; ///< 46
inline constexpr const char* anna = "BNCNNA65C45F205M";  ///< 61
inline constexpr const char* card = "6030001234567005";
inline constexpr const char* at_the_desk = "FRRNNA72E54F205G";

inline core::Date day(const char* iso) { return core::Date::from_iso(iso).value(); }

/// The codice fiscale of somebody born in Milan on that day of a month letter, with its check letter.
inline std::string born(const std::string& year_month_day) {
    const std::string fifteen = "RSSLCU" + year_month_day + "F205";
    return fifteen + core::codice_fiscale_check_letter(fifteen);
}
inline const std::string seventeen = born("09P10"); ///< 10 September 2009
inline const std::string fifteen = born("11E10");   ///< 10 May 2011
inline const std::string child = born("16A10");     ///< 10 January 2016
inline const std::string eighty = born("46C10");    ///< 10 March 1946

inline Document a_cie() {
    return {.kind = DocumentKind::cie,
            .number = "CA12345AA",
            .issuer = "Comune di Milano",
            .issued = day("2020-02-01"),
            .expires = day("2030-01-01")};
}

inline Applicant an_applicant(Title title) {
    return {.codice_fiscale = anna,
            .surname = "BIANCHI",
            .given_name = "ANNA",
            .title = title,
            .degree = 0,
            .line = Line::unsaid,
            .nobody_before = false};
}

inline PinRequest by_the_holder(const std::string& holder = mario) {
    PinRequest request;
    request.parties.holder = {.codice_fiscale = holder, .card_id = card, .emancipated = false};
    request.parties.holder_document = a_cie();
    request.contact = {.channel = Channel::sms, .value = "+393331234567", .owner = ContactOwner::holder, .reason = {}};
    return request;
}

inline PinRequest for_a_minor(const std::string& holder = child, Title title = Title::parent) {
    PinRequest request = by_the_holder(holder);
    request.parties.type = RequestType::minor_or_ward;
    request.parties.holder_document.reset();
    request.parties.applicant = an_applicant(title);
    request.parties.applicant_document = a_cie();
    request.form = Form{.kind = FormKind::minor_or_ward, .signed_on = day("2026-11-24")};
    return request;
}

inline PinRequest by_a_relative(Title title) {
    PinRequest request = by_the_holder(eighty);
    request.parties.type = RequestType::health_delegate;
    request.parties.applicant = an_applicant(title);
    request.parties.applicant->nobody_before = title != Title::spouse;
    if (title == Title::relative) {
        request.parties.applicant->degree = 2;
        request.parties.applicant->line = Line::collateral;
    }
    request.parties.applicant_document = a_cie();
    request.form = Form{.kind = FormKind::health_delegate, .signed_on = day("2026-11-20")};
    return request;
}

inline Facts the_facts(const char* today = "2026-11-24") {
    return {.today = day(today),
            .environment = core::Environment::test,
            .operator_code = at_the_desk,
            .operator_contacts = {"333 999 8877", "Sportello@Clinica.example"},
            .card = {},
            .other_holders = 0};
}

/// Ids and fields of what is wrong, `id@field` each, separated by blanks.
template <class Request> std::string told(const Request& request, const Facts& facts = the_facts()) {
    std::string text;
    for (const auto& finding : judge(canonical(request), facts)) {
        text += (text.empty() ? "" : " ") + std::string{finding.id} + "@" + finding.field;
    }
    return text;
}

} // namespace esente::tests::counter
