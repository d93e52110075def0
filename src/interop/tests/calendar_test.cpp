// A calendar for a telephone: when and how long, in the form of RFC 5545.
#include "interop/calendar.hpp"

#include <sstream>

namespace ph::interop {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Instant at(std::string_view text) {
    return *parse_instant(text);
}

std::string with(const CalendarEvent& event) {
    return calendar_text("Afspraken", "Afspraak", {event}, at("2026-11-22T12:00:00Z"));
}

std::string starting(std::string_view instant) {
    return with({"uid-1", at(instant), 45, 0});
}

std::string unfolded(std::string text) {
    for (std::size_t found = text.find("\r\n "); found != std::string::npos;
         found = text.find("\r\n ", found))
        text.erase(found, 3);
    return text;
}

TEST(Calendar, AnEventSaysWhenHowLongAndWhichVersion) {
    const std::string text =
        with({"01936b00-0000-7000-8000-0000000000f1", at("2026-11-23T09:30:00Z"), 45, 3});
    EXPECT_THAT(text, HasSubstr("BEGIN:VEVENT\r\nUID:01936b00-0000-7000-8000-0000000000f1\r\n"));
    EXPECT_THAT(text, HasSubstr("DTSTAMP:20261122T120000Z\r\n"));
    EXPECT_THAT(text, HasSubstr("DTSTART;TZID=Europe/Amsterdam:20261123T103000\r\nDURATION:PT45M\r\n"));
    EXPECT_THAT(text, HasSubstr("SEQUENCE:3\r\nSUMMARY:Afspraak\r\nCLASS:PRIVATE\r\nEND:VEVENT\r\n"));
    for (const auto* where : {"LOCATION", "DESCRIPTION", "ATTENDEE", "ORGANIZER", "URL"})
        EXPECT_THAT(text, Not(HasSubstr(where)));
}

TEST(Calendar, TheClockFollowsSummerAndWinter) {
    EXPECT_THAT(starting("2026-07-01T22:30:00Z"), HasSubstr("TZID=Europe/Amsterdam:20260702T003000\r\n"));
    EXPECT_THAT(starting("2026-03-29T00:59:00Z"), HasSubstr("TZID=Europe/Amsterdam:20260329T015900\r\n"));
    EXPECT_THAT(starting("2026-03-29T01:00:00Z"), HasSubstr("TZID=Europe/Amsterdam:20260329T030000\r\n"));
}

TEST(Calendar, ATimeThatTheClockShowsTwiceIsTheFirstOrStandsInUtc) {
    EXPECT_THAT(starting("2026-10-25T00:30:00Z"), HasSubstr("TZID=Europe/Amsterdam:20261025T023000\r\n"));
    EXPECT_THAT(starting("2026-10-25T01:30:00Z"), HasSubstr("DTSTART:20261025T013000Z\r\n"));
    EXPECT_THAT(starting("2026-10-25T02:30:00Z"), HasSubstr("TZID=Europe/Amsterdam:20261025T033000\r\n"));
}

TEST(Calendar, TheZoneStandsOnceInTheFileAlsoWithoutEvents) {
    const std::string text = calendar_text("Afspraken", "Afspraak", {}, at("2026-11-22T12:00:00Z"));
    EXPECT_THAT(text, HasSubstr("TZID:Europe/Amsterdam\r\n"));
    EXPECT_EQ(text.find("BEGIN:VTIMEZONE"), text.rfind("BEGIN:VTIMEZONE"));
    EXPECT_TRUE(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    EXPECT_TRUE(text.ends_with("END:VTIMEZONE\r\nEND:VCALENDAR\r\n"));
}

TEST(Calendar, WhatHasAMeaningInTheFormIsEscaped) {
    EXPECT_EQ(calendar_escaped("Een, twee; drie\\vier\r\nvijf"), "Een\\, twee\\; drie\\\\vier\\nvijf");
    const std::string text =
        calendar_text("A\r\nBEGIN:VEVENT", "B", {{"u", at("2026-11-23T09:30:00Z"), 5, 0}}, Instant{});
    EXPECT_THAT(text, HasSubstr("X-WR-CALNAME:A\\nBEGIN:VEVENT\r\n"));
}

TEST(Calendar, LinesAreAtMost75OctetsAndFoldBackToWhatTheyWere) {
    for (const std::string& one :
         {std::string("a"), std::string("é"), std::string("موعد "), std::string("😀")}) {
        for (int count = 0; count < 200; ++count) {
            std::string line = "SUMMARY:";
            for (int i = 0; i < count; ++i) line += one;
            const std::string folded = calendar_line(line);
            EXPECT_EQ(unfolded(folded), line + "\r\n");
            std::istringstream lines{folded};
            for (std::string part; std::getline(lines, part);) {
                EXPECT_LE(part.size(), 76U) << "75 octets and the CR";
                const std::size_t first = part.starts_with(' ') ? 1 : 0;
                EXPECT_NE(static_cast<unsigned char>(part[first]) & 0xC0U, 0x80U) << "a character cut in two";
            }
        }
    }
}

}  // namespace
}  // namespace ph::interop
