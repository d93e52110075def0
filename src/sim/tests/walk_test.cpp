#include "sim/walk.hpp"

#include "base/dutch_time.hpp"
#include "sim/tests/approaches.hpp"

namespace ph::sim {
namespace {

using engine::Unit;
using feel::Value;
using testing::ApproachBuilder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::somebody;

Walk walked(const engine::Approach& approach, const Person& person = somebody(),
            const WalkOptions& options = {}, const WorkingCalendar& calendar = {}) {
    auto result = walk(approach, person, calendar, options);
    if (!result) throw std::logic_error(to_text(result.error()));
    return std::move(result).value();
}

std::vector<std::string> story(const engine::Approach& approach, const Person& person = somebody(),
                               const WalkOptions& options = {}, const WorkingCalendar& calendar = {}) {
    return testing::told(approach, walked(approach, person, options, calendar));
}

std::string problems(const engine::Approach& approach, const Person& person, const FactValues& facts = {}) {
    const auto result = walk(approach, person, {}, testing::with_facts(facts));
    if (result) return "geen";
    std::string text;
    for (const Problem& problem : result.error().problems) {
        text += problem.place.pointer + ": " + problem.message + '\n';
    }
    return text;
}

constexpr const char* two_tasks =
    "aanpak Proef\n"
    "  taak intake\n"
    "    eigenaar intaker\n"
    "  taak plan\n"
    "    eigenaar coach\n"
    "    begint na intake afgerond\n";

TEST(Walk, opens_at_nine_on_the_first_working_day) {
    const ApproachBuilder approach{two_tasks};
    const Walk walk = walked(approach, somebody({}, "2026-11-21"));  // a Saturday
    EXPECT_EQ(to_string(walk.asked), "2026-11-21");
    EXPECT_EQ(to_string(walk.start), "2026-11-23T08:00:00.000Z");
}

TEST(Walk, ends_each_task_when_its_usual_time_is_over) {
    ApproachBuilder approach{two_tasks};
    approach.takes("intake", 5, Unit::working_days).takes("plan", 2, Unit::weeks);
    EXPECT_THAT(story(approach), ElementsAre("2026-11-23 intake gestart", "2026-11-30 intake afgerond",
                                             "2026-11-30 plan gestart", "2026-12-14 plan afgerond"));
}

TEST(Walk, shows_the_order_of_what_happens_on_one_day) {
    ApproachBuilder approach{two_tasks};
    approach.same_day("intake").same_day("plan");
    const Walk walk = walked(approach);
    EXPECT_EQ(to_string(walk.end), "2026-11-23T08:02:00.000Z");
}

TEST(Walk, lets_people_work_on_working_days) {
    ApproachBuilder approach{two_tasks};
    approach.takes("intake", 6).same_day("plan");  // a Sunday
    EXPECT_THAT(story(approach), ElementsAre("2026-11-23 intake gestart", "2026-11-30 intake afgerond",
                                             "2026-11-30 plan gestart", "2026-11-30 plan afgerond"));
}

TEST(Walk, does_not_let_a_term_pass_for_a_weekend) {
    ApproachBuilder approach{
        "aanpak Proef\n"
        "  taak werkplek\n"
        "    eigenaar coach\n"
        "    duurt hoogstens 6 maanden\n"};
    approach.takes("werkplek", 6, Unit::months);
    EXPECT_THAT(story(approach, somebody({}, "2026-11-30")),  // 30 May 2027 is a Sunday
                ElementsAre("2026-11-30 werkplek gestart", "2027-05-30 werkplek afgerond"));
}

TEST(Walk, takes_the_term_when_no_figure_is_known_and_says_that_it_assumed_so) {
    ApproachBuilder approach{
        "aanpak Proef\n"
        "  taak intake\n"
        "    eigenaar intaker\n"
        "    termijn 5 werkdagen\n"
        "  taak brief\n"
        "    eigenaar intaker\n"
        "    begint na intake afgerond\n"};
    const Walk walk = walked(approach);
    EXPECT_THAT(testing::told(approach, walk),
                ElementsAre("2026-11-23 intake gestart", "2026-11-30 intake afgerond",
                            "2026-11-30 brief gestart", "2026-11-30 brief afgerond"));
    EXPECT_TRUE(walk.visits[1].assumed);
}

TEST(Walk, a_figure_from_the_source_is_not_assumed_and_one_with_a_reason_is) {
    ApproachBuilder approach{two_tasks};
    approach.takes("intake", 5).takes("plan", 5).assumes("plan", "De bron zegt niets.");
    const Walk walk = walked(approach);
    EXPECT_FALSE(walk.visits[1].assumed);
    EXPECT_TRUE(walk.visits[2].assumed);
}

TEST(Walk, takes_as_long_as_somebody_says_instead_and_calls_that_assumed) {
    ApproachBuilder approach{two_tasks};
    approach.takes("intake", 5).takes("plan", 5);
    WalkOptions options;
    options.takes["proef/intake"] = {2, Unit::weeks};
    options.takes["ander/plan"] = {9, Unit::weeks};
    const Walk walk = walked(approach, somebody(), options);
    EXPECT_EQ(to_string(local_date(*walk.visits[1].ended)), "2026-12-07");
    EXPECT_TRUE(walk.visits[1].assumed);
    EXPECT_FALSE(walk.visits[2].assumed);
}

TEST(Walk, waits_for_the_next_session) {
    ApproachBuilder approach{two_tasks};
    approach.takes("intake", 3).session("plan", 1, Unit::weeks);
    EXPECT_THAT(story(approach), ElementsAre("2026-11-23 intake gestart", "2026-11-26 intake afgerond",
                                             "2026-11-26 plan gestart", "2026-11-30 plan afgerond"));
}

TEST(Walk, ends_what_its_longest_time_ends) {
    ApproachBuilder approach{
        "aanpak Proef\n"
        "  taak werkplek\n"
        "    eigenaar coach\n"
        "    duurt hoogstens 4 weken\n"
        "  taak evaluatie\n"
        "    eigenaar coach\n"
        "    begint na werkplek vervallen\n"};
    approach.takes("werkplek", 8, Unit::weeks).same_day("evaluatie");
    const Walk walk = walked(approach);
    EXPECT_THAT(testing::told(approach, walk),
                ElementsAre("2026-11-23 werkplek gestart", "2026-12-22 werkplek verlopen",
                            "2026-12-22 werkplek vervallen", "2026-12-22 evaluatie gestart",
                            "2026-12-22 evaluatie afgerond"));
    EXPECT_TRUE(walk.visits[1].done());
}

constexpr const char* bands =
    "feiten\n"
    "  loonwaarde: getal\n"
    "  overvraagd: ja of nee = false\n"
    "aanpak Proef\n"
    "  taak startgesprek\n"
    "    eigenaar werkconsulent\n"
    "  taak werk\n"
    "    eigenaar coach\n"
    "    begint na startgesprek afgerond, als loonwaarde >= 30\n"
    "  taak dagbesteding\n"
    "    eigenaar coach\n"
    "    begint na startgesprek afgerond, als loonwaarde < 30\n"
    "  taak diagnose\n"
    "    eigenaar specialist\n"
    "    begint na werk mislukt\n";

TEST(Walk, an_item_brings_to_light_what_is_true_before_the_case_goes_on) {
    ApproachBuilder approach{bands};
    approach.takes("startgesprek", 3).reveals("startgesprek", "loonwaarde").takes("dagbesteding", 5);
    const Walk walk = walked(approach, somebody({{"loonwaarde", Value::number(20)}}));
    EXPECT_THAT(testing::told(approach, walk),
                ElementsAre("2026-11-23 startgesprek gestart", "2026-11-26 startgesprek afgerond",
                            "2026-11-26 dagbesteding gestart", "2026-12-01 dagbesteding afgerond"));
    EXPECT_EQ(walk.played.front().revealed.size(), 1U);
    EXPECT_TRUE(walk.facts[0].is_number());
}

TEST(Walk, what_nothing_brings_to_light_is_known_from_the_start) {
    ApproachBuilder approach{bands};
    EXPECT_THAT(story(approach, somebody({{"loonwaarde", Value::number(20)}})),
                ::testing::Contains("2026-11-23 dagbesteding afgerond"));
}

TEST(Walk, what_nobody_knows_yet_can_make_a_task_fail) {
    ApproachBuilder approach{bands};
    approach.reveals("diagnose", "overvraagd")
        .takes("werk", 6, Unit::months)
        .fails("werk", "overvraagd", engine::Duration{6, Unit::weeks})
        .takes("diagnose", 4, Unit::weeks);
    const Person jan = somebody({{"loonwaarde", Value::number(40)}, {"overvraagd", true}});
    const Walk walk = walked(approach, jan);
    EXPECT_THAT(testing::told(approach, walk),
                ElementsAre("2026-11-23 startgesprek gestart", "2026-11-23 startgesprek afgerond",
                            "2026-11-23 werk gestart", "2027-01-04 werk mislukt",
                            "2027-01-04 diagnose gestart", "2027-02-01 diagnose afgerond"));
    EXPECT_TRUE(walk.facts[1].is_true());
}

TEST(Walk, what_one_approach_found_goes_before_the_person_and_what_is_asked_now_before_both) {
    const ApproachBuilder approach{bands};
    Person person = somebody({{"loonwaarde", Value::number(20)}});
    person.found_by["proef"]["loonwaarde"] = Value::number(50);
    EXPECT_THAT(story(approach, person), ::testing::Contains("2026-11-23 werk gestart"));
    EXPECT_THAT(story(approach, person, testing::with_facts({{"loonwaarde", Value::number(10)}})),
                ::testing::Contains("2026-11-23 dagbesteding gestart"));
}

constexpr const char* choices =
    "feiten\n"
    "  wil werken: ja of nee = true\n"
    "aanpak Proef\n"
    "  taak gesprek\n"
    "    eigenaar coach\n"
    "  taak werk\n"
    "    eigenaar coach\n"
    "    begint na gesprek afgerond\n"
    "    met de hand\n"
    "  taak vrijwilligerswerk\n"
    "    eigenaar coach\n"
    "    begint na gesprek afgerond\n"
    "    met de hand\n"
    "  taak cursus\n"
    "    eigenaar coach\n"
    "    in te plannen\n"
    "  gebeurtenis signaal\n";

TEST(Walk, people_start_plan_and_report_what_they_choose_once) {
    ApproachBuilder approach{choices};
    approach.takes("gesprek", 1)
        .chosen("werk", "wil werken")
        .chosen("vrijwilligerswerk", "not(wil werken)")
        .chosen("cursus", "wil werken")
        .chosen("signaal", "wil werken")
        .takes("werk", 10)
        .takes("cursus", 3);
    EXPECT_THAT(
        story(approach),
        ElementsAre("2026-11-23 gesprek gestart", "2026-11-23 cursus gestart", "2026-11-23 signaal gebeurd",
                    "2026-11-24 gesprek afgerond", "2026-11-24 werk klaargezet",
                    "2026-11-24 vrijwilligerswerk klaargezet", "2026-11-24 werk opgepakt",
                    "2026-11-26 cursus afgerond", "2026-12-04 werk afgerond"));
}

TEST(Walk, tells_what_could_still_be_chosen_when_the_case_ended) {
    ApproachBuilder approach{choices};
    approach.takes("gesprek", 1);
    const Walk walk = walked(approach);
    EXPECT_EQ(walk.state.state(0), engine::State::completed);
    std::vector<std::string> open;
    for (const engine::ItemIndex item : walk.open_choices) {
        open.push_back(approach.approach().definition.item(item).id);
    }
    EXPECT_THAT(open, ElementsAre("werk", "vrijwilligerswerk", "cursus"));
}

TEST(Walk, what_nobody_chooses_stays_where_it_is_while_the_case_is_open) {
    ApproachBuilder approach{
        "aanpak Proef\n"
        "  rondt niet vanzelf af\n"
        "  taak gesprek\n"
        "    eigenaar coach\n"
        "  taak werk\n"
        "    eigenaar coach\n"
        "    begint na gesprek afgerond\n"
        "    met de hand\n"};
    approach.same_day("gesprek");
    const Walk walk = walked(approach);
    EXPECT_EQ(walk.state.state(0), engine::State::active);
    EXPECT_EQ(walk.state.state(2), engine::State::enabled);
    EXPECT_THAT(walk.open_choices, ElementsAre(2));
    EXPECT_FALSE(walk.stopped);
}

TEST(Walk, stays_in_a_destination_of_which_no_figure_is_known) {
    ApproachBuilder approach{two_tasks};
    approach.same_day("intake").means("plan", engine::Meaning::destination);
    const Walk walk = walked(approach);
    EXPECT_EQ(walk.state.state(2), engine::State::active);
    EXPECT_FALSE(walk.visits.back().assumed);
}

constexpr const char* limited =
    "aanpak Proef\n"
    "  taak werkplek\n"
    "    eigenaar coach\n"
    "    plaatsen 0, pot werk\n"
    "    vanaf 2027-01-01 5 plaatsen\n";

TEST(Walk, gives_whoever_waits_a_place_as_soon_as_there_are_any) {
    ApproachBuilder approach{limited};
    approach.takes("werkplek", 4, Unit::weeks);
    EXPECT_THAT(story(approach),
                ElementsAre("2026-11-23 werkplek ingeschreven", "2027-01-01 werkplek toegelaten",
                            "2027-01-01 werkplek gestart", "2027-01-29 werkplek afgerond"));
    EXPECT_THAT(story(approach, somebody({}, "2027-02-01")),
                ElementsAre("2027-02-01 werkplek ingeschreven", "2027-02-01 werkplek toegelaten",
                            "2027-02-01 werkplek gestart", "2027-03-01 werkplek afgerond"));
}

TEST(Walk, waits_for_ever_when_the_places_are_full) {
    ApproachBuilder approach{limited};
    WalkOptions options;
    options.full = {"werk"};
    const Walk walk = walked(approach, somebody(), options);
    EXPECT_EQ(walk.state.state(1), engine::State::waiting);
    EXPECT_EQ(walk.visits[1].waiting, walk.start);
    EXPECT_EQ(walk.visits[1].began, std::nullopt);
}

TEST(Walk, stops_after_so_many_days_and_says_so) {
    ApproachBuilder approach{
        "aanpak Proef\n"
        "  taak voortgangsgesprek\n"
        "    eigenaar coach\n"
        "    herhaalt\n"};
    approach.takes("voortgangsgesprek", 12, Unit::months);
    const Walk walk = walked(approach, somebody(), testing::at_most(800));
    EXPECT_TRUE(walk.stopped);
    EXPECT_EQ(to_string(local_date(walk.end)), "2028-11-23");
}

TEST(Walk, stops_after_so_many_events_and_says_so) {
    ApproachBuilder approach{
        "aanpak Proef\n"
        "  taak voortgangsgesprek\n"
        "    eigenaar coach\n"
        "    herhaalt\n"};
    approach.takes("voortgangsgesprek", 1);
    const Walk walk = walked(approach, somebody(), testing::at_most(8000, 50));
    EXPECT_TRUE(walk.stopped);
    EXPECT_EQ(walk.played.size(), 50U);
}

TEST(Walk, does_not_do_over_and_over_what_repeats_without_time_in_between) {
    ApproachBuilder approach{
        "aanpak Proef\n"
        "  taak verslag\n"
        "    eigenaar coach\n"
        "    herhaalt\n"};
    approach.same_day("verslag");
    EXPECT_THAT(story(approach), ElementsAre("2026-11-23 verslag gestart", "2026-11-23 verslag afgerond",
                                             "2026-11-23 verslag gestart"));
}

TEST(Walk, names_every_fact_that_cannot_be_at_once) {
    ApproachBuilder approach{bands};
    const std::string text = problems(approach, somebody({{"loonwaarde", Value::string("veel")}}),
                                      {{"overvraagd", Value::number(1)}});
    EXPECT_THAT(text,
                HasSubstr("/feiten/loonwaarde: 'loonwaarde' hoort een getal te zijn, maar is \"veel\"."));
    EXPECT_THAT(text, HasSubstr("/feiten/overvraagd: 'overvraagd' hoort ja/nee te zijn, maar is 1."));
}

TEST(Walk, refuses_a_text_that_is_not_one_of_the_choices) {
    ApproachBuilder approach{"feiten\n  vraag: tekst\naanpak Proef\n  taak A\n    eigenaar b\n"};
    approach.approach().facts[0].choices = {"enkelvoudig", "meervoudig"};
    EXPECT_THAT(problems(approach, somebody({{"vraag", Value::string("lastig")}})),
                HasSubstr("'vraag' kan niet \"lastig\" zijn. Kies uit: enkelvoudig, meervoudig."));
}

TEST(Walk, leaves_aside_facts_that_the_approach_does_not_know) {
    ApproachBuilder approach{two_tasks};
    EXPECT_EQ(problems(approach, somebody({{"schoenmaat", Value::number(43)}})), "geen");
}

}  // namespace
}  // namespace ph::sim
