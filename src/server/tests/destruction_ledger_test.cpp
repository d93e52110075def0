// The ledger of destroyed dossiers: what a crash, a second server and a careless hand do to it.
#include "server/destruction_ledger.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

namespace ph::server {
namespace {

using ::testing::SizeIs;

struct Ledger : ::testing::Test {
    void SetUp() override { std::filesystem::create_directories(folder); }
    void TearDown() override { std::filesystem::remove_all(folder); }
    static app::Digest mark(std::uint8_t number) {
        app::Digest digest{};
        digest.fill(number);
        return digest;
    }
    void append(const std::string& text) {
        std::ofstream{folder / "vernietigd.txt", std::ios::app | std::ios::binary} << text;
    }

    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("ph-ledger-" + std::to_string(::getpid()));
    const Date day{std::chrono::year{2026} / 11 / 22};
    DestructionLedgerFile ledger{folder};
};

TEST_F(Ledger, WhatIsAddedIsThereForTheNextServer) {
    EXPECT_THAT(ledger.all().value(), SizeIs(0));
    ASSERT_TRUE(ledger.add(mark(1), day).ok());
    ASSERT_TRUE(ledger.add(mark(2), day + std::chrono::days{1}).ok());
    ASSERT_TRUE(ledger.add(mark(1), day + std::chrono::days{5}).ok());
    const auto all = DestructionLedgerFile{folder}.all().value();
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all.at(mark(1)), day + std::chrono::days{5}) << "the last day counts";
    ASSERT_TRUE(ledger.add(mark(1), day).ok());
    EXPECT_EQ(ledger.all().value().at(mark(1)), day + std::chrono::days{5});
}

TEST_F(Ledger, OnlyItsOwnerReadsIt) {
    ASSERT_TRUE(ledger.add(mark(1), day).ok());
    struct stat status{};
    ASSERT_EQ(::stat(ledger.path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(Ledger, ALineThatACrashCutOffDoesNotHarmTheOthers) {
    ASSERT_TRUE(ledger.add(mark(1), day).ok());
    append("2026-11-22 0202");
    EXPECT_THAT(ledger.all().value(), SizeIs(1));
    ASSERT_TRUE(ledger.add(mark(3), day).ok());
    EXPECT_THAT(ledger.all().value(), SizeIs(2));
}

TEST_F(Ledger, ALineThatSomebodyChangedIsRefusedWithItsPlace) {
    ASSERT_TRUE(ledger.add(mark(1), day).ok());
    append("dit hoort hier niet\n");
    const auto refused = ledger.all();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::invalid);
    EXPECT_EQ(refused.error().problems.at(0).place.line, 2);
}

// Nobody may take it for an empty one: what was destroyed would come back without a word.
TEST_F(Ledger, ALedgerThatCannotBeReadIsNoEmptyOne) {
    std::filesystem::create_directories(ledger.path());
    const auto refused = ledger.all();
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().fault, Fault::unavailable);
    EXPECT_THAT(refused.error().title, ::testing::HasSubstr("kan niet worden gelezen"));
    EXPECT_EQ(ledger.add(mark(1), day).error().fault, Fault::unavailable);
}

TEST_F(Ledger, AFolderThatIsGoneIsToldAndNothingIsDestroyed) {
    DestructionLedgerFile nowhere{folder / "weg"};
    EXPECT_EQ(nowhere.add(mark(1), day).error().fault, Fault::unavailable);
    EXPECT_THAT(nowhere.all().value(), SizeIs(0));
}

}  // namespace
}  // namespace ph::server
