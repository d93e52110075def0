// Requests under the AVG: their term, who answers them, and what is said beside the thing.
#include "domain/rights.hpp"

namespace ph {
namespace {

Date day(int year, unsigned month, unsigned of_month) {
    return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(of_month);
}

UserId user(std::uint8_t last) {
    UserId id;
    id.uuid.bytes.back() = last;
    return id;
}

RightsRequest asked(RightsKind kind) {
    RightsRequest request;
    request.kind = kind;
    request.text = "Dit klopt niet.";
    request.thing_kind = "fact";
    request.thing_id = "1";
    request.due_on = day(2026, 12, 23);
    return request;
}

RightsRequest in_hand(RightsKind kind) {
    RightsRequest request = asked(kind);
    EXPECT_TRUE(take_up(request, user(1)).ok());
    return request;
}

// Source: Regulation (EEC, Euratom) 1182/71, article 3: a month ends on the same date, or on the last day.
TEST(Term, a_month_later_is_the_same_day_or_the_last_of_a_shorter_month) {
    EXPECT_EQ(months_later(day(2026, 11, 23), 1), day(2026, 12, 23));
    EXPECT_EQ(months_later(day(2027, 1, 31), 1), day(2027, 2, 28));
    EXPECT_EQ(months_later(day(2028, 1, 31), 1), day(2028, 2, 29));
    EXPECT_EQ(months_later(day(2026, 12, 31), 2), day(2027, 2, 28));
}

TEST(Term, an_answer_is_late_the_day_after_it_was_due) {
    RightsRequest request = asked(RightsKind::access);
    EXPECT_FALSE(request.is_overdue(day(2026, 12, 23)));
    EXPECT_TRUE(request.is_overdue(day(2026, 12, 24)));
    request.status = RightsStatus::decided;
    EXPECT_FALSE(request.is_overdue(day(2026, 12, 24)));
}

TEST(Term, is_extended_once_with_a_reason_and_in_time) {
    RightsRequest request = asked(RightsKind::access);
    EXPECT_EQ(extend(request, 2, "", day(2026, 12, 1)).error().fault, Fault::invalid);
    EXPECT_EQ(extend(request, 2, "Veel papier.", day(2026, 12, 24)).error().fault, Fault::conflict);
    ASSERT_TRUE(extend(request, 2, "Veel papier.", day(2026, 12, 23)).ok());
    EXPECT_EQ(request.due_on, day(2027, 2, 23));
    EXPECT_EQ(extend(request, 2, "Nog meer.", day(2026, 12, 24)).error().fault, Fault::conflict);
}

TEST(Request, needs_words_unless_it_only_asks_to_see) {
    RightsRequest request = asked(RightsKind::correction);
    request.text.clear();
    EXPECT_EQ(problems_of(request, false, day(2026, 11, 23)).size(), 1U);
    request.kind = RightsKind::access;
    EXPECT_TRUE(problems_of(request, false, day(2026, 11, 23)).empty());
}

TEST(Request, recorded_for_somebody_says_how_it_was_made_sure_who_asked) {
    RightsRequest request = asked(RightsKind::access);
    request.received_at = local_instant(day(2026, 11, 24), std::chrono::hours{9});
    EXPECT_EQ(problems_of(request, true, day(2026, 11, 23)).size(), 2U);
}

TEST(Request, is_in_hand_of_one_person) {
    RightsRequest request = in_hand(RightsKind::access);
    EXPECT_TRUE(take_up(request, user(1)).ok());
    EXPECT_EQ(take_up(request, user(2)).error().fault, Fault::conflict);
    EXPECT_EQ(
        decide(request, {RightsOutcome::granted, "Hier is het.", "", ""}, user(2), Instant{}).error().fault,
        Fault::conflict);
}

TEST(Decision, has_words_and_is_given_once) {
    RightsRequest request = in_hand(RightsKind::access);
    EXPECT_EQ(decide(request, {RightsOutcome::granted, "", "", ""}, user(1), Instant{}).error().fault,
              Fault::invalid);
    ASSERT_TRUE(decide(request, {RightsOutcome::granted, "Hier is het.", "", ""}, user(1), Instant{}).ok());
    EXPECT_EQ(
        decide(request, {RightsOutcome::refused, "Toch niet.", "", ""}, user(1), Instant{}).error().fault,
        Fault::conflict);
    EXPECT_EQ(withdraw(request, Instant{}).error().fault, Fault::conflict);
}

TEST(Decision, not_to_erase_states_the_duty_to_keep) {
    RightsRequest request = in_hand(RightsKind::erasure);
    EXPECT_EQ(decide(request, {RightsOutcome::refused, "Nee.", "", ""}, user(1), Instant{}).error().fault,
              Fault::invalid);
    EXPECT_TRUE(decide(request, {RightsOutcome::refused, "Nee.", "wmo", ""}, user(1), Instant{}).ok());
    RightsRequest other = in_hand(RightsKind::objection);
    EXPECT_FALSE(decide(other, {RightsOutcome::refused, "Nee.", "wmo", ""}, user(1), Instant{}).ok());
}

TEST(Remark, follows_from_what_was_decided_about_a_thing) {
    const auto remark = [](RightsKind kind, RightsOutcome outcome, const std::string& keep = "") {
        RightsRequest request = in_hand(kind);
        EXPECT_TRUE(decide(request, {outcome, "Omdat.", keep, ""}, user(1), Instant{}).ok());
        return remark_of(request);
    };
    EXPECT_EQ(remark(RightsKind::correction, RightsOutcome::granted), RemarkKind::corrected);
    EXPECT_EQ(remark(RightsKind::correction, RightsOutcome::refused), RemarkKind::disagrees);
    EXPECT_EQ(remark(RightsKind::erasure, RightsOutcome::refused, "wmo"), RemarkKind::disagrees);
    EXPECT_EQ(remark(RightsKind::restriction, RightsOutcome::granted), RemarkKind::restricted);
    EXPECT_EQ(remark(RightsKind::access, RightsOutcome::granted), std::nullopt);
    EXPECT_EQ(remark_of(asked(RightsKind::correction)), std::nullopt);
}

}  // namespace
}  // namespace ph
