// Terms and timers: set when an item can be acted on, absolute, standing still while the item does. A term
// that was suspended has the days left that it had. A term runs while its item is Enabled or Active.
#include "engine/turn.hpp"

namespace ph::engine {
namespace {

// Days left are counted in working days where the definition does.
Unit unit_left(const Item& item) {
    const Unit unit = item.after ? item.after->unit : item.term->duration.unit;
    return unit == Unit::working_days ? unit : Unit::days;
}

Instant start_of(Date day) {
    return local_instant(day, std::chrono::minutes{0});
}

}  // namespace

std::optional<Instant> Turn::due_of(ItemIndex index) const {
    const auto timer = state_.timer(index);
    if (!timer || timer->paused != 0) return std::nullopt;
    return timer->due();
}

// A timer occurs at the start of its day, a term passes at the end of its last one.
void Turn::start_timer(ItemIndex index) {
    const Item& item = definition_.item(index);
    const Date today = local_date(clock_.now());
    const Instant due = item.after ? start_of(day_after(today, *item.after, calendar_))
                                   : end_of(day_after(today, item.term->duration, calendar_));
    state_.set_timer({.value = Timer::minutes_of(due), .item = index});
}

void Turn::pause_timer(ItemIndex index) {
    auto timer = state_.timer(index);
    if (!timer || timer->paused != 0) return;
    const Item& item = definition_.item(index);
    const Date today = local_date(clock_.now());
    const Date last = item.after ? local_date(timer->due()) : last_day_before(timer->due());
    const auto left = unit_left(item) == Unit::working_days ? calendar_.working_days_between(today, last)
                                                            : static_cast<int>((last - today).count());
    timer->paused = 1;
    timer->value = static_cast<std::uint32_t>(std::max(left, 0));
    state_.set_timer(*timer);
}

void Turn::resume_timer(ItemIndex index) {
    auto timer = state_.timer(index);
    if (!timer || timer->paused == 0) return;
    const Item& item = definition_.item(index);
    const Duration left{static_cast<int>(timer->value), unit_left(item)};
    const Date day = day_after(local_date(clock_.now()), left, calendar_);
    timer->paused = 0;
    timer->value = Timer::minutes_of(item.after ? start_of(day) : end_of(day));
    state_.set_timer(*timer);
}

Status Turn::catch_up(Instant now) {
    while (const auto timer = state_.first_due()) {
        if (timer->due() > now) break;
        move_clock(timer->due());
        fire(*timer);
        PH_CHECK(settle());
    }
    move_clock(now);
    for (const ItemIndex reader : definition_.clock_readers()) look_at(reader);
    return settle();
}

void Turn::fire(const Timer& timer) {
    state_.remove_timer(timer.item);
    const bool is_timer = definition_.item(timer.item).kind == ItemKind::timer;
    plan({is_timer ? Transition::occur : Transition::expire, timer.item, Why::of(Cause::due), timer.due()});
}

}  // namespace ph::engine
