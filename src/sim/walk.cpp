#include "sim/walk.hpp"

#include "engine/pool.hpp"
#include "sim/knowledge.hpp"
#include "sim/moment.hpp"

namespace ph::sim {
namespace {

using engine::Act;
using engine::Approach;
using engine::Duration;
using engine::Expected;
using engine::Happening;
using engine::Index;
using engine::Item;
using engine::ItemIndex;
using engine::ItemKind;
using engine::ItemNote;
using engine::PlanItem;
using engine::State;
using engine::Transition;

constexpr std::chrono::minutes office_hour{9 * 60};
constexpr std::chrono::minutes shortest{1};
constexpr const char* reason = "Zo gaat het meestal in deze aanpak.";

// How a task that is in hand will end.
struct Ending {
    Instant at;
    Transition transition = Transition::complete;
    bool assumed = false;
};

class Walker {
  public:
    Walker(const Approach& approach, const WorkingCalendar& calendar, Knowledge knowledge,
           const WalkOptions& options, Date asked)
        : approach_(approach),
          calendar_(calendar),
          engine_(approach.definition, calendar),
          truth_(std::move(knowledge.truth)),
          options_(options),
          clock_(local_instant(calendar.add_working_days(asked, 0), office_hour)),
          walk_{.played = {},
                .happened = {},
                .visits = {},
                .state = engine::CaseState{approach.definition},
                .facts = std::move(knowledge.known),
                .open_choices = {},
                .asked = asked,
                .start = clock_.now(),
                .end = clock_.now()},
          visit_(approach.definition.size(), nowhere),
          endings_(approach.definition.size()),
          chosen_(approach.definition.size()),
          repeats_(approach.definition.size()) {}

    Result<Walk> run() {
        PH_TRY(auto opened, engine_.open(walk_.facts, clock_.now()));
        PH_CHECK(absorb(std::move(opened)));
        const Instant last = walk_.start + std::chrono::days{options_.days};
        for (;;) {
            walk_.stopped = spent();
            if (walk_.stopped) break;
            PH_TRY(const bool admitted, admit());
            if (admitted) continue;
            PH_TRY(const bool acted, choose());
            if (acted) continue;
            const auto next = next_moment();
            if (!next) break;
            walk_.stopped = *next > last;
            if (walk_.stopped) break;
            clock_.set(*next);
            PH_CHECK(pass());
        }
        if (walk_.state.state(0) == State::active) walk_.open_choices = choices();
        return std::move(walk_);
    }

  private:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    [[nodiscard]] const engine::Definition& definition() const { return approach_.definition; }
    [[nodiscard]] const Expected& expected(ItemIndex item) const { return approach_.notes[item].expected; }
    [[nodiscard]] bool holds(const engine::Condition& condition,
                             const std::vector<feel::Value>& facts) const {
        const engine::FactView view{definition(), facts, clock_};
        return condition.holds(view.read_by(condition), clock_);
    }
    [[nodiscard]] bool spent() const {
        return walk_.played.size() >= static_cast<std::size_t>(std::max(options_.events, 0));
    }

    // The earliest thing that happens next: a term or timer, a task that ends, or the first place there is.
    [[nodiscard]] std::optional<Instant> next_moment() const {
        auto next = engine::next_due(walk_.state);
        const auto consider = [&](std::optional<Instant> at) {
            if (at && (!next || *at < *next)) next = at;
        };
        for (const auto& ending : endings_) {
            if (ending) consider(ending->at);
        }
        for (ItemIndex item = 1; item < definition().size(); ++item) {
            if (walk_.state.state(item) == State::waiting) consider(first_places(item));
        }
        return next;
    }

    // When there will be places for an item for which there are none now.
    [[nodiscard]] std::optional<Instant> first_places(ItemIndex item) const {
        const auto& capacity = *definition().item(item).capacity;
        if (options_.full.contains(capacity.pool)) return std::nullopt;
        for (const auto& [day, places] : capacity.places.later) {
            const Instant at = local_instant(day, office_hour);
            if (places > 0 && at > clock_.now()) return at;
        }
        return std::nullopt;
    }

    // Whoever waits gets a place when there are any: the first one, so that others do not play a part.
    Result<bool> admit() {
        const Date today = local_date(clock_.now());
        for (ItemIndex item = 1; item < definition().size(); ++item) {
            if (walk_.state.state(item) != State::waiting) continue;
            const auto& capacity = *definition().item(item).capacity;
            const bool full = options_.full.contains(capacity.pool) || capacity.places.on(today) == 0;
            if (full || !engine::can_be_admitted(definition(), walk_.state, item)) continue;
            PH_CHECK(play(engine::Admit{item, {}}, none_revealed()));
            return true;
        }
        return false;
    }

    // What is due goes before what people do at the same moment; of two tasks the first of the approach.
    Status pass() {
        const auto due = engine::next_due(walk_.state);
        if (due && *due <= clock_.now()) return play(engine::Look{}, none_revealed());
        for (ItemIndex item = 0; item < definition().size(); ++item) {
            if (endings_[item] && endings_[item]->at <= clock_.now()) return end(item);
        }
        return {};
    }

    // What a task brings to light is known before it is over: it may decide what the case does next.
    Status end(ItemIndex item) {
        const Transition transition = endings_[item]->transition;
        if (transition == Transition::complete) PH_CHECK(reveal(item));
        if (walk_.state.state(item) != State::active) return {};
        return play(Act{item, transition, {}}, none_revealed());
    }

    static std::vector<engine::FactSeen> none_revealed() { return {}; }

    Status reveal(ItemIndex item) {
        std::vector<engine::FactSeen> revealed;
        engine::FactsChanged change;
        for (const Index fact : expected(item).reveals) {
            const bool follows = definition().decided_by(fact) != nullptr;
            if (follows || feel::identical(walk_.facts[fact], truth_[fact])) continue;
            walk_.facts[fact] = truth_[fact];
            revealed.push_back({fact, truth_[fact]});
            change.facts.push_back(fact);
        }
        if (revealed.empty()) return {};
        return play(std::move(change), std::move(revealed));
    }

    // The first thing that a person decides to do now, if there is any. Each is decided once.
    Result<bool> choose() {
        for (ItemIndex item = 1; item < definition().size(); ++item) {
            const auto& chosen = expected(item).chosen;
            if (!chosen || !holds(*chosen, walk_.facts)) continue;
            const State state = walk_.state.state(item);
            const Item& what = definition().item(item);
            Decided& decided = chosen_[item];
            if (what.discretionary && !decided.planned && can_be_planned(item)) {
                decided.planned = true;
                PH_CHECK(play(PlanItem{item, reason}, none_revealed()));
                return true;
            }
            if (state == State::enabled && !decided.started) {
                decided.started = true;
                PH_CHECK(play(Act{item, Transition::manual_start, reason}, none_revealed()));
                return true;
            }
            if (what.kind == ItemKind::listener && state == State::available && !decided.started) {
                decided.started = true;
                PH_CHECK(reveal(item));
                if (walk_.state.state(item) != State::available) return true;
                PH_CHECK(play(Act{item, Transition::occur, reason}, none_revealed()));
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool can_be_planned(ItemIndex item) const {
        const Item& what = definition().item(item);
        return walk_.state.state(item) == State::absent && walk_.state.state(what.parent) == State::active &&
               (what.applicable == engine::none ||
                holds(definition().condition(what.applicable), walk_.facts));
    }

    Status play(engine::Event event, std::vector<engine::FactSeen> revealed) {
        PH_TRY(auto step, engine_.apply(walk_.state, event, walk_.facts, clock_.now()));
        walk_.played.push_back({clock_.now(), std::move(event), std::move(revealed)});
        return absorb(std::move(step));
    }

    Status absorb(engine::Step step) {
        const bool ends_case = walk_.state.state(0) == State::active && step.state.state(0) != State::active;
        if (ends_case) walk_.open_choices = choices();
        walk_.state = std::move(step.state);
        std::vector<std::size_t> ended;
        for (const Happening& happening : step.happened) {
            record(happening);
            if (ends_case) keep_as_choice(happening);
            if (engine::is_terminal(happening.to)) ended.push_back(visit_[happening.item]);
        }
        if (!step.happened.empty()) walk_.end = step.happened.back().at;
        walk_.happened.insert(walk_.happened.end(), std::make_move_iterator(step.happened.begin()),
                              std::make_move_iterator(step.happened.end()));
        plan_endings();
        for (const std::size_t visit : ended) {
            if (walk_.visits[visit].done()) PH_CHECK(reveal(walk_.visits[visit].item));
        }
        return {};
    }

    // What stood ready to be started by hand when the case ended was left.
    void keep_as_choice(const Happening& happening) {
        const bool left = happening.from == State::enabled && happening.transition == Transition::exit &&
                          happening.why.cause == engine::Cause::parent;
        auto& choices = walk_.open_choices;
        if (!left || std::ranges::find(choices, happening.item) != choices.end()) return;
        choices.insert(std::ranges::upper_bound(choices, happening.item), happening.item);
    }

    [[nodiscard]] std::vector<ItemIndex> choices() const {
        std::vector<ItemIndex> found;
        for (const engine::Event& event : engine_.possible(walk_.state, walk_.facts, clock_.now())) {
            const auto* act = std::get_if<Act>(&event);
            const auto* plan = std::get_if<PlanItem>(&event);
            if (plan != nullptr) found.push_back(plan->item);
            if (act != nullptr && act->transition == Transition::manual_start) found.push_back(act->item);
        }
        return found;
    }

    void record(const Happening& happening) {
        if (happening.transition == Transition::create) {
            visit_[happening.item] = walk_.visits.size();
            Visit& created = walk_.visits.emplace_back();
            created.item = happening.item;
            created.available = happening.at;
            repeats_[happening.item] = happening.why.cause == engine::Cause::repetition;
        }
        // The next instance ends at a time of its own.
        if (happening.to != State::active) endings_[happening.item].reset();
        Visit& visit = walk_.visits[visit_[happening.item]];
        if (visit.state == State::failed && happening.why.cause == engine::Cause::parent) return;
        visit.ordinal = std::max<std::uint8_t>(happening.ordinal, 1);
        visit.state = happening.to;
        visit.last = happening.transition;
        if (happening.transition == Transition::expire) {
            visit.expired = true;
        } else if (happening.due) {
            visit.due = happening.due;
        }
        if (happening.to == State::active && !visit.began) visit.began = happening.at;
        if (happening.to == State::waiting) visit.waiting = happening.at;
        const bool is_end = engine::is_terminal(happening.to) || happening.to == State::failed;
        visit.ended = is_end ? std::optional{happening.at} : std::nullopt;
        visit.ran_out = happening.transition == Transition::exit && happening.why.cause == engine::Cause::due;
    }

    // Every task in hand has an end in sight, but for what stays.
    void plan_endings() {
        for (ItemIndex item = 1; item < definition().size(); ++item) {
            const bool in_hand =
                definition().item(item).kind == ItemKind::task && walk_.state.state(item) == State::active;
            if (!in_hand) {
                endings_[item].reset();
            } else if (!endings_[item] && !stays(item)) {
                Visit& visit = walk_.visits[visit_[item]];
                endings_[item] = ending_of(item, *visit.began);
                visit.assumed = endings_[item]->assumed;
                visit.takes = usual_time(item);
            }
        }
    }

    // A destination goes on when nobody said how long it lasts. So does what follows itself without any time
    // in between: when the next time comes, nobody knows.
    [[nodiscard]] bool stays(ItemIndex item) const {
        const ItemNote& note = approach_.notes[item];
        const auto takes = usual_time(item);
        const bool no_figure = !takes && !note.expected.fails && !note.session && !walk_.state.timer(item);
        if (note.means(engine::Meaning::destination) && no_figure) return true;
        return repeats_[item] && (takes ? takes->amount == 0 : no_figure);
    }

    [[nodiscard]] std::optional<Duration> usual_time(ItemIndex item) const {
        if (!options_.takes.empty()) {
            const auto instead = options_.takes.find(approach_.id + '/' + definition().item(item).id);
            if (instead != options_.takes.end()) return instead->second;
        }
        return expected(item).takes;
    }

    [[nodiscard]] Ending ending_of(ItemIndex item, Instant began) const {
        const Expected& usual = expected(item);
        const Date day = local_date(began);
        const auto takes = usual_time(item);
        Ending ending{.at = began,
                      .transition = Transition::complete,
                      .assumed = takes != usual.takes || !takes || !usual.assumption.empty()};
        Date last = takes ? after(day, *takes) : without_figure(item, day);
        if (usual.fails && holds(*usual.fails, truth_)) {
            ending.transition = Transition::fault;
            if (usual.fails_after) last = after(day, *usual.fails_after);
        }
        const Date open = calendar_.add_working_days(last, 0);
        const auto limit = limit_of(item);
        const auto at_office = [&](Date date) {
            return std::max(local_instant(date, office_hour), began + shortest);
        };
        ending.at = at_office(open);
        if (limit && ending.at >= *limit) ending.at = at_office(last);
        return ending;
    }

    [[nodiscard]] Date after(Date day, const Duration& duration) const {
        return duration.amount == 0 ? day : engine::day_after(day, duration, calendar_);
    }

    // The next session, else the last day of the term, else the same day.
    [[nodiscard]] Date without_figure(ItemIndex item, Date day) const {
        if (const auto& session = approach_.notes[item].session) {
            // Sessions are counted from the day on which the person asked: the source does not say which.
            Date next = walk_.asked;
            while (next <= day) next = engine::day_after(next, session->every, calendar_);
            return next;
        }
        const auto timer = walk_.state.timer(item);
        return timer && timer->paused == 0 ? engine::last_day_before(timer->due()) : day;
    }

    // When its own term passes, or when something that it is in ends.
    [[nodiscard]] std::optional<Instant> limit_of(ItemIndex item) const {
        std::optional<Instant> limit;
        for (ItemIndex at = item;; at = definition().item(at).parent) {
            const auto& term = definition().item(at).term;
            const auto timer = walk_.state.timer(at);
            if (term && timer && timer->paused == 0 && (at == item || term->ends_item)) {
                limit = limit ? std::min(*limit, timer->due()) : timer->due();
            }
            if (at == 0) return limit;
        }
    }

    struct Decided {
        bool planned = false;
        bool started = false;
    };

    const Approach& approach_;
    const WorkingCalendar& calendar_;
    engine::Engine engine_;
    std::vector<feel::Value> truth_;
    const WalkOptions& options_;
    Moment clock_;
    Walk walk_;
    std::vector<std::size_t> visit_;  // of each item, its last one in walk_.visits
    std::vector<std::optional<Ending>> endings_;
    std::vector<Decided> chosen_;
    std::vector<bool> repeats_;  // its present instance followed the last one at once
};

}  // namespace

Result<Walk> walk(const Approach& approach, const Person& person, const WorkingCalendar& calendar,
                  const WalkOptions& options) {
    PH_TRY(auto knowledge, knowledge_of(approach, person, options.facts));
    return Walker{approach, calendar, std::move(knowledge), options, person.start}.run();
}

}  // namespace ph::sim
