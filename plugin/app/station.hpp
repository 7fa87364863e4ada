#pragma once

#include "app/card_figures.hpp"
#include "app/results.hpp"
#include "core/settings.hpp"
#include "ports/audit_port.hpp"
#include "ports/card_port.hpp"
#include "ports/clock_port.hpp"
#include "ports/counter_port.hpp"
#include "ports/log_port.hpp"
#include "ports/random_port.hpp"
#include "ports/service_port.hpp"
#include "ports/trust_port.hpp"

namespace esente::app {

/// What one job may reach: the ports, the figures and the settings, which outlive it, and the edition of the catalogue it goes by from
/// start to end, whatever comes into force meanwhile. Any worker thread.
struct Station {
    ports::ClockPort& clock;
    ports::RandomPort& random;
    ports::LogPort& log;
    ports::TrustPort& trust;
    ports::CardPort& card;
    ports::ServicePort& service;
    ports::CounterPort& counter;
    ports::StorePort& store;
    CardFigures& figures;
    const core::Settings& settings;
    Edition catalogue;

    /// The civil day of the clock, Europe/Rome.
    [[nodiscard]] core::Date today() const { return core::civil_day_in_rome(clock.now()); }
};

} // namespace esente::app
