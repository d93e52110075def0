// The demo as it is shipped, and what happens when its files are spoiled. Playing it on a database is in
// tests/scenarios.
#include <fstream>

#include "catalogue/demo/story.hpp"
#include "catalogue/load.hpp"
#include "domain/bsn.hpp"

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;

const fs::path shipped = fs::path{PH_SOURCE_DIR} / "catalogue";

const app::Catalogue& catalogue() {
    static const app::Catalogue loaded = load(shipped).value();
    return loaded;
}

const demo::Story& story() {
    static const demo::Story read = [] {
        auto result = demo::read(shipped / "demo", catalogue());
        if (!result.ok()) throw std::runtime_error(to_text(result.error()));
        return std::move(result).value();
    }();
    return read;
}

TEST(DemoStory, has_forty_households_and_more_than_ten_told_at_length) {
    EXPECT_GE(story().households.size(), 40U);
    EXPECT_GE(
        std::ranges::count_if(story().households, [](const auto& one) { return one.steps.size() >= 10; }),
        12);
}

TEST(DemoStory, every_number_of_a_person_passes_the_eleven_test_and_is_used_once) {
    std::set<std::string> numbers;
    for (const auto& household : story().households) {
        for (const View& person : household.written.items("personen")) {
            if (!person.has("bsn")) continue;
            EXPECT_TRUE(Bsn::parse(person.text("bsn"))) << person.text("id");
            EXPECT_TRUE(numbers.insert(person.text("bsn")).second) << person.text("id");
        }
    }
}

TEST(DemoStory, nothing_happens_today_or_later_so_that_it_can_be_told_at_any_hour) {
    for (const auto& household : story().households) {
        for (const auto& step : household.steps) EXPECT_LT(step.day, 0) << household.id;
    }
}

TEST(DemoStory, the_whole_catalogue_with_its_demo_is_sound) {
    const Status checked = check(shipped);
    EXPECT_TRUE(checked.ok()) << to_text(checked.error());
}

// A demo of one household around the steps under test.
class BrokenDemo : public ::testing::Test {
  protected:
    void SetUp() override {
        folder_ = fs::temp_directory_path() / ("ph-demo-story-" + std::to_string(::getpid()));
        fs::create_directories(folder_ / "huishoudens");
        fs::copy(shipped / "demo/gemeente.yaml", folder_ / "gemeente.yaml",
                 fs::copy_options::overwrite_existing);
    }
    void TearDown() override { fs::remove_all(folder_); }

    // Codes of the problems when this is the story of the one household, which is not the participant's.
    [[nodiscard]] std::vector<std::string> codes_with(const std::string& steps,
                                                      const std::string& bsn = "999900006") const {
        std::ofstream{folder_ / "huishoudens/een.yaml"}
            << "huishoudens:\n  - id: jan\n    coach: coach\n    aanmelding: { dag: -9, door: intaker, "
               "aanvrager: inwoner, "
               "kanaal: balie, vraag: Help, noden: [] }\n    huishouden: { plaats: Zonnedal }\n    personen: "
               "[ { id: jan, "
               "rol: aanvrager, voornamen: Jan, achternaam: Test, bsn: \""
            << bsn << "\" } ]\n    verhaal:\n"
            << steps;
        const auto read = demo::read(folder_, catalogue());
        std::vector<std::string> codes;
        if (read.ok()) return codes;
        for (const Problem& problem : read.error().problems) {
            EXPECT_GT(problem.place.line, 0) << problem.message;
            codes.push_back(problem.code);
        }
        return codes;
    }

  private:
    fs::path folder_;
};

using ::testing::ElementsAre;

TEST_F(BrokenDemo, a_sound_step_is_accepted) {
    EXPECT_THAT(codes_with("      - { dag: -8, contact: { kanaal: telefoon, uitkomst: gesproken } }\n"),
                ElementsAre());
}

TEST_F(BrokenDemo, a_number_that_fails_the_eleven_test_is_refused) {
    EXPECT_THAT(codes_with("      - { dag: -8, actieGedaan: 1 }\n", "999900007"), ElementsAre("bsn"));
}

TEST_F(BrokenDemo, two_things_in_one_step_are_refused) {
    EXPECT_THAT(codes_with("      - { dag: -8, actieGedaan: 1, akkoord: [coach] }\n"),
                ElementsAre("een-ding-per-stap"));
}

TEST_F(BrokenDemo, a_step_before_the_one_above_it_is_refused) {
    EXPECT_THAT(codes_with("      - { dag: -10, actieGedaan: 1 }\n"), ElementsAre("volgorde"));
}

TEST_F(BrokenDemo, references_to_nobody_and_nothing_are_refused_all_at_once) {
    EXPECT_THAT(
        codes_with("      - { dag: -8, door: nieman, betrek: { wie: ook-niemand, rol: coach, reden: x } }\n"
                   "      - { dag: -7, meting: { instrument: igmm, moment: nulmeting, beoordelaar: "
                   "professional, scores: {} } }\n"
                   "      - { dag: -6, meting: { instrument: igm, moment: nulmeting, beoordelaar: "
                   "professional, scores: { geluk: 3 } } }\n"
                   "      - { dag: -5, verslag: { traject: zorg, voortgang: op-koers, tekst: x } }\n"),
        ElementsAre("onbekende-verwijzing", "onbekende-verwijzing", "onbekende-verwijzing",
                    "onbekende-verwijzing", "onbekende-verwijzing"));
}

TEST_F(BrokenDemo, a_letter_that_is_not_there_or_not_in_that_language_is_refused) {
    EXPECT_THAT(
        codes_with("      - { dag: -8, brief: { sjabloon: boete, taal: nl, velden: { naam: Jan } } }\n"
                   "      - { dag: -7, brief: { sjabloon: herinnering, taal: fries, velden: { naam: Jan "
                   "} } }\n"),
        ElementsAre("onbekende-verwijzing", "onbekende-verwijzing"));
}

}  // namespace
}  // namespace ph::catalogue
