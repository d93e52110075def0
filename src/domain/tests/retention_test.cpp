// How long a dossier is kept, who lets it go, and what the figures keep.
#include "domain/retention.hpp"

namespace ph {
namespace {

using ::testing::HasSubstr;

Date day(int year, unsigned month, unsigned number) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{number};
}

RetentionTerm term(const std::string& id, int years, int days,
                   RetentionStart after = RetentionStart::closed) {
    RetentionTerm one;
    one.id = id;
    one.explanation = "Daarom.";
    one.years = years;
    one.days = days;
    one.after = after;
    return one;
}

struct Keeping : ::testing::Test {
    Keeping() {
        dossier.opened_on = day(2025, 1, 10);
        dossier.closed_on = day(2026, 3, 3);
    }
    EndedDossier dossier;
    Retention retention;
    UserId pim{{{1}}};
    UserId bea{{{2}}};
    Instant now{};
};

TEST_F(Keeping, TheTermThatEndsLastWinsAndOfTwoTheFirst) {
    retention.terms = {term("kort", 0, 42), term("lang", 15, 0), term("even lang", 15, 0)};
    const auto due = retention_due(retention, dossier);
    ASSERT_TRUE(due);
    EXPECT_EQ(due->term->id, "lang");
    EXPECT_EQ(due->on, day(2041, 3, 3));
    EXPECT_EQ(retention_reason(*due, dossier),
              "Het dossier is gesloten op 3 maart 2026. De gemeente bewaart het daarna 15 jaar. Daarom.");
}

TEST_F(Keeping, AConditionThatDoesNotHoldDoesNotCount) {
    retention.terms = {term("kort", 0, 42), term("lang", 15, 0)};
    retention.terms[1].applies = [](const EndedDossier& one) { return one.care; };
    EXPECT_EQ(retention_due(retention, dossier)->term->id, "kort");
    dossier.care = true;
    EXPECT_EQ(retention_due(retention, dossier)->term->id, "lang");
    retention.terms.clear();
    EXPECT_FALSE(retention_due(retention, dossier)) << "without a term it is kept";
}

TEST_F(Keeping, ATermCountsFromTheLastContactOrTrajectoryAndElseFromTheClosing) {
    retention.terms = {term("contact", 1, 0, RetentionStart::last_contact)};
    EXPECT_EQ(retention_due(retention, dossier)->on, day(2027, 3, 3));
    dossier.last_contact_on = day(2026, 5, 1);
    EXPECT_EQ(retention_due(retention, dossier)->on, day(2027, 5, 1));
    EXPECT_THAT(retention_reason(*retention_due(retention, dossier), dossier),
                HasSubstr("Het laatste contact was op 1 mei 2026."));
    dossier.last_contact_on = day(2020, 5, 1);
    EXPECT_EQ(retention_due(retention, dossier)->on, dossier.closed_on) << "never before the closing";
}

TEST_F(Keeping, ATermFromTheLastChangeCountsFromTheClosingOrALaterContact) {
    retention.terms = {term("wijziging", 1, 0, RetentionStart::last_change)};
    dossier.last_contact_on = day(2020, 5, 1);
    EXPECT_EQ(retention_due(retention, dossier)->on, day(2027, 3, 3)) << "closing it was a change";
    dossier.last_contact_on = day(2026, 5, 1);
    EXPECT_EQ(retention_due(retention, dossier)->on, day(2027, 5, 1));
    EXPECT_THAT(retention_reason(*retention_due(retention, dossier), dossier),
                HasSubstr("Het laatste contact was op 1 mei 2026."));
}

TEST_F(Keeping, AnItemStandsOnlyOnTheGroundThatItWasListedWith) {
    retention.terms = {term("kort", 0, 42), term("lang", 15, 0)};
    retention.terms[1].applies = [](const EndedDossier& one) { return one.care; };
    const auto due = retention_due(retention, dossier);
    RetentionItem item;
    item.term = "kort";
    item.since = due->on;
    EXPECT_FALSE(stands(item, due, due->on - std::chrono::days{1}));
    EXPECT_TRUE(stands(item, due, due->on));
    EXPECT_FALSE(stands(item, std::nullopt, due->on)) << "it is open again";
    dossier.closed_on -= std::chrono::days{1};
    EXPECT_FALSE(stands(item, retention_due(retention, dossier), due->on)) << "of another day";
    dossier.care = true;
    EXPECT_FALSE(stands(item, retention_due(retention, dossier), day(2060, 1, 1))) << "of another term";
}

TEST_F(Keeping, ALeapDayIsNeverKeptShorter) {
    dossier.closed_on = day(2024, 2, 29);
    retention.terms = {term("een jaar", 1, 0)};
    EXPECT_EQ(retention_due(retention, dossier)->on, day(2025, 3, 1));
}

TEST_F(Keeping, TwoDifferentPeopleDecide) {
    RetentionItem item;
    ASSERT_TRUE(approve(item, false, pim, now).ok());
    EXPECT_FALSE(approve(item, false, pim, now).ok());
    EXPECT_FALSE(item.decided());
    ASSERT_TRUE(withdraw_approval(item).ok());
    EXPECT_FALSE(withdraw_approval(item).ok());
    ASSERT_TRUE(approve(item, false, bea, now).ok());
    ASSERT_TRUE(approve(item, false, pim, now).ok());
    EXPECT_TRUE(item.decided());
    EXPECT_FALSE(withdraw_approval(item).ok());
    EXPECT_FALSE(approve(item, false, bea, now).ok());
}

TEST_F(Keeping, WhatIsHeldBackIsNotApproved) {
    RetentionItem item;
    EXPECT_EQ(approve(item, true, pim, now).error().problems.at(0).code, "tegengehouden");
    EXPECT_FALSE(item.first_by);
}

TEST_F(Keeping, AHoldEndsOnItsDayOrWhenItIsLifted) {
    RetentionHold hold;
    hold.until = day(2026, 5, 1);
    EXPECT_TRUE(hold.holds_on(day(2026, 4, 30)));
    EXPECT_FALSE(hold.holds_on(day(2026, 5, 1)));
    EXPECT_EQ(lift(hold, "", pim, now).error().fault, Fault::invalid);
    ASSERT_TRUE(lift(hold, "Klaar.", pim, now).ok());
    EXPECT_FALSE(hold.holds_on(day(2026, 4, 30)));
    EXPECT_EQ(lift(hold, "Klaar.", pim, now).error().fault, Fault::conflict);
}

TEST_F(Keeping, FiguresKeepAYearAndClassesOfLength) {
    EXPECT_EQ(figure_of(dossier).year, 2025);
    EXPECT_EQ(figure_of(dossier).duration, DurationClass::year);
    EXPECT_EQ(duration_class(day(2026, 1, 1), day(2026, 1, 2)), DurationClass::weeks);
    EXPECT_EQ(duration_class(day(2026, 1, 1), day(2026, 8, 1)), DurationClass::months);
    EXPECT_EQ(duration_class(day(2020, 1, 1), day(2026, 8, 1)), DurationClass::years);
}

}  // namespace
}  // namespace ph
