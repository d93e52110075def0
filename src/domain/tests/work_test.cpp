#include "domain/work.hpp"

namespace ph {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
const Instant now = *parse_instant("2026-11-22T09:00:00Z");
const Date today = *parse_date("2026-11-22");

std::vector<std::string> pointers(const std::vector<Problem>& problems) {
    std::vector<std::string> all;
    for (const Problem& problem : problems) all.push_back(problem.place.pointer);
    return all;
}

Appointment appointment(Instant at) {
    Appointment one;
    one.starts_at = at;
    one.place = "Wijkcentrum";
    one.subject = "Kennismaken";
    return one;
}

Task task() {
    Task one;
    one.title = "Bel de woningbouw";
    one.due_on = today + days{3};
    one.term_days = 3;
    return one;
}

}  // namespace

TEST(Contact, LiesInThePastAndTheNextTryAfterIt) {
    Contact contact;
    contact.at = now;
    contact.next_try_on = today;
    EXPECT_TRUE(problems_of(contact, now).empty());
    contact.at = now + 4min;
    EXPECT_TRUE(problems_of(contact, now).empty());
    contact.at = now + 1h;
    contact.next_try_on = today - days{1};
    contact.note = std::string(10'001, 'a');
    EXPECT_THAT(pointers(problems_of(contact, now)),
                ::testing::UnorderedElementsAre("/moment", "/verslag", "/volgendePoging"));
}

TEST(Appointment, NeedsPlaceSubjectAndAReasonableLength) {
    EXPECT_TRUE(problems_of(appointment(now)).empty());
    Appointment one;
    one.minutes = 0;
    EXPECT_THAT(pointers(problems_of(one)),
                ::testing::UnorderedElementsAre("/minuten", "/plaats", "/onderwerp"));
}

TEST(Appointment, CannotHaveBeenBeforeItsDay) {
    Appointment one = appointment(now + 24h);
    EXPECT_EQ(apply(one, {.status = AppointmentStatus::missed}, today).error().problems.at(0).place.pointer,
              "/status");
    one = appointment(now + 24h);
    EXPECT_TRUE(
        apply(one, {.status = AppointmentStatus::cancelled, .status_note = "Jan is ziek"}, today).ok());
    EXPECT_EQ(one.status_note, "Jan is ziek");
    one = appointment(now);
    EXPECT_TRUE(apply(one, {.status = AppointmentStatus::done}, today).ok());
}

TEST(Appointment, IsMovedOnlyWhilePlanned) {
    Appointment one = appointment(now);
    ASSERT_TRUE(apply(one, {.starts_at = now + 48h, .minutes = 60}, today).ok());
    EXPECT_EQ(one.minutes, 60);
    ASSERT_TRUE(apply(one, {.status = AppointmentStatus::cancelled}, today).ok());
    EXPECT_EQ(apply(one, {.starts_at = now + 72h}, today).error().fault, Fault::conflict);
    EXPECT_TRUE(apply(one, {.starts_at = now + 72h, .status = AppointmentStatus::planned}, today).ok());
}

TEST(Task, DoneKeepsTheDayAndReopeningForgetsIt) {
    Task one = task();
    ASSERT_TRUE(apply(one, {.status = TaskStatus::done}, now).ok());
    EXPECT_EQ(one.done_on, today);
    ASSERT_TRUE(apply(one, {.status = TaskStatus::open}, now).ok());
    EXPECT_FALSE(one.done_on);
}

TEST(Task, DroppingAsksWhy) {
    Task one = task();
    EXPECT_EQ(apply(one, {.status = TaskStatus::dropped}, now).error().problems.at(0).place.pointer,
              "/statusToelichting");
    EXPECT_TRUE(apply(one, {.status = TaskStatus::dropped, .status_note = "Niet meer nodig"}, now).ok());
}

TEST(Task, ADateByHandEndsTheTerm) {
    Task one = task();
    ASSERT_TRUE(apply(one, {.due_on = one.due_on}, now).ok());
    EXPECT_EQ(one.term_days, 3);
    ASSERT_TRUE(apply(one, {.due_on = today}, now).ok());
    EXPECT_FALSE(one.term_days);
    EXPECT_FALSE(apply(one, {.title = ""}, now).ok());
}

}  // namespace ph
