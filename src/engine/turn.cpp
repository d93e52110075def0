#include "engine/turn.hpp"

namespace ph::engine {
namespace {

// Most steps make no more than this: one block of memory.
constexpr std::size_t usual_happenings = 8;

}  // namespace

Turn::Turn(const Definition& definition, const WorkingCalendar& calendar, Facts facts, CaseState state,
           Instant now)
    : definition_(definition),
      calendar_(calendar),
      state_(std::move(state)),
      clock_(now),
      facts_(definition, facts, clock_) {
    happened_.reserve(usual_happenings);
}

Status Turn::open() {
    plan({Transition::create, 0, Why::of(Cause::opened), {}});
    return settle();
}

Status Turn::run(const Event& event) {
    if (auto refused = refusal(event)) return *std::move(refused);
    std::visit([&](const auto& what) { receive(what); }, event);
    return settle();
}

void Turn::move_clock(Instant at) {
    clock_.set(at);
    facts_.moment_changed();
}

Status Turn::settle() {
    for (;;) {
        while (!agenda_.empty()) {
            if (--operations_left_ < 0) {
                return Error{Fault::conflict,
                             "De aanpak komt niet tot rust.",
                             {{"never_at_rest",
                               "Na " + std::to_string(Engine::most_operations) +
                                   " overgangen was de aanpak '" + definition_.id() +
                                   "' nog niet klaar met een enkele gebeurtenis. Zoek onderdelen die elkaar "
                                   "blijven herhalen, zoals '" +
                                   definition_.item(agenda_.front().item).name + "', en geef ze een maximum.",
                               {}}}};
            }
            perform(agenda_.take());
        }
        if (!check_criteria() && !check_completion()) return {};
    }
}

// An operation that an earlier one made impossible is left out: its item is no longer in a state the table
// allows it from.
void Turn::perform(Operation operation) {
    const ItemIndex index = operation.item;
    const auto row = find_row(definition_.item(index).lifecycle(), state_.state(index), operation.transition,
                              state_.remembered(index));
    if (!row || (operation.transition == Transition::create && !may_create(index))) return;
    carry_out(std::move(operation), *row);
}

void Turn::carry_out(Operation operation, const Row& row) {
    const ItemIndex index = operation.item;
    const Item& item = definition_.item(index);
    const State from = row.from;
    state_.set(index, row.to);
    const std::size_t place = happened_.size();
    happened_.push_back({clock_.now(), index, 0, operation.transition, from, row.to, operation.due,
                         std::move(operation.why)});
    tell_hearers(item, operation.transition);
    follow(index, operation.transition, from);
    // Known once the first consequences are drawn; what follows from those stands behind it.
    Happening& recorded = happened_[place];
    recorded.ordinal = state_.ordinal(index, item);
    if (operation.transition == Transition::create || operation.transition == Transition::enable ||
        operation.transition == Transition::start) {
        recorded.due = due_of(index);
    }
}

void Turn::tell_hearers(const Item& item, Transition transition) {
    for (const Hearer& hearer : definition_.hearers_of(item)) {
        if (hearer.transition != transition) continue;
        state_.set_latch(hearer.latch, true);
        criteria_.add(hearer.item);
    }
}

void Turn::follow(ItemIndex index, Transition transition, State from) {
    switch (transition) {
        case Transition::create: return on_create(index, from);
        case Transition::enable:
        case Transition::start:
        case Transition::manual_start: return on_start(index, transition);
        case Transition::suspend:
        case Transition::parent_suspend:
        case Transition::fault:
        case Transition::disable: return on_pause(index, transition, from);
        case Transition::resume:
        case Transition::parent_resume:
        case Transition::reactivate:
        case Transition::reenable: return on_resume(index, from);
        case Transition::complete:
        case Transition::occur:
        case Transition::terminate:
        case Transition::exit:
        case Transition::parent_terminate:
        case Transition::close: return on_end(index, transition);
        case Transition::expire:
            if (const auto& term = definition_.item(index).term; term && term->ends_item) {
                plan({Transition::exit, index, Why::of(Cause::due), happened_.back().due});
            }
            return;
        case Transition::admit: return enter(index, Why::of(Cause::place));
        case Transition::queue:
        case Transition::extend: return;
    }
}

}  // namespace ph::engine
