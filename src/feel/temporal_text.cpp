// Lexical forms of dates, times and durations.
#include <array>
#include <cstdio>

#include "feel/temporal.hpp"

namespace ph::feel {
namespace {

// Reads a text from left to right; every member says whether it found what it was asked for.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    [[nodiscard]] bool done() const { return at_ == text_.size(); }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] bool is_digit() const {
        return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9';
    }
    bool take(char c) {
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    // Exactly two digits.
    bool two(int& value) {
        std::int64_t number = 0;
        const std::size_t from = at_;
        if (!digits(number, 2) || at_ - from != 2) return false;
        value = static_cast<int>(number);
        return true;
    }
    // One to `most` digits.
    bool digits(std::int64_t& value, std::size_t most) {
        const std::size_t from = at_;
        value = 0;
        while (is_digit() && at_ - from < most) value = value * 10 + (text_[at_++] - '0');
        return at_ > from;
    }
    // Digits behind a point as nanoseconds; more than nine are cut off.
    bool fraction(std::int64_t& nanos, bool may_be_empty) {
        const std::size_t from = at_;
        std::int64_t weight = nanos_a_second / 10;
        nanos = 0;
        for (; is_digit(); ++at_, weight /= 10) nanos += (text_[at_] - '0') * weight;
        return may_be_empty || at_ > from;
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

bool scan_date(Scanner& in, DateValue& date) {
    const bool negative = in.take('-');
    const std::string_view rest = in.rest();
    Civil civil;
    if (!in.digits(civil.year, 9)) return false;
    const std::size_t length = rest.size() - in.rest().size();
    if (length < 4 || (length > 4 && rest.front() == '0'))
        return false;  // XML Schema: no leading zeros past four digits
    if (negative) civil.year = -civil.year;
    if (!in.take('-') || !in.two(civil.month) || !in.take('-') || !in.two(civil.day) || !is_valid(civil))
        return false;
    date.days = days_from_civil(civil);
    return true;
}

bool scan_zone(Scanner& in, Zone& zone) {
    if (in.done()) return true;
    if (in.take('Z')) {
        zone = Zone::utc();
        return in.done();
    }
    if (in.take('@')) {
        const auto named = Zone::named(in.rest());
        if (named) zone = *named;
        return named.has_value();
    }
    const bool negative = in.take('-');
    if (!negative && !in.take('+')) return false;
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    if (!in.two(hours) || !in.take(':') || !in.two(minutes)) return false;
    if (in.take(':') && !in.two(seconds)) return false;
    constexpr int most =
        18 * 3600;  // the widest offset java.time and the TCK accept; XML Schema stops at 14 hours
    const int total = hours * 3600 + minutes * 60 + seconds;
    if (!in.done() || minutes > 59 || seconds > 59 || total > most) return false;
    zone = Zone::offset(negative ? -total : total);
    return true;
}

// `next_day` is set for 24:00:00, the end of the day in XML Schema.
bool scan_time(Scanner& in, TimeValue& time, bool& next_day) {
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::int64_t nanos = 0;
    if (!in.two(hour) || !in.take(':') || !in.two(minute) || !in.take(':') || !in.two(second)) return false;
    if (in.take('.') && !in.fraction(nanos, false)) return false;
    next_day = hour == 24 && minute == 0 && second == 0 && nanos == 0;
    if (next_day) hour = 0;
    if (hour > 23 || minute > 59 || second > 59) return false;
    time.nanos = (hour * 3600LL + minute * 60LL + second) * nanos_a_second + nanos;
    return scan_zone(in, time.zone);
}

void append_padded(std::string& text, std::int64_t value, int width) {
    std::array<char, 24> digits{};
    const int length =
        std::snprintf(digits.data(), digits.size(), "%0*lld", width, static_cast<long long>(value));
    text.append(digits.data(), static_cast<std::size_t>(length));
}

void append_fraction(std::string& text, std::int64_t nanos) {
    if (nanos == 0) return;
    text += '.';
    append_padded(text, nanos, 9);
    while (text.back() == '0') text.pop_back();
}

std::string to_string(Zone zone) {
    if (zone.is_none()) return {};
    if (zone.is_named()) return '@' + zone.name();
    const std::int64_t offset = zone.offset_at_instant(0);
    if (offset == 0) return "Z";
    const std::int64_t size = offset < 0 ? -offset : offset;
    std::string text{offset < 0 ? '-' : '+'};
    append_padded(text, size / 3600, 2);
    text += ':';
    append_padded(text, size / 60 % 60, 2);
    if (size % 60 != 0) {
        text += ':';
        append_padded(text, size % 60, 2);
    }
    return text;
}

}  // namespace

std::optional<DateValue> parse_date(std::string_view text) {
    Scanner in{text};
    DateValue date;
    if (!scan_date(in, date) || !in.done()) return std::nullopt;
    return date;
}

std::optional<TimeValue> parse_time(std::string_view text) {
    Scanner in{text};
    TimeValue time;
    bool next_day = false;
    if (!scan_time(in, time, next_day)) return std::nullopt;
    return time;
}

std::optional<DateTimeValue> parse_date_time(std::string_view text) {
    Scanner in{text};
    DateValue date;
    if (!scan_date(in, date)) return std::nullopt;
    if (in.done()) return DateTimeValue{date.days, 0, {}};
    TimeValue time;
    bool next_day = false;
    if (!in.take('T') || !scan_time(in, time, next_day)) return std::nullopt;
    if (next_day && date.days == last_day) return std::nullopt;
    return DateTimeValue{date.days + (next_day ? 1 : 0), time.nanos, time.zone};
}

std::optional<MonthsDuration> parse_months_duration(std::string_view text) {
    Scanner in{text};
    const bool negative = in.take('-');
    if (!in.take('P')) return std::nullopt;
    std::int64_t total = 0;
    bool any = false;
    bool months_seen = false;
    while (!in.done()) {
        std::int64_t number = 0;
        if (months_seen || !in.digits(number, 17)) return std::nullopt;
        if (!any && in.take('Y')) {
            total = number * 12;
        } else if (in.take('M')) {
            total += number;
            months_seen = true;
        } else {
            return std::nullopt;
        }
        any = true;
    }
    if (!any) return std::nullopt;
    return MonthsDuration{negative ? -total : total};
}

std::optional<DaysDuration> parse_days_duration(std::string_view text) {
    Scanner in{text};
    const bool negative = in.take('-');
    if (!in.take('P')) return std::nullopt;
    Wide seconds = 0;
    std::int64_t nanos = 0;
    std::int64_t number = 0;
    bool any = false;
    if (in.is_digit()) {
        if (!in.digits(number, 17) || !in.take('D')) return std::nullopt;
        seconds = static_cast<Wide>(number) * seconds_a_day;
        any = true;
    }
    if (in.take('T')) {
        any = false;
        constexpr std::array units{std::pair{'H', 3600}, std::pair{'M', 60}, std::pair{'S', 1}};
        std::size_t next = 0;
        while (!in.done()) {
            if (!in.digits(number, 17)) return std::nullopt;
            if (in.take('.')) {
                if (!in.fraction(nanos, true) || !in.take('S')) return std::nullopt;
                seconds += number;
                any = true;
                break;
            }
            while (next < units.size() && !in.take(units[next].first)) ++next;
            if (next == units.size()) return std::nullopt;
            seconds += static_cast<Wide>(number) * units[next].second;
            ++next;
            any = true;
        }
    }
    if (!any || !in.done()) return std::nullopt;
    const Wide total = seconds * nanos_a_second + nanos;
    return days_duration(negative ? -total : total);
}

std::string to_string(const DateValue& date) {
    const Civil civil = civil_from_days(date.days);
    std::string text = civil.year < 0 ? "-" : "";
    append_padded(text, civil.year < 0 ? -civil.year : civil.year, 4);
    text += '-';
    append_padded(text, civil.month, 2);
    text += '-';
    append_padded(text, civil.day, 2);
    return text;
}

std::string to_string(const TimeValue& time) {
    const std::int64_t seconds = time.nanos / nanos_a_second;
    std::string text;
    append_padded(text, seconds / 3600, 2);
    text += ':';
    append_padded(text, seconds / 60 % 60, 2);
    text += ':';
    append_padded(text, seconds % 60, 2);
    append_fraction(text, time.nanos % nanos_a_second);
    return text + to_string(time.zone);
}

std::string to_string(const DateTimeValue& value) {
    return to_string(DateValue{value.days}) + 'T' + to_string(TimeValue{value.nanos, value.zone});
}

std::string to_string(const MonthsDuration& duration) {
    const std::int64_t size = duration.months < 0 ? -duration.months : duration.months;
    std::string text = duration.months < 0 ? "-P" : "P";
    if (size / 12 != 0) text += std::to_string(size / 12) + 'Y';
    if (size % 12 != 0 || size == 0) text += std::to_string(size % 12) + 'M';
    return text;
}

std::string to_string(const DaysDuration& duration) {
    Wide total = total_nanos(duration);
    std::string text = total < 0 ? "-P" : "P";
    if (total < 0) total = -total;
    const auto seconds = static_cast<std::int64_t>(total / nanos_a_second);
    const auto nanos = static_cast<std::int64_t>(total % nanos_a_second);
    if (total == 0) return "PT0S";
    if (seconds / seconds_a_day != 0) text += std::to_string(seconds / seconds_a_day) + 'D';
    if (seconds % seconds_a_day == 0 && nanos == 0) return text;
    text += 'T';
    if (seconds / 3600 % 24 != 0) text += std::to_string(seconds / 3600 % 24) + 'H';
    if (seconds / 60 % 60 != 0) text += std::to_string(seconds / 60 % 60) + 'M';
    if (seconds % 60 != 0 || nanos != 0) {
        text += std::to_string(seconds % 60);
        append_fraction(text, nanos);
        text += 'S';
    }
    return text;
}

}  // namespace ph::feel
