#include "interop/calendar.hpp"

#include "base/dutch_time.hpp"

namespace ph::interop {
namespace {

constexpr std::size_t longest_line = 75;  // octets, without the line break

// The rules of Europe/Amsterdam since 1996; appointments lie in the present and the future.
constexpr std::string_view zone[] = {
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT",
    "DTSTART:19810329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
};

bool continues_character(char octet) {
    return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U;
}

// Digits only: "2026-11-23T09:30:00.000Z" is 20261123T093000.
std::string basic(std::string_view date, std::string_view time) {
    std::string text;
    for (const char c : date) {
        if (c != '-') text += c;
    }
    text += 'T';
    for (const char c : time) {
        if (c != ':') text += c;
    }
    return text;
}

std::string in_utc(Instant instant) {
    const std::string text = to_string(instant);
    return basic(std::string_view{text}.substr(0, 10), std::string_view{text}.substr(11, 8)) + 'Z';
}

// Where the clock shows it only once; empty where it shows it twice and this is the second time.
std::string on_the_clock(Instant instant) {
    const std::string clock = dutch_clock(instant);
    const Date day = local_date(instant);
    const int hour = (clock[0] - '0') * 10 + (clock[1] - '0');
    const int minute = (clock[3] - '0') * 10 + (clock[4] - '0');
    const auto whole = std::chrono::floor<std::chrono::minutes>(instant);
    if (local_instant(day, std::chrono::minutes{hour * 60 + minute}) != whole) return {};
    const auto seconds = std::chrono::floor<std::chrono::seconds>(instant - whole).count();
    return basic(to_string(day), clock + (seconds < 10 ? ":0" : ":") + std::to_string(seconds));
}

std::string start_of(Instant starts_at) {
    const std::string local = on_the_clock(starts_at);
    return local.empty() ? "DTSTART:" + in_utc(starts_at) : "DTSTART;TZID=Europe/Amsterdam:" + local;
}

class Text {
  public:
    void add(std::string_view line) { text_ += calendar_line(line); }
    void add(std::string_view name, std::string_view value) {
        add(std::string{name} + ':' + std::string{value});
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

}  // namespace

std::string calendar_escaped(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '\r') continue;
        if (c == '\\' || c == ';' || c == ',') escaped += '\\';
        if (c == '\n') {
            escaped += "\\n";
        } else {
            escaped += c;
        }
    }
    return escaped;
}

std::string calendar_line(std::string_view line) {
    std::string folded;
    std::size_t room = longest_line;
    while (line.size() > room) {
        std::size_t length = room;
        while (length > 1 && continues_character(line[length])) --length;
        folded.append(line.substr(0, length)).append("\r\n ");
        line.remove_prefix(length);
        room = longest_line - 1;  // the space counts
    }
    return folded.append(line).append("\r\n");
}

std::string calendar_text(std::string_view name, std::string_view title,
                          const std::vector<CalendarEvent>& events, Instant written_at) {
    Text text;
    text.add("BEGIN:VCALENDAR");
    text.add("VERSION:2.0");
    text.add("PRODID:-//Participatiehuis//Agenda//NL");
    text.add("CALSCALE:GREGORIAN");
    text.add("METHOD:PUBLISH");
    text.add("X-WR-CALNAME", calendar_escaped(name));
    text.add("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    for (const std::string_view line : zone) text.add(line);
    for (const CalendarEvent& event : events) {
        text.add("BEGIN:VEVENT");
        text.add("UID", calendar_escaped(event.uid));
        text.add("DTSTAMP", in_utc(written_at));
        text.add(start_of(event.starts_at));
        text.add("DURATION", "PT" + std::to_string(event.minutes) + 'M');
        text.add("SEQUENCE", std::to_string(event.sequence));
        text.add("SUMMARY", calendar_escaped(title));
        text.add("CLASS:PRIVATE");
        text.add("END:VEVENT");
    }
    text.add("END:VCALENDAR");
    return text.take();
}

}  // namespace ph::interop
