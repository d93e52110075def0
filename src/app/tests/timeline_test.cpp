#include "app/use_cases/timeline.hpp"

#include "domain/dossier.hpp"
#include "domain/tests/telling_texts.hpp"
#include "domain/trajectory.hpp"
#include "domain/work.hpp"

namespace ph::app {
namespace {

using ::testing::ElementsAre;

constexpr Instant now{Date{std::chrono::year{2026} / 11 / 22} + std::chrono::hours{9}};

TimelineMoment moment(TimelineKind kind, std::string what, std::string about, Instant at = now,
                      std::uint8_t id = 1) {
    TimelineMoment made;
    made.id.bytes[15] = id;
    made.at = at;
    made.recorded_at = at;
    made.day = local_date(at);
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

Catalogue worded() {
    Catalogue catalogue;
    catalogue.texts = testing_texts::telling_texts();
    return catalogue;
}

TEST(Timeline, TellsWhatHappenedInTheSentencesOfTheCatalogue) {
    const Texts texts = testing_texts::telling_texts();
    EXPECT_EQ(title_of(moment(TimelineKind::contact, "not_home", ""), texts), "tijdlijn/contact/niet-thuis");
    EXPECT_EQ(title_of(moment(TimelineKind::involvement, "coach", "Samira Haddad"), texts),
              "tijdlijn/betrokkene/begonnen(Samira Haddad)(tijdlijn/rol/coach)");
    EXPECT_EQ(title_of(moment(TimelineKind::involvement, "-intaker", "Tom Bos"), texts),
              "tijdlijn/betrokkene/gestopt(Tom Bos)(tijdlijn/rol/intaker)");
    EXPECT_EQ(title_of(moment(TimelineKind::agreement, "participant", "1"), texts),
              "tijdlijn/akkoord/deelnemer(1)");
    EXPECT_EQ(title_of(moment(TimelineKind::phase, "aftercare", ""), texts), "tijdlijn/fase/nazorg");
    EXPECT_EQ(title_of(moment(TimelineKind::task, "done", "Bellen"), texts), "tijdlijn/taak/gedaan(Bellen)");
}

// A value that is added to an enumeration must get a sentence as well.
template <class Enum>
void every_value_is_told(TimelineKind kind) {
    const Texts texts = testing_texts::telling_texts();
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto value) { EXPECT_FALSE(title_of(moment(kind, value.name, "x"), texts).empty()); });
}

TEST(Timeline, HasASentenceForEveryValueARecordCanHold) {
    every_value_is_told<ContactOutcome>(TimelineKind::contact);
    every_value_is_told<DossierPhase>(TimelineKind::phase);
    every_value_is_told<Role>(TimelineKind::involvement);
    every_value_is_told<AppointmentStatus>(TimelineKind::appointment);
    every_value_is_told<TaskStatus>(TimelineKind::task);
    every_value_is_told<TrajectoryType>(TimelineKind::trajectory);
    every_value_is_told<TrajectoryResult>(TimelineKind::trajectory);
    every_value_is_told<Course>(TimelineKind::report);
}

TEST(Timeline, TellsTheNewestFirstPageByPage) {
    std::vector<TimelineMoment> moments;
    for (std::uint8_t i = 1; i <= 5; ++i)
        moments.push_back(
            moment(TimelineKind::task, "open", std::to_string(i), now - std::chrono::hours{i}, i));
    const auto first = story(moments, worded(), now, {.after = std::nullopt, .limit = 2});
    EXPECT_THAT(titles(first), ElementsAre("tijdlijn/taak/open(1)", "tijdlijn/taak/open(2)"));
    const auto second = story(moments, worded(), now, {.after = first.next, .limit = 2});
    EXPECT_THAT(titles(second), ElementsAre("tijdlijn/taak/open(3)", "tijdlijn/taak/open(4)"));
    const auto last = story(moments, worded(), now, {.after = second.next, .limit = 2});
    EXPECT_THAT(titles(last), ElementsAre("tijdlijn/taak/open(5)"));
    EXPECT_FALSE(last.next);
}

TEST(Timeline, TellsOneDayInTheOrderInWhichItWasRecorded) {
    const Instant morning = now - std::chrono::hours{1};
    const auto last_week = [&](std::string about, Instant recorded, std::uint8_t id) {
        auto made = moment(TimelineKind::task, "open", std::move(about), now - std::chrono::days{7}, id);
        made.recorded_at = recorded;
        return made;
    };
    // The ids go against the order of recording.
    const std::vector<TimelineMoment> moments{last_week("laatst", now, 1), last_week("eerst", morning, 3),
                                              moment(TimelineKind::task, "open", "vandaag", morning, 2)};
    const auto whole = story(moments, worded(), now, {.after = std::nullopt, .limit = 10});
    EXPECT_THAT(titles(whole), ElementsAre("tijdlijn/taak/open(vandaag)", "tijdlijn/taak/open(laatst)",
                                           "tijdlijn/taak/open(eerst)"));
    const auto first = story(moments, worded(), now, {.after = std::nullopt, .limit = 2});
    const auto rest = story(moments, worded(), now, {.after = first.next, .limit = 2});
    EXPECT_THAT(titles(rest), ElementsAre("tijdlijn/taak/open(eerst)"));
}

TEST(Timeline, LeavesOutAppointmentsThatAreStillToCome) {
    const auto page =
        story({moment(TimelineKind::appointment, "planned", "Kennismaking", now + std::chrono::hours{1})},
              worded(), now, {.after = std::nullopt, .limit = 10});
    EXPECT_TRUE(page.items.empty());
}

TEST(Timeline, TellsAnEndingOnItsDayAndNotBefore) {
    const auto ending =
        moment(TimelineKind::involvement, "-intaker", "Tom Bos", now + std::chrono::hours{24});
    EXPECT_TRUE(story({ending}, worded(), now, {.after = std::nullopt, .limit = 10}).items.empty());
    const auto next_day =
        story({ending}, worded(), now + std::chrono::hours{20}, {.after = std::nullopt, .limit = 10});
    EXPECT_THAT(titles(next_day), ElementsAre("tijdlijn/betrokkene/gestopt(Tom Bos)(tijdlijn/rol/intaker)"));
}

TEST(Timeline, CallsFormsAndInstrumentsByTheirNames) {
    Catalogue catalogue = worded();
    catalogue.forms["klantfoto"].name = "Eerste beeld";
    catalogue.instruments["participatieladder"].name = "Participatieladder";
    const auto page = story({moment(TimelineKind::snapshot, "", "klantfoto", now, 2),
                             moment(TimelineKind::measurement, "", "participatieladder", now, 1)},
                            catalogue, now, {.after = std::nullopt, .limit = 10});
    EXPECT_THAT(titles(page),
                ElementsAre("tijdlijn/klantfoto(Eerste beeld)", "tijdlijn/meting(Participatieladder)"));
}

}  // namespace
}  // namespace ph::app
