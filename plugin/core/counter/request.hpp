#pragma once

#include "core/date.hpp"

#include <cstdint>
#include <optional>
#include <string>

/// What a counter (sportello) asks of the service for a citizen, free of SOAP (service contract 2026-11, §3 and §4).
namespace esente::core::counter {

enum class Operation : std::uint8_t { issue, regenerate };

/// Who asks: the holder; whoever represents a minor or a ward; a relative, for a temporary impediment of health (DPR 445/2000 art. 4).
enum class RequestType : std::uint8_t { holder, minor_or_ward, health_delegate };

enum class DocumentKind : std::uint8_t { cie, paper_id, passport, licence, residence_permit, other };

/// An identity document as the operator saw it.
struct Document {
    DocumentKind kind = DocumentKind::other;
    std::string number;
    std::string issuer;
    std::optional<Date> issued;
    std::optional<Date> expires; ///< last day; none: it bears no end
};

/// In which capacity somebody asks for the holder. A partner of a civil union is a spouse (L. 76/2016 art. 1 c. 20). The last three never
/// may: they exist so that the refusal can say why.
enum class Title : std::uint8_t { parent, guardian, support_administrator, spouse, child, relative, in_law, cohabitant, cousin };

/// Line of kinship (codice civile art. 75).
enum class Line : std::uint8_t { unsaid, direct, collateral };

struct Applicant {
    std::string codice_fiscale;
    std::string surname;
    std::string given_name;
    Title title = Title::relative;
    std::uint8_t degree = 0; ///< of kinship, codice civile art. 76; 0: not said
    Line line = Line::unsaid;
    bool nobody_before = false; ///< states that nobody who comes before exists or is there
};

enum class AssistantTitle : std::uint8_t { curator, support_administrator };

/// Who signs beside a holder that asks in person (DPR 445/2000 art. 5).
struct Assistant {
    std::string codice_fiscale;
    std::string surname;
    std::string given_name;
    AssistantTitle title = AssistantTitle::curator;
};

struct Holder {
    std::string codice_fiscale;
    std::string card_id;      ///< 16 digits; of a card to be replaced empty where nobody knows it any more
    bool emancipated = false; ///< a minor from 16 who says so (codice civile art. 390)
};

/// Everybody a request is about, with their documents.
struct Parties {
    RequestType type = RequestType::holder;
    Holder holder;
    std::optional<Document> holder_document;
    std::optional<Applicant> applicant;
    std::optional<Document> applicant_document;
    std::optional<Assistant> assistant;
};

/// «Modulo di ritiro PIN per cittadino minorenne o tutelato», «modulo di ritiro PIN delega per motivi di salute».
enum class FormKind : std::uint8_t { minor_or_ward, health_delegate };

struct Form {
    FormKind kind = FormKind::minor_or_ward;
    std::optional<Date> signed_on;
};

enum class Channel : std::uint8_t { sms, email };
enum class ContactOwner : std::uint8_t { holder, applicant };

/// Where the second part goes, straight from the service.
struct Contact {
    Channel channel = Channel::sms;
    std::string value;
    ContactOwner owner = ContactOwner::holder;
    std::string reason; ///< typed by the operator for a contact that several holders use; stays here
};

struct PinRequest {
    Operation operation = Operation::issue;
    Parties parties;
    std::optional<Form> form;
    Contact contact;
};

enum class CardReason : std::uint8_t { theft, loss, not_received, damaged };

/// «Autocertificazione di furto o smarrimento» and its likes.
struct Declaration {
    std::string place;
    std::optional<Date> day;
    std::string report; ///< particulars of the report to the police; empty if none
};

struct CardRequest {
    Parties parties;
    CardReason reason = CardReason::loss;
    Declaration declaration;
};

} // namespace esente::core::counter
