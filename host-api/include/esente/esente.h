/**
 * @file esente.h
 * @brief Exemption checks at prescription time, as a host program sees them. This header is the whole contract.
 *
 * Text       UTF-8, NUL-terminated; limits are in bytes without the NUL. NULL and "" both mean "not given".
 * Dates      int32 civil dates YYYYMMDD, e.g. 20261124; 0 means "not given". Civil days are those of Europe/Rome.
 * Durations  uint32 milliseconds; the name ends in _ms.
 * Structs    The caller writes struct_size first. Nothing past it is read or written; members that are out are zeroed.
 * Ownership  Every function that fills a handle gives one reference; give it back with the matching _release or _destroy.
 *            Every other pointer is borrowed and lives as long as the handle it came from. Inputs are copied.
 * Threads    Each function carries one tag:
 *            [any]             any thread; never waits for a card, a network or a disk
 *            [any, waits]      any thread; waits at most the stated time
 *            [one at a time]   any thread, but calls on one handle must not overlap
 *            No function is tied to the thread that created a handle.
 * Failure    Nothing throws, exits or prints. On failure out-parameters hold NULL or zero and esente_error says why.
 * Versions   Until 1.0 a host compares esente_abi_version() with ESENTE_ABI_VERSION exactly.
 */
#ifndef ESENTE_ESENTE_H
#define ESENTE_ESENTE_H

#include <stddef.h>
#include <stdint.h>

/** @cond linkage */
#if defined(_WIN32)
#define ESENTE_CALL __cdecl
#if defined(ESENTE_BUILDING)
#define ESENTE_API __declspec(dllexport)
#else
#define ESENTE_API __declspec(dllimport)
#endif
#else
#define ESENTE_CALL
#define ESENTE_API __attribute__((visibility("default")))
#endif
#if defined(__GNUC__)
#define ESENTE_MUST_CHECK __attribute__((warn_unused_result))
#else
#define ESENTE_MUST_CHECK
#endif
/** @endcond */

#ifdef __cplusplus
extern "C" {
#endif

/** @brief ABI generation of this header. */
#define ESENTE_ABI_MAJOR 0u
/** @brief See ESENTE_ABI_MAJOR. */
#define ESENTE_ABI_MINOR 1u
/** @brief Both halves, as esente_abi_version returns them. */
#define ESENTE_ABI_VERSION ((ESENTE_ABI_MAJOR << 16) | ESENTE_ABI_MINOR)

/** @brief How a call ended. Negative values are failures, unknown ones included. */
typedef int32_t esente_status;
enum {
    ESENTE_OK = 0,          /**< done */
    ESENTE_PENDING = 1,     /**< the job has not finished */
    ESENTE_END = 2,         /**< nothing more to give */
    ESENTE_E_FAILED = -1,   /**< an expected failure: esente_error.fault says which */
    ESENTE_E_ARGUMENT = -2, /**< host mistake: null, size, text, date or value out of range */
    ESENTE_E_STATE = -3     /**< host mistake: the handle has no such result, or the engine is going away */
};

/** @brief Why something failed. Values and names (esente_fault_name) are permanent; treat unknown ones as failures. */
typedef int32_t esente_fault;
enum {
    ESENTE_FAULT_NONE = 0,                  /**< no failure */
    ESENTE_FAULT_DEFECT = 1,                /**< DEFECT: an error of the library; report the detail */
    ESENTE_FAULT_USAGE = 2,                 /**< USAGE: the call makes no sense as made */
    ESENTE_FAULT_SETTINGS = 3,              /**< SETTINGS: see line, column and key */
    ESENTE_FAULT_ABI = 4,                   /**< ABI: host and library do not match */
    ESENTE_FAULT_STORE = 5,                 /**< STORE: no durable audit record, so no answer was released */
    ESENTE_FAULT_CANCELLED = 6,             /**< CANCELLED: the host cancelled */
    ESENTE_FAULT_TIMEOUT = 7,               /**< TIMEOUT: the deadline passed */
    ESENTE_FAULT_PCSC_ABSENT = 8,           /**< PCSC_ABSENT: the smart card service does not run */
    ESENTE_FAULT_READER_ABSENT = 9,         /**< READER_ABSENT: no reader, or not the named one */
    ESENTE_FAULT_CARD_ABSENT = 10,          /**< CARD_ABSENT: no card in time */
    ESENTE_FAULT_CARD_AMBIGUOUS = 11,       /**< CARD_AMBIGUOUS: cards of two patients; none chosen */
    ESENTE_FAULT_CARD_MUTE = 12,            /**< CARD_MUTE: the card does not answer */
    ESENTE_FAULT_CARD_REMOVED = 13,         /**< CARD_REMOVED: pulled while being read */
    ESENTE_FAULT_CARD_BUSY = 14,            /**< CARD_BUSY: another program holds it */
    ESENTE_FAULT_CARD_NOT_CNS = 15,         /**< CARD_NOT_CNS: another kind of card, or not pushed in fully */
    ESENTE_FAULT_CARD_CIE = 16,             /**< CARD_CIE: an electronic identity card */
    ESENTE_FAULT_CARD_NOT_HEALTH = 17,      /**< CARD_NOT_HEALTH: a CNS of another body */
    ESENTE_FAULT_CARD_OPERATOR = 18,        /**< CARD_OPERATOR: an operator's card */
    ESENTE_FAULT_CARD_TEST = 19,            /**< CARD_TEST: a test card against the production service */
    ESENTE_FAULT_CARD_BLANK = 20,           /**< CARD_BLANK: no personal data on it */
    ESENTE_FAULT_CARD_DATA = 21,            /**< CARD_DATA: personal data damaged */
    ESENTE_FAULT_CONSULT_NOT_ALLOWED = 22,  /**< CONSULT_NOT_ALLOWED: this access mode may not list exemptions, or it is another person */
    ESENTE_FAULT_CARE_REFUSED = 23,         /**< CARE_REFUSED: the service knows no care relationship */
    ESENTE_FAULT_PATIENT_UNKNOWN = 24,      /**< PATIENT_UNKNOWN: not in the registry */
    ESENTE_FAULT_PATIENT_DECEASED = 25,     /**< PATIENT_DECEASED: deceased by the registry */
    ESENTE_FAULT_PATIENT_SUPERSEDED = 26,   /**< PATIENT_SUPERSEDED: the codice fiscale was replaced */
    ESENTE_FAULT_QUOTA = 27,                /**< QUOTA: the service's limit for this operator */
    ESENTE_FAULT_SERVICE_UNREACHABLE = 28,  /**< SERVICE_UNREACHABLE: no connection */
    ESENTE_FAULT_SERVICE_TLS = 29,          /**< SERVICE_TLS: mutual TLS failed; never repeated in clear */
    ESENTE_FAULT_SERVICE_HTTP = 30,         /**< SERVICE_HTTP: an HTTP status that is no answer; native holds it */
    ESENTE_FAULT_SERVICE_MALFORMED = 31,    /**< SERVICE_MALFORMED: an answer that is not the contract's */
    ESENTE_FAULT_SERVICE_FAULT = 32,        /**< SERVICE_FAULT: a SOAP Fault */
    ESENTE_FAULT_SERVICE_REFUSED = 33,      /**< SERVICE_REFUSED: a domain error without a name of its own */
    ESENTE_FAULT_PRESCRIPTION_INVALID = 34, /**< PRESCRIPTION_INVALID: see line, column and key */
    ESENTE_FAULT_CERTIFICATE_INVALID = 35,  /**< CERTIFICATE_INVALID: a paper certificate as typed */
    ESENTE_FAULT_CATALOGUE_INVALID = 36     /**< CATALOGUE_INVALID: see line, column and key */
};

/** @brief Detail of a failure, in the caller's memory: nothing to free, nothing tied to a thread. */
typedef struct esente_error {
    uint32_t struct_size; /**< in: sizeof(esente_error) */
    esente_status status; /**< out: the value the call returned */
    esente_fault fault;   /**< out: why; ESENTE_FAULT_NONE for host mistakes */
    int32_t native;       /**< out: PC/SC code, SW1SW2, HTTP status or SQLite code; 0 if none */
    uint32_t line;        /**< out: line in the settings, message or catalogue, from 1; 0 if unknown */
    uint32_t column;      /**< out: column in bytes, from 1; 0 if unknown */
    char name[32];        /**< out: permanent name of the fault, e.g. CARD_MUTE; empty for host mistakes */
    char key[64];         /**< out: setting, element or field that is wrong; empty if none */
    char detail[256];     /**< out: English, one line, for logs; never personal data */
} esente_error;

/** @brief Whom a text speaks to. */
typedef int32_t esente_audience;
enum {
    ESENTE_USER = 0,      /**< the person at the keyboard */
    ESENTE_TECHNICIAN = 1 /**< whoever looks after the station */
};

/** @brief Language of texts for people. */
typedef int32_t esente_language;
enum {
    ESENTE_ITALIAN = 0, /**< Italian */
    ESENTE_ENGLISH = 1  /**< English */
};

/** @brief How a patient is identified. */
typedef int32_t esente_mode;
enum {
    ESENTE_MODE_NONE = 0,       /**< not set */
    ESENTE_MODE_CHIP = 1,       /**< TS-CNS in a reader */
    ESENTE_MODE_PAPER = 2,      /**< codice fiscale, with a paper certificate or the reason why there is none */
    ESENTE_MODE_CARE = 3,       /**< codice fiscale and care relationship (Presa in Carico) */
    ESENTE_MODE_CARD_NUMBER = 4 /**< reserved; refused as USAGE */
};

/** @brief What the identity is worth, weakest to strongest. */
typedef int32_t esente_assurance;
enum {
    ESENTE_DECLARED = 0,            /**< typed or scanned */
    ESENTE_CARD_READ = 1,           /**< personal data read from a card */
    ESENTE_CARD_DATA_CERTIFIED = 2, /**< the card's certificate vouches for them */
    ESENTE_CARD_PROVED = 3          /**< the chip proved itself after the patient's PIN; not given out yet */
};

/** @brief What may be done with a prescription. Zeroed memory never reads as "allowed". */
typedef int32_t esente_decision;
enum {
    ESENTE_UNDETERMINED = 0, /**< nothing blocks but a fact is missing */
    ESENTE_BLOCKED = 1,      /**< a rule in force is broken, or the registry says no: the claim must change */
    ESENTE_WARNED = 2,       /**< may be issued once the prescriber has looked at the warnings */
    ESENTE_ALLOWED = 3       /**< nothing to say */
};

/** @brief Why there is no paper certificate. */
typedef int32_t esente_no_certificate;
enum {
    ESENTE_CERTIFICATE_UNSAID = 0,    /**< not said; reads as not shown in paper mode */
    ESENTE_CERTIFICATE_AUTOMATIC = 1, /**< the exemption was assigned automatically */
    ESENTE_CERTIFICATE_LOST = 2,      /**< lost */
    ESENTE_CERTIFICATE_NOT_SHOWN = 3  /**< not at hand */
};

/** @brief A lawful next step. */
typedef int32_t esente_action;
enum {
    ESENTE_REMOVE_CODE = 1,      /**< prescribe without the exemption */
    ESENTE_USE_CODE = 2,         /**< use the exemption in value */
    ESENTE_TAKE_CERTIFICATE = 3, /**< take the paper certificate's data */
    ESENTE_REREAD_CARD = 4,      /**< read the card again */
    ESENTE_RETRY = 5,            /**< the same call again */
    ESENTE_SWITCH_MODE = 6       /**< identify the patient in the mode named in value */
};

/** @brief Coded reasons for acknowledging a warning. */
typedef int32_t esente_acknowledgement;
enum {
    ESENTE_SEEN_CERTIFICATE = 1, /**< the paper certificate was seen */
    ESENTE_PATIENT_CONFIRMS = 2, /**< the patient confirms */
    ESENTE_CLINICAL_REASON = 3,  /**< a clinical reason, in the record */
    ESENTE_OTHER_REASON = 4      /**< something else */
};

/** @brief Doubts about a card, as bits of esente_identity.card_warnings. */
enum {
    ESENTE_CARD_CERTIFICATE_EXPIRED = 1 << 0,   /**< certificate_expired */
    ESENTE_CARD_CERTIFICATE_UNTRUSTED = 1 << 1, /**< certificate_untrusted */
    ESENTE_CARD_CERTIFICATE_POLICY = 1 << 2,    /**< certificate_policy */
    ESENTE_CARD_CERTIFICATE_KEY_WEAK = 1 << 3,  /**< certificate_key_weak */
    ESENTE_CARD_NAME_DIFFERS_CF = 1 << 4,       /**< name_differs_cf */
    ESENTE_CARD_CN_DIFFERS = 1 << 5,            /**< cn_differs */
    ESENTE_CARD_HASH_DIFFERS = 1 << 6,          /**< hash_differs */
    ESENTE_CARD_ID_DIFFERS = 1 << 7,            /**< card_id_differs */
    ESENTE_CARD_ID_CHECK = 1 << 8,              /**< card_id_check */
    ESENTE_CARD_HEADER_LENGTH = 1 << 9          /**< header_length */
};

/** @brief Revocation of the card's certificate. */
enum {
    ESENTE_REVOCATION_UNKNOWN = 0, /**< nobody was asked, or nobody answered */
    ESENTE_REVOCATION_GOOD = 1,    /**< not revoked */
    ESENTE_REVOCATION_REVOKED = 2  /**< revoked */
};

/** @brief What is asked about a PIN. */
typedef int32_t esente_pin_operation;
enum {
    ESENTE_PIN_ISSUE = 1,     /**< a first PIN */
    ESENTE_PIN_REGENERATE = 2 /**< a new one for a card that has one; the old PIN stops. Only once the citizen confirmed it */
};

/** @brief Who asks at the counter. */
typedef int32_t esente_request_type;
enum {
    ESENTE_REQUEST_HOLDER = 1,         /**< the holder of the card */
    ESENTE_REQUEST_MINOR_OR_WARD = 2,  /**< whoever represents a minor or a ward */
    ESENTE_REQUEST_HEALTH_DELEGATE = 3 /**< a relative, for a temporary impediment of health */
};

/** @brief Kind of an identity document. */
typedef int32_t esente_document_kind;
enum {
    ESENTE_DOCUMENT_CIE = 1,              /**< electronic identity card */
    ESENTE_DOCUMENT_PAPER_ID = 2,         /**< paper identity card; not valid since 3 August 2026 */
    ESENTE_DOCUMENT_PASSPORT = 3,         /**< passport */
    ESENTE_DOCUMENT_LICENCE = 4,          /**< driving licence */
    ESENTE_DOCUMENT_RESIDENCE_PERMIT = 5, /**< residence permit */
    ESENTE_DOCUMENT_OTHER = 6             /**< another document of identity */
};

/** @brief In which capacity somebody asks for the holder. The last three never may: naming them tells why. */
typedef int32_t esente_title;
enum {
    ESENTE_TITLE_PARENT = 1,                /**< parent of a minor */
    ESENTE_TITLE_GUARDIAN = 2,              /**< guardian (tutore) */
    ESENTE_TITLE_SUPPORT_ADMINISTRATOR = 3, /**< support administrator (amministratore di sostegno) */
    ESENTE_TITLE_SPOUSE = 4,                /**< spouse, or partner of a civil union */
    ESENTE_TITLE_CHILD = 5,                 /**< child */
    ESENTE_TITLE_RELATIVE = 6,              /**< another relative, to the third degree */
    ESENTE_TITLE_IN_LAW = 7,                /**< in-law: refused */
    ESENTE_TITLE_COHABITANT = 8,            /**< cohabitant: refused */
    ESENTE_TITLE_COUSIN = 9                 /**< cousin: refused */
};

/** @brief Line of kinship. */
typedef int32_t esente_kinship_line;
enum {
    ESENTE_LINE_UNSAID = 0,    /**< not said */
    ESENTE_LINE_DIRECT = 1,    /**< direct */
    ESENTE_LINE_COLLATERAL = 2 /**< collateral */
};

/** @brief In which capacity somebody signs beside the holder. */
typedef int32_t esente_assistant_title;
enum {
    ESENTE_ASSISTANT_CURATOR = 1,              /**< curator (curatore) */
    ESENTE_ASSISTANT_SUPPORT_ADMINISTRATOR = 2 /**< support administrator who assists */
};

/** @brief The signed form. */
typedef int32_t esente_form_kind;
enum {
    ESENTE_FORM_NONE = 0,           /**< none */
    ESENTE_FORM_MINOR_OR_WARD = 1,  /**< modulo di ritiro PIN per cittadino minorenne o tutelato */
    ESENTE_FORM_HEALTH_DELEGATE = 2 /**< modulo di ritiro PIN delega per motivi di salute */
};

/** @brief Channel of the second part of a PIN. */
typedef int32_t esente_channel;
enum {
    ESENTE_CHANNEL_SMS = 1,  /**< text message to an Italian mobile number */
    ESENTE_CHANNEL_EMAIL = 2 /**< e-mail */
};

/** @brief Whose contact it is. */
typedef int32_t esente_contact_owner;
enum {
    ESENTE_OWNER_HOLDER = 1,   /**< the holder's */
    ESENTE_OWNER_APPLICANT = 2 /**< the applicant's */
};

/** @brief Why a new card is needed. */
typedef int32_t esente_card_reason;
enum {
    ESENTE_CARD_THEFT = 1,        /**< stolen; the old card is revoked */
    ESENTE_CARD_LOSS = 2,         /**< lost; the old card is revoked */
    ESENTE_CARD_NOT_RECEIVED = 3, /**< it never came */
    ESENTE_CARD_DAMAGED = 4       /**< damaged */
};

/** @brief Where a screen begins. */
typedef int32_t esente_screen;
enum {
    ESENTE_SCREEN_COUNTER = 1, /**< the counter of an operator (sportello) */
    ESENTE_SCREEN_PATIENT = 2, /**< a doctor: who the patient is, the paper certificate, the verdict on a draft */
    ESENTE_SCREEN_STATUS = 3   /**< reader, card, service and record: how they are */
};

/** @brief How a screen ended. */
typedef int32_t esente_screen_end;
enum {
    ESENTE_SCREEN_OPEN = 0,     /**< it has not ended */
    ESENTE_SCREEN_DONE = 1,     /**< the person came to the end: there is a result */
    ESENTE_SCREEN_LEFT = 2,     /**< the person left before the end */
    ESENTE_SCREEN_IDLE = 3,     /**< nobody touched it for 10 minutes; what it held is gone */
    ESENTE_SCREEN_REPLAYED = 4, /**< its address was used a second time */
    ESENTE_SCREEN_UNUSED = 5,   /**< its address was not used within 60 seconds */
    ESENTE_SCREEN_WITHDRAWN = 6 /**< esente_screen_close, or the engine ended */
};

/** @brief A running guard. */
typedef struct esente_engine esente_engine;
/** @brief A piece of background work. */
typedef struct esente_job esente_job;
/** @brief A patient: identity, assurance and mode, good for several drafts. */
typedef struct esente_patient esente_patient;
/** @brief A prescription to judge, immutable. */
typedef struct esente_draft esente_draft;
/** @brief An edition of the exemption catalogue, immutable. */
typedef struct esente_catalogue esente_catalogue;
/** @brief What differs between two editions. */
typedef struct esente_comparison esente_comparison;

/** @brief What the host lends. Called from library threads with no lock held. */
typedef struct esente_host {
    uint32_t struct_size; /**< in: sizeof(esente_host) */
    uint32_t abi_version; /**< in: ESENTE_ABI_VERSION */
    void* context;        /**< in: given back on each call */
    /** @brief Optional. Ask for esente_next_event soon. Must only post; may be called from any thread. */
    void(ESENTE_CALL* wake)(void* context);
    /** @brief Optional. level: 0 debug, 1 information, 2 warning, 3 error. English, never personal data. Any thread. */
    void(ESENTE_CALL* log)(void* context, int32_t level, const char* text);
} esente_host;

/** @brief Where the settings are. Exactly one of settings_file and settings_text. */
typedef struct esente_config {
    uint32_t struct_size;            /**< in: sizeof(esente_config) */
    uint32_t reserved;               /**< in: 0 */
    const char* settings_file;       /**< in: path of a file that fits schemas/settings.schema.json */
    const char* settings_text;       /**< in: the same as text; relative paths are then relative to base_dir */
    const char* base_dir;            /**< in: with settings_text, an absolute folder */
    const char* application;         /**< in: name of the host program as the service shall see it, up to 40 bytes */
    const char* application_version; /**< in: its version, up to 20 bytes */
} esente_config;

/** @brief Whoever is at the keyboard. Optional in each call that reaches the service; the settings' operator is the default. */
typedef struct esente_operator {
    uint32_t struct_size;       /**< in: sizeof(esente_operator) */
    uint32_t reserved;          /**< in: 0 */
    const char* codice_fiscale; /**< in: 16 bytes */
    const char* role;           /**< in: one prescriber's letter (A C D F G H P T U Z X) or SPORTELLO */
    const char* organisation;   /**< in: codiceAzienda */
    const char* structure;      /**< in: codiceStruttura; optional */
    const char* substitutes;    /**< in: codice fiscale of the doctor being substituted; optional */
    const char* credential;     /**< in: opaque credential for the service; optional */
} esente_operator;

/** @brief How to wait for a card. */
typedef struct esente_identify {
    uint32_t struct_size;          /**< in: sizeof(esente_identify) */
    uint32_t timeout_ms;           /**< in: how long to wait for a patient's card; 0 looks once */
    const char* reader;            /**< in: reader to use; NULL for the settings' or any */
    uint32_t record_failure;       /**< in: 1 when the card is wanted for a check or a consult: a failure is then recorded in the audit */
    uint32_t reserved;             /**< in: 0 */
    const esente_operator* caller; /**< in: who reads, for that record; optional */
} esente_identify;

/** @brief A patient without a card. */
typedef struct esente_entry {
    uint32_t struct_size;    /**< in: sizeof(esente_entry) */
    esente_mode mode;        /**< in: ESENTE_MODE_PAPER or ESENTE_MODE_CARE */
    const char* patient_id;  /**< in: codice fiscale, STP, ENI or 11-digit code, typed or as scanned; NULL: the draft names the patient */
    const char* card_number; /**< in: 20 digits on the back of the card; optional, a stripe in patient_id gives it too */
} esente_entry;

/** @brief What a scan is, or nearly was. */
typedef int32_t esente_scan_kind;
enum {
    ESENTE_SCAN_OF_NOTHING = 0,     /**< nothing that is known */
    ESENTE_SCAN_CODICE_FISCALE = 1, /**< codice fiscale, typed or as barcode; perhaps with a card number */
    ESENTE_SCAN_PROVISIONAL = 2,    /**< 11-digit provisional code */
    ESENTE_SCAN_STP = 3,            /**< STP code */
    ESENTE_SCAN_ENI = 4,            /**< ENI code */
    ESENTE_SCAN_CARD_NUMBER = 5,    /**< card number alone */
    ESENTE_SCAN_STRIPE = 6          /**< magnetic stripe, one track or both */
};

/** @brief How the reading of a scan ended. Treat unknown values as unrecognised. */
typedef int32_t esente_scan_outcome;
enum {
    ESENTE_SCAN_UNRECOGNISED = 0,   /**< it resembles nothing known */
    ESENTE_SCAN_READ = 1,           /**< good */
    ESENTE_SCAN_WRONG_LENGTH = 2,   /**< characters are missing or too many */
    ESENTE_SCAN_WRONG_FORM = 3,     /**< a character stands where it cannot */
    ESENTE_SCAN_WRONG_CHECK = 4,    /**< the check character does not fit: misread or mistyped */
    ESENTE_SCAN_IMPOSSIBLE_DAY = 5, /**< a codice fiscale whose day of birth no calendar has */
    ESENTE_SCAN_CUT_SHORT = 6,      /**< a track of the stripe without its end */
    ESENTE_SCAN_UNREADABLE = 7,     /**< the reader could read nothing of the stripe */
    ESENTE_SCAN_CONTRADICTORY = 8   /**< two patients or two card numbers at once */
};

/** @brief What a scan holds. Unless the outcome is ESENTE_SCAN_READ the texts are empty. */
typedef struct esente_scanned {
    uint32_t struct_size;        /**< in: sizeof(esente_scanned) */
    esente_scan_kind kind;       /**< out: what it is; after a flaw, what it nearly was */
    esente_scan_outcome outcome; /**< out: good, or what is wrong */
    uint32_t reserved;           /**< out: 0 */
    char patient_id[20];         /**< out: codice fiscale or other code; empty if there is none */
    char card_number[24];        /**< out: 20 digits; empty if there is none */
    char surname[200];           /**< out: from the stripe; empty if unknown */
    char given_name[200];        /**< out: as surname */
} esente_scanned;

/** @brief What is known of a patient. Texts are copies: they stay when the card has left. */
typedef struct esente_identity {
    uint32_t struct_size;           /**< in: sizeof(esente_identity) */
    esente_mode mode;               /**< out: how the patient is identified */
    esente_assurance assurance;     /**< out: what that is worth */
    int32_t birth_date;             /**< out: 0 if unknown */
    int32_t card_issued;            /**< out: printed; 0 without a card */
    int32_t card_expires;           /**< out: printed; 0 without a card */
    uint32_t card_expired;          /**< out: 1 when past its validity */
    uint32_t card_warnings;         /**< out: ESENTE_CARD_… bits */
    uint32_t certificate_found;     /**< out: 1 when the card held an authentication certificate */
    uint32_t certificate_trusted;   /**< out: 1 when the configured trust vouches for it */
    int32_t certificate_not_after;  /**< out: 0 without a certificate */
    int32_t certificate_revocation; /**< out: ESENTE_REVOCATION_… */
    uint32_t connect_us;            /**< out: microseconds to reach the card */
    uint32_t identity_us;           /**< out: microseconds to read personal data and card id */
    uint32_t certificate_us;        /**< out: microseconds to read and judge the certificate */
    uint32_t total_us;              /**< out: microseconds for all of it, waiting for the card excluded */
    char patient_id[20];            /**< out: codice fiscale or other code; empty if the draft names the patient */
    char sex[4];                    /**< out: M, F or empty */
    char card_id[20];               /**< out: 16 digits; empty without a card */
    char reader[132];               /**< out: reader the card lay in; empty without a card */
    char surname[200];              /**< out: empty if unknown or dropped because the card left */
    char given_name[200];           /**< out: as surname */
} esente_identity;

/** @brief A yes or no that may be unsaid. */
typedef int32_t esente_said;
enum {
    ESENTE_SAID_NOTHING = 0, /**< not given */
    ESENTE_SAID_NO = 1,      /**< no */
    ESENTE_SAID_YES = 2      /**< yes */
};

/**
 * @brief One line of a prescription, as DettaglioPrescrizione of the national message has it; the Italian names are its elements.
 * Texts are optional and, where nothing else is said, up to 4000 bytes. Members an older host does not have read as not given.
 */
typedef struct esente_line {
    const char* product;             /**< in: codProdPrest: AIC or service code, up to 16 bytes */
    uint32_t quantity;               /**< in: quantita: packs or services, 1 to 9 */
    uint32_t reserved;               /**< in: 0 */
    const char* description;         /**< in: descrProdPrest */
    const char* group;               /**< in: codGruppoEquival */
    const char* group_description;   /**< in: descrGruppoEquival */
    const char* free_text;           /**< in: testoLibero: only note counts */
    const char* note;                /**< in: descrTestoLiberoNote */
    const char* not_substitutable;   /**< in: nonSost */
    const char* substitution_reason; /**< in: motivazNote */
    const char* substitution_code;   /**< in: codMotivazione */
    const char* aifa_note;           /**< in: notaProd */
    const char* extra_1;             /**< in: prescrizione1 */
    const char* extra_2;             /**< in: prescrizione2 */
    const char* regional_code;       /**< in: codCatalogoPrescr */
    const char* access;              /**< in: tipoAccesso, one character */
    const char* note_number;         /**< in: numeroNota, up to 10 characters */
    const char* condition;           /**< in: condErogabilita, up to 10 characters */
    const char* appropriateness;     /**< in: approprPrescrittiva, up to 10 characters */
    const char* pathology;           /**< in: patologia, up to 10 characters */
    uint32_t sessions;               /**< in: numsedute, 1 to 9; 0 when not given */
    uint32_t reserved2;              /**< in: 0 */
} esente_line;

/**
 * @brief A prescription for hosts that have no XML. One recipe, one regime: the exemption belongs to the recipe.
 * The Italian names are elements of the national message InvioPrescrittoRichiesta, and what is given is held to the same lengths and
 * values; what is not given reads as an absent element. Texts are, where nothing else is said, optional and up to 4000 bytes. Fields that
 * contradict each other are taken as they stand: the rules speak of them. Rules that need a field which is not given stay silent.
 */
typedef struct esente_prescription {
    uint32_t struct_size;                /**< in: sizeof(esente_prescription) */
    int32_t date;                        /**< in: civil day of compilation (dataCompilazione) */
    char type;                           /**< in: 'F' drugs, 'P' specialist services */
    char reserved[3];                    /**< in: 0 */
    uint32_t non_exempt;                 /**< in: 1 when the recipe is without exemption (nonEsente) */
    uint32_t income;                     /**< in: 1 when exempt for income (reddito) */
    uint32_t line_count;                 /**< in: 0 to 99 */
    const char* patient_id;              /**< in: up to 16 bytes, or an encrypted code up to 512 (codiceAss); optional */
    const char* titolare;                /**< in: codice fiscale of the doctor the recipe belongs to (cfMedico1) */
    const char* substitute;              /**< in: codice fiscale of the substitute who compiles (cfMedico2); optional */
    const char* exemption;               /**< in: code claimed, up to 15 bytes (codEsenzione); NULL when none is */
    const char* foreign_state;           /**< in: state of a foreign insured (statoEstero); optional */
    const esente_line* lines;            /**< in: in the order the prescriber sees; line numbers count from 1 */
    uint32_t line_size;                  /**< in: sizeof(esente_line), also the stride */
    uint32_t reserved2;                  /**< in: 0 */
    const char* patient_name;            /**< in: cognNome, surname first */
    const char* region;                  /**< in: codRegione of the titolare, three digits */
    const char* asl;                     /**< in: codASLAo */
    const char* structure;               /**< in: codStruttura */
    const char* specialisation;          /**< in: codSpecializzazione, the titolare's, one character */
    const char* heading_1;               /**< in: testata1 */
    const char* heading_2;               /**< in: testata2 */
    const char* nre;                     /**< in: nre, up to 15 characters */
    const char* kind;                    /**< in: tipoRic, up to 2 characters */
    const char* address;                 /**< in: indirizzo */
    const char* sasn_card;               /**< in: numTessSasn */
    const char* shipping_company;        /**< in: socNavigaz */
    const char* diagnosis_code;          /**< in: codDiagnosi, ICD-9-CM */
    const char* diagnosis_text;          /**< in: descrizioneDiagnosi */
    const char* visit;                   /**< in: tipoVisita, one character */
    const char* regional_provision;      /**< in: dispReg */
    const char* province;                /**< in: provAssistito */
    const char* patient_asl;             /**< in: aslAssistito */
    const char* indication;              /**< in: indicazionePrescr, one character */
    const char* other;                   /**< in: altro, one character */
    const char* priority;                /**< in: classePriorita, one character */
    const char* foreign_institution;     /**< in: istituzCompetente */
    const char* foreign_personal_number; /**< in: numIdentPers */
    const char* foreign_card_number;     /**< in: numIdentTess */
    uint32_t obscured;                   /**< in: 1 when the patient wants the data hidden (oscuramDati) */
    uint32_t internal;                   /**< in: 1 when to be carried out in the same structure (ricettaInterna) */
    int32_t foreign_birth_date;          /**< in: dataNascitaEstero; 0 when not given */
    int32_t foreign_card_expires;        /**< in: dataScadTessera; 0 when not given */
    esente_said disease_exemption;       /**< in: flagEsenzionePatologia of the Lombardy form; see esente_lombardy_to_prescription */
    uint32_t reserved3;                  /**< in: 0 */
} esente_prescription;

/**
 * @brief The exemption of a recipe in the four fields of the Lombardy form (datiSensibili of the regional prescription request).
 * Their meaning beside the national fields is inferred from their names; no public document defines them.
 */
typedef struct esente_lombardy_exemption {
    uint32_t struct_size; /**< in: sizeof(esente_lombardy_exemption) */
    uint32_t disease;     /**< in: 1 when exempt for a disease (flagEsenzionePatologia) */
    const char* code;     /**< in: codiceEsenzione, up to 15 bytes; NULL or "" when there is none */
    uint32_t none;        /**< in: 1 when not exempt (flagAssenzaEsenzioni) */
    uint32_t income;      /**< in: 1 when exempt for income (flagEsenzioniReddito) */
} esente_lombardy_exemption;

/** @brief The paper certificate (attestato di esenzione) as somebody saw it. */
typedef struct esente_certificate {
    uint32_t struct_size; /**< in: sizeof(esente_certificate) */
    int32_t issued;       /**< in: day of issue; 0 if not legible */
    int32_t expires;      /**< in: last day; 0 when unlimited */
    int32_t seen_on;      /**< in: day it was seen, not after today; 0: at the check */
    const char* code;     /**< in: exemption code, up to 15 bytes */
    const char* holder;   /**< in: patient id of the holder, typed or as scanned; optional */
    const char* issuer;   /**< in: body that issued it; optional */
    const char* number;   /**< in: attest number; optional */
    const char* seen_by;  /**< in: codice fiscale of whoever saw it; NULL for the operator */
} esente_certificate;

/** @brief How to check a draft. */
typedef struct esente_check {
    uint32_t struct_size;                  /**< in: sizeof(esente_check) */
    int32_t date;                          /**< in: day to judge; 0 for the draft's own */
    uint32_t declare;                      /**< in: 1: if only the service did not answer, warn and record the certificate; needs one */
    esente_no_certificate no_certificate;  /**< in: in paper mode, why there is no certificate */
    const esente_certificate* certificate; /**< in: optional in every mode */
    const esente_operator* caller;         /**< in: optional */
    const char* expected_patient; /**< in: patient the host has open, typed or scanned; another one ends the check as identity; optional */
    const char* reason;           /**< in: typed reason for a fourth different code in a day, up to 200 bytes; optional */
} esente_check;

/** @brief How to list a patient's exemptions. */
typedef struct esente_consult {
    uint32_t struct_size;          /**< in: sizeof(esente_consult) */
    uint32_t reserved;             /**< in: 0 */
    const esente_operator* caller; /**< in: optional */
    const char* expected_patient;  /**< in: patient the host has open; another one is a refusal, recorded, nothing asked; optional */
} esente_consult;

/** @brief One reader. */
typedef struct esente_reader {
    uint32_t struct_size; /**< in: sizeof(esente_reader) */
    uint32_t reserved;    /**< out: 0 */
    const char* name;     /**< out: as PC/SC names it */
    const char* card;     /**< out: none, patient, operator, test, cie, other or mute */
} esente_reader;

/** @brief One exemption of a list. */
typedef struct esente_exemption {
    uint32_t struct_size; /**< in: sizeof(esente_exemption) */
    int32_t from;         /**< out: first day; 0 if unknown */
    int32_t to;           /**< out: last day; 0 when unlimited */
    uint32_t reserved;    /**< out: 0 */
    const char* code;     /**< out: canonical, up to 15 bytes */
    const char* state;    /**< out: ATTIVA SOSPESA REVOCATA, or for a verdict esitoVerifica, ASSERITA or NON_VERIFICATA */
    const char* type;     /**< out: PA RA RE IN, or empty */
} esente_exemption;

/** @brief A decision that is already on record. */
typedef struct esente_verdict {
    uint32_t struct_size;          /**< in: sizeof(esente_verdict) */
    esente_decision decision;      /**< out: what may be done */
    esente_mode mode;              /**< out: how the patient was identified */
    esente_assurance assurance;    /**< out: what that is worth */
    uint32_t finding_count;        /**< out: see esente_job_finding */
    uint32_t way_count;            /**< out: see esente_job_way; 1 to 3 when blocked or undetermined, else the codes that advice names */
    int32_t date;                  /**< out: the day judged; the verdict binds this day */
    uint32_t has_exemption;        /**< out: 1 when a code was claimed: see esente_job_exemption, index 0 */
    uint64_t audit_sequence;       /**< out: number of the audit record */
    const char* audit_hash;        /**< out: 64 hex digits */
    const char* catalogue_version; /**< out: rules the verdict was judged by */
    const char* catalogue_digest;  /**< out: SHA-256 of that catalogue, 64 hex digits */
    const char* draft_digest;      /**< out: SHA-256 of the draft the verdict binds, 64 hex digits */
    const char* proof;             /**< out: idVerifica of the service; empty if none */
    uint32_t card_us;              /**< out: microseconds spent reading the card for this patient */
    uint32_t service_us;           /**< out: microseconds waiting for the service */
    uint32_t rules_us;             /**< out: microseconds judging */
    uint32_t audit_us;             /**< out: microseconds until the record was durable */
    uint32_t total_us;             /**< out: microseconds from start to verdict, card excluded */
    uint32_t note_count;           /**< out: see esente_job_note */
    /**
     * out: what the receipt of the national system would say to this message (codEsitoInserimento): "0000" accepted, "0001" accepted with
     * warnings, "9999" not inserted; empty while the patient is not the draft's. Inferred from form and consistency of the message alone:
     * the public tables of that system hold no error about exemptions, so an exemption that is expired or not held does not show here. Its
     * errors are the findings with in_receipt set.
     */
    const char* receipt;
} esente_verdict;

/** @brief One reason behind a decision: E first, then U, W, I; then by line; then by rule. */
typedef struct esente_finding {
    uint32_t struct_size; /**< in: sizeof(esente_finding) */
    uint32_t line;        /**< out: 0 the whole prescription, 1… as the national receipt counts */
    char severity;        /**< out: 'E' blocks, 'W' warns, 'I' informs, 'U' a fact is missing */
    char in_receipt;      /**< out: 'E' or 'W' as the national receipt would tell it, acknowledged or not (see esente_verdict); else 0 */
    char reserved[6];     /**< out: 0 */
    const char* rule;     /**< out: permanent rule id, ASCII, up to 23 bytes */
    const char* message;  /**< out: what is the matter, in the settings' language */
    const char* remedy;   /**< out: what to do */
    const char* source;   /**< out: the norm behind the rule */
} esente_finding;

/** @brief A way forward. A member of set that does not change is NULL or -1. */
typedef struct esente_way {
    uint32_t struct_size;      /**< in: sizeof(esente_way) */
    esente_action action;      /**< out: what to do */
    int32_t set_non_exempt;    /**< out: nonEsente becomes 0 or 1; -1 unchanged */
    int32_t set_income;        /**< out: reddito becomes 0 or 1; -1 unchanged */
    const char* value;         /**< out: code for ESENTE_USE_CODE, mode (chip, paper, care) for ESENTE_SWITCH_MODE; else empty */
    const char* set_exemption; /**< out: codEsenzione becomes this, "" removes it; NULL unchanged */
    const char* text;          /**< out: the step in words, in the settings' language or the one asked for */
} esente_way;

/** @brief A note for the patient on an exemption that ends soon: to print or send. Names the code and its last day, never a person. */
typedef struct esente_note {
    uint32_t struct_size; /**< in: sizeof(esente_note) */
    uint32_t reserved;    /**< out: 0 */
    const char* code;     /**< out: canonical, up to 15 bytes */
    const char* lines[5]; /**< out: what ends, its last day, where to renew, what to bring, that care goes on; in the settings' language */
} esente_note;

/** @brief One line of the station's health. */
typedef struct esente_health_line {
    uint32_t struct_size; /**< in: sizeof(esente_health_line) */
    uint32_t ok;          /**< out: 1 when this part works */
    esente_fault fault;   /**< out: what is wrong; ESENTE_FAULT_NONE when ok */
    uint32_t reserved;    /**< out: 0 */
    const char* part;     /**< out: pcsc, readers, card, service, clock, client_certificate, store, catalogue */
    const char* state;    /**< out: OK, or a permanent word for the state */
    const char* todo;     /**< out: what to do, in the settings' language; empty when nothing */
} esente_health_line;

/** @brief The station's health in numbers. */
typedef struct esente_health {
    uint32_t struct_size;             /**< in: sizeof(esente_health) */
    uint32_t can_check;               /**< out: 1 when a check could run now */
    uint32_t reader_count;            /**< out: readers present */
    uint32_t line_count;              /**< out: see esente_job_health_line */
    int32_t service_p95_ms;           /**< out: over the last 100 calls; -1 if none yet */
    int32_t client_certificate_days;  /**< out: days until our certificate ends; negative when it has; INT32_MIN if unknown */
    int32_t clock_skew_s;             /**< out: our clock minus the service's; 0 if unknown */
    uint32_t clock_skew_known;        /**< out: 1 when clock_skew_s was measured */
    const char* service_state;        /**< out: OPERATIVO DEGRADATO MANUTENZIONE, or the name of the fault */
    const char* service_last_success; /**< out: ISO 8601 UTC; empty if never by this engine */
    const char* catalogue_version;    /**< out: of the edition in force */
    const char* catalogue_digest;     /**< out: SHA-256 of it, 64 hex digits */
} esente_health;

/** @brief What audit verification found. */
typedef struct esente_audit_report {
    uint32_t struct_size;  /**< in: sizeof(esente_audit_report) */
    uint32_t broken_count; /**< out: 0 when the chain holds: see esente_job_audit_break */
    uint64_t records;      /**< out: rows */
    uint64_t first;        /**< out: number of the first row; 0 if none */
    uint64_t last;         /**< out: number of the last row; 0 if none */
    const char* head;      /**< out: hash of the last row; empty if none */
} esente_audit_report;

/** @brief One break of the chain. */
typedef struct esente_audit_break {
    uint32_t struct_size; /**< in: sizeof(esente_audit_break) */
    uint32_t reserved;    /**< out: 0 */
    uint64_t sequence;    /**< out: number of the row */
    const char* why;      /**< out: changed missing reordered cut_off personal_changed head_differs */
} esente_audit_break;

/** @brief An identity document as the operator saw it. */
typedef struct esente_document {
    uint32_t struct_size;      /**< in: sizeof(esente_document) */
    esente_document_kind kind; /**< in: what it is */
    int32_t issued;            /**< in: day of issue */
    int32_t expires;           /**< in: last day; 0 when it bears none */
    const char* number;        /**< in: up to 200 bytes */
    const char* issuer;        /**< in: body that issued it, up to 200 bytes */
} esente_document;

/** @brief Who asks for the holder. */
typedef struct esente_applicant {
    uint32_t struct_size;       /**< in: sizeof(esente_applicant) */
    esente_title title;         /**< in: in which capacity */
    int32_t degree;             /**< in: of kinship, for a relative; 0 not said */
    esente_kinship_line line;   /**< in: for a relative */
    uint32_t nobody_before;     /**< in: 1 when they state that nobody who comes before exists or is there */
    uint32_t reserved;          /**< in: 0 */
    const char* codice_fiscale; /**< in: 16 bytes */
    const char* surname;        /**< in: up to 200 bytes */
    const char* given_name;     /**< in: up to 200 bytes */
} esente_applicant;

/** @brief Who signs beside a holder that asks in person. */
typedef struct esente_assistant {
    uint32_t struct_size;         /**< in: sizeof(esente_assistant) */
    esente_assistant_title title; /**< in: in which capacity */
    const char* codice_fiscale;   /**< in: 16 bytes */
    const char* surname;          /**< in: up to 200 bytes */
    const char* given_name;       /**< in: up to 200 bytes */
} esente_assistant;

/** @brief Where the second part of a PIN goes, straight from the service. It never changes within a request. */
typedef struct esente_contact {
    uint32_t struct_size;       /**< in: sizeof(esente_contact) */
    esente_channel channel;     /**< in: how */
    esente_contact_owner owner; /**< in: whose it is */
    uint32_t reserved;          /**< in: 0 */
    const char* value;          /**< in: Italian mobile number or e-mail address, up to 254 bytes */
    const char* reason;         /**< in: why a contact of three other holders is used again; optional */
} esente_contact;

/** @brief A PIN to be asked for at the counter. */
typedef struct esente_pin_request {
    uint32_t struct_size;                      /**< in: sizeof(esente_pin_request) */
    esente_pin_operation operation;            /**< in: first PIN or a new one */
    esente_request_type type;                  /**< in: who asks */
    esente_form_kind form_kind;                /**< in: the signed form */
    int32_t form_signed;                       /**< in: day it was signed */
    uint32_t emancipated;                      /**< in: 1 when a holder from 16 says they are emancipated */
    const char* codice_fiscale;                /**< in: the holder's, 16 bytes */
    const char* card_id;                       /**< in: number of the chip card, 16 digits */
    const esente_document* holder_document;    /**< in: not with ESENTE_REQUEST_MINOR_OR_WARD */
    const esente_applicant* applicant;         /**< in: not with ESENTE_REQUEST_HOLDER */
    const esente_document* applicant_document; /**< in: as applicant */
    const esente_assistant* assistant;         /**< in: with ESENTE_REQUEST_HOLDER; optional */
    const esente_contact* contact;             /**< in: where the second part goes */
    const char* operator_contacts;             /**< in: the operator's own, one a line, beside counter.contacts; optional */
    const esente_operator* caller;             /**< in: optional */
} esente_pin_request;

/** @brief A new card to be asked for at the counter. */
typedef struct esente_card_request {
    uint32_t struct_size;                      /**< in: sizeof(esente_card_request) */
    esente_request_type type;                  /**< in: who asks */
    esente_card_reason reason;                 /**< in: why */
    int32_t declared;                          /**< in: day of the self-declaration */
    uint32_t emancipated;                      /**< in: as in esente_pin_request */
    uint32_t reserved;                         /**< in: 0 */
    const char* codice_fiscale;                /**< in: the holder's, 16 bytes */
    const char* card_id;                       /**< in: number of the card to be replaced, 16 digits; optional */
    const esente_document* holder_document;    /**< in: as in esente_pin_request */
    const esente_applicant* applicant;         /**< in: as in esente_pin_request */
    const esente_document* applicant_document; /**< in: as in esente_pin_request */
    const esente_assistant* assistant;         /**< in: as in esente_pin_request */
    const char* place;                         /**< in: where the self-declaration was made */
    const char* report;                        /**< in: particulars of the report to the police; optional */
    const esente_operator* caller;             /**< in: optional */
} esente_card_request;

/** @brief A PIN request the service granted. */
typedef struct esente_pin_issue {
    uint32_t struct_size;       /**< in: sizeof(esente_pin_issue) */
    uint32_t first_part_ready;  /**< out: 1 while esente_job_first_part will give it */
    int64_t first_part_at_ms;   /**< out: when it was issued, ms since 1970 UTC; 0: it is no longer to be had, see state */
    uint64_t audit_sequence;    /**< out: number of the audit record */
    const char* audit_hash;     /**< out: 64 hex digits */
    const char* request;        /**< out: number of the request (idRichiesta) */
    const char* contact_masked; /**< out: where the second part goes */
    const char* channel;        /**< out: SMS, EMAIL; empty with a state */
    const char* state;          /**< out: of a request that stood already; else empty */
} esente_pin_issue;

/** @brief The first parts of PIN and PUK, in the caller's memory: wipe it when they were shown. */
typedef struct esente_first_part {
    uint32_t struct_size; /**< in: sizeof(esente_first_part), at least */
    uint32_t reserved;    /**< out: 0 */
    char pin[68];         /**< out: 1 to 16 characters */
    char puk[68];         /**< out: 1 to 16 characters */
} esente_first_part;

/** @brief How far the second part has come. */
typedef struct esente_pin_state {
    uint32_t struct_size;    /**< in: sizeof(esente_pin_state) */
    uint32_t reserved;       /**< out: 0 */
    int64_t at_ms;           /**< out: since when, ms since 1970 UTC */
    uint64_t audit_sequence; /**< out: number of the audit record */
    const char* audit_hash;  /**< out: 64 hex digits */
    const char* request;     /**< out: number of the request */
    const char* state;       /**< out: IN_CORSO INVIATA CONSEGNATA FALLITA ANNULLATA, or a word unknown to this version */
} esente_pin_state;

/** @brief A new card under way, and the provisional paper card to print. */
typedef struct esente_new_card {
    uint32_t struct_size;       /**< in: sizeof(esente_new_card) */
    int32_t from;               /**< out: first day of the provisional card */
    int32_t to;                 /**< out: its last day */
    int32_t expected;           /**< out: when the card should come; 0 if unknown */
    uint64_t audit_sequence;    /**< out: number of the audit record */
    const char* audit_hash;     /**< out: 64 hex digits */
    const char* case_id;        /**< out: number of the case (idPratica) */
    const char* number;         /**< out: of the provisional card */
    const char* address_masked; /**< out: where the card goes */
} esente_new_card;

/** @brief One thing that is wrong with a request of the counter, or why the service declined it. */
typedef struct esente_counter_finding {
    uint32_t struct_size;   /**< in: sizeof(esente_counter_finding) */
    uint32_t reserved;      /**< out: 0 */
    const char* rule;       /**< out: permanent id, ASCII, up to 23 bytes: SPO-…, or the service's code */
    const char* field;      /**< out: dotted path in the request, e.g. holder_document.expires; empty for the whole */
    const char* message;    /**< out: what is the matter, in the settings' language */
    const char* remedy;     /**< out: what to do instead */
    const char* technician; /**< out: what whoever keeps the station running does; empty where esente_fault_text says it */
} esente_counter_finding;

/** @brief One line of the counter's journal of the day. */
typedef struct esente_counter_row {
    uint32_t struct_size;       /**< in: sizeof(esente_counter_row) */
    uint32_t reserved;          /**< out: 0 */
    int64_t at_ms;              /**< out: when it was sent first, ms since 1970 UTC */
    const char* kind;           /**< out: pin or card */
    const char* operation;      /**< out: issue, regenerate; of a card theft, loss, not_received, damaged */
    const char* type;           /**< out: holder, minor_or_ward, health_delegate */
    const char* state;          /**< out: sent, answered, refused, closed */
    const char* request;        /**< out: number of the request or case; empty until it was answered */
    const char* holder;         /**< out: codice fiscale */
    const char* holder_name;    /**< out: from the card; empty if it was not read */
    const char* applicant_name; /**< out: empty when the holder asked */
    const char* contact_masked; /**< out: empty for a card */
} esente_counter_row;

/** @brief A screen to show. */
typedef struct esente_screen_request {
    uint32_t struct_size;          /**< in: sizeof(esente_screen_request) */
    esente_screen screen;          /**< in: where it begins */
    const esente_operator* caller; /**< in: who sits before it; NULL for the settings' operator; copied */
    const esente_draft* draft;     /**< in: what is to be judged on ESENTE_SCREEN_PATIENT; NULL: it ends once the patient is known */
    const char* expected_patient;  /**< in: patient the host has open, up to 16 bytes; optional */
} esente_screen_request;

/** @brief A screen and what came of it. */
typedef struct esente_screen_state {
    uint32_t struct_size;  /**< in: sizeof(esente_screen_state) */
    esente_screen_end end; /**< out: ESENTE_SCREEN_OPEN until ESENTE_EVENT_SCREEN_ENDED */
    uint32_t has_patient;  /**< out: 1 when esente_screen_patient has one to give */
    uint32_t has_verdict;  /**< out: 1 when esente_screen_verdict has one to give */
    int32_t way;           /**< out: index of the verdict's way forward that is the host's to carry out on the draft; -1 if none */
    uint32_t reserved;     /**< out: 0 */
    const char* url;       /**< out: http://127.0.0.1:PORT/…, ASCII; good once and for 60 seconds */
} esente_screen_state;

/** @brief What this library is; needs no engine. */
typedef struct esente_version {
    uint32_t struct_size;          /**< in: sizeof(esente_version) */
    uint32_t abi;                  /**< out: as esente_abi_version */
    const char* library;           /**< out: e.g. 0.1.0 */
    const char* catalogue_version; /**< out: of the embedded catalogue */
    const char* catalogue_digest;  /**< out: SHA-256 of it, 64 hex digits */
} esente_version;

/** @brief What an edition of the catalogue is. */
typedef struct esente_edition {
    uint32_t struct_size;    /**< in: sizeof(esente_edition) */
    int32_t best_before;     /**< out: after this day somebody should look for a newer edition; 0 if it does not say */
    uint64_t serial;         /**< out: grows with each edition */
    const char* version;     /**< out: as its editor calls it */
    const char* digest;      /**< out: SHA-256 of the file, 64 hex digits */
    uint32_t family_count;   /**< out: families of codes */
    uint32_t code_count;     /**< out: codes */
    uint32_t coverage_count; /**< out: rows that say what a code does on a kind of prescription */
    uint32_t rule_count;     /**< out: rows of rules */
} esente_edition;

/** @brief Which code is looked up. */
typedef struct esente_lookup {
    uint32_t struct_size; /**< in: sizeof(esente_lookup) */
    int32_t date;         /**< in: the day that coverage, family and validity are told for */
    const char* code;     /**< in: exemption code in any spelling, up to 15 bytes */
    const char* region;   /**< in: region of the station, three digits; NULL for none in particular */
} esente_lookup;

/** @brief A catalogue with its signature, as somebody received them. */
typedef struct esente_signed_catalogue {
    uint32_t struct_size;  /**< in: sizeof(esente_signed_catalogue) */
    uint32_t reserved;     /**< in: 0 */
    const void* content;   /**< in: the bytes of the file */
    size_t size;           /**< in: how many, up to 16777216 */
    const void* signature; /**< in: its detached CMS signature, DER or PEM */
    size_t signature_size; /**< in: how many bytes, up to 1048576 */
} esente_signed_catalogue;

/** @brief What an edition says of one code. */
typedef struct esente_code {
    uint32_t struct_size;      /**< in: sizeof(esente_code) */
    int32_t valid_from;        /**< out: first day of the row; 0 where no source names one */
    int32_t valid_to;          /**< out: last day of the row; 0 where no source names one */
    uint32_t respelled;        /**< out: 1 when asked in another spelling */
    uint32_t delicate;         /**< out: 1 when it reveals a stigmatised condition: hide it on screens */
    uint32_t regional;         /**< out: 1 when it exists in one region only */
    uint32_t income;           /**< out: 1 when reddito goes with it */
    uint32_t superseded;       /**< out: 1 for a code of an older decree */
    const char* code;          /**< out: canonical */
    const char* description;   /**< out: Italian, as listed; empty for a code that is known by its new number only */
    const char* family;        /**< out: e.g. CHRONIC; empty where none has its form on the day */
    const char* assertion;     /**< out: registry, prescriber or unclear; empty as family */
    const char* drugs;         /**< out: what it does on drugs: unknown full related listed reduced doubtful none not_admitted */
    const char* services;      /**< out: the same on specialist services */
    const char* renewal;       /**< out: word for where it is renewed; empty where nowhere */
    const char* source;        /**< out: the norm behind its family; empty as family */
    const char* renumbered_to; /**< out: the code that took its place; empty where none did */
    const char* renumbered_by; /**< out: the norm behind that; empty where none */
    int32_t renumbered_from;   /**< out: first day of the new number; 0 where no source names one */
    uint32_t reserved;         /**< out: 0 */
} esente_code;

/** @brief How two editions differ in a row. */
typedef int32_t esente_change;
enum {
    ESENTE_ROW_ADDED = 1,   /**< only the second has it */
    ESENTE_ROW_REMOVED = 2, /**< only the first has it */
    ESENTE_ROW_CHANGED = 3  /**< one of its values differs */
};

/** @brief One difference between two editions. */
typedef struct esente_difference {
    uint32_t struct_size; /**< in: sizeof(esente_difference) */
    esente_change change; /**< out: what happened to the row */
    const char* list;     /**< out: families codes spellings renumberings coverages seasons prolongations rules */
    const char* row;      /**< out: what the row is about, e.g. 048 or ESE-REVOCATA families=CHRONIC */
    const char* field;    /**< out: of a changed row, the value's name, or order where the row moved; else empty */
    const char* before;   /**< out: the value in the first; of a removed row all its values */
    const char* after;    /**< out: the value in the second; of an added row all its values */
} esente_difference;

/** @brief Kind of event. Ignore kinds you do not know. */
typedef int32_t esente_event_kind;
enum {
    ESENTE_EVENT_JOB_DONE = 1,        /**< a job ended, well or not */
    ESENTE_EVENT_CARD_INSERTED = 2,   /**< a card is in a reader */
    ESENTE_EVENT_CARD_REMOVED = 3,    /**< it has gone; what was read from it is dropped */
    ESENTE_EVENT_READERS_CHANGED = 4, /**< a reader came or went */
    ESENTE_EVENT_SCREEN_ENDED = 5     /**< a screen ended: see esente_job_screen of the job that opened it */
};

/** @brief Something that happened. */
typedef struct esente_event {
    uint32_t struct_size;   /**< in: sizeof(esente_event) */
    esente_event_kind kind; /**< out: what happened */
    uint64_t job_id;        /**< out: esente_job_id of the job, or of the one that opened the screen; 0 for other kinds */
    char reader[132];       /**< out: reader of a card event; else empty */
    char card[12];          /**< out: kind of card as in esente_reader; else empty */
} esente_event;

/**
 * @brief ABI of the loaded library. Compare it with ESENTE_ABI_VERSION before anything else.
 * @return (major << 16) | minor
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API uint32_t ESENTE_CALL esente_abi_version(void);

/**
 * @brief What this library is.
 * @param out  receives it; its texts are static
 * @return ESENTE_OK or ESENTE_E_ARGUMENT
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_library_version(esente_version* out) ESENTE_MUST_CHECK;

/**
 * @brief Permanent name of a fault, e.g. CARD_MUTE.
 * @param fault  a fault
 * @return static text; "" for ESENTE_FAULT_NONE and unknown values
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API const char* ESENTE_CALL esente_fault_name(esente_fault fault);

/**
 * @brief What happened and what to do about it, for a person.
 * @param fault     a fault
 * @param audience  who reads it
 * @param language  in which language
 * @return static text; "" for ESENTE_FAULT_NONE and unknown values
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API const char* ESENTE_CALL esente_fault_text(esente_fault fault, esente_audience audience, esente_language language);

/**
 * @brief Lawful ways forward when a check failed before there was a verdict.
 * @param fault     what the check failed with
 * @param mode      how the patient was to be identified
 * @param language  language of the text
 * @param index     zero-based
 * @param out       receives the way; its texts are static
 * @return ESENTE_OK, ESENTE_END past the last one, or ESENTE_E_ARGUMENT
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_fault_way(esente_fault fault, esente_mode mode, esente_language language, size_t index,
                                                      esente_way* out) ESENTE_MUST_CHECK;

/**
 * @brief Starts a guard: reads the settings, starts the workers. Card, network and audit store are touched later, by the workers.
 * @param config  where the settings are; copied
 * @param host    what the host lends; copied, its context must outlive the engine; may be NULL
 * @param out     receives the engine
 * @param error   detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT, or ESENTE_E_FAILED with ABI, SETTINGS or CATALOGUE_INVALID
 * @par Thread
 * [any, waits] for the settings file, the certificates it names and a look at the mode of data_dir, all local
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_engine_create(const esente_config* config, const esente_host* host, esente_engine** out,
                                                          esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Cancels the jobs, joins the threads, closes the store. Afterwards the host is never called.
 * A job handle stays valid until released. A thread held by a card or a card service that never answers is left behind.
 * @param engine  may be NULL
 * @par Thread
 * [one at a time], waits at most 2000 ms
 * @since 0.1
 */
ESENTE_API void ESENTE_CALL esente_engine_destroy(esente_engine* engine);

/**
 * @brief Takes the oldest event. At most 1024 wait for a host that does not pull: the oldest are dropped then, card events first. A job
 * tells its end to esente_job_wait all the same.
 * @param engine  the guard
 * @param event   receives it
 * @return ESENTE_OK, ESENTE_END when there is none, or ESENTE_E_ARGUMENT
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_next_event(esente_engine* engine, esente_event* event) ESENTE_MUST_CHECK;

/**
 * @brief Starts listing the readers. Result: esente_job_reader.
 * @param engine  the guard
 * @param out     receives the job
 * @param error   detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_readers_start(esente_engine* engine, esente_job** out, esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts reading a patient's card. Result: esente_job_patient.
 * @param engine   the guard
 * @param request  how to wait; copied
 * @param out      receives the job
 * @param error    detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_identify_start(esente_engine* engine, const esente_identify* request, esente_job** out,
                                                           esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief What a scan holds, before anything is done with it; needs no engine. The text is what a barcode scanner, a magnetic stripe reader
 * or a person typed, raw: Code 39 with or without asterisks, the tracks of the stripe, a code in groups, a patient's code and a card
 * number.
 * @param text  up to 256 bytes; NULL and "" are unrecognised
 * @param out   receives what it holds, or what is wrong with it
 * @return ESENTE_OK, whatever the outcome, or ESENTE_E_ARGUMENT: the text is too long or not UTF-8
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_scan(const char* text, esente_scanned* out) ESENTE_MUST_CHECK;

/**
 * @brief Makes a patient without a card.
 * @param engine  the guard
 * @param entry   who and how; copied
 * @param out     receives the patient
 * @param error   detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT, or ESENTE_E_FAILED with USAGE: the code is no codice fiscale, STP, ENI or provisional code nor a
 *         scan of one (see esente_scan), the card number fails its check digit or is not the stripe's, or the mode is reserved
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_patient_enter(esente_engine* engine, const esente_entry* entry, esente_patient** out,
                                                          esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief What is known of a patient.
 * @param patient  the patient
 * @param out      receives copies
 * @return ESENTE_OK or ESENTE_E_ARGUMENT
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_patient_describe(const esente_patient* patient, esente_identity* out) ESENTE_MUST_CHECK;

/**
 * @brief Gives back the host's reference.
 * @param patient  may be NULL
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API void ESENTE_CALL esente_patient_release(esente_patient* patient);

/**
 * @brief Reads the national message InvioPrescrittoRichiesta, before its fields are encrypted.
 * @param message  the bytes; copied
 * @param size     how many, up to 1048576
 * @param out      receives the draft
 * @param error    detail: line, column and element; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT, or ESENTE_E_FAILED with PRESCRIPTION_INVALID
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_draft_from_message(const void* message, size_t size, esente_draft** out,
                                                               esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Makes a draft for hosts that have no XML. The draft's digest binds what was given. Of a message that is the SHA-256 of its bytes;
 * here, of these values one after the other, each as its length in bytes in decimal, a colon, and the value: of the prescription, then of
 * each line, every member in the order of its struct, struct_size, lines, line_size and reserved ones left out; texts without blanks at
 * their ends, numbers in decimal, days YYYYMMDD, not given as the empty text or 0.
 * @param prescription  the fields; copied
 * @param out           receives the draft
 * @param error         detail: the member that is wrong; may be NULL
 * @return ESENTE_OK or ESENTE_E_ARGUMENT
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_draft_create(const esente_prescription* prescription, esente_draft** out,
                                                         esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Writes the four fields of the Lombardy form into a prescription: code into exemption, none into non_exempt, income into income,
 * disease into disease_exemption (yes or no). Nothing is resolved: where they contradict each other (a code beside none, an income or
 * disease flag without a code or beside none, a disease flag on an income code) each arrives as given and the rules speak of it. The
 * mapping is inferred, see esente_lombardy_exemption.
 * @param given         the four fields; its code is borrowed by the prescription
 * @param prescription  receives them; its struct_size must reach disease_exemption
 * @param error         detail; may be NULL
 * @return ESENTE_OK or ESENTE_E_ARGUMENT: the prescription is untouched then
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_lombardy_to_prescription(const esente_lombardy_exemption* given,
                                                                     esente_prescription* prescription,
                                                                     esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Gives back the host's reference.
 * @param draft  may be NULL
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API void ESENTE_CALL esente_draft_release(esente_draft* draft);

/**
 * @brief The catalogue the library was built with.
 * @param out    receives the edition
 * @param error  detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT, or ESENTE_E_FAILED with DEFECT
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_catalogue_embedded(esente_catalogue** out, esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Reads a catalogue (schemas/exemptions/catalogue.xsd). Nothing is adopted and no signature is looked at.
 * @param content  the bytes of the file; copied
 * @param size     how many, up to 16777216
 * @param out      receives the edition
 * @param error    detail: line, column and element; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT, or ESENTE_E_FAILED with CATALOGUE_INVALID
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_catalogue_read(const void* content, size_t size, esente_catalogue** out,
                                                           esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief What an edition is.
 * @param catalogue  the edition
 * @param out        receives it
 * @return ESENTE_OK or ESENTE_E_ARGUMENT
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_catalogue_describe(const esente_catalogue* catalogue, esente_edition* out) ESENTE_MUST_CHECK;

/**
 * @brief What an edition says of a code.
 * @param catalogue  the edition
 * @param asked      which code, where and when
 * @param out        receives it
 * @param error      detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT, or ESENTE_E_FAILED with CATALOGUE_INVALID: the edition does not have the code
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_catalogue_code(const esente_catalogue* catalogue, const esente_lookup* asked, esente_code* out,
                                                           esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Gives back the host's reference.
 * @param catalogue  may be NULL
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API void ESENTE_CALL esente_catalogue_release(esente_catalogue* catalogue);

/**
 * @brief Compares two editions.
 * @param before  the first
 * @param after   the second
 * @param out     receives the comparison; it needs neither edition any more
 * @param error   detail; may be NULL
 * @return ESENTE_OK or ESENTE_E_ARGUMENT
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_catalogue_compare(const esente_catalogue* before, const esente_catalogue* after,
                                                              esente_comparison** out, esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief One difference.
 * @param comparison  the comparison
 * @param index       zero-based
 * @param out         receives it
 * @return ESENTE_OK, ESENTE_END past the last one, or ESENTE_E_ARGUMENT
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_comparison_difference(const esente_comparison* comparison, size_t index,
                                                                  esente_difference* out) ESENTE_MUST_CHECK;

/**
 * @brief Gives back the host's reference.
 * @param comparison  may be NULL
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API void ESENTE_CALL esente_comparison_release(esente_comparison* comparison);

/**
 * @brief Starts finding out which edition the rules go by. Result: esente_job_catalogue.
 * @param engine  the guard
 * @param out     receives the job
 * @param error   detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_catalogue_start(esente_engine* engine, esente_job** out, esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts looking at the catalogue that the settings name again: call it when its file was replaced. Jobs under way go on by the
 * edition they began with. The job fails with CATALOGUE_INVALID when the file is refused, because it is bad, unsigned or older: the edition
 * in force then stays. Result: esente_job_catalogue.
 * @param engine  the guard
 * @param out     receives the job
 * @param error   detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_catalogue_reload(esente_engine* engine, esente_job** out,
                                                             esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts judging a catalogue and its signature by the signers under catalogue.trust_dir. Nothing is adopted, the serial is not
 * looked at. The job fails with CATALOGUE_INVALID when either is refused. Result: esente_job_catalogue.
 * @param engine  the guard
 * @param file    content and signature; copied
 * @param out     receives the job
 * @param error   detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_catalogue_verify_start(esente_engine* engine, const esente_signed_catalogue* file,
                                                                   esente_job** out, esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts listing a patient's exemptions. Result: esente_job_exemption. Every end is on record before the job is done.
 * @param engine   the guard
 * @param patient  from a card at or above card.consult_from, or in care; otherwise, or if another one is expected, CONSULT_NOT_ALLOWED
 * @param consult  how; copied
 * @param out      receives the job
 * @param error    detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_consult_start(esente_engine* engine, esente_patient* patient, const esente_consult* consult,
                                                          esente_job** out, esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts judging a draft. Result: esente_job_verdict; the audit record is durable before the job is done.
 * @param engine   the guard
 * @param patient  whose draft it is
 * @param draft    what to judge
 * @param check    how; copied
 * @param out      receives the job
 * @param error    detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_check_start(esente_engine* engine, esente_patient* patient, esente_draft* draft,
                                                        const esente_check* check, esente_job** out, esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts acknowledging a warning of a verdict: for this patient, code and day it comes back as information. Recorded in the audit.
 * @param engine   the guard
 * @param verdict  a check that ended with a verdict
 * @param rule     rule id of one of its warnings
 * @param reason   coded reason
 * @param caller   who acknowledges; NULL for the settings' operator; copied
 * @param out      receives the job
 * @param error    detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_acknowledge_start(esente_engine* engine, const esente_job* verdict, const char* rule,
                                                              esente_acknowledgement reason, const esente_operator* caller,
                                                              esente_job** out, esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts looking at every part of the station, the service included. Result: esente_job_health.
 * @param engine  the guard
 * @param out     receives the job
 * @param error   detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_health_start(esente_engine* engine, esente_job** out, esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts verifying the audit chain. Result: esente_job_audit_report.
 * @param engine    the guard
 * @param sequence  a row somebody kept the hash of; 0 for none
 * @param hash      that hash, 64 hex digits; NULL for none
 * @param out       receives the job
 * @param error     detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_audit_verify_start(esente_engine* engine, uint64_t sequence, const char* hash, esente_job** out,
                                                               esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts reading audit rows. Result: esente_job_audit_row. Nothing sealed is opened.
 * @param engine  the guard
 * @param from    first row wanted, counting from 1
 * @param limit   how many at most, 1 to 10000
 * @param out     receives the job
 * @param error   detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_audit_rows_start(esente_engine* engine, uint64_t from, uint32_t limit, esente_job** out,
                                                             esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts asking for a PIN. Result: esente_job_pin_issue and esente_job_first_part; a refused request fails with USAGE (ours) or
 * SERVICE_REFUSED (the service's) and esente_job_counter_finding says all that is wrong. The same request again, after a failure or a
 * restart, is the same request to the service. Counter operators only.
 * @param engine  the guard
 * @param card  the holder's card as it was read; NULL if it was not
 * @param request  what to ask; copied
 * @param out  receives the job
 * @param error  detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_pin_request_start(esente_engine* engine, const esente_patient* card,
                                                              const esente_pin_request* request, esente_job** out,
                                                              esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts asking how far the second part has come. Result: esente_job_pin_state.
 * @param engine  the guard
 * @param request  number of the request
 * @param caller  who asks; NULL for the settings' operator; copied
 * @param out  receives the job
 * @param error  detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_pin_status_start(esente_engine* engine, const char* request, const esente_operator* caller,
                                                             esente_job** out, esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts sending the second part again, to the same contact. Result: esente_job_pin_state.
 * @param engine  the guard
 * @param request  number of the request
 * @param caller  who asks; NULL for the settings' operator; copied
 * @param out  receives the job
 * @param error  detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_pin_repeat_start(esente_engine* engine, const char* request, const esente_operator* caller,
                                                             esente_job** out, esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts cancelling a request. Result: esente_job_pin_state.
 * @param engine  the guard
 * @param request  number of the request
 * @param reason  why, up to 200 bytes
 * @param caller  who asks; NULL for the settings' operator; copied
 * @param out  receives the job
 * @param error  detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_pin_cancel_start(esente_engine* engine, const char* request, const char* reason,
                                                             const esente_operator* caller, esente_job** out,
                                                             esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts asking for a new card. Result: esente_job_new_card; refusals as with esente_pin_request_start.
 * @param engine  the guard
 * @param request  what to ask; copied
 * @param out  receives the job
 * @param error  detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_card_request_start(esente_engine* engine, const esente_card_request* request, esente_job** out,
                                                               esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Starts reading the operator's requests of today. Result: esente_job_counter_row.
 * @param engine  the guard
 * @param caller  who asks; NULL for the settings' operator; copied
 * @param out  receives the job
 * @param error  detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_counter_journal_start(esente_engine* engine, const esente_operator* caller, esente_job** out,
                                                                  esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Number of a job within its engine, from 1, as events carry it.
 * @param job  the job
 * @return the number; 0 for NULL
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API uint64_t ESENTE_CALL esente_job_id(const esente_job* job);

/**
 * @brief Waits for a job. A timeout of 0 only asks.
 * @param job         the job
 * @param timeout_ms  longest wait
 * @param error       what the job failed with; may be NULL
 * @return ESENTE_OK, ESENTE_PENDING, ESENTE_E_ARGUMENT, or ESENTE_E_FAILED
 * @par Thread
 * [any, waits] at most timeout_ms
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_wait(esente_job* job, uint32_t timeout_ms, esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Asks a job to stop. May be repeated. A job past its audit write still gives its result.
 * @param job  may be NULL
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API void ESENTE_CALL esente_job_cancel(esente_job* job);

/**
 * @brief Gives back the host's reference. An unfinished job is cancelled.
 * @param job  may be NULL
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API void ESENTE_CALL esente_job_release(esente_job* job);

/**
 * @brief The patient an identify job read.
 * @param job  a job that ended with ESENTE_OK
 * @param out  receives a reference of the host's own
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_patient(const esente_job* job, esente_patient** out) ESENTE_MUST_CHECK;

/**
 * @brief The edition a catalogue job found.
 * @param job  a job of esente_catalogue_start, _reload or _verify_start that ended with ESENTE_OK
 * @param out  receives a reference of the host's own
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_catalogue(const esente_job* job, esente_catalogue** out) ESENTE_MUST_CHECK;

/**
 * @brief One reader of a readers job.
 * @param job    a readers job that ended with ESENTE_OK
 * @param index  zero-based
 * @param out    receives it
 * @return ESENTE_OK, ESENTE_END past the last one, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_reader(const esente_job* job, size_t index, esente_reader* out) ESENTE_MUST_CHECK;

/**
 * @brief One exemption of a consult; of a check, at index 0, the claimed one.
 * @param job    a consult or check job that ended with ESENTE_OK
 * @param index  zero-based
 * @param out    receives it
 * @return ESENTE_OK, ESENTE_END past the last one, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_exemption(const esente_job* job, size_t index, esente_exemption* out) ESENTE_MUST_CHECK;

/**
 * @brief The verdict of a check.
 * @param job  a check that ended with ESENTE_OK
 * @param out  receives it
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_verdict(const esente_job* job, esente_verdict* out) ESENTE_MUST_CHECK;

/**
 * @brief One finding of a verdict.
 * @param job    a check job that ended with ESENTE_OK
 * @param index  zero-based
 * @param out    receives it
 * @return ESENTE_OK, ESENTE_END past the last one, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_finding(const esente_job* job, size_t index, esente_finding* out) ESENTE_MUST_CHECK;

/**
 * @brief One way forward of a verdict.
 *
 * A verdict that is blocked or undetermined has one to three. An allowed or warned one has ways only where advice names a code that the
 * patient holds: ESENTE_USE_CODE, for the doctor to choose, never chosen for them.
 * @param job    a check job that ended with ESENTE_OK
 * @param index  zero-based
 * @param out    receives it
 * @return ESENTE_OK, ESENTE_END past the last one, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_way(const esente_job* job, size_t index, esente_way* out) ESENTE_MUST_CHECK;

/**
 * @brief One note for the patient of a verdict.
 *
 * There is one for each exemption that ends within expiry_notice_days and can be renewed: the claimed one, and where the mode may know the
 * list up to three others, never a delicate one.
 * @param job    a check job that ended with ESENTE_OK
 * @param index  zero-based
 * @param out    receives it
 * @return ESENTE_OK, ESENTE_END past the last one, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_note(const esente_job* job, size_t index, esente_note* out) ESENTE_MUST_CHECK;

/**
 * @brief The result of a health job.
 * @param job  a health job that ended with ESENTE_OK
 * @param out  receives it
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_health(const esente_job* job, esente_health* out) ESENTE_MUST_CHECK;

/**
 * @brief One line of a health job.
 * @param job    a health job that ended with ESENTE_OK
 * @param index  zero-based
 * @param out    receives it
 * @return ESENTE_OK, ESENTE_END past the last one, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_health_line(const esente_job* job, size_t index, esente_health_line* out) ESENTE_MUST_CHECK;

/**
 * @brief The result of an audit verification.
 * @param job  a verification that ended with ESENTE_OK: it ran; broken_count says whether the chain holds
 * @param out  receives it
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_audit_report(const esente_job* job, esente_audit_report* out) ESENTE_MUST_CHECK;

/**
 * @brief One break an audit verification found.
 * @param job    a verification job that ended with ESENTE_OK
 * @param index  zero-based
 * @param out    receives it
 * @return ESENTE_OK, ESENTE_END past the last one, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_audit_break(const esente_job* job, size_t index, esente_audit_break* out) ESENTE_MUST_CHECK;

/**
 * @brief One audit row as a JSON object, UTF-8, one line.
 * @param job    a rows job that ended with ESENTE_OK
 * @param index  zero-based
 * @return the text, or NULL past the last one
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API const char* ESENTE_CALL esente_job_audit_row(const esente_job* job, size_t index);

/**
 * @brief Starts opening a screen. Result: esente_job_screen, with an address for a web view of the host or the browser of the system; the
 * first one starts the server, on a random port of 127.0.0.1. The job is done when the address exists; ESENTE_EVENT_SCREEN_ENDED with the
 * same job_id tells the end. Jobs that a person starts on the screen have events of their own. Releasing the job does not end the screen.
 * It fails with ABI when the library was built without its screens.
 * @param engine   the guard
 * @param request  which screen, for whom; copied
 * @param out      receives the job
 * @param error    detail; may be NULL
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_screen_open_start(esente_engine* engine, const esente_screen_request* request, esente_job** out,
                                                              esente_error* error) ESENTE_MUST_CHECK;

/**
 * @brief Ends a screen as withdrawn: whoever sits before it is told, what it held is gone. A screen that has ended stays as it is.
 * @param engine  the guard that opened it
 * @param job     an esente_screen_open_start job that ended with ESENTE_OK
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_screen_close(esente_engine* engine, const esente_job* job) ESENTE_MUST_CHECK;

/**
 * @brief A screen as it is now.
 * @param job  an esente_screen_open_start job that ended with ESENTE_OK
 * @param out  receives it
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_screen(const esente_job* job, esente_screen_state* out) ESENTE_MUST_CHECK;

/**
 * @brief The patient a screen ended with.
 * @param job  the job that opened it
 * @param out  receives a reference of the host's own
 * @return ESENTE_OK, ESENTE_E_ARGUMENT, or ESENTE_E_STATE while has_patient is 0
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_screen_patient(const esente_job* job, esente_patient** out) ESENTE_MUST_CHECK;

/**
 * @brief The check a screen ended with, as if the host had started it: see esente_job_verdict and what goes with it.
 * @param job  the job that opened it
 * @param out  receives a reference of the host's own
 * @return ESENTE_OK, ESENTE_E_ARGUMENT, or ESENTE_E_STATE while has_verdict is 0
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_screen_verdict(const esente_job* job, esente_job** out) ESENTE_MUST_CHECK;

/**
 * @brief The request a PIN job made.
 * @param job  a PIN request that ended with ESENTE_OK
 * @param out  receives it
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_pin_issue(const esente_job* job, esente_pin_issue* out) ESENTE_MUST_CHECK;

/**
 * @brief Hands over the first parts of PIN and PUK, once: afterwards they are wiped here. They are wiped too when the job is released.
 * @param job  a PIN request that ended with ESENTE_OK
 * @param out  receives them; untouched but for two empty texts unless ESENTE_OK
 * @return ESENTE_OK, ESENTE_END when they are gone, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_first_part(esente_job* job, esente_first_part* out) ESENTE_MUST_CHECK;

/**
 * @brief The state a status, repeat or cancel job was told.
 * @param job  such a job that ended with ESENTE_OK
 * @param out  receives it
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_pin_state(const esente_job* job, esente_pin_state* out) ESENTE_MUST_CHECK;

/**
 * @brief The card a card job asked for.
 * @param job  a card request that ended with ESENTE_OK
 * @param out  receives it
 * @return ESENTE_OK, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_new_card(const esente_job* job, esente_new_card* out) ESENTE_MUST_CHECK;

/**
 * @brief One reason why a request of the counter was refused.
 * @param job  a counter job that failed
 * @param index  zero-based
 * @param out  receives it
 * @return ESENTE_OK, ESENTE_END past the last one, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_counter_finding(const esente_job* job, size_t index,
                                                                esente_counter_finding* out) ESENTE_MUST_CHECK;

/**
 * @brief One line of the counter's journal.
 * @param job  a journal job that ended with ESENTE_OK
 * @param index  zero-based
 * @param out  receives it
 * @return ESENTE_OK, ESENTE_END past the last one, ESENTE_E_ARGUMENT or ESENTE_E_STATE
 * @par Thread
 * [any]
 * @since 0.1
 */
ESENTE_API esente_status ESENTE_CALL esente_job_counter_row(const esente_job* job, size_t index, esente_counter_row* out) ESENTE_MUST_CHECK;

#ifdef __cplusplus
}
#endif

#endif /* ESENTE_ESENTE_H */
