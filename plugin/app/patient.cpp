#include "app/patient.hpp"

#include "ports/wiping.hpp"

#include <utility>

namespace esente::app {

core::Identity Patient::identity() const {
    const std::scoped_lock guard{lock_};
    return identity_;
}

std::optional<core::ConsultAnswer> Patient::list_of(core::Date day) const {
    const std::scoped_lock guard{lock_};
    return list_day_ == day ? list_ : std::nullopt;
}

void Patient::keep_list(core::Date day, core::ConsultAnswer answer) {
    const std::scoped_lock guard{lock_};
    if (left_at_) {
        return; // the card went while the service was answering
    }
    list_day_ = day;
    list_ = std::move(answer);
}

Patient::ListTurn Patient::join_list() {
    const std::scoped_lock guard{lock_};
    if (auto asking = asking_.lock()) {
        return {.asking = std::move(asking), .mine = false};
    }
    auto asking = std::make_shared<ListAsking>();
    asking_ = asking;
    return {.asking = std::move(asking), .mine = true};
}

void Patient::card_left(core::Instant when) {
    const std::scoped_lock guard{lock_};
    if (left_at_) {
        return;
    }
    left_at_ = when;
    list_day_.reset();
    ports::renew(list_);
    if (identity_.person) {
        ports::renew(identity_.person->surname);
        ports::renew(identity_.person->given_name);
    }
}

std::optional<core::Instant> Patient::left_at() const {
    const std::scoped_lock guard{lock_};
    return left_at_;
}

} // namespace esente::app
