// Laws that hold for any walk.
#include <rapidcheck/gtest.h>

#include "sim/tests/approaches.hpp"
#include "sim/walk.hpp"

namespace ph::sim {
namespace {

using feel::Value;
using testing::ApproachBuilder;

bool one_in(int n) {
    return *rc::gen::inRange(0, n) == 0;
}

// A random approach in which tasks follow each other, fail, repeat, wait for a person and bring facts to
// light.
ApproachBuilder some_approach() {
    std::string text =
        "feiten\n"
        "  a: ja of nee = false\n"
        "  b: ja of nee = true\n"
        "  n: getal = 1\n"
        "aanpak Proef\n";
    if (one_in(2)) text += "  rondt niet vanzelf af\n";
    const int size = *rc::gen::inRange(1, 10);
    const auto earlier = [](int i) { return "i" + std::to_string(*rc::gen::inRange(0, i)); };
    for (int i = 0; i < size; ++i) {
        const bool timer = i > 0 && one_in(8);
        text += std::string{timer ? "  timer" : "  taak"} + " i" + std::to_string(i) + '\n';
        if (timer) {
            text += "    na " + std::to_string(*rc::gen::inRange(1, 9)) + " weken\n";
            continue;
        }
        text += "    eigenaar coach\n";
        if (i > 0 && !one_in(4)) {
            text += "    begint na " + earlier(i) + (one_in(3) ? " mislukt" : " afgerond") +
                    (one_in(2) ? ", als " + std::string{one_in(2) ? "a" : "n > 2"} : "") + '\n';
            if (one_in(3)) text += "    begint na " + earlier(i) + " afgerond, als not(b)\n";
        }
        if (one_in(4)) text += "    met de hand\n";
        if (one_in(5)) text += "    in te plannen\n";
        if (one_in(4)) text += "    herhaalt\n    hoogstens 3 keer\n";
        if (one_in(4)) text += one_in(2) ? "    termijn 5 werkdagen\n" : "    duurt hoogstens 2 maanden\n";
    }
    ApproachBuilder approach{[&] {
        // A timer neither is completed nor fails.
        for (int i = 0; i < size; ++i) {
            const std::string timer = "i" + std::to_string(i);
            if (text.find("  timer " + timer + '\n') == std::string::npos) continue;
            for (const char* transition : {" afgerond", " mislukt"}) {
                const std::string wrong = timer + transition;
                for (auto at = text.find(wrong); at != std::string::npos; at = text.find(wrong)) {
                    text.replace(at, wrong.size(), timer + " gebeurd");
                }
            }
        }
        return text;
    }()};
    const std::vector<std::string> facts{"a", "b", "n"};
    for (int i = 0; i < size; ++i) {
        const std::string item = "i" + std::to_string(i);
        if (!one_in(3)) approach.takes(item, *rc::gen::inRange(0, 40));
        if (one_in(4)) approach.session(item, 1, engine::Unit::weeks);
        if (one_in(3)) approach.reveals(item, facts[*rc::gen::inRange<std::size_t>(0, facts.size())]);
        if (one_in(5)) approach.fails(item, "a", engine::Duration{2, engine::Unit::weeks});
        if (!one_in(3)) approach.chosen(item, one_in(2) ? "b" : "true");
        if (one_in(5)) approach.means(item, engine::Meaning::destination);
    }
    return approach;
}

Person some_person() {
    Person person = testing::somebody();
    person.start += std::chrono::days{*rc::gen::inRange(0, 400)};
    if (one_in(2)) person.facts["a"] = Value{one_in(2)};
    if (one_in(2)) person.facts["b"] = Value{one_in(2)};
    if (one_in(2)) person.facts["n"] = Value::number(*rc::gen::inRange(0, 5));
    return person;
}

std::vector<std::string> sentences(const engine::Definition& definition,
                                   const std::vector<engine::Happening>& happened) {
    std::vector<std::string> text;
    for (const auto& happening : happened) {
        text.push_back(to_string(happening.at) + ' ' + engine::explain(definition, happening));
    }
    return text;
}

RC_GTEST_PROP(WalkProperty, is_what_the_same_acts_give_when_they_are_played_by_hand, ()) {
    const ApproachBuilder builder = some_approach();
    const engine::Approach& approach = builder;
    const Person person = some_person();
    const auto walked = walk(approach, person, {});
    RC_ASSERT(walked.ok());

    const engine::Engine engine{approach.definition, {}};
    std::vector<Value> facts = walked->facts;
    // What was known at the opening: what was revealed later is taken back.
    for (const Played& played : walked->played) {
        for (const engine::FactSeen& fact : played.revealed) {
            facts[fact.fact] = approach.facts[fact.fact].initial;
        }
    }
    auto step = engine.open(facts, walked->start);
    RC_ASSERT(step.ok());
    std::vector<std::string> told = sentences(approach.definition, step->happened);
    const auto apply = [&](const engine::Event& event, Instant at) {
        step = engine.apply(step->state, event, facts, at);
        RC_ASSERT(step.ok());
        for (auto& sentence : sentences(approach.definition, step->happened)) told.push_back(sentence);
    };
    // Nobody looks in between: what is due happens by itself. Only before a fact becomes known somebody does,
    // because what was due earlier is judged by what was known then.
    for (const Played& played : walked->played) {
        if (std::holds_alternative<engine::Look>(played.event)) continue;
        if (!played.revealed.empty()) apply(engine::Look{}, played.at);
        for (const engine::FactSeen& fact : played.revealed) facts[fact.fact] = fact.value;
        apply(played.event, played.at);
    }
    if (!walked->played.empty()) apply(engine::Look{}, walked->played.back().at);
    RC_ASSERT(told == sentences(approach.definition, walked->happened));
    RC_ASSERT(step->state == walked->state);
}

RC_GTEST_PROP(WalkProperty, gives_the_same_walk_for_the_same_person, ()) {
    const ApproachBuilder approach = some_approach();
    const Person person = some_person();
    const auto once = walk(approach, person, {});
    const auto again = walk(approach, person, {});
    const auto& definition = static_cast<const engine::Approach&>(approach).definition;
    RC_ASSERT(sentences(definition, once->happened) == sentences(definition, again->happened));
    RC_ASSERT(once->state == again->state);
    RC_ASSERT(once->open_choices == again->open_choices);
}

RC_GTEST_PROP(WalkProperty, time_never_goes_back_and_every_visit_lies_within_the_walk, ()) {
    const ApproachBuilder builder = some_approach();
    const auto walked = walk(builder, some_person(), {});
    for (std::size_t i = 1; i < walked->happened.size(); ++i) {
        RC_ASSERT(walked->happened[i - 1].at <= walked->happened[i].at);
    }
    for (const Visit& visit : walked->visits) {
        RC_ASSERT(walked->start <= visit.available);
        if (visit.began) RC_ASSERT(visit.available <= *visit.began);
        if (visit.ended) RC_ASSERT(visit.began.value_or(visit.available) <= *visit.ended);
        if (visit.ended) RC_ASSERT(*visit.ended <= walked->end);
    }
}

RC_GTEST_PROP(WalkProperty, leaves_in_hand_only_what_nobody_knows_the_end_of, ()) {
    const ApproachBuilder builder = some_approach();
    const engine::Approach& approach = builder;
    const auto walked = walk(approach, some_person(), {});
    RC_PRE(!walked->stopped);
    for (engine::ItemIndex item = 1; item < approach.definition.size(); ++item) {
        const bool stays = approach.notes[item].means(engine::Meaning::destination) ||
                           approach.definition.item(item).repetition != engine::none;
        if (!stays) RC_ASSERT(walked->state.state(item) != engine::State::active);
    }
}

}  // namespace
}  // namespace ph::sim
