#pragma once

#include "host.hpp"

#include <boost/test/unit_test.hpp>

/// The library as shipped, with settings that load, without card and service.
struct Station {
    host::Folder folder;
    host::Engine engine;
    esente_error error = host::sized<esente_error>();

    Station() { BOOST_REQUIRE_MESSAGE(host::create(host::settings(folder), nullptr, engine, error) == ESENTE_OK, error.detail); }

    host::Patient enter(esente_mode mode, const char* id) {
        auto entry = host::sized<esente_entry>();
        entry.mode = mode;
        entry.patient_id = id;
        esente_patient* patient = nullptr;
        BOOST_TEST(esente_patient_enter(engine.get(), &entry, &patient, &error) == ESENTE_OK, error.detail);
        return host::Patient{patient};
    }

    /// A draft with one line, without exemption.
    static esente_prescription plain(const esente_line& line) {
        auto prescription = host::sized<esente_prescription>();
        prescription.date = 20261124;
        prescription.type = 'P';
        prescription.non_exempt = 1;
        prescription.titolare = "VRDGNN70A01F205K";
        prescription.lines = &line;
        prescription.line_count = 1;
        prescription.line_size = sizeof line;
        return prescription;
    }
};
