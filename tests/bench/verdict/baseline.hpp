#pragma once

#include <curl/curl.h>
#include <sqlite3.h>

#include <stdexcept>
#include <string>

/// What a verdict is measured against: one bare keep-alive POST of the same bytes by libcurl, and one synced SQLite insert. Only the
/// last digits of the messageId change from one POST to the next, since the service answers a repeated id from memory.
namespace bench {

struct Endpoint {
    std::string url;
    std::string ca_file;
    std::string certificate;
    std::string key;
};

class BarePost {
public:
    BarePost(const Endpoint& endpoint, const std::string& body)
        : body_{body}, message_id_end_{body_.find("</messageId>")}, handle_{curl_easy_init()} {
        if (message_id_end_ == std::string::npos || message_id_end_ < digits) {
            throw std::runtime_error("the recorded request has no messageId");
        }
        headers_ = curl_slist_append(headers_, "Content-Type: text/xml; charset=utf-8");
        headers_ = curl_slist_append(headers_, "SOAPAction: \"urn:esente:siss:ESE:2026-11/ESE.verificaEsenzione\"");
        curl_easy_setopt(handle_, CURLOPT_URL, endpoint.url.c_str());
        curl_easy_setopt(handle_, CURLOPT_CAINFO, endpoint.ca_file.c_str());
        curl_easy_setopt(handle_, CURLOPT_SSLCERT, endpoint.certificate.c_str());
        curl_easy_setopt(handle_, CURLOPT_SSLKEY, endpoint.key.c_str());
        curl_easy_setopt(handle_, CURLOPT_HTTPHEADER, headers_);
        curl_easy_setopt(handle_, CURLOPT_POSTFIELDS, body_.data());
        curl_easy_setopt(handle_, CURLOPT_POSTFIELDSIZE, static_cast<long>(body_.size()));
        curl_easy_setopt(handle_, CURLOPT_WRITEFUNCTION, &count);
        curl_easy_setopt(handle_, CURLOPT_WRITEDATA, &received_);
    }
    BarePost(const BarePost&) = delete;
    BarePost& operator=(const BarePost&) = delete;
    ~BarePost() {
        curl_slist_free_all(headers_);
        curl_easy_cleanup(handle_);
    }

    void send() {
        received_ = 0;
        const std::string number = std::to_string(first_number + ++sent_);
        body_.replace(message_id_end_ - digits, digits, number);
        long status = 0;
        if (curl_easy_perform(handle_) != CURLE_OK || curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status) != CURLE_OK ||
            status != 200 || received_ == 0) {
            throw std::runtime_error("the bare POST failed with HTTP " + std::to_string(status));
        }
    }

private:
    static std::size_t count(char* /*data*/, std::size_t size, std::size_t items, void* received) {
        *static_cast<std::size_t*>(received) += size * items;
        return size * items;
    }

    static constexpr std::size_t digits = 8;
    static constexpr unsigned long first_number = 10'000'000;

    std::string body_;
    std::size_t message_id_end_;
    unsigned long sent_ = 0;
    CURL* handle_;
    curl_slist* headers_ = nullptr;
    std::size_t received_ = 0;
};

class SyncedInsert {
public:
    explicit SyncedInsert(const std::string& file) {
        sqlite3_open(file.c_str(), &database_);
        run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS row(number INTEGER PRIMARY KEY, content BLOB)");
        sqlite3_prepare_v2(database_, "INSERT INTO row(content) VALUES(zeroblob(600))", -1, &insert_, nullptr);
    }
    SyncedInsert(const SyncedInsert&) = delete;
    SyncedInsert& operator=(const SyncedInsert&) = delete;
    ~SyncedInsert() {
        sqlite3_finalize(insert_);
        sqlite3_close(database_);
    }

    void add() {
        sqlite3_reset(insert_);
        if (sqlite3_step(insert_) != SQLITE_DONE) {
            throw std::runtime_error("the bare insert failed");
        }
    }

private:
    void run(const char* statements) {
        if (sqlite3_exec(database_, statements, nullptr, nullptr, nullptr) != SQLITE_OK) {
            throw std::runtime_error("the bare database cannot be opened");
        }
    }

    sqlite3* database_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

} // namespace bench
