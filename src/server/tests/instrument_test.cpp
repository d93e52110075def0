// "participatiehuis instrument check": every mistake at once, a summary of what is sound, and the exit code.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/commands.hpp"

namespace ph::server {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

struct InstrumentCommandTest : ::testing::Test {
    fs::path folder = fs::temp_directory_path() / ("ph-instrument-command-" + std::to_string(::getpid()));
    std::ostringstream out;
    std::ostringstream err;

    InstrumentCommandTest() {
        fs::remove_all(folder);
        const fs::path shipped = fs::path{PH_SOURCE_DIR} / "catalogue";
        for (const char* name : {"instrumenten", "beslissingen"}) {
            fs::create_directories(folder / name);
            fs::copy(shipped / name, folder / name);
        }
        for (const char* name : {"gegevenscategorieen.yaml", "leefgebieden.yaml"})
            fs::copy_file(shipped / name, folder / name);
        fs::create_directories(folder / "toegang");
        fs::copy_file(shipped / "toegang/feiten.yaml", folder / "toegang/feiten.yaml");
    }
    ~InstrumentCommandTest() override { fs::remove_all(folder); }

    void replace(const std::string& file, const std::string& from, const std::string& to) const {
        std::ifstream stream{folder / file, std::ios::binary};
        std::string text{std::istreambuf_iterator<char>{stream}, {}};
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos) << file << " has no " << from;
        text.replace(at, from.size(), to);
        std::ofstream{folder / file, std::ios::binary} << text;
    }
    int run(Arguments arguments) {
        out.str("");
        err.str("");
        arguments.insert(arguments.end(), {"--catalogue", folder.string()});
        std::istringstream in;
        return instrument_command(arguments, {in, out, err});
    }
    [[nodiscard]] std::string path(const std::string& file) const { return (folder / file).string(); }
};

}  // namespace

TEST_F(InstrumentCommandTest, SaysInALineWhatEachSoundInstrumentMeasures) {
    EXPECT_EQ(run({"check"}), 0) << err.str();
    EXPECT_THAT(out.str(), HasSubstr("participatieladder.yaml: Participatieladder, 1 domein, 1 tot en met 6 "
                                     "(hoger is beter), door deelnemer en professional, 5 vragen\n"));
    EXPECT_THAT(out.str(), HasSubstr("12 domeinen, 1 tot en met 5 (lager is beter), door professional\n"));
    EXPECT_THAT(out.str(), HasSubstr("Klantprofiel, 1 domein, 1 tot en met 4 (geen volgorde)"));
    EXPECT_EQ(run({"check", path("instrumenten/igm.yaml")}), 0) << err.str();
    EXPECT_THAT(out.str(), Not(HasSubstr("Participatieladder")));
}

TEST_F(InstrumentCommandTest, TellsEveryMistakeOfEveryFileAtOnceWithItsPlace) {
    replace("instrumenten/zrm-11.yaml", "waarde: 5,", "waarde: 6,");
    replace("instrumenten/igm.yaml", "richting: hoger-is-beter", "richting: hoger-is-betr");
    replace("instrumenten/quickscan-5.yaml", "categorie: wonen", "categorie: wone");
    EXPECT_EQ(run({"check"}), 1);
    EXPECT_THAT(err.str(), HasSubstr("zrm-11.yaml:17:15: Niveau 6 valt buiten de schaal"));
    EXPECT_THAT(err.str(), HasSubstr("igm.yaml:8:"));
    EXPECT_THAT(err.str(), HasSubstr("quickscan-5.yaml:"));
    EXPECT_THAT(out.str(), HasSubstr("Participatieladder"));
    EXPECT_EQ(run({"check", path("instrumenten/gas.yaml")}), 0) << "the mistakes of others are not its own";
    EXPECT_EQ(run({"check", path("instrumenten/igm.yaml"), "--json"}), 1);
    EXPECT_THAT(out.str(), HasSubstr("\"goed\":false"));
}

TEST_F(InstrumentCommandTest, RefusesRetestFiguresThatCannotBe) {
    replace("instrumenten/igm.yaml", "beoordelaars:",
            "hertest: { standaarddeviatie: 0, betrouwbaarheid: 1.0, bron: B }\nbeoordelaars:");
    EXPECT_EQ(run({"check", path("instrumenten/igm.yaml")}), 1);
    EXPECT_THAT(err.str(), HasSubstr("De standaarddeviatie moet groter zijn dan 0."));
    EXPECT_THAT(err.str(), HasSubstr("De betrouwbaarheid is minstens 0 en kleiner dan 1."));
    replace("instrumenten/igm.yaml", "standaarddeviatie: 0, betrouwbaarheid: 1.0",
            "standaarddeviatie: 1.4, betrouwbaarheid: 0.8");
    EXPECT_EQ(run({"check", path("instrumenten/igm.yaml")}), 0) << err.str();
    EXPECT_THAT(out.str(), HasSubstr("met hertestcijfers"));
}

TEST_F(InstrumentCommandTest, SaysWhatItDoesNotUnderstand) {
    EXPECT_EQ(run({"chek"}), 2);
    EXPECT_THAT(err.str(), HasSubstr("Bedoelt u \"check\"?"));
    EXPECT_EQ(run({"check", "--jsn"}), 2);
    EXPECT_EQ(run({"check", path("nergens.yaml")}), 1);
    EXPECT_THAT(err.str(), HasSubstr("Dit bestand is er niet."));
}

}  // namespace ph::server
