// Every scenario in tests/engine holds.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/scenario/scenario.hpp"

namespace ph::engine::scenario {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator{PH_SOURCE_DIR "/tests/engine"}) {
        if (entry.path().extension() == ".txt") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

class Scenarios : public ::testing::TestWithParam<fs::path> {};

TEST_P(Scenarios, holds) {
    std::ifstream file{GetParam()};
    std::stringstream text;
    text << file.rdbuf();
    const auto scenario = read(text.str(), GetParam().filename().string());
    ASSERT_TRUE(scenario.ok()) << to_text(scenario.error());
    EXPECT_FALSE(scenario->title.empty());
    const auto problems = run(*scenario);
    EXPECT_TRUE(problems.empty()) << scenario->title << '\n' << to_text({Fault::invalid, {}, problems});
}

INSTANTIATE_TEST_SUITE_P(Text, Scenarios, ::testing::ValuesIn(files()), [](const auto& file) {
    std::string name = file.param.stem().string();
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

std::string problems_of(std::string_view text) {
    const auto scenario = read(text, "proef.txt");
    return scenario ? "geen" : to_text(scenario.error());
}

TEST(ScenarioReader, names_the_place_of_a_line_that_fits_nowhere) {
    EXPECT_THAT(problems_of("aanpak A\n  taak B\n    wat is dit\n"), testing::HasSubstr("proef.txt:3:5: "));
}

TEST(ScenarioReader, reports_everything_that_is_wrong_at_once) {
    const std::string problems =
        problems_of("feiten\n  a: kleur\naanpak A\n  taak B\n    termijn 5 uren\n    begint na C\n");
    EXPECT_THAT(problems, testing::HasSubstr("proef.txt:2:6: 'kleur' is geen soort feit"));
    EXPECT_THAT(problems, testing::HasSubstr("proef.txt:5:13: '5 uren' is geen duur"));
    EXPECT_THAT(problems, testing::HasSubstr("proef.txt:6:15: 'C' zegt niet na welke overgang"));
}

TEST(ScenarioReader, an_empty_file_has_no_approach) {
    EXPECT_THAT(problems_of(""), testing::HasSubstr("geen aanpak"));
}

}  // namespace
}  // namespace ph::engine::scenario
