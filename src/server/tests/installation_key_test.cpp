#include "server/installation_key.hpp"

#include <unistd.h>

#include <fstream>

#include "base/tests/fakes.hpp"

namespace ph::server {

struct InstallationKeyTest : ::testing::Test {
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("ph-key-" + std::to_string(::getpid()));
    std::filesystem::path file = folder / "installation.key";
    testing::SeededRandom random{1};

    ~InstallationKeyTest() override { std::filesystem::remove_all(folder); }
};

TEST_F(InstallationKeyTest, IsMadeOnceAndReadableByItsOwnerOnly) {
    const auto first = installation_key(folder, random);
    ASSERT_TRUE(first.ok());
    EXPECT_EQ(std::filesystem::status(file).permissions(), std::filesystem::perms{0600});
    EXPECT_EQ(*installation_key(folder, random), *first);
}

TEST_F(InstallationKeyTest, ThatOthersMayReadIsRefusedWithWhatToDo) {
    ASSERT_TRUE(installation_key(folder, random).ok());
    std::filesystem::permissions(file, std::filesystem::perms{0644});
    EXPECT_THAT(installation_key(folder, random).error().title, ::testing::HasSubstr("chmod 600"));
}

TEST_F(InstallationKeyTest, OfAnotherLengthIsRefusedAndKept) {
    std::filesystem::create_directories(folder);
    std::ofstream{file} << "te kort";
    std::filesystem::permissions(file, std::filesystem::perms{0600});
    EXPECT_EQ(installation_key(folder, random).error().fault, Fault::invalid);
    EXPECT_EQ(std::filesystem::file_size(file), 7U);
}

TEST_F(InstallationKeyTest, ThatCannotBeWrittenIsSaid) {
    std::ofstream{folder} << "geen map";
    EXPECT_EQ(installation_key(folder, random).error().fault, Fault::unavailable);
}

}  // namespace ph::server
