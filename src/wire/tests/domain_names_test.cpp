#include "wire/domain_names.hpp"

namespace ph::wire {
namespace {

TEST(DutchNames, AreTheOnesOfTheGlossary) {
    EXPECT_EQ(name_of(Channel::outreach), "eropaf");
    EXPECT_EQ(name_of(ContactOutcome::call_back_later), "later-terugbellen");
    EXPECT_EQ(name_of(Role::work_supervisor), "werkbegeleider");
    EXPECT_EQ(name_of(DossierPhase::aftercare), "nazorg");
}

TEST(DutchNames, SurviveTheWayThereAndBack) {
    for (const auto& [phase, name] : Names<DossierPhase>::table) EXPECT_EQ(named<DossierPhase>(name), phase);
    for (const auto& [role, name] : Names<Role>::table) EXPECT_EQ(named<Role>(name), role);
    EXPECT_EQ(named<Role>("bestaat-niet"), std::nullopt);
}

}  // namespace
}  // namespace ph::wire
