#include "sim/difference.hpp"

#include <map>

#include "base/dutch_time.hpp"
#include "engine/facts.hpp"
#include "sim/compare.hpp"
#include "sim/fact_value.hpp"

namespace ph::sim {
namespace {

using engine::Index;
using engine::ItemIndex;
using engine::State;

using VisitKey = std::pair<ItemIndex, int>;  // an item and which time

std::string quoted(const std::string& text) {
    return '\'' + text + '\'';
}

std::string value_text(const feel::Value& value) {
    const std::string text = fact_text(value);
    return text.empty() ? "onbekend" : quoted(text);
}

class Comparison {
  public:
    Comparison(const engine::Approach& before, const Walk& first, const engine::Approach& after,
               const Walk& second)
        : before_(before),
          first_(first),
          after_(after),
          second_(second) {}

    std::vector<Difference> run() {
        compare_facts();
        compare_steps();
        std::ranges::move(terms_, std::back_inserter(found_));
        compare_outcomes();
        return std::move(found_);
    }

  private:
    void add(Aspect aspect, const std::string& item, std::string text) {
        found_.push_back({aspect, item, std::move(text)});
    }

    void compare_facts() {
        const auto was = engine::with_decided(before_.definition, first_.facts, first_.end);
        const auto is = engine::with_decided(after_.definition, second_.facts, second_.end);
        for (const engine::Decided& decided : after_.definition.decided()) {
            const std::string old_value = value_text(was[decided.fact]);
            const std::string new_value = value_text(is[decided.fact]);
            if (old_value == new_value) continue;
            const std::string& name = after_.definition.facts()[decided.fact].name;
            std::string text = quoted(name) + " wordt " + new_value + " in plaats van " + old_value + '.';
            const std::string why =
                engine::why_decided(after_.definition, decided.fact, second_.facts, second_.end);
            if (!why.empty()) text += " Want: " + why + '.';
            add(Aspect::fact, name, std::move(text));
        }
    }

    static std::map<VisitKey, const Visit*> reached(const Walk& walk) {
        std::map<VisitKey, const Visit*> found;
        for (const Visit& visit : walk.visits) {
            if (visit.item != 0 && visit.reached()) found[{visit.item, visit.ordinal}] = &visit;
        }
        return found;
    }

    // What only happens begins and ends at that moment.
    [[nodiscard]] std::optional<Instant> began(const Visit& visit) const {
        const bool happens = item(visit).lifecycle() == engine::Lifecycle::occurrence;
        return happens ? visit.ended : visit.began;
    }
    [[nodiscard]] const engine::Item& item(const Visit& visit) const {
        return after_.definition.item(visit.item);
    }
    [[nodiscard]] std::string name(const Visit& visit) const {
        std::string text = quoted(item(visit).name);
        if (visit.ordinal > 1) text += " (de " + std::to_string(visit.ordinal) + "e keer)";
        return text;
    }

    // What is gone and what is new first: the days that shift usually follow from it.
    void compare_steps() {
        const auto was = reached(first_);
        const auto is = reached(second_);
        for (const Visit& visit : first_.visits) {
            const VisitKey key{visit.item, visit.ordinal};
            if (was.contains(key) && !is.contains(key))
                add(Aspect::step, item(visit).id, name(visit) + " vervalt.");
        }
        for (const Visit& visit : second_.visits) {
            const VisitKey key{visit.item, visit.ordinal};
            if (is.contains(key) && !was.contains(key)) add_new(visit);
        }
        for (const Visit& visit : second_.visits) {
            const VisitKey key{visit.item, visit.ordinal};
            const auto earlier = was.find(key);
            if (is.contains(key) && earlier != was.end()) compare_visits(*earlier->second, visit);
        }
    }

    void add_new(const Visit& visit) {
        const auto day = began(visit);
        add(Aspect::step, item(visit).id,
            name(visit) + " komt erbij" + (day ? ", op " + date(*day) : ", en wacht op een plaats") + '.');
    }

    static std::string date(Instant at) { return dutch_date(local_date(at)); }
    static std::string day_or(const std::optional<Instant>& at, const char* otherwise) {
        return at ? date(*at) : otherwise;
    }

    void compare_visits(const Visit& was, const Visit& is) {
        const std::string& id = item(is).id;
        const std::string begin = day_or(began(is), "nog niet");
        const std::string old_begin = day_or(began(was), "nog niet");
        if (begin != old_begin)
            add(Aspect::step, id, name(is) + " begint: " + begin + " in plaats van " + old_begin + '.');
        if (was.state != is.state) {
            add(Aspect::step, id,
                name(is) + " is aan het eind " + std::string{engine::in_dutch(is.state)} + " in plaats van " +
                    std::string{engine::in_dutch(was.state)} + '.');
        } else if (item(is).lifecycle() != engine::Lifecycle::occurrence) {
            const std::string end = day_or(is.ended, "nog niet");
            const std::string old_end = day_or(was.ended, "nog niet");
            if (end != old_end && !moved_along(was, is))
                add(Aspect::step, id, name(is) + " eindigt: " + end + " in plaats van " + old_end + '.');
        }
        const std::string due = last_day(is);
        const std::string old_due = last_day(was);
        if (due != old_due && item(is).term)
            terms_.push_back({Aspect::term, id,
                              "De termijn van " + name(is) + " loopt tot en met: " + due + " in plaats van " +
                                  old_due + '.'});
    }

    static std::string last_day(const Visit& visit) {
        return visit.due ? dutch_date(engine::last_day_before(*visit.due)) : "geen";
    }

    // It takes as long as before: that it begins on another day says enough.
    [[nodiscard]] bool moved_along(const Visit& was, const Visit& is) const {
        if (!was.began || !was.ended || !is.began || !is.ended) return false;
        return local_date(*was.began) != local_date(*is.began) &&
               local_date(*was.ended) - local_date(*was.began) ==
                   local_date(*is.ended) - local_date(*is.began);
    }

    [[nodiscard]] std::string destinations(const engine::Approach& approach, const Walk& walk) const {
        std::string text;
        for (const Destination& one : outcome_of(approach, walk).destinations) {
            if (!text.empty()) text += " en ";
            text += quoted(approach.definition.item(one.item).name);
        }
        return text.empty() ? "geen bestemming" : text;
    }

    void compare_outcomes() {
        const std::string was = destinations(before_, first_);
        const std::string is = destinations(after_, second_);
        if (was != is) add(Aspect::outcome, "", "Komt uit bij " + is + " in plaats van " + was + '.');
        const int old_length = day_of(first_, first_.end);
        const int length = day_of(second_, second_.end);
        if (length != old_length)
            add(Aspect::outcome, "",
                "Duurt " + std::to_string(length) + " dagen in plaats van " + std::to_string(old_length) +
                    '.');
    }

    const engine::Approach& before_;
    const Walk& first_;
    const engine::Approach& after_;
    const Walk& second_;
    std::vector<Difference> found_;
    std::vector<Difference> terms_;
};

}  // namespace

std::vector<Difference> differences(const engine::Approach& before, const Walk& first,
                                    const engine::Approach& after, const Walk& second) {
    return Comparison{before, first, after, second}.run();
}

}  // namespace ph::sim
