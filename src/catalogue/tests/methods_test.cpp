// Methods and programmes: what is shipped says what its sources say, and a mistake is told with its place.
#include <fstream>

#include "catalogue/load.hpp"

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;

const std::map<std::string, app::Method>& shipped_methods() {
    static const app::Catalogue catalogue = [] {
        auto loaded = load(fs::path{PH_SOURCE_DIR} / "catalogue");
        if (!loaded.ok()) throw std::runtime_error(to_text(loaded.error()));
        return std::move(loaded).value();
    }();
    return catalogue.methods;
}

const app::Method& shipped_method(const std::string& id) {
    return shipped_methods().at(id);
}

std::vector<std::string> published(const app::Method& method) {
    std::vector<std::string> figures;
    for (const app::Study& study : method.studies) {
        for (const app::StudyFigure& figure : study.figures) {
            figures.push_back(figure.value + " van " + std::to_string(figure.count) + " " + figure.unit);
        }
    }
    return figures;
}

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

// Sources: AStri 2012, chapters 3 to 5; De Beleidsonderzoekers 2020.
TEST(ShippedMethods, are_those_of_the_two_overviews) {
    std::vector<std::string> ids;
    for (const auto& [id, method] : shipped_methods()) ids.push_back(id);
    EXPECT_THAT(
        ids, UnorderedElementsAre("werk-een-zorg-minder", "participatiehuis", "achter-de-voordeur",
                                  "plusvoorzieningen", "nazorg-detentie", "rups", "activeringscentra",
                                  "cultuuromslag-wajong", "risicojongeren", "ivb", "activeringsmethodiek",
                                  "gezinscoach", "wraparound-care", "eigen-kracht-conferentie", "presentie",
                                  "activerende-zorgtrajecten", "tilburg-doe-mee", "leiden-project-door",
                                  "helmond-iedereen-mag-meedoen"));
}

TEST(ShippedMethods, tell_the_published_figures_of_how_many) {
    EXPECT_THAT(published(shipped_method("gezinscoach")), Contains("62 procent van 535 doelen"));
    EXPECT_THAT(published(shipped_method("leiden-project-door")), Contains("77 procent van 94 deelnemers"));
    EXPECT_THAT(
        published(shipped_method("tilburg-doe-mee")),
        ::testing::IsSupersetOf({"40 procent van 138 deelnemers", "+0,11 tot +0,61 van 138 deelnemers"}));
    EXPECT_THAT(published(shipped_method("participatiehuis")), ElementsAre("278 van 278 dossiers"));
}

TEST(ShippedMethods, have_as_many_steps_as_their_source_names) {
    EXPECT_EQ(shipped_method("activeringsmethodiek").steps.size(), 9U);
    EXPECT_EQ(shipped_method("gezinscoach").steps.size(), 10U);
    EXPECT_EQ(shipped_method("achter-de-voordeur").steps.size(), 7U);
    EXPECT_EQ(shipped_method("rups").steps.size(), 4U);
    // Of the thirteen the source tells no names, and says so.
    EXPECT_THAT(shipped_method("wraparound-care").steps_caveat, HasSubstr("dertien"));
    const auto& phases = shipped_method("werk-een-zorg-minder").steps;
    ASSERT_EQ(phases.size(), 2U);
    ASSERT_TRUE(phases[1].term);
    EXPECT_EQ(phases[1].term->kind, app::TermKind::after);
    EXPECT_EQ(phases[1].term->length, "6 maanden");
}

TEST(ShippedMethods, say_how_strong_the_strongest_study_is) {
    EXPECT_EQ(shipped_method("wraparound-care").strongest_study(), app::StudyKind::randomised);
    EXPECT_EQ(shipped_method("werk-een-zorg-minder").strongest_study(), app::StudyKind::comparison_group);
    EXPECT_EQ(shipped_method("participatiehuis").strongest_study(), app::StudyKind::before_after);
    EXPECT_EQ(shipped_method("gezinscoach").strongest_study(), app::StudyKind::process);
    EXPECT_EQ(shipped_method("presentie").strongest_study(), std::nullopt);
}

// A study without people beside them, told without that caveat, would promise what nobody measured.
TEST(ShippedMethods, have_a_caveat_at_every_study) {
    for (const auto& [id, method] : shipped_methods()) {
        for (const app::Study& study : method.studies) EXPECT_FALSE(study.caveat.empty()) << id;
    }
}

class BrokenMethods : public ::testing::Test {
  protected:
    void SetUp() override {
        folder_ =
            fs::temp_directory_path() / ("ph-methods-" + std::to_string(::getpid()) + "-" +
                                         ::testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder_);
        fs::copy(fs::path{PH_SOURCE_DIR} / "catalogue", folder_, fs::copy_options::recursive);
        for (const char* each : {"methoden", "personen"}) fs::remove_all(folder_ / each);
        fs::create_directory(folder_ / "methoden");
    }
    void TearDown() override { fs::remove_all(folder_); }

    // What is wrong with one method that is sound but for `more`, as "line code".
    [[nodiscard]] std::vector<std::string> problems(const std::string& more) const {
        std::ofstream{folder_ / "methoden/proef.yaml", std::ios::binary}
            << "id: proef\nversie: 1\nnaam: Proef\nvorm: methodiek\nbron: Een bron\n"
               "inleiding: Een proef.\nvoorWie: [Iedereen.]\n"
               "werk: { aandacht: geen, uitleg: Geen. }\nterugval: { aanwezig: nee, uitleg: Geen. }\n"
               "theorie: { aanwezig: nee, uitleg: Geen. }\n"
            << more;
        const auto loaded = load(folder_);
        std::vector<std::string> found;
        if (loaded.ok()) return found;
        for (const Problem& problem : loaded.error().problems) {
            EXPECT_EQ(fs::path{problem.place.file}.filename(), "proef.yaml") << to_text(loaded.error());
            found.push_back(std::to_string(problem.place.line) + " " + problem.code);
        }
        return found;
    }

  private:
    fs::path folder_;
};

constexpr const char* unknown = "oordeel: { uitkomst: onbekend, uitleg: Niet onderzocht. }\n";
constexpr const char* one_step = "stappen: [{ id: een, naam: Een, uitleg: Doe iets. }]\n";

TEST_F(BrokenMethods, a_sound_one_is_taken) {
    EXPECT_THAT(problems(std::string{unknown} + one_step + "instrumenten: [gas]\naanpak: tilburg-doe-mee\n"),
                ElementsAre());
}

TEST_F(BrokenMethods, an_instrument_and_an_approach_that_are_not_there_are_told) {
    EXPECT_THAT(problems(std::string{unknown} + one_step + "instrumenten: [gass]\naanpak: tilburg-doe-me\n"),
                ElementsAre("13 onbekende-verwijzing", "14 onbekende-verwijzing"));
}

TEST_F(BrokenMethods, a_step_twice_is_told) {
    EXPECT_THAT(problems(std::string{unknown} + "stappen:\n  - { id: een, naam: Een, uitleg: Doe. }\n"
                                                "  - { id: een, naam: Twee, uitleg: Doe. }\n"),
                ElementsAre("14 dubbele-id"));
}

TEST_F(BrokenMethods, what_is_called_proven_needs_a_study) {
    EXPECT_THAT(problems(std::string{one_step} + "oordeel: { uitkomst: bewezen, uitleg: Het helpt. }\n"),
                ElementsAre("12 bewijs-ontbreekt"));
}

TEST_F(BrokenMethods, before_and_after_without_a_caveat_and_a_number_without_a_unit_are_told) {
    EXPECT_THAT(problems(std::string{unknown} + one_step +
                         "bewijs:\n  - soort: voor-en-na\n    wat: Het ging beter.\n    bron: Een bron\n"
                         "    cijfers:\n      - { wat: Beter, waarde: 10 procent, aantal: 20 }\n"),
                ElementsAre("14 kanttekening-ontbreekt", "18 aantal-zonder-eenheid"));
}

}  // namespace
}  // namespace ph::catalogue
