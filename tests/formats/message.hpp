#pragma once

#include "core/prescription.hpp"
#include "formats/prescription_message.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

/// A short national message and what becomes of it when something in it is changed.
namespace message {

inline const std::string plain = R"(<?xml version="1.0" encoding="UTF-8"?>
<InvioPrescrittoRichiesta xmlns="http://invioprescrittorichiesta.xsd.dem.sanita.finanze.it"
    xmlns:td="http://tipodati.xsd.dem.sanita.finanze.it">
  <cfMedico1>BNCLRA75C50F205P</cfMedico1>
  <codRegione>030</codRegione>
  <codASLAo>321</codASLAo>
  <codSpecializzazione>F</codSpecializzazione>
  <codiceAss>RSSMRA80A01H501U</codiceAss>
  <tipoPrescrizione>F</tipoPrescrizione>
  <codEsenzione>E02F</codEsenzione>
  <reddito>1</reddito>
  <dataCompilazione>2026-11-24 23:59:59</dataCompilazione>
  <tipoVisita>A</tipoVisita>
  <ElencoDettagliPrescrizioni>
    <td:DettaglioPrescrizione><td:codProdPrest>000000001</td:codProdPrest><td:quantita>2</td:quantita></td:DettaglioPrescrizione>
  </ElencoDettagliPrescrizioni>
</InvioPrescrittoRichiesta>)";

inline std::string changed(std::string_view from, std::string_view to, std::string text = plain) {
    const auto place = text.find(from);
    BOOST_REQUIRE_MESSAGE(place != std::string::npos, from);
    return text.replace(place, from.size(), to);
}

/// The message with one more element before the visit.
inline std::string with(const std::string& element) { return changed("<tipoVisita>", element + "<tipoVisita>"); }

/// The message with one more element in its line.
inline std::string with_in_line(const std::string& element) { return changed("<td:quantita>", element + "<td:quantita>"); }

inline esente::core::Prescription read(const std::string& text) {
    auto draft = esente::formats::read_prescription_message(text);
    BOOST_REQUIRE_MESSAGE(draft.ok(), (draft.ok() ? std::string{} : draft.error().detail));
    return std::move(draft).value();
}

inline esente::core::Error refused(const std::string& text) {
    const auto draft = esente::formats::read_prescription_message(text);
    BOOST_REQUIRE(!draft.ok());
    BOOST_TEST((draft.error().fault == esente::core::Fault::prescription_invalid));
    return draft.error();
}

inline std::string key_of(const std::string& text) { return refused(text).at.key; }

inline std::string file(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream{std::filesystem::path{ESENTE_SOURCE_DIR} / path, std::ios::binary}.rdbuf();
    return text.str();
}

} // namespace message
