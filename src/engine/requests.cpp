// What people ask for and facts bring: refused with what is possible instead, or put on the agenda.
#include "engine/turn.hpp"

namespace ph::engine {
namespace {

Error conflict(std::string code, std::string message) {
    return {Fault::conflict, "Dit kan nu niet.", {{std::move(code), std::move(message), {}}}};
}

Error missing(std::string message) {
    return {Fault::missing, "Dit staat niet in de aanpak.", {{"not_in_definition", std::move(message), {}}}};
}

std::string quoted(const Item& item) {
    return "'" + item.name + "'";
}

// Milestones are reached and timers occur by themselves.
bool may_ask(const Item& item, const Row& row) {
    if (row.by == By::engine || row.by == By::pool || row.transition == Transition::extend) return false;
    return row.transition != Transition::occur || item.kind == ItemKind::listener;
}

std::string what_can(const Item& item, State state) {
    std::string list;
    for (const Row& row : table) {
        if (row.lifecycle != item.lifecycle() || row.from != state || !may_ask(item, row)) continue;
        list.append(list.empty() ? "" : ", ").append(in_dutch(row.transition));
    }
    return list.empty() ? " Er kan nu niets mee." : " Wel mogelijk: " + list + '.';
}

}  // namespace

std::optional<Error> Turn::refusal(const Event& event) const {
    return std::visit(
        [&](const auto& what) -> std::optional<Error> {
            if constexpr (requires { what.item; }) {
                if (what.item >= definition_.size())
                    return missing("De aanpak heeft geen onderdeel met nummer " + std::to_string(what.item) +
                                   '.');
            }
            if constexpr (requires { refusal_of(what); }) return refusal_of(what);
            return std::nullopt;
        },
        event);
}

std::optional<Error> Turn::refusal_of(const Act& act) const {
    const Item& item = definition_.item(act.item);
    const State state = state_.state(act.item);
    const auto row = find_row(item.lifecycle(), state, act.transition);
    if (!row || !may_ask(item, *row)) {
        return conflict("transition_not_possible",
                        quoted(item) + " is " + std::string{in_dutch(state)} + " en kan nu niet worden '" +
                            std::string{in_dutch(act.transition)} + "'." + what_can(item, state));
    }
    if (auto still = stands_still(act)) return still;
    if (act.transition != Transition::complete || !item.holds_items()) return std::nullopt;
    std::string names;
    for (const ItemIndex child : in_the_way(act.item)) {
        names.append(names.empty() ? "" : ", ").append(quoted(definition_.item(child)));
    }
    if (names.empty()) return std::nullopt;
    return conflict(
        "stage_not_complete",
        quoted(item) + " kan nog niet worden afgerond. Dit is nog bezig of verplicht: " + names + '.');
}

// What ended or stands still does not bring its parts back to life one by one.
std::optional<Error> Turn::stands_still(const Act& act) const {
    const Item& item = definition_.item(act.item);
    if (act.item == 0 || state_.state(item.parent) == State::active) return std::nullopt;
    return conflict("parent_not_active", quoted(item) + " kan niet worden '" +
                                             std::string{in_dutch(act.transition)} + "' zolang " +
                                             quoted(definition_.item(item.parent)) + ' ' +
                                             std::string{in_dutch(state_.state(item.parent))} + " is.");
}

std::optional<Error> Turn::refusal_of(const Admit& request) const {
    const State state = state_.state(request.item);
    if (state == State::waiting) return stands_still({request.item, Transition::admit, {}});
    const Item& item = definition_.item(request.item);
    return conflict("not_waiting",
                    quoted(item) + " is " + std::string{in_dutch(state)} + " en wacht niet op een plaats.");
}

std::optional<Error> Turn::refusal_of(const PlanItem& request) const {
    const Item& item = definition_.item(request.item);
    if (!item.discretionary) {
        return conflict("not_discretionary",
                        quoted(item) + " hoort bij de aanpak en wordt niet door een medewerker ingepland.");
    }
    if (request.reason.empty()) {
        return conflict("reason_missing", "Schrijf op waarom u " + quoted(item) + " inplant.");
    }
    if (can_be_planned(request.item)) return std::nullopt;
    const Item& parent = definition_.item(item.parent);
    if (state_.state(item.parent) != State::active) {
        return conflict("parent_not_active", quoted(item) + " kan pas worden ingepland als " +
                                                 quoted(parent) + " actief is; nu is dat " +
                                                 std::string{in_dutch(state_.state(item.parent))} + '.');
    }
    if (item.applicable != none && !holds(item.applicable)) {
        return conflict("not_applicable", quoted(item) + " kan worden ingepland als geldt: " +
                                              definition_.condition(item.applicable).text() +
                                              ". Dat is nu niet zo.");
    }
    return conflict("already_planned", quoted(item) + " is al ingepland en is " +
                                           std::string{in_dutch(state_.state(request.item))} + '.');
}

std::optional<Error> Turn::refusal_of(const Extend& request) const {
    const Item& item = definition_.item(request.item);
    const auto timer = state_.timer(request.item);
    if (!item.term || !item.term->extension) {
        return conflict("no_extension", "De aanpak kent geen verlenging voor " + quoted(item) + '.');
    }
    if (!timer || timer->paused != 0) {
        return conflict("term_not_running", "De termijn van " + quoted(item) + " loopt nu niet.");
    }
    if (timer->extensions >= item.term->extensions) {
        return conflict("extended_enough", "De termijn van " + quoted(item) + " is al " +
                                               std::to_string(timer->extensions) +
                                               " keer verlengd; vaker kan niet volgens de aanpak.");
    }
    if (request.reason.empty()) {
        return conflict("reason_missing",
                        "Schrijf op waarom u de termijn van " + quoted(item) + " verlengt.");
    }
    return std::nullopt;
}

std::optional<Error> Turn::refusal_of(const FactsChanged& change) const {
    for (const Index fact : change.facts) {
        if (fact >= definition_.facts().size()) {
            return missing("De aanpak kent geen feit met nummer " + std::to_string(fact) + '.');
        }
        if (const Decided* decided = definition_.decided_by(fact)) return follows(*decided);
    }
    return std::nullopt;
}

Error Turn::follows(const Decided& decided) const {
    std::string given;
    for (const Index fact : decided.given) {
        given.append(given.empty() ? "" : ", ").append("'" + definition_.facts()[fact].name + "'");
    }
    return conflict("fact_decided", "Het feit '" + definition_.facts()[decided.fact].name +
                                        "' volgt uit de beslissing '" + decided.decision +
                                        "' en wordt niet opgegeven. Geef op waar het uit volgt: " + given +
                                        '.');
}

void Turn::receive(const Act& act) {
    plan({act.transition, act.item, Why::of(Cause::person, act.reason), {}});
}

void Turn::receive(const PlanItem& request) {
    plan({Transition::create, request.item, Why::of(Cause::person, request.reason), {}});
}

// The extension follows the last day there was; days already gone are not given back.
void Turn::receive(const Extend& request) {
    auto timer = state_.timer(request.item);
    const Term& term = *definition_.item(request.item).term;
    const Instant due = end_of(day_after(last_day_before(timer->due()), *term.extension, calendar_));
    timer->value = Timer::minutes_of(due);
    ++timer->extensions;
    state_.set_timer(*timer);
    plan({Transition::extend, request.item, Why::of(Cause::person, request.reason), due});
}

void Turn::receive(const FactsChanged& change) {
    for (const Index fact : change.facts) {
        for (const ItemIndex reader : definition_.readers_of_fact(fact)) look_at(reader);
    }
}

void Turn::receive(const Look&) {}

void Turn::receive(const Admit& request) {
    plan({Transition::admit, request.item, Why::of(Cause::place, request.reason), {}});
}

}  // namespace ph::engine
