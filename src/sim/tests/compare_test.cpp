#include "sim/compare.hpp"

#include "sim/tests/approaches.hpp"

namespace ph::sim {
namespace {

using engine::Meaning;
using engine::Unit;
using feel::Value;
using testing::ApproachBuilder;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::somebody;

Outcome outcome(const engine::Approach& approach, const Person& person = somebody()) {
    const auto result = walk(approach, person, {});
    if (!result) throw std::logic_error(to_text(result.error()));
    return outcome_of(approach, *result);
}

template <class List>
std::vector<std::string> ids(const engine::Approach& approach, const List& list) {
    std::vector<std::string> names;
    for (const auto& one : list) {
        if constexpr (requires { one.item; }) {
            names.push_back(approach.definition.item(one.item).id);
        } else {
            names.push_back(approach.definition.item(one).id);
        }
    }
    return names;
}

constexpr const char* municipality =
    "feiten\n"
    "  loonwaarde: getal\n"
    "aanpak Proef\n"
    "  rondt niet vanzelf af\n"
    "  taak melding\n"
    "    eigenaar inkomensconsulent\n"
    "  taak uitkering\n"
    "    eigenaar inkomensconsulent\n"
    "    begint na melding afgerond\n"
    "  taak diagnose\n"
    "    eigenaar specialist\n"
    "    begint na melding afgerond\n"
    "  mijlpaal geen budget\n"
    "    begint na diagnose afgerond, als loonwaarde < 30\n"
    "  taak werkplek\n"
    "    eigenaar werkconsulent\n"
    "    begint na diagnose afgerond, als loonwaarde >= 30\n"
    "  taak vrijwilligerswerk\n"
    "    eigenaar coach\n"
    "    begint na diagnose afgerond\n"
    "    met de hand\n";

ApproachBuilder a_municipality() {
    ApproachBuilder approach{municipality};
    approach.takes("melding", 3, Unit::working_days)
        .means("melding", Meaning::conversation)
        .takes("uitkering", 4, Unit::weeks)
        .means("uitkering", Meaning::income)
        .means("uitkering", Meaning::decision)
        .takes("diagnose", 6, Unit::weeks)
        .means("diagnose", Meaning::diagnosis)
        .means("diagnose", Meaning::conversation)
        .reveals("diagnose", "loonwaarde")
        .means("geen budget", Meaning::limit)
        .takes("werkplek", 6, Unit::months)
        .means("werkplek", Meaning::activity)
        .means("werkplek", Meaning::destination)
        .means("vrijwilligerswerk", Meaning::destination);
    return approach;
}

const Person at_forty = somebody({{"loonwaarde", Value::number(40)}});
const Person at_twenty = somebody({{"loonwaarde", Value::number(20)}});

TEST(Outcome, counts_days_from_the_day_on_which_somebody_asked) {
    const ApproachBuilder approach = a_municipality();
    const Outcome found = outcome(approach, somebody({{"loonwaarde", Value::number(40)}}, "2026-11-21"));
    EXPECT_EQ(found.figure(Figure::first_talk), 5);  // from Saturday to Thursday
    EXPECT_EQ(found.figure(Figure::income), 33);
    EXPECT_EQ(found.figure(Figure::diagnosis), 47);
    EXPECT_EQ(found.figure(Figure::activity), 47);
}

TEST(Outcome, what_never_came_has_no_figure) {
    const Outcome found = outcome(a_municipality(), at_twenty);
    EXPECT_EQ(found.figure(Figure::advance), std::nullopt);
    EXPECT_EQ(found.figure(Figure::activity), std::nullopt);
}

TEST(Outcome, counts_the_talks_up_to_income_and_up_to_the_diagnosis) {
    const Outcome found = outcome(a_municipality(), at_forty);
    EXPECT_EQ(found.figure(Figure::contacts_before_income), 1);
    EXPECT_EQ(found.figure(Figure::contacts_before_diagnosis), 2);
    EXPECT_EQ(found.figure(Figure::contacts), 2);
}

TEST(Outcome, tells_who_decided_what_and_when) {
    const ApproachBuilder approach = a_municipality();
    const Outcome found = outcome(approach, at_forty);
    ASSERT_THAT(found.decisions, SizeIs(1));
    EXPECT_EQ(found.decisions[0].owner, "inkomensconsulent");
    EXPECT_EQ(found.decisions[0].day, 31);
}

TEST(Outcome, tells_where_a_rule_stopped_somebody_and_why) {
    const ApproachBuilder approach = a_municipality();
    const Outcome found = outcome(approach, at_twenty);
    EXPECT_THAT(ids(approach, found.limits), ElementsAre("geen budget"));
    EXPECT_THAT(found.limits[0].why, HasSubstr("loonwaarde < 30 (loonwaarde = 20)"));
    EXPECT_THAT(found.destinations, IsEmpty());
}

TEST(Outcome, tells_where_somebody_came_last_and_what_was_left_open) {
    const ApproachBuilder approach = a_municipality();
    const Outcome found = outcome(approach, at_forty);
    EXPECT_THAT(ids(approach, found.destinations), ElementsAre("werkplek"));
    EXPECT_FALSE(found.destinations[0].goes_on);
    EXPECT_THAT(ids(approach, found.alternatives), ElementsAre("vrijwilligerswerk"));
}

TEST(Outcome, tells_which_destination_goes_on) {
    ApproachBuilder approach = a_municipality();
    approach.chosen("vrijwilligerswerk", "true");
    const Outcome found = outcome(approach, at_forty);
    EXPECT_THAT(ids(approach, found.destinations), ElementsAre("werkplek", "vrijwilligerswerk"));
    EXPECT_FALSE(found.destinations[0].goes_on);
    EXPECT_TRUE(found.destinations[1].goes_on);
}

TEST(Outcome, a_destination_that_failed_is_not_where_somebody_came) {
    ApproachBuilder approach = a_municipality();
    approach.fails("werkplek", "loonwaarde < 50", engine::Duration{6, Unit::weeks});
    EXPECT_THAT(outcome(approach, at_forty).destinations, IsEmpty());
}

TEST(Outcome, lists_what_was_assumed_once) {
    ApproachBuilder approach = a_municipality();
    approach.assumes("uitkering", "De bron noemt geen termijn.");
    const Outcome found = outcome(approach, at_forty);
    EXPECT_THAT(ids(approach, found.assumptions), ElementsAre("uitkering"));
    EXPECT_EQ(found.assumptions[0].text, "De bron noemt geen termijn.");
}

TEST(Outcome, says_itself_what_it_assumed_when_the_file_says_nothing) {
    const ApproachBuilder approach{
        "aanpak Proef\n"
        "  taak intake\n"
        "    eigenaar intaker\n"
        "    termijn 5 werkdagen\n"
        "  taak brief\n"
        "    eigenaar intaker\n"};
    const Outcome found = outcome(approach);
    ASSERT_THAT(found.assumptions, SizeIs(2));
    EXPECT_THAT(found.assumptions[0].text, HasSubstr("de laatste dag van de termijn"));
    EXPECT_THAT(found.assumptions[1].text, HasSubstr("dezelfde dag"));
}

TEST(Outcome, adds_up_what_each_payer_pays_and_never_makes_an_unknown_amount_zero) {
    ApproachBuilder approach = a_municipality();
    approach.costs("diagnose", {"Gemeente", 1400, "traject", {}})
        .costs("uitkering", {"Rijk", std::nullopt, "maand", "De bron noemt geen bedrag."})
        .costs("werkplek", {"Gemeente", 100, "maand", {}})
        .costs("werkplek", {"Werkgever", 4, "dagdeel", {}});
    const Outcome found = outcome(approach, at_forty);
    ASSERT_THAT(found.expenses, SizeIs(3));
    EXPECT_EQ(found.expenses[0].payer, "Rijk");
    EXPECT_FALSE(found.expenses[0].any_known);
    EXPECT_THAT(ids(approach, found.expenses[0].unknown), ElementsAre("uitkering"));
    EXPECT_EQ(found.expenses[1].payer, "Gemeente");
    EXPECT_EQ(found.expenses[1].euros, 1400 + 595);  // six months of 181 days
    EXPECT_THAT(found.expenses[1].unknown, IsEmpty());
    EXPECT_FALSE(found.expenses[2].any_known) << "how many half days there are is not known";
}

TEST(Outcome, tells_what_waits_for_a_place) {
    ApproachBuilder approach{
        "aanpak Proef\n"
        "  taak werkplek\n"
        "    eigenaar coach\n"
        "    plaatsen 5, pot werk\n"};
    WalkOptions options;
    options.full = {"werk"};
    const auto walked = walk(approach, somebody(), {}, options);
    ASSERT_TRUE(walked.ok());
    const Outcome found = outcome_of(approach, *walked);
    EXPECT_THAT(ids(approach, found.waiting), ElementsAre("werkplek"));
    EXPECT_EQ(found.waiting[0].since, 0);
}

ApproachRef shared(ApproachBuilder builder, std::string id) {
    builder.approach().id = std::move(id);
    return std::make_shared<const engine::Approach>(std::move(builder.approach()));
}

TEST(Compare, walks_one_person_through_each_approach) {
    ApproachBuilder slow = a_municipality();
    slow.takes("uitkering", 8, Unit::weeks);
    const std::vector<ApproachRef> approaches{shared(a_municipality(), "vlug"),
                                              shared(std::move(slow), "traag")};
    const auto compared = compare(approaches, at_forty, {});
    ASSERT_TRUE(compared.ok());
    ASSERT_THAT(*compared, SizeIs(2));
    EXPECT_EQ((*compared)[0].outcome.figure(Figure::income), 31);
    EXPECT_EQ((*compared)[1].outcome.figure(Figure::income), 59);
}

TEST(Compare, names_a_fact_that_none_of_the_approaches_knows_with_the_others_that_cannot_be) {
    const std::vector<ApproachRef> approaches{shared(a_municipality(), "een"),
                                              shared(a_municipality(), "twee")};
    const auto compared = compare(
        approaches, at_forty, {},
        testing::with_facts({{"schoenmaat", Value::number(43)}, {"loonwaarde", Value::string("veel")}}));
    ASSERT_FALSE(compared.ok());
    EXPECT_EQ(compared.error().fault, Fault::invalid);
    ASSERT_THAT(compared.error().problems, SizeIs(2)) << "the same problem of two approaches is told once";
    EXPECT_EQ(compared.error().problems[0].place.pointer, "/feiten/schoenmaat");
    EXPECT_EQ(compared.error().problems[1].place.pointer, "/feiten/loonwaarde");
}

TEST(Compare, refuses_a_pool_that_none_of_the_approaches_has) {
    WalkOptions options;
    options.full = {"wep"};
    const std::vector<ApproachRef> approaches{shared(a_municipality(), "een")};
    const auto compared = compare(approaches, at_forty, {}, options);
    ASSERT_FALSE(compared.ok());
    EXPECT_EQ(compared.error().problems.front().place.pointer, "/vol/wep");
}

}  // namespace
}  // namespace ph::sim
