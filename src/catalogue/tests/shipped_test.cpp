// The catalogue as it is shipped: it loads, and it says what the sources say.
#include "catalogue/load.hpp"
#include "catalogue/names.hpp"
#include "catalogue/schemas.hpp"

namespace ph::catalogue {
namespace {

const app::Catalogue& shipped() {
    static const app::Catalogue catalogue = [] {
        auto loaded = load(std::filesystem::path{PH_SOURCE_DIR} / "catalogue");
        if (!loaded.ok()) throw std::runtime_error(to_text(loaded.error()));
        return std::move(loaded).value();
    }();
    return catalogue;
}

TEST(ShippedCatalogue, loads_without_a_single_problem) {
    const auto loaded = load(std::filesystem::path{PH_SOURCE_DIR} / "catalogue");
    ASSERT_TRUE(loaded.ok()) << to_text(loaded.error());
}

TEST(ShippedCatalogue, every_permission_has_a_purpose_and_a_ground_that_exist) {
    for (const auto& [permission, name] : wire::Names<access::Permission>::table) {
        ASSERT_TRUE(shipped().policy.purposes.contains(permission)) << name;
        EXPECT_TRUE(shipped().purposes.contains(shipped().policy.purposes.at(permission))) << name;
        EXPECT_TRUE(shipped().grounds.contains(shipped().policy.grounds.at(permission))) << name;
    }
}

// Source: AVG, articles 9 and 10; the bill on multi-problem data sharing is no law yet.
TEST(ShippedCatalogue, no_ground_gives_more_than_the_law_behind_it) {
    using access::DataCategory;
    for (const access::GroundRule& rule : shipped().policy.rules) {
        EXPECT_FALSE(rule.categories.contains(DataCategory::justice)) << rule.ground;
        EXPECT_NE(rule.ground, "wams");
        if (!rule.ground.starts_with("participatiewet")) continue;
        EXPECT_TRUE((rule.categories & shipped().special_categories).empty()) << rule.ground;
    }
    EXPECT_TRUE(shipped().grounds.contains("wams"));
    for (const auto& [role, needs] : shipped().policy.role_needs) {
        if (role == Role::participant) continue;
        EXPECT_FALSE(needs.contains(DataCategory::justice)) << boost::describe::enum_to_string(role, "");
    }
}

TEST(ShippedCatalogue, every_permission_needs_a_category) {
    for (const auto& [permission, name] : wire::Names<access::Permission>::table)
        EXPECT_FALSE(shipped().policy.data.at(permission).needed.empty()) << name;
}

TEST(ShippedCatalogue, every_role_at_work_gets_the_categories_without_which_its_permissions_are_no_use) {
    for (const auto& [role, permissions] : shipped().policy.roles) {
        access::Categories open;
        for (const access::GroundRule& rule : shipped().policy.rules) {
            if (rule.roles.contains(role)) open |= rule.categories;
        }
        open = open & shipped().policy.role_needs.at(role);
        for (const auto& [permission, reach] : permissions) {
            if (open.empty() || role == Role::participant) continue;
            if (permission == access::Permission::approach_compare) continue;
            EXPECT_TRUE(open.contains(shipped().policy.data.at(permission).needed))
                << boost::describe::enum_to_string(role, "") << ' '
                << boost::describe::enum_to_string(permission, "");
        }
    }
}

TEST(ShippedCatalogue, every_role_can_at_least_sign_in) {
    for (const auto& [role, name] : wire::Names<Role>::table) {
        ASSERT_TRUE(shipped().policy.roles.contains(role)) << name;
        EXPECT_TRUE(shipped().policy.roles.at(role).contains(access::Permission::session)) << name;
    }
}

TEST(ShippedCatalogue, roles_without_a_caseload_read_no_dossier) {
    for (const Role role : {Role::policy_officer, Role::privacy_officer, Role::administrator}) {
        EXPECT_FALSE(shipped().policy.roles.at(role).contains(access::Permission::dossier_read));
        EXPECT_FALSE(shipped().policy.roles.at(role).contains(access::Permission::person_search));
    }
}

TEST(ShippedCatalogue, an_emergency_is_for_looking_and_for_writing_down_a_contact) {
    EXPECT_FALSE(shipped().policy.by_glass.empty());
    for (const access::Permission one : shipped().policy.by_glass) {
        const std::string_view name = boost::describe::enum_to_string(one, "");
        EXPECT_TRUE(name.ends_with("_read") || one == access::Permission::dossier_list ||
                    one == access::Permission::contact_add)
            << name;
        EXPECT_NE(one, access::Permission::bsn_read);
    }
    EXPECT_GT(shipped().terms.working_days.at("noodtoegang-vertellen"), 0);
    EXPECT_GT(shipped().terms.working_days.at("eigen-aantekening-bewaren"), 0);
}

// Everything about somebody is handed over because they asked for it, and only then.
TEST(ShippedCatalogue, nobody_hands_over_data_by_their_role_alone) {
    for (const auto& [role, permissions] : shipped().policy.roles) {
        const auto found = permissions.find(access::Permission::data_hand_over);
        if (found != permissions.end()) EXPECT_EQ(found->second, access::Reach::involved);
    }
    EXPECT_EQ(shipped().policy.purposes.at(access::Permission::data_hand_over),
              shipped().policy.purposes.at(access::Permission::request_handle));
}

TEST(ShippedCatalogue, a_participant_reaches_nothing_but_their_own) {
    for (const auto& [permission, reach] : shipped().policy.roles.at(Role::participant)) {
        EXPECT_EQ(reach, access::Reach::own) << boost::describe::enum_to_string(permission, "");
    }
}

TEST(ShippedCatalogue, a_partner_writes_reports_but_sees_no_measurements_or_talks) {
    for (const Role role : {Role::partner, Role::work_supervisor}) {
        const auto& granted = shipped().policy.roles.at(role);
        EXPECT_TRUE(granted.contains(access::Permission::report_add));
        EXPECT_FALSE(granted.contains(access::Permission::measurement_read));
        EXPECT_FALSE(granted.contains(access::Permission::contact_read));
        EXPECT_FALSE(granted.contains(access::Permission::bsn_read));
    }
}

TEST(ShippedCatalogue, the_ladder_has_six_rungs_and_five_plain_questions) {
    const app::Instrument& ladder = shipped().instruments.at("participatieladder");
    EXPECT_EQ(ladder.lowest, 1);
    EXPECT_EQ(ladder.highest, 6);
    EXPECT_EQ(ladder.levels.size(), 6U);
    EXPECT_EQ(ladder.levels.front().label_participant, "Vooral thuis");
    EXPECT_EQ(ladder.levels.back().label_participant, "");
    EXPECT_EQ(ladder.questions.size(), 5U);
    EXPECT_EQ(ladder.decision, "participatieladder");
}

TEST(ShippedCatalogue, there_is_a_question_for_every_part_of_a_goal) {
    std::vector<std::string> parts;
    for (const app::GoalQuestion& one : shipped().goal_help.questions) {
        parts.push_back(one.part);
        EXPECT_TRUE(one.text.ends_with('?')) << one.text;
    }
    EXPECT_THAT(parts, ::testing::IsSupersetOf({"specifiek", "meetbaar", "acceptabel", "realistisch",
                                                "einddatum", "kijkenOp", "gas", "zelf", "netwerk"}));
}

TEST(ShippedCatalogue, the_first_talks_ask_of_who_somebody_is_and_end_with_the_core) {
    const app::FirstTalkRules& rules = shipped().first_talks;
    ASSERT_FALSE(rules.needed.empty());
    EXPECT_TRUE(rules.needed.back().approach.empty()) << "what holds for the others comes last";
    EXPECT_EQ(std::ranges::count_if(rules.questions, &app::TalkQuestion::aspect), 6) << "five and the core";
    EXPECT_EQ(rules.questions.back().id, "kern-en-kracht");
    EXPECT_TRUE(shipped().instruments.at(rules.order).ranking);
    EXPECT_EQ(shipped().instruments.at(rules.profile).levels.size(), 4U);
}

TEST(ShippedCatalogue, an_approach_that_measures_begins_with_a_baseline_and_looks_again_after_half_a_year) {
    std::map<std::string, int> latest;
    std::set<std::string> baseline;
    for (const app::MeasureMoment& one : shipped().measure_moments) {
        EXPECT_TRUE(shipped().approaches.contains(one.approach)) << one.id;
        EXPECT_FALSE(one.purpose.empty()) << one.id;
        latest[one.approach] = std::max(latest[one.approach], one.after_months);
        if (one.moment == Moment::baseline) baseline.insert(one.approach);
    }
    EXPECT_GE(latest.size(), 6U);
    for (const auto& [approach, months] : latest) {
        EXPECT_GE(months, 6) << approach;
        EXPECT_TRUE(baseline.contains(approach)) << approach;
    }
    EXPECT_TRUE(shipped().missed_reasons.contains("niet-bereikt"));
}

TEST(ShippedCatalogue, no_retest_figure_is_shipped_without_a_publication) {
    for (const auto& [id, instrument] : shipped().instruments) {
        if (instrument.retest) EXPECT_FALSE(instrument.retest->source.empty()) << id;
    }
}

TEST(ShippedCatalogue, the_snapshot_asks_where_you_sleep_and_what_you_are_good_at) {
    std::set<std::string> facts;
    for (const auto& question : shipped().forms.at("klantfoto").questions) facts.insert(question.fact);
    for (const std::string fact :
         {"onderdak.nu", "onderdak.hoe-lang", "eten.iedere-dag", "inkomen.bron", "schulden.heeft",
          "netwerk.wie-helpt", "taal.spreken", "kinderen.thuis", "wens.eerst", "talent.goed-in"}) {
        EXPECT_TRUE(facts.contains(fact)) << fact;
    }
}

TEST(ShippedCatalogue, without_a_crisis_the_first_talk_is_within_five_working_days) {
    EXPECT_EQ(shipped().terms.working_days.at("eerste-gesprek"), 5);
}

TEST(ShippedCatalogue, tells_what_happened_in_plain_dutch) {
    const Texts& texts = shipped().texts;
    EXPECT_EQ(texts.say(Sentence::contact_not_home), "Langs geweest: niet thuis");
    EXPECT_EQ(
        texts.say(Sentence::helper_began, {{"naam", "Samira"}, {"rol", texts.say(Sentence::role_coach)}}),
        "Samira helpt mee als vaste contactpersoon");
    EXPECT_EQ(texts.say(Sentence::why_open_points, {{"aantal", "3"}}),
              "Er zijn nog 3 open punten in het plan.");
    EXPECT_EQ(texts.say(Sentence::urgent_sleeping), "Slaapplek regelen");
}

TEST(ShippedCatalogue, leaves_no_sentence_of_the_code_without_words) {
    for (const SentenceRule& rule : sentence_rules)
        EXPECT_FALSE(shipped().texts.say(rule.sentence).empty()) << rule.path;
}

TEST(ShippedCatalogue, the_calendar_knows_kings_day_on_a_sunday_and_ascension_day) {
    EXPECT_FALSE(shipped().calendar.is_working_day(*parse_date("2026-04-27")));
    // 27 April 2031 is a Sunday: the day is kept on Saturday 26 April, and Monday is a working day.
    EXPECT_TRUE(shipped().calendar.is_working_day(*parse_date("2031-04-28")));
    EXPECT_FALSE(shipped().calendar.is_working_day(*parse_date("2026-05-14")));
    EXPECT_TRUE(shipped().calendar.is_working_day(*parse_date("2026-05-15")));
}

// The schema of roles lists permissions and roles by hand, for editors; it must be the list the code knows.
template <class Enum>
std::set<std::string> names_of() {
    std::set<std::string> names;
    for (const auto& row : wire::Names<Enum>::table) names.emplace(row.second);
    return names;
}

TEST(Schemas, all_parse_and_use_only_rules_that_are_checked) {
    for (const auto& [name, text] : schema_texts()) {
        const auto parsed = Schema::parse(text, std::string{name});
        EXPECT_TRUE(parsed.ok()) << to_text(parsed.error());
    }
}

TEST(Schemas, the_schema_of_roles_knows_every_role_and_permission_of_the_code) {
    std::string text;
    for (const auto& permission : names_of<access::Permission>())
        text += permission + ": { doel: a, grondslag: b, gegevens: [bsn] }\n  ";
    std::string roles;
    std::string needs;
    for (const auto& role : names_of<Role>()) {
        needs += "\n  " + role + ":";
        for (const auto& category : names_of<access::DataCategory>()) needs += "\n    - " + category;
        roles += "\n  " + role + ":";
        for (const auto& permission : names_of<access::Permission>())
            roles += "\n    " + permission + ": eigen";
    }
    Problems problems;
    schema("rollen").validate(
        YAML::Load("rechten:\n  " + text + "\nrollenHebbenNodig:" + needs + "\nrollen:" + roles),
        "rollen.yaml", problems);
    EXPECT_EQ(to_text(problems.error("")), to_text(Error{Fault::invalid, "", {}}));
}

}  // namespace
}  // namespace ph::catalogue
