// Approaches for the tests: the items as scenario text, and what usually happens with them in code.
#pragma once
#include "engine/scenario/scenario.hpp"
#include "feel/feel.hpp"
#include "sim/walk.hpp"

namespace ph::sim::testing {

class ApproachBuilder {
  public:
    // Lines as in docs/engine.md: `feiten` and `aanpak`. A course is not read.
    explicit ApproachBuilder(const std::string& text) {
        auto scenario = engine::scenario::read("scenario: proef\n" + text, "proef.txt");
        if (!scenario) throw std::logic_error(to_text(scenario.error()));
        auto definition = engine::Definition::build(scenario->draft);
        if (!definition) throw std::logic_error(to_text(definition.error()));
        approach_ = std::make_unique<engine::Approach>(engine::Approach{
            "proef", 1, "Proef", "Proefstad", {}, {}, {}, {}, {}, {}, std::move(definition).value()});
        approach_->facts.resize(approach_->definition.facts().size());
        for (std::size_t i = 0; i < approach_->facts.size(); ++i) {
            approach_->facts[i].initial = scenario->facts[i];
        }
        approach_->notes.resize(approach_->definition.size());
    }

    ApproachBuilder& takes(const std::string& item, int amount, engine::Unit unit = engine::Unit::days) {
        note(item).expected.takes = engine::Duration{amount, unit};
        return *this;
    }
    ApproachBuilder& same_day(const std::string& item) { return takes(item, 0); }
    ApproachBuilder& assumes(const std::string& item, std::string why) {
        note(item).expected.assumption = std::move(why);
        return *this;
    }
    ApproachBuilder& reveals(const std::string& item, const std::string& fact) {
        note(item).expected.reveals.push_back(
            static_cast<engine::Index>(*approach_->definition.find_fact(fact)));
        return *this;
    }
    ApproachBuilder& fails(const std::string& item, const std::string& when,
                           std::optional<engine::Duration> after = {}) {
        note(item).expected.fails = condition(when);
        note(item).expected.fails_after = after;
        return *this;
    }
    ApproachBuilder& chosen(const std::string& item, const std::string& when) {
        note(item).expected.chosen = condition(when);
        return *this;
    }
    ApproachBuilder& means(const std::string& item, engine::Meaning meaning) {
        note(item).meanings.push_back(meaning);
        return *this;
    }
    ApproachBuilder& session(const std::string& item, int amount, engine::Unit unit) {
        note(item).session =
            engine::Session{.every = {amount, unit}, .invited = {}, .percent_absent = {}, .place = {}};
        return *this;
    }
    ApproachBuilder& costs(const std::string& item, engine::Cost cost) {
        note(item).costs.push_back(std::move(cost));
        return *this;
    }
    engine::ItemNote& note(const std::string& item) {
        return approach_->notes[*approach_->definition.find(item)];
    }
    engine::Approach& approach() { return *approach_; }
    operator const engine::Approach&() const { return *approach_; }  // NOLINT: implicit by design

  private:
    engine::Condition condition(const std::string& text) const {
        auto compiled = engine::Condition::compile({text, {}}, {approach_->definition.facts(), nullptr});
        if (!compiled) throw std::logic_error(to_text(compiled.error()));
        return std::move(compiled).value();
    }

    std::unique_ptr<engine::Approach> approach_;
};

inline Person somebody(FactValues facts = {}, std::string_view asks = "2026-11-23") {
    Person person;
    person.id = "proef";
    person.name = "Proef";
    person.start = *parse_date(asks);
    person.facts = std::move(facts);
    return person;
}

inline WalkOptions with_facts(FactValues facts) {
    WalkOptions options;
    options.facts = std::move(facts);
    return options;
}
inline WalkOptions at_most(int days, int events = 10'000) {
    WalkOptions options;
    options.days = days;
    options.events = events;
    return options;
}

// "2026-11-23 intake afgerond", one line a transition of an item. That it exists is left out, and that it
// goes with what it is in.
inline std::vector<std::string> told(const engine::Approach& approach, const Walk& walk) {
    std::vector<std::string> lines;
    for (const engine::Happening& happening : walk.happened) {
        using enum engine::Transition;
        const bool goes_with_parent =
            happening.why.cause == engine::Cause::parent &&
            (happening.transition == exit || happening.transition == parent_terminate);
        if (happening.item == 0 || happening.transition == create || goes_with_parent) continue;
        lines.push_back(to_string(local_date(happening.at)) + ' ' +
                        approach.definition.item(happening.item).id + ' ' +
                        std::string{engine::in_dutch(happening.transition)});
    }
    return lines;
}

}  // namespace ph::sim::testing
