// The gate against a second opinion (questions.hpp): who may not know of a household hears the same as of one
// that does not exist, who may is not refused, no answer holds a word that its reader may not see, and lists
// show what may be opened. On both databases.
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

#include "gate/questions.hpp"
#include "gate/shipped.hpp"

namespace ph::gate_model {
namespace {

int requests() {
    const char* number = std::getenv("PH_GATE_REQUESTS");  // NOLINT(concurrency-mt-unsafe)
    return number == nullptr ? 3000 : std::atoi(number);
}

void expect_agreement(const Start& start) {
    World world{start};
    Model model = shipped_model();
    const unsigned seed = 20261122;
    Questions questions{world, model, seed};
    const Findings findings = questions.ask(requests());
    for (const std::string& one : findings) ADD_FAILURE() << one;
    if (!findings.empty()) return;
    EXPECT_EQ(questions.routes(), questions.operations()) << "every route is asked";
    EXPECT_GT(questions.decided(), requests() * 3 / 4);
    if (std::getenv("PH_GATE_TELL") != nullptr) {  // NOLINT(concurrency-mt-unsafe)
        for (const auto& [route, times] : questions.done()) std::cout << times << ' ' << route << '\n';
    }
    std::cout << requests() << " requests, " << questions.decided() << " decided by the gate\n";
}

TEST(GateModel, AgreesOnSqlite) {
    expect_agreement({});
}

TEST(GateModel, AgreesOnPostgres) {
    const char* dsn = std::getenv("PH_TEST_PG_DSN");  // NOLINT(concurrency-mt-unsafe)
    ASSERT_NE(dsn, nullptr) << "run under tests/tools/with-postgres";
    expect_agreement({.database = dsn});
}

}  // namespace
}  // namespace ph::gate_model
