#include "rules/answers.hpp"
#include "rules/case_file.hpp"
#include "rules/words.hpp"

#include <functional>
#include <map>

namespace esente::test {
namespace {

using namespace core;

Date day(const char* iso) { return *Date::from_iso(iso); }

/// What a card or the registry says of the person, beside the code.
Person& person_of(Facts& facts) {
    if (!facts.identity.person) {
        facts.identity.person = Person{.id = *facts.identity.id, .surname = "", .given_name = "", .birth_date = {}, .sex = Sex::unknown};
    }
    return *facts.identity.person;
}

/// patient RSSMRA80A01H501U | patient nobody | patient born 2012-11-24 | patient female | patient male
void patient(Facts& facts, Words& words) {
    if (words.skip("nobody")) {
        facts.identity.id.reset();
        facts.identity.person.reset();
        return;
    }
    if (words.skip("born")) {
        person_of(facts).birth_date = words.day();
        return;
    }
    if (words.skip("female")) {
        person_of(facts).sex = Sex::female;
        return;
    }
    if (words.skip("male")) {
        person_of(facts).sex = Sex::male;
        return;
    }
    facts.identity.id = PatientId::parse(words.next());
    if (!facts.identity.id) {
        throw std::invalid_argument{"no patient"};
    }
}

/// card certified | card read | card expired 2026-01-31
void card(Facts& facts, Words& words) {
    facts.identity.mode = Mode::chip;
    facts.identity.card = CardFacts{};
    facts.identity.assurance = Assurance::card_data_certified;
    if (words.skip("read")) {
        facts.identity.assurance = Assurance::card_read;
    } else if (words.skip("expired")) {
        facts.identity.card->expired = true;
        facts.identity.card->expires = words.day();
    } else if (!words.skip("certified")) {
        throw std::invalid_argument{"which card?"};
    }
}

/// mode paper | mode care
void mode(Facts& facts, Words& words) {
    facts.identity.mode = words.skip("care") ? Mode::care : Mode::paper;
    facts.identity.assurance = Assurance::declared;
    facts.identity.card.reset();
}

/// prescription drugs|services [exemption CODE] [not exempt] [income] [foreign]
void prescription(Facts& facts, Words& words) {
    facts.draft.type = words.skip("drugs") ? PrescriptionType::drugs : PrescriptionType::specialist;
    words.skip("services");
    facts.draft.non_exempt = false;
    while (words.more()) {
        if (words.skip("exemption")) {
            facts.draft.exemption = words.next();
        } else if (words.skip("not")) {
            facts.draft.non_exempt = words.skip("exempt");
        } else if (words.skip("income")) {
            facts.draft.income = true;
        } else if (words.skip("foreign")) {
            facts.draft.foreign_state = "D";
        } else {
            throw std::invalid_argument{"prescription with what?"};
        }
    }
}

/// line packs 2
void line(Facts& facts, Words& words) {
    words.skip("packs");
    PrescriptionLine one;
    one.product = "000000000";
    one.quantity = static_cast<std::uint32_t>(std::stoul(words.next()));
    facts.draft.lines.push_back(one);
}

/// operator role H | operator is CODICE_FISCALE
void operator_of(Facts& facts, Words& words) {
    if (words.skip("role")) {
        facts.caller.role = words.next();
    } else {
        words.skip("is");
        facts.caller.codice_fiscale = words.next();
    }
}

/// setting when_unverifiable block | setting expiry_notice_days N
void setting(Facts& facts, Words& words) {
    if (words.skip("expiry_notice_days")) {
        facts.settings.expiry_notice_days = static_cast<std::uint32_t>(std::stoul(words.next()));
        return;
    }
    if (!words.skip("when_unverifiable") || !words.skip("block")) {
        throw std::invalid_argument{"which setting?"};
    }
    facts.settings.when_unverifiable = WhenUnverifiable::block;
}

const std::map<std::string, std::function<void(Facts&, Words&)>>& readers() {
    static const std::map<std::string, std::function<void(Facts&, Words&)>> all{
        {"date", [](Facts& facts, Words& words) { facts.day = words.day(); }},
        {"today", [](Facts& facts, Words& words) { facts.today = words.day(); }},
        {"patient", patient},
        {"card", card},
        {"mode", mode},
        {"prescription", prescription},
        {"line", line},
        {"operator", operator_of},
        {"doctor", [](Facts& facts, Words& words) { facts.draft.titolare = words.next(); }},
        {"substitute", [](Facts& facts, Words& words) { facts.draft.substitute = words.next(); }},
        {"name", [](Facts& facts, Words& words) { facts.draft.patient_name = words.rest(); }},
        {"disease", [](Facts& facts, Words&) { facts.draft.disease_exemption = true; }},
        {"region", [](Facts& facts, Words& words) { facts.settings.region = words.next(); }},
        {"certificate", certificate},
        {"registry", registry},
        {"list", list},
        {"setting", setting},
        {"declare", [](Facts& facts, Words&) { facts.declare = true; }},
        {"another", [](Facts& facts, Words&) { facts.wrong_person = true; }},
        {"too", [](Facts& facts, Words&) { facts.paper_limit_passed = true; }},
        {"acknowledged", [](Facts& facts, Words& words) { facts.acknowledged.push_back(words.next()); }},
    };
    return all;
}

} // namespace

Case Facts::as_case() const {
    return Case{.catalogue = catalogue,
                .draft = draft,
                .settings = settings,
                .identity = identity,
                .day = day,
                .today = today,
                .caller = caller,
                .certificate = certificate,
                .no_certificate = NoCertificate::none,
                .declare = declare,
                .wrong_person = wrong_person,
                .paper_limit_passed = paper_limit_passed,
                .verification = verification,
                .list = list,
                .list_refused = list_refused,
                .acknowledged = acknowledged};
}

Facts facts_of(const RuleCase& one, const Catalogue& catalogue) {
    Facts facts{.catalogue = catalogue,
                .draft = {.compiled = day("2026-11-24")},
                .settings = {},
                .identity = {},
                .day = day("2026-11-24"),
                .today = day("2026-11-24"),
                .caller = {},
                .certificate = {},
                .verification = {},
                .list = {},
                .list_refused = {},
                .acknowledged = {}};
    facts.settings.region = "030";
    facts.identity.mode = Mode::chip;
    facts.identity.assurance = Assurance::card_data_certified;
    facts.identity.card = CardFacts{};
    facts.identity.id = PatientId::parse("RSSMRA80A01H501U");
    facts.draft.non_exempt = true;
    for (const std::string& line : one.given) {
        Words words{line};
        const std::string subject = words.next();
        const auto reader = readers().find(subject);
        if (reader == readers().end()) {
            throw std::invalid_argument{"a case cannot say: " + line};
        }
        reader->second(facts, words);
    }
    return facts;
}

} // namespace esente::test
