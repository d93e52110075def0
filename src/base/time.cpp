#include "base/time.hpp"

#include <date/tz.h>

#include <array>
#include <charconv>
#include <cstdlib>

namespace ph {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

const date::time_zone& amsterdam() {
    static const date::time_zone* zone = date::locate_zone("Europe/Amsterdam");
    return *zone;
}

// Reads exactly `count` digits at `at`; -1 when there are none.
int digits(std::string_view text, std::size_t at, std::size_t count) noexcept {
    if (at + count > text.size()) return -1;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

// At least `width` digits, with zeros in front; years before 0 get a sign.
void append_digits(std::string& text, int value, std::size_t width) {
    if (value < 0) text += '-';
    std::array<char, 12> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), std::abs(value)).ptr;
    const auto length = static_cast<std::size_t>(end - digits.data());
    if (length < width) text.append(width - length, '0');
    text.append(digits.data(), length);
}

bool is_at(std::string_view text, std::size_t at, char c) noexcept {
    return at < text.size() && text[at] == c;
}

}  // namespace

Date Clock::today() const {
    return local_date(now());
}

Instant SystemClock::now() const {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Date local_date(Instant instant) {
    const auto info = amsterdam().get_info(std::chrono::floor<std::chrono::seconds>(instant));
    return std::chrono::floor<std::chrono::days>(instant + info.offset);
}

Instant local_instant(Date date, std::chrono::minutes time_of_day) {
    const date::local_seconds local{date.time_since_epoch() + time_of_day};
    const date::local_info info = amsterdam().get_info(local);
    // Unique and ambiguous: the first offset. Nonexistent: the offset before the gap, which moves the time
    // forward.
    return Instant{local.time_since_epoch() - info.first.offset};
}

std::string to_string(Date date) {
    const year_month_day parts{date};
    std::string text;
    text.reserve(24);  // room for the time that an instant adds
    append_digits(text, static_cast<int>(parts.year()), 4);
    text += '-';
    append_digits(text, static_cast<int>(static_cast<unsigned>(parts.month())), 2);
    text += '-';
    append_digits(text, static_cast<int>(static_cast<unsigned>(parts.day())), 2);
    return text;
}

std::optional<Date> parse_date(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int y = digits(text, 0, 4);
    const int m = digits(text, 5, 2);
    const int d = digits(text, 8, 2);
    if (y < 1 || m < 1 || d < 1) return std::nullopt;
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!date.ok()) return std::nullopt;
    return Date{date};
}

std::string to_string(Instant instant) {
    const Date date = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time{instant - date};
    std::string text = to_string(date);
    text += 'T';
    append_digits(text, static_cast<int>(time.hours().count()), 2);
    text += ':';
    append_digits(text, static_cast<int>(time.minutes().count()), 2);
    text += ':';
    append_digits(text, static_cast<int>(time.seconds().count()), 2);
    text += '.';
    append_digits(text, static_cast<int>(time.subseconds().count()), 3);
    text += 'Z';
    return text;
}

std::optional<Instant> parse_instant(std::string_view text) noexcept {
    if (text.size() < 20 || !is_at(text, 10, 'T') || !is_at(text, 13, ':') || !is_at(text, 16, ':'))
        return std::nullopt;
    const auto date = parse_date(text.substr(0, 10));
    const int hour = digits(text, 11, 2);
    const int minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2);
    if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    std::size_t at = 19;
    int milliseconds = 0;
    if (is_at(text, at, '.')) {
        ++at;
        int weight = 100;
        const std::size_t first = at;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, weight /= 10) {
            milliseconds += (text[at] - '0') * weight;
        }
        if (at == first) return std::nullopt;
    }
    std::chrono::minutes offset{0};
    if (is_at(text, at, 'Z')) {
        ++at;
    } else if (is_at(text, at, '+') || is_at(text, at, '-')) {
        const int offset_hours = digits(text, at + 1, 2);
        const int offset_minutes = digits(text, at + 4, 2);
        if (!is_at(text, at + 3, ':') || offset_hours < 0 || offset_hours > 14 || offset_minutes < 0 ||
            offset_minutes > 59) {
            return std::nullopt;
        }
        offset = std::chrono::hours{offset_hours} + std::chrono::minutes{offset_minutes};
        if (text[at] == '-') offset = -offset;
        at += 6;
    } else {
        return std::nullopt;
    }
    if (at != text.size()) return std::nullopt;
    return Instant{*date} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
           std::chrono::seconds{second} + std::chrono::milliseconds{milliseconds} - offset;
}

int age_on(Date birth, Date day_) noexcept {
    const year_month_day from{birth};
    const year_month_day until{day_};
    int years = static_cast<int>(until.year()) - static_cast<int>(from.year());
    if (until.month() < from.month() || (until.month() == from.month() && until.day() < from.day())) --years;
    return years;
}

}  // namespace ph
