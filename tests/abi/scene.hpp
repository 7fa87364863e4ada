#pragma once

#include "fakes/fake_card.hpp"
#include "fakes/fake_catalogues.hpp"
#include "fakes/fake_counter.hpp"
#include "fakes/fake_service.hpp"
#include "fakes/manual_clock.hpp"
#include "fakes/memory_store.hpp"
#include "fakes/simple_ports.hpp"

#include <memory>

/// What the fakes of the next engine do; esente_engine_create has no place for it, so it waits here. One scene at a time.
struct Scene {
    std::shared_ptr<esente::fakes::CounterScript> counter = std::make_shared<esente::fakes::CounterScript>();
    std::shared_ptr<esente::fakes::CardScript> card = std::make_shared<esente::fakes::CardScript>();
    std::shared_ptr<esente::fakes::ServiceScript> service = std::make_shared<esente::fakes::ServiceScript>();
    std::shared_ptr<esente::fakes::StoreMemory> store = std::make_shared<esente::fakes::StoreMemory>();
    std::shared_ptr<esente::fakes::CatalogueShelf> shelf = std::make_shared<esente::fakes::CatalogueShelf>();
    std::shared_ptr<esente::fakes::ClockHand> clock = std::make_shared<esente::fakes::ClockHand>();
    std::shared_ptr<esente::fakes::LogLines> log = std::make_shared<esente::fakes::LogLines>();
};

/// Set by the test before it creates an engine.
std::shared_ptr<Scene>& next_scene();
