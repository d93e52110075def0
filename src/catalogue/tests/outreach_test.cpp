// The ladders of tries: those of the three pilots and of early signals of debts, and what a mistake in one is
// told as.
#include <fstream>

#include "catalogue/load.hpp"

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;

class Ladders : public ::testing::Test {
  protected:
    void SetUp() override {
        folder_ =
            fs::temp_directory_path() / ("ph-ladders-" + std::to_string(::getpid()) + "-" +
                                         ::testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder_);
        fs::copy(fs::path{PH_SOURCE_DIR} / "catalogue", folder_, fs::copy_options::recursive);
        // Others have tests of their own, and take longest to load.
        fs::remove_all(folder_ / "aanpakken");
        fs::remove_all(folder_ / "personen");
        for (const auto& file : fs::directory_iterator{folder_ / "beslissingen"}) {
            if (file.path().stem() != "participatieladder") fs::remove(file.path());
        }
    }
    void TearDown() override { fs::remove_all(folder_); }

    // In the ladder of Leiden.
    void replace(const std::string& from, const std::string& to) const {
        const fs::path file = folder_ / "benaderen/leiden-project-door.yaml";
        std::ifstream stream{file, std::ios::binary};
        std::string text{std::istreambuf_iterator<char>{stream}, {}};
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos) << "no " << from;
        std::ofstream{file, std::ios::binary} << text.replace(at, from.size(), to);
    }
    [[nodiscard]] std::vector<std::string> codes() const {
        const auto loaded = load(folder_);
        std::vector<std::string> found;
        if (loaded.ok()) return found;
        for (const Problem& problem : loaded.error().problems) {
            EXPECT_GT(problem.place.line, 0) << problem.message;
            found.push_back(problem.code);
        }
        return found;
    }
    [[nodiscard]] const fs::path& folder() const { return folder_; }

  private:
    fs::path folder_;
};

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST_F(Ladders, ThoseOfThePilotsAndOfEarlySignalsAreShipped) {
    const auto loaded = load(folder());
    ASSERT_TRUE(loaded.ok()) << to_text(loaded.error());
    ASSERT_THAT(loaded->outreach, SizeIs(4));
    EXPECT_FALSE(loaded->outreach.at("tilburg-doe-mee").first_contact_days);
    for (const auto& [id, ladder] : loaded->outreach) {
        EXPECT_THAT(ladder.rules, SizeIs(8)) << id << " says what follows on every outcome";
        const OutreachRule* no = ladder.rule(OutreachOutcome::declined);
        ASSERT_NE(no, nullptr);
        EXPECT_EQ(no->after_days, 30) << id << ": who says no is called again next month";
    }
}

TEST_F(Ladders, EveryShippedLadderHasTheTalkOfAnAppointment) {
    const auto loaded = load(folder());
    ASSERT_TRUE(loaded.ok()) << to_text(loaded.error());
    for (const auto& [id, ladder] : loaded->outreach) EXPECT_NE(ladder.agreed_talk(), nullptr) << id;
}

TEST_F(Ladders, TheLastStepNeedsNoAppointment) {
    replace("naDagen: 14, uitleg", "naDagen: 14, afspraak: ja, uitleg");
    EXPECT_THAT(codes(), Contains("past-niet"));
}

TEST_F(Ladders, TheStepsOfEarlySignalsFitInTheTermOfTheFirstContact) {
    const auto loaded = load(folder());
    ASSERT_TRUE(loaded.ok()) << to_text(loaded.error());
    const OutreachLadder& signals = loaded->outreach.at("vroegsignalering");
    ASSERT_EQ(signals.first_contact_days, 28) << "four weeks";
    int days = 0;
    for (const OutreachStep& step : signals.steps) days += step.after_days;
    EXPECT_LE(days, *signals.first_contact_days);
}

TEST_F(Ladders, EarlySignalsHaveKindsAndResultsOfTheMunicipality) {
    const auto loaded = load(folder());
    ASSERT_TRUE(loaded.ok()) << to_text(loaded.error());
    EXPECT_TRUE(loaded->outreach.at("vroegsignalering").is_for_signals());
    EXPECT_FALSE(loaded->outreach.at("vroegsignalering").results.empty());
    EXPECT_FALSE(loaded->outreach.at("tilburg-doe-mee").is_for_signals());
}

TEST_F(Ladders, AStepThatIsNotThereIsTold) {
    replace("stap: bellen,", "stap: bellne,");
    EXPECT_THAT(codes(), Contains("onbekende-verwijzing"));
}

TEST_F(Ladders, DaysBelongWhereTheyMeanSomething) {
    replace("uitkomst: verstuurd, dan: volgende-stap,",
            "uitkomst: verstuurd, dan: volgende-stap, naDagen: 3,");
    EXPECT_THAT(codes(), Contains("past-niet"));
}

TEST_F(Ladders, AnOutcomeStandsThereOnce) {
    replace("uitkomst: ingesproken", "uitkomst: geen-gehoor");
    EXPECT_THAT(codes(), Contains("dubbele-id"));
}

TEST_F(Ladders, AMunicipalityWithoutLaddersIsSound) {
    fs::remove_all(folder() / "benaderen");
    fs::remove_all(folder() / "demo");
    EXPECT_THAT(codes(), IsEmpty());
}

}  // namespace
}  // namespace ph::catalogue
