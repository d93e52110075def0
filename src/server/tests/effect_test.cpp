// "participatiehuis effect ...": the example of the catalogue from files to report, and what is said of files
// that are wrong.
#include <unistd.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "server/commands.hpp"

namespace ph::server {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

struct EffectCommandTest : ::testing::Test {
    fs::path folder = fs::temp_directory_path() / ("ph-effect-command-" + std::to_string(::getpid()));
    std::string shipped = (fs::path{PH_SOURCE_DIR} / "catalogue").string();
    std::string example = shipped + "/cohorten/voorbeeld.yaml";
    std::ostringstream out;
    std::ostringstream err;

    EffectCommandTest() {
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    ~EffectCommandTest() override { fs::remove_all(folder); }

    [[nodiscard]] std::string path(const std::string& file) const { return (folder / file).string(); }
    [[nodiscard]] std::string read(const std::string& file) const {
        std::ifstream stream{folder / file, std::ios::binary};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
    void write(const std::string& file, const std::string& text) const {
        std::ofstream{folder / file, std::ios::binary} << text;
    }
    // A group with one instrument, and its scores beside it.
    [[nodiscard]] std::string group(const std::string& scores) const {
        write("groep.yaml",
              "id: groep\nnaam: Groep\nbegin: \"2025-01-01\"\neinde: \"2025-12-31\"\n"
              "instrumenten:\n  - { instrument: participatiehuis-8 }\nscores: [scores.csv]\n");
        write("scores.csv", "persoon;domein;moment;beoordelaar;score;datum\n" + scores);
        return path("groep.yaml");
    }
    // Of the first people of one town, all by the same scores. Each fifth of them was measured once.
    [[nodiscard]] std::string part_of_town(const std::string& id, int people) const {
        std::string listed;
        for (int i = 0; i < people; ++i) listed += "b" + std::to_string(i) + ";gemeten\n";
        write(id + "-personen.csv", "persoon;fase\n" + listed);
        std::string scores;
        for (int i = 0; i < people; ++i) {
            for (const char* domain :
                 {"werk", "leren", "gezin", "wonen", "geld", "sociale-contacten", "gezondheid", "taal"}) {
                const std::string key = "b" + std::to_string(i) + ";" + domain + ";";
                scores += key + "T0;professional;" + std::to_string(3 + i % 3) + ";2025-01-10\n";
                if (i % 5 != 0)
                    scores += key + "T1;professional;" + std::to_string(4 + i % 4) + ";2025-06-10\n";
            }
        }
        write(id + "-scores.csv", "persoon;domein;moment;beoordelaar;score;datum\n" + scores);
        write(id + ".yaml", "id: " + id + "\nnaam: Groep " + id +
                                "\nbegin: \"2025-01-01\"\neinde: \"2025-12-31\"\n"
                                "instrumenten:\n  - { instrument: participatiehuis-8 }\n"
                                "personen: [" +
                                id + "-personen.csv]\nscores: [" + id + "-scores.csv]\n");
        return path(id + ".yaml");
    }
    int run(Arguments arguments, bool on_a_terminal = false) {
        out.str("");
        err.str("");
        arguments.insert(arguments.end(), {"--catalogue", shipped});
        std::istringstream in;
        return effect_command(arguments, {in, out, err, on_a_terminal});
    }
};

}  // namespace

TEST_F(EffectCommandTest, ChecksTheExampleOfTheCatalogue) {
    EXPECT_EQ(run({"check", "--cohort", example}), 0) << err.str();
    EXPECT_THAT(out.str(), HasSubstr("✓ 170 mensen, 2565 scores, 128 doelen\n"));
}

TEST_F(EffectCommandTest, MakesEveryFormOfTheExample) {
    ASSERT_EQ(run({"report", "--cohort", example, "--out", path("rapport")}), 0) << err.str();
    EXPECT_THAT(out.str(), HasSubstr("Het rapport staat in "));
    EXPECT_THAT(read("rapport/rapport.html"), HasSubstr("Voorbeeld van een groep"));
    EXPECT_THAT(read("rapport/rapport.xlsx"), StartsWith("PK"));
    EXPECT_THAT(read("rapport/rapport.pdf"), StartsWith("%PDF-"));
    const std::string csv = read("rapport/rapport.csv");
    EXPECT_THAT(csv, HasSubstr("Benaderd"));
    const auto json = boost::json::parse(read("rapport/rapport.json")).as_object();
    EXPECT_EQ(json.at("groep").as_string(), "voorbeeld");
    EXPECT_EQ(json.at("delen").as_array().size(), 6U);
    EXPECT_GE(json.at("samenvatting").as_array().size(), 1U);
    // Nobody of the files is in it, and nothing that is no number.
    const std::regex no_number{"(^|[^a-z])(nan|inf)([^a-z]|$)", std::regex::icase};
    for (const char* file : {"rapport/rapport.html", "rapport/rapport.csv", "rapport/rapport.json"}) {
        const std::string text = read(file);
        EXPECT_THAT(text, Not(HasSubstr("p001"))) << file;
        EXPECT_FALSE(std::regex_search(text, no_number)) << file;
    }
}

TEST_F(EffectCommandTest, ShowsHowFarItIsOnATerminalOnly) {
    std::string once;
    for (int i = 0; i < 30; ++i) once += "d" + std::to_string(i) + ";werk;T0;professional;4;2025-01-10\n";
    const std::string few = group(once);
    ASSERT_EQ(run({"report", "--cohort", few, "--out", path("rapport")}, true), 0) << err.str();
    EXPECT_THAT(err.str(), AllOf(HasSubstr("] 1 van 6 delen"), HasSubstr("] 6 van 6 delen")));
    EXPECT_THAT(err.str(), ::testing::EndsWith("\r\033[K")) << "it is gone when the work is done";
    ASSERT_EQ(run({"report", "--cohort", few, "--out", path("rapport")}), 0);
    EXPECT_EQ(err.str(), "");
}

TEST_F(EffectCommandTest, GivesTheSameReportTwice) {
    ASSERT_EQ(run({"report", "--cohort", example, "--out", path("een")}), 0) << err.str();
    ASSERT_EQ(run({"report", "--cohort", example, "--out", path("twee")}), 0) << err.str();
    ASSERT_FALSE(read("een/rapport.csv").empty());
    EXPECT_EQ(read("een/rapport.csv"), read("twee/rapport.csv"));
}

TEST_F(EffectCommandTest, TellsEveryMistakeWithItsFileAndLineAndMakesNothing) {
    const std::string wrong = group(
        "a;werk;T0;professional;11;2025-01-10\n"
        "b;werk;T0;professional;5;2025-06-10\nb;werk;T1;professional;6;2025-01-10\n"
        "c;wrk;T0;professional;5;2025-01-10\n"
        "d;werk;T0;professional;5;2025-01-10\nd;werk;T0;professional;5;2025-01-10\n");
    EXPECT_EQ(run({"report", "--cohort", wrong, "--out", path("rapport")}), 1);
    EXPECT_THAT(err.str(),
                AllOf(HasSubstr("scores.csv:2:"), HasSubstr("schaal van 0 tot en met 10"),
                      HasSubstr("scores.csv:4:"), HasSubstr("Vergelijk met regel 3"),
                      HasSubstr("scores.csv:5:"), HasSubstr("scores.csv:7:"), HasSubstr("in regel 6")));
    EXPECT_FALSE(fs::exists(folder / "rapport"));
}

TEST_F(EffectCommandTest, NeverPutsTwoRatersTogether) {
    const std::string mixed = group(
        "a;werk;T0;professional;4;2025-01-10\na;werk;T1;professional;5;2025-06-10\n"
        "b;werk;T0;deelnemer;4;2025-01-10\nb;werk;T1;deelnemer;6;2025-06-10\n");
    EXPECT_EQ(run({"check", "--cohort", mixed}), 1);
    EXPECT_THAT(err.str(), HasSubstr("meer dan één beoordelaar: deelnemer, professional"));
}

TEST_F(EffectCommandTest, SaysWhichFileIsNotThere) {
    const std::string fine = group("a;werk;T0;professional;4;2025-01-10\n");
    EXPECT_EQ(run({"check", "--cohort", fine, "--scores", path("weg.csv")}), 1);
    EXPECT_THAT(err.str(), AllOf(HasSubstr("weg.csv"), HasSubstr("Dit bestand is niet te lezen.")));
}

// A group that has only just begun is no mistake.
TEST_F(EffectCommandTest, ReportsOfAGroupOfWhichNobodyWasMeasuredAgain) {
    std::string once;
    for (int i = 0; i < 30; ++i) once += "d" + std::to_string(i) + ";werk;T0;professional;4;2025-01-10\n";
    ASSERT_EQ(run({"report", "--cohort", group(once), "--out", path("rapport")}), 0) << err.str();
    EXPECT_THAT(read("rapport/rapport.json"),
                AllOf(HasSubstr("niemand is twee keer gemeten"), HasSubstr("\"tekst\":\"30\"")));
}

TEST_F(EffectCommandTest, HoldsReportsOfOneRunAgainstEachOther) {
    const std::string all = part_of_town("stad", 300);
    const std::string part = part_of_town("wijk", 150);
    ASSERT_EQ(run({"report", "--cohort", all, "--cohort", part, "--out", path("rapport")}), 0) << err.str();
    EXPECT_THAT(read("rapport/stad/rapport.json"), Not(HasSubstr("Groep wijk")));
    for (const char* form : {"rapport.json", "rapport.html"}) {
        EXPECT_THAT(read(std::string{"rapport/wijk/"} + form),
                    AllOf(HasSubstr("Voor een deel"), HasSubstr("Groep stad")));
    }
    EXPECT_THAT(read("rapport/wijk/rapport.pdf"), StartsWith("%PDF-"));
    EXPECT_THAT(read("rapport/wijk/rapport.xlsx"), StartsWith("PK"));
}

TEST_F(EffectCommandTest, GivesOutNothingWhenSubtractingWouldTellOfAFew) {
    const std::string all = part_of_town("stad", 100);
    const std::string almost = part_of_town("bijna", 97);
    EXPECT_EQ(run({"report", "--cohort", all, "--cohort", almost, "--out", path("rapport")}), 1);
    EXPECT_THAT(err.str(), AllOf(HasSubstr("Groep bijna"), HasSubstr("over enkele mensen")));
    EXPECT_FALSE(fs::exists(folder / "rapport"));
    EXPECT_EQ(run({"report", "--cohort", all, "--out", path("een")}), 0) << err.str();
    EXPECT_EQ(run({"report", "--cohort", almost, "--out", path("ander")}), 0) << err.str();
}

TEST_F(EffectCommandTest, AsksForGroupsWithAnIdOfTheirOwn) {
    const std::string all = part_of_town("stad", 30);
    EXPECT_EQ(run({"check", "--cohort", all, "--cohort", all}), 1);
    EXPECT_THAT(err.str(), HasSubstr("ook de id \"stad\""));
}

// What a researcher has: scores, and the name of the instrument that they were given with.
TEST_F(EffectCommandTest, MakesAReportOfScoresAlone) {
    std::string scores = "persoon,domein,moment,beoordelaar,score,datum\n";
    for (int i = 0; i < 40; ++i) {
        const std::string person = "r" + std::to_string(i) + ",werk,";
        scores += person + "T0,professional," + std::to_string(2 + i % 4) + ",2024-03-01\n";
        scores += person + "T1,professional," + std::to_string(3 + i % 4 + i % 2) + ",2024-09-30\n";
        if (i % 2 == 0) scores += person + "T0,deelnemer,5,2024-03-01\n";
    }
    write("werk-2024.csv", scores);
    const std::string csv = path("werk-2024.csv");
    EXPECT_EQ(run({"check", "--scores", csv, "--instrument", "participatiehuis-8"}), 1);
    EXPECT_THAT(err.str(), HasSubstr("meer dan één beoordelaar"));
    ASSERT_EQ(run({"report", "--scores", csv, "--instrument", "participatiehuis-8", "--rater", "professional",
                   "--out", path("rapport")}),
              0)
        << err.str();
    const auto json = boost::json::parse(read("rapport/rapport.json")).as_object();
    EXPECT_EQ(json.at("naam").as_string(), "werk-2024");
    EXPECT_EQ(json.at("van").as_string(), "2024-03-01");
    EXPECT_EQ(json.at("totEnMet").as_string(), "2024-09-30");
    // Half went up by one and half by two.
    EXPECT_THAT(read("rapport/rapport.csv"), HasSubstr(";Verschil;1,50;"));
}

TEST_F(EffectCommandTest, OfScoresAloneSaysWhatIsMissing) {
    write("kaal.csv", "persoon,domein,moment,beoordelaar,score\na,werk,T0,professional,4\n");
    const std::string csv = path("kaal.csv");
    EXPECT_EQ(run({"check", "--scores", csv, "--instrument", "participatiehuis-8"}), 1);
    EXPECT_THAT(err.str(), HasSubstr("kolom datum"));
    EXPECT_EQ(run({"check", "--scores", csv, "--instrument", "participatiehuis-9"}), 1);
    EXPECT_THAT(err.str(), HasSubstr("Bedoelt u \"participatiehuis-8\"?"));
    EXPECT_EQ(run({"check", "--scores", csv, "--instrument", "participatiehuis-8", "--rater", "buurman"}), 1);
    EXPECT_THAT(err.str(), HasSubstr("\"buurman\""));
    EXPECT_EQ(run({"check", "--scores", csv}), 2) << "without instrument nobody knows the scale";
    EXPECT_EQ(run({"check", "--cohort", example, "--instrument", "participatiehuis-8"}), 2);
}

TEST_F(EffectCommandTest, ExplainsItself) {
    EXPECT_EQ(run({"--help"}), 0);
    EXPECT_THAT(out.str(), HasSubstr("catalogue/cohorten/voorbeeld.yaml"));
    EXPECT_EQ(run({"report", "--cohort", example}), 2);
    EXPECT_EQ(run({"raport", "--cohort", example}), 2);
}

}  // namespace ph::server
