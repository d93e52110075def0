// Letters: those that are shipped, what a mistake in one is told as, and that the server reads a text as the
// check of the screens does.
#include <unistd.h>

#include <boost/json.hpp>
#include <fstream>

#include "catalogue/load.hpp"

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

std::string text_in(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

class Letters : public ::testing::Test {
  protected:
    void SetUp() override {
        folder_ =
            fs::temp_directory_path() / ("ph-letters-" + std::to_string(::getpid()) + "-" +
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

    // In the reminder.
    void replace(const std::string& from, const std::string& to) const {
        const fs::path file = folder_ / "brieven/herinnering.yaml";
        std::string text = text_in(file);
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos) << "no " << from;
        std::ofstream{file, std::ios::binary} << text.replace(at, from.size(), to);
    }
    [[nodiscard]] std::vector<Problem> problems() const {
        const auto loaded = load(folder_);
        return loaded.ok() ? std::vector<Problem>{} : loaded.error().problems;
    }
    [[nodiscard]] std::vector<std::string> codes() const {
        std::vector<std::string> found;
        for (const Problem& problem : problems()) {
            EXPECT_GT(problem.place.line, 0) << problem.message;
            found.push_back(problem.code);
        }
        return found;
    }
    [[nodiscard]] const fs::path& folder() const { return folder_; }

  private:
    fs::path folder_;
};

TEST_F(Letters, TheShippedOnesAreThereInEveryLanguageAndFillInTheSame) {
    const auto loaded = load(folder());
    ASSERT_TRUE(loaded.ok()) << to_text(loaded.error());
    for (const auto* id : {"kennismaken", "afspraak-bevestigen", "flyer-benaderen", "herinnering",
                           "wat-we-afspraken", "einde-traject"})
        ASSERT_TRUE(loaded->letters.contains(id)) << id;
    for (const auto& [id, letter] : loaded->letters) {
        EXPECT_THAT(letter.wordings, SizeIs(5)) << id;
        const LetterWording& dutch = letter.wordings.at("nl");
        for (const auto& [language, wording] : letter.wordings) {
            EXPECT_EQ(wording.fields(), dutch.fields()) << id << " in " << language;
            EXPECT_EQ(wording.has_own_text(), dutch.has_own_text()) << id << " in " << language;
            ASSERT_EQ(wording.paragraphs.size(), dutch.paragraphs.size()) << id << " in " << language;
            for (std::size_t i = 0; i < dutch.paragraphs.size(); ++i)
                EXPECT_EQ(wording.paragraphs[i].pictogram, dutch.paragraphs[i].pictogram) << id;
        }
    }
}

TEST_F(Letters, ADifficultWordIsToldWithAPlainerOne) {
    replace("Dat geeft niet.", "Derhalve bel ik.");
    const auto found = problems();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].code, "te-moeilijk");
    EXPECT_EQ(found[0].message, "Schrijf \"daarom\" in plaats van \"Derhalve\".");
}

TEST_F(Letters, ALongSentenceIsTold) {
    replace("Dat geeft niet.",
            "Dat geeft niet want ik bel u de volgende week gewoon nog een keer op dit nummer.");
    EXPECT_THAT(codes(), Contains("te-moeilijk"));
}

TEST_F(Letters, OfAnotherLanguageOnlyTheLengthOfSentencesIsJudged) {
    replace("That is all right.", "Conform derhalve.");
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(Letters, AWordThatNobodyFillsInIsTold) {
    replace("{telefoon}", "{telefon}");
    EXPECT_THAT(codes(), Contains("onbekend-woord"));
}

TEST_F(Letters, ThereIsOnePlaceForAnOwnText) {
    replace("- { eigenTekst: ja }", "- { eigenTekst: ja }\n      - { eigenTekst: ja }");
    EXPECT_THAT(codes(), ElementsAre("past-niet"));
}

TEST_F(Letters, AParagraphWithoutAnythingIsTold) {
    replace("- { eigenTekst: ja }", "- { pictogram: hart }");
    EXPECT_THAT(codes(), ElementsAre("past-niet"));
}

TEST_F(Letters, AMunicipalityWithoutLettersIsSound) {
    fs::remove_all(folder() / "brieven");
    EXPECT_THAT(codes(), IsEmpty());
    fs::remove(folder() / "teksten/leesbaarheid.yaml");
    EXPECT_THAT(codes(), IsEmpty());
}

TEST_F(Letters, LettersNeedTheRulesForThem) {
    fs::remove(folder() / "teksten/leesbaarheid.yaml");
    EXPECT_THAT(problems(), Not(IsEmpty()));
}

// The other half stands in web/tools/readability.test.mjs.
TEST_F(Letters, TheServerReadsATextAsTheCheckOfTheScreensDoes) {
    const auto loaded = load(folder());
    ASSERT_TRUE(loaded.ok()) << to_text(loaded.error());
    const auto samples =
        boost::json::parse(text_in(fs::path{PH_SOURCE_DIR} / "tests/readability/samples.json")).as_array();
    ASSERT_GT(samples.size(), 10U);
    for (const auto& one : samples) {
        const std::string text{one.at("tekst").as_string()};
        SCOPED_TRACE(text);
        // With every sentence told, however short.
        const Reading reading = read_through(text, {{0, 0}, loaded->reading.hard_words}, true);
        EXPECT_EQ(reading.words, one.at("woorden").as_int64());
        EXPECT_NEAR(flesch_douma(text), one.at("leesgemak").to_number<double>(), 1e-5);
        std::vector<std::string> sentences;
        std::vector<std::string> hard;
        for (const ReadingFinding& finding : reading.findings) {
            if (finding.flaw == ReadingFlaw::long_sentence) sentences.push_back(finding.text);
            if (finding.flaw != ReadingFlaw::hard_word) continue;
            std::string told = finding.text + '@' + std::to_string(finding.begin);
            for (const std::string& better : finding.better) told += '>' + better;
            hard.push_back(told);
        }
        std::vector<std::string> wanted;
        for (const auto& sentence : one.at("zinnen").as_array()) wanted.emplace_back(sentence.as_string());
        EXPECT_EQ(sentences, wanted);
        std::vector<std::string> wanted_hard;
        for (const auto& word : one.at("moeilijk").as_array()) {
            std::string told =
                std::string{word.at("woord").as_string()} + '@' + std::to_string(word.at("begin").as_int64());
            for (const auto& better : word.at("beter").as_array())
                told += '>' + std::string{better.as_string()};
            wanted_hard.push_back(told);
        }
        EXPECT_EQ(hard, wanted_hard);
    }
}

}  // namespace
}  // namespace ph::catalogue
