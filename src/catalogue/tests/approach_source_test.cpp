// What is kept of an approach makes the same approach again.
#include "catalogue/approach_source.hpp"
#include "catalogue/load.hpp"

namespace ph::catalogue {
namespace {

TEST(ApproachSource, MakesEveryShippedApproachAgain) {
    const auto loaded = load(std::filesystem::path{PH_SOURCE_DIR} / "catalogue");
    ASSERT_TRUE(loaded.ok()) << to_text(loaded.error());
    ASSERT_FALSE(loaded->approaches.empty());
    for (const auto& [id, approach] : loaded->approaches) {
        const auto again = read_approach_source({id, approach->version, loaded->approach_sources.at(id), {}});
        ASSERT_TRUE(again.ok()) << to_text(again.error());
        EXPECT_EQ((*again)->name, approach->name);
        ASSERT_EQ((*again)->definition.size(), approach->definition.size());
        EXPECT_EQ((*again)->definition.decided().size(), approach->definition.decided().size());
    }
}

TEST(ApproachSource, SaysWhichKeptApproachCannotBeRead) {
    const auto refused = read_approach_source({"proef", 3, R"({"aanpakken/proef.yaml":"id: proef\n"})", {}});
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(to_text(refused.error()), testing::HasSubstr("aanpak proef, versie 3"));
}

}  // namespace
}  // namespace ph::catalogue
