#include "app/use_cases/timeline.hpp"

namespace ph::app {
namespace {

using ::testing::ElementsAre;

constexpr Instant now{Date{std::chrono::year{2026} / 11 / 22} + std::chrono::hours{9}};

TimelineMoment moment(TimelineKind kind, std::string what, std::string about, Instant at = now,
                      std::uint8_t id = 1) {
    TimelineMoment made;
    made.id.bytes[15] = id;
    made.at = at;
    made.kind = kind;
    made.what = std::move(what);
    made.about = std::move(about);
    return made;
}

std::vector<std::string> titles(const Page<TimelineEntry>& page) {
    std::vector<std::string> found;
    for (const TimelineEntry& entry : page.items) found.push_back(entry.title);
    return found;
}

TEST(Timeline, SaysInPlainDutchWhatHappened) {
    EXPECT_EQ(title_of(moment(TimelineKind::contact, "not_home", "")), "Langs geweest: niet thuis");
    EXPECT_EQ(title_of(moment(TimelineKind::involvement, "coach", "Samira Haddad")),
              "Samira Haddad helpt mee als vaste contactpersoon");
    EXPECT_EQ(title_of(moment(TimelineKind::involvement, "-intaker", "Tom Bos")),
              "Tom Bos stopt als intaker");
    EXPECT_EQ(title_of(moment(TimelineKind::agreement, "participant", "1")),
              "De deelnemer is akkoord met plan 1");
    EXPECT_EQ(title_of(moment(TimelineKind::phase, "aftercare", "")), "Nazorg begonnen");
    EXPECT_EQ(title_of(moment(TimelineKind::task, "done", "Bellen")), "Taak gedaan: Bellen");
}

TEST(Timeline, TellsTheNewestFirstPageByPage) {
    std::vector<TimelineMoment> moments;
    for (std::uint8_t i = 1; i <= 5; ++i)
        moments.push_back(
            moment(TimelineKind::task, "open", std::to_string(i), now - std::chrono::hours{i}, i));
    const auto first = story(moments, {}, now, {.after = std::nullopt, .limit = 2});
    EXPECT_THAT(titles(first), ElementsAre("Nieuwe taak: 1", "Nieuwe taak: 2"));
    const auto second = story(moments, {}, now, {.after = first.next, .limit = 2});
    EXPECT_THAT(titles(second), ElementsAre("Nieuwe taak: 3", "Nieuwe taak: 4"));
    const auto last = story(moments, {}, now, {.after = second.next, .limit = 2});
    EXPECT_THAT(titles(last), ElementsAre("Nieuwe taak: 5"));
    EXPECT_FALSE(last.next);
}

TEST(Timeline, LeavesOutAppointmentsThatAreStillToCome) {
    const auto page =
        story({moment(TimelineKind::appointment, "planned", "Kennismaking", now + std::chrono::hours{1})}, {},
              now, {.after = std::nullopt, .limit = 10});
    EXPECT_TRUE(page.items.empty());
}

TEST(Timeline, TellsAnEndingOnItsDayAndNotBefore) {
    const auto ending =
        moment(TimelineKind::involvement, "-intaker", "Tom Bos", now + std::chrono::hours{24});
    EXPECT_TRUE(story({ending}, {}, now, {.after = std::nullopt, .limit = 10}).items.empty());
    const auto next_day =
        story({ending}, {}, now + std::chrono::hours{20}, {.after = std::nullopt, .limit = 10});
    EXPECT_THAT(titles(next_day), ElementsAre("Tom Bos stopt als intaker"));
}

TEST(Timeline, CallsFormsAndInstrumentsByTheirNames) {
    Catalogue catalogue;
    catalogue.forms["klantfoto"].name = "Eerste beeld";
    catalogue.instruments["participatieladder"].name = "Participatieladder";
    const auto page = story({moment(TimelineKind::snapshot, "", "klantfoto", now, 2),
                             moment(TimelineKind::measurement, "", "participatieladder", now, 1)},
                            catalogue, now, {.after = std::nullopt, .limit = 10});
    EXPECT_THAT(titles(page), ElementsAre("Klantfoto: Eerste beeld", "Meting: Participatieladder"));
}

}  // namespace
}  // namespace ph::app
