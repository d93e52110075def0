// "participatiehuis approach ...": which files a command looks at, and its exit code.
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

constexpr std::string_view sound =
    "id: proef\nversie: 1\nnaam: Proef\ngemeente: Z\ngeldtVanaf: 2026-01-01\nbron: V\n"
    "feiten:\n  - { naam: crisis, soort: ja-nee, vraag: Crisis }\n"
    "onderdelen:\n  - { id: intake, soort: taak, naam: Intake, bron: V, verwacht: { duur: 0 dagen } }\n";

std::string renamed(const std::string& id, std::string_view wrong = {}) {
    std::string text{sound};
    text.replace(text.find("proef"), 5, id);
    return text.append(wrong);
}

struct ApproachCommandTest : ::testing::Test {
    fs::path folder = fs::temp_directory_path() / ("ph-approach-command-" + std::to_string(::getpid()));
    std::ostringstream out;
    std::ostringstream err;

    ApproachCommandTest() {
        for (const char* name : {"aanpakken", "personen", "beslissingen", "kalenders"})
            fs::create_directories(folder / name);
        write("aanpakken/proef.yaml", sound);
        write("personen/jan.yaml",
              "id: jan\nnaam: Jan\nbron: V\nmeldtZich: 2026-01-05\nfeiten: [{ feit: crisis, waarde: ja }]\n");
    }
    ~ApproachCommandTest() override { fs::remove_all(folder); }

    void write(const std::string& file, std::string_view text) const {
        std::ofstream{folder / file, std::ios::binary} << text;
    }
    int run(Arguments arguments) {
        out.str("");
        err.str("");
        arguments.insert(arguments.end(), {"--catalogue", folder.string()});
        std::istringstream in;
        return approach_command(arguments, {in, out, err});
    }
    [[nodiscard]] std::string path(const std::string& file) const { return (folder / file).string(); }
};

}  // namespace

TEST_F(ApproachCommandTest, ChecksTheWholeCatalogueAFolderOrAFile) {
    EXPECT_EQ(run({"check"}), 0) << err.str();
    EXPECT_THAT(out.str(), HasSubstr("proef.yaml: Proef, 1 onderdeel, 1 feit\n"));
    EXPECT_THAT(out.str(), HasSubstr("jan.yaml: Jan, 1 feit\n"));
    EXPECT_EQ(run({"check", path("personen")}), 0) << err.str();
    EXPECT_THAT(out.str(), Not(HasSubstr("proef.yaml")));
    write("aanpakken/fout.yaml", renamed("fout", "eigenaaar: x\n"));
    EXPECT_EQ(run({"check", path("aanpakken/proef.yaml")}), 0) << err.str();
    EXPECT_EQ(run({"check", path("aanpakken/fout.yaml")}), 1);
    EXPECT_THAT(err.str(), HasSubstr("fout.yaml:11:1: De sleutel \"eigenaaar\" is hier niet bekend."));
    EXPECT_EQ(run({"check", path("nergens.yaml")}), 1);
}

TEST_F(ApproachCommandTest, ChecksALoneFileAsAnApproach) {
    write("oud.yaml", renamed("proef"));
    EXPECT_EQ(run({"check", path("oud.yaml")}), 0) << err.str();
}

TEST_F(ApproachCommandTest, LeavesOutBrokenApproachesAndSaysSo) {
    write("aanpakken/fout.yaml", renamed("fout", "eigenaaar: x\n"));
    EXPECT_EQ(run({"run", "proef", "--person", "jan"}), 0) << err.str();
    EXPECT_THAT(err.str(), HasSubstr("fout.yaml heeft fouten en doet niet mee."));
    EXPECT_EQ(run({"show", "fout"}), 1);
}

TEST_F(ApproachCommandTest, ComparesFilesAndIds) {
    write("nieuw.yaml", renamed("proef", "eigenaar: intaker\n"));
    EXPECT_EQ(run({"diff", "proef", path("aanpakken/proef.yaml")}), 0) << err.str();
    EXPECT_EQ(run({"diff", "proef", path("nieuw.yaml")}), 1);
    EXPECT_THAT(out.str(), HasSubstr("wordt  intaker"));
    EXPECT_EQ(run({"diff", "proef", "prof"}), 2);
    EXPECT_THAT(err.str(), HasSubstr("Bedoelt u \"proef\"?"));
    EXPECT_EQ(run({"diff", "proef"}), 2);
}

TEST_F(ApproachCommandTest, SaysThatThereIsNoCatalogueWhereItLooked) {
    fs::remove_all(folder);
    EXPECT_EQ(run({"show", "proef"}), 1);
    EXPECT_THAT(err.str(), HasSubstr("Hier is geen catalogus met aanpakken."));
}

TEST_F(ApproachCommandTest, ExplainsItself) {
    EXPECT_EQ(run({"--help"}), 0);
    EXPECT_EQ(run({"show", "--help"}), 0);
    EXPECT_EQ(run({"check", "--help"}), 0);
    EXPECT_EQ(run({"chek"}), 2);
    EXPECT_THAT(err.str(), HasSubstr("Bedoelt u \"check\"?"));
}

}  // namespace ph::server
