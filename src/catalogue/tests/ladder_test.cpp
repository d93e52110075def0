// The rung of the participation ladder: all answers to the five questions against the rules of the ladder.
#include "base/tests/fakes.hpp"
#include "catalogue/load.hpp"

namespace ph::catalogue {
namespace {

struct Answers {
    bool contract = false;    // paid work with a contract
    bool support = false;     // supported: subsidy, sheltered, job coach, additional benefit
    bool tasks = false;       // unpaid tasks with responsibility to others
    bool activities = false;  // organised activities, at least weekly
    bool contacts = false;    // contacts outside the house, at least weekly
};

// Independent of the table: the ladder read from the top.
int expected(const Answers& answers) {
    if (answers.contract) return answers.support ? 5 : 6;
    if (answers.tasks) return 4;
    if (answers.activities) return 3;
    return answers.contacts ? 2 : 1;
}

const app::DecisionTable& ladder() {
    static const auto catalogue = load(std::filesystem::path{PH_SOURCE_DIR} / "catalogue");
    return *catalogue->decisions.at("participatieladder");
}

app::DecisionTable::Outcome outcome(const std::map<std::string, std::string>& inputs) {
    testing::FixedClock clock{Instant{}};
    auto result = ladder().evaluate(inputs, clock);
    EXPECT_TRUE(result.ok());
    return std::move(result).value();
}

TEST(Ladder, every_combination_of_answers_leads_to_its_rung_with_one_plain_reason) {
    const auto text = [](bool truth) { return std::string{truth ? "true" : "false"}; };
    for (unsigned bits = 0; bits < 32; ++bits) {
        const Answers answers{(bits & 1U) != 0, (bits & 2U) != 0, (bits & 4U) != 0, (bits & 8U) != 0,
                              (bits & 16U) != 0};
        const auto found = outcome({{"arbeidscontract", text(answers.contract)},
                                    {"ondersteuning", text(answers.support)},
                                    {"taken", text(answers.tasks)},
                                    {"activiteiten", text(answers.activities)},
                                    {"contacten", text(answers.contacts)}});
        EXPECT_EQ(found.outputs.at("trede"), std::to_string(expected(answers))) << "answers " << bits;
        ASSERT_EQ(found.sentences.size(), 1U) << "answers " << bits;
        EXPECT_THAT(found.sentences.front(),
                    ::testing::EndsWith("Dat is trede " + std::to_string(expected(answers)) + "."));
    }
}

TEST(Ladder, a_question_that_does_not_matter_may_stay_open) {
    EXPECT_EQ(outcome({{"arbeidscontract", "true"},
                       {"ondersteuning", "false"},
                       {"taken", "null"},
                       {"activiteiten", "null"},
                       {"contacten", "null"}})
                  .outputs.at("trede"),
              "6");
}

TEST(Ladder, without_the_answer_that_decides_there_is_no_rung) {
    EXPECT_EQ(outcome({{"arbeidscontract", "null"}, {"contacten", "true"}}).outputs.at("trede"), "null");
}

TEST(Ladder, an_answer_that_is_no_json_is_refused) {
    testing::FixedClock clock{Instant{}};
    const auto result = ladder().evaluate({{"arbeidscontract", "ja"}}, clock);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().problems.front().place.pointer, "/arbeidscontract");
}

}  // namespace
}  // namespace ph::catalogue
